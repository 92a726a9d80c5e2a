import { addStaff, roles } from "#identity";
import type { TestTown, World } from "#testing";
import { HEAVY } from "./heavy.js";
import { enterAs, makeCase, open, type Scene, type State, send, townOf } from "./scene.js";

/** Somebody away changes what everybody in a town sees, so each language has a town of its own. */
const slugOf = ({ lang }: Scene) => (lang === "nl" ? "wegstad" : "wegdorp");

const LONG_NAME = `${HEAVY.name}`;
const hired = new Map<string, string>();

/** The towns in which somebody is away, each with an administrator with every role and a name without end. */
export async function addTownsOfAbsence(world: World, towns: Record<string, TestTown>): Promise<void> {
  for (const slug of ["wegstad", "wegdorp"]) {
    const town = await world.addTown(slug);
    towns[slug] = town;
    const by = { db: world.house.db, clock: world.clock, actor: { kind: "system", name: "test" } as const };
    const jobTitle = { nl: "Beheerder", en: "Administrator" };
    const given = { name: LONG_NAME, jobTitle, phone: undefined, email: "a@town.example", roles, demo: true };
    hired.set(slug, await addStaff(by, town.id, given));
  }
}

async function own(scene: Scene, person: string): Promise<void> {
  await enterAs(scene, slugOf(scene), person);
  await open(scene, slugOf(scene), "identity.absence");
}

/** The page of a colleague, for the administrator. */
async function of(scene: Scene, person: string): Promise<void> {
  const slug = slugOf(scene);
  await enterAs(scene, slug, hired.get(slug) ?? "");
  await open(scene, slug, "identity.absence-of", { personId: townOf(scene, slug).people[person] ?? "" });
}

async function note(scene: Scene, first: string, last = ""): Promise<void> {
  await scene.page.locator('[name="first"]').fill(first);
  await scene.page.locator('[name="last"]').fill(last);
  await send(scene, '[name="first"]');
}

async function chooseDeputy(scene: Scene, person: string): Promise<void> {
  await scene.page.locator('[name="deputy"]').selectOption(townOf(scene, slugOf(scene)).people[person] ?? "");
  await send(scene, '[name="deputy"]');
}

async function openCase(scene: Scene, person: string): Promise<void> {
  const { caseId } = await makeCase(scene, townOf(scene, slugOf(scene)), {});
  await enterAs(scene, slugOf(scene), person);
  await open(scene, slugOf(scene), "cases.case-work", { caseId });
}

/** While this scene plays, another window has ended the absence already. */
async function endTwice(scene: Scene): Promise<void> {
  await own(scene, "els");
  await note(scene, "2026-12-21");
  const other = await scene.world.signedIn(townOf(scene, slugOf(scene)), "els");
  const page = await other.get(new URL(scene.page.url()).pathname);
  const form = page.root.querySelectorAll('[name="absence"]').at(-1)?.getAttribute("value") ?? "";
  await other.submit(page.formWith("absence", form));
  await send(scene, `[value="${form}"]`);
}

async function arrangeTwice(scene: Scene): Promise<void> {
  await own(scene, "els");
  const other = await scene.world.signedIn(townOf(scene, slugOf(scene)), "els");
  const page = await other.get(new URL(scene.page.url()).pathname);
  await other.submit(page.form("deputy", { deputy: townOf(scene, slugOf(scene)).people.noor ?? "" }));
  await chooseDeputy(scene, "sami");
}

async function noDays(scene: Scene): Promise<void> {
  await own(scene, "els");
  for (const day of [1, 2, 3, 4, 5]) await scene.page.locator(`[name="day${day}"]`).uncheck();
  await send(scene, '[name="deputy"]');
}

/** Follows a question that somebody else than its owner answered. */
async function followAnswered(scene: Scene): Promise<void> {
  const town = townOf(scene, slugOf(scene));
  const { caseId, token } = await makeCase(scene, town, {});
  const deputy = await scene.world.signedIn(town, "sami");
  const page = await deputy.get(`/${town.slug}/vragen/${caseId}`);
  await deputy.submit(page.form("answer", { answer: "Dat kan vanaf maart." }));
  await open(scene, town.slug, "cases.case-status", { token });
}

/** What the asker sees when the owner has left. */
async function followAfterDeparture(scene: Scene): Promise<void> {
  const slug = slugOf(scene);
  const { token } = await makeCase(scene, townOf(scene, slug), { reaction: "Ik zoek het uit." });
  await of(scene, "noor");
  await scene.page.locator('[name="confirm"]').check();
  await send(scene, '[name="confirm"]');
  await open(scene, slug, "cases.case-status", { token });
}

/** Being away: what somebody sees of themselves, what others see, and who acts. In this order. */
export const beingAway: readonly State[] = [
  { name: "absence: nothing noted", reach: (scene) => own(scene, "els") },
  { name: "absence: with the list of colleagues", reach: (scene) => own(scene, "noor") },
  { name: "absence: of a colleague, for the administrator", reach: (scene) => of(scene, "els") },
  { name: "absence: no day filled in", status: 400, reach: (scene) => own(scene, "els").then(() => note(scene, "")) },
  {
    name: "absence: last day before the first",
    status: 400,
    reach: (scene) => own(scene, "els").then(() => note(scene, "2026-12-04", "2026-12-01")),
  },
  { name: "absence: no working day", status: 400, reach: noDays },
  { name: "absence: ended in another window", status: 409, reach: endTwice },
  { name: "absence: deputy chosen in another window", status: 409, reach: arrangeTwice },
  {
    name: "absence: departure without being sure",
    status: 400,
    reach: (scene) => of(scene, "els").then(() => send(scene, '[name="confirm"]')),
  },
  {
    name: "absence: of nobody",
    status: 404,
    reach: (scene) =>
      own(scene, "noor").then(() => open(scene, slugOf(scene), "identity.absence-of", { personId: "x" })),
  },
  {
    name: "absence: several noted, now and later",
    async reach(scene) {
      await own(scene, "noor");
      await chooseDeputy(scene, "sami");
      for (const [first, last] of [
        ["2026-11-20", "2026-12-04"],
        ["2026-12-21", "2027-01-01"],
        ["2027-02-01", ""],
      ] as const)
        await note(scene, first, last);
    },
  },
  { name: "front: contact person away", reach: (scene) => open(scene, slugOf(scene), "cases.front") },
  { name: "ask: contact person away", reach: (scene) => open(scene, slugOf(scene), "cases.ask-question") },
  {
    name: "confirmation: contact person away",
    async reach(scene) {
      const { token } = await makeCase(scene, townOf(scene, slugOf(scene)), {});
      await open(scene, slugOf(scene), "cases.question-received", { token });
    },
  },
  {
    name: "follow: contact person away",
    async reach(scene) {
      const { token } = await makeCase(scene, townOf(scene, slugOf(scene)), {});
      await open(scene, slugOf(scene), "cases.case-status", { token });
    },
  },
  { name: "case: for the deputy who acts", reach: (scene) => openCase(scene, "sami") },
  { name: "case: for an owner who is away", reach: (scene) => openCase(scene, "noor") },
  { name: "follow: answered by the deputy", reach: followAnswered },
  { name: "follow: the contact person left", reach: followAfterDeparture },
];
