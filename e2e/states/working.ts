import { HEAVY, LONG_TEXT } from "./heavy.js";
import { newLink } from "./links.js";
import {
  answerAsOwner,
  enterAs,
  makeCase,
  open,
  post,
  type Scene,
  type State,
  send,
  type Told,
  townOf,
} from "./scene.js";

function list(name: string, slug: string, status: string): State {
  return {
    name: `list: ${name}`,
    async reach(scene) {
      await enterAs(scene, slug, "sami");
      await open(scene, slug, "cases.case-list", {}, status === "" ? "" : `?status=${status}`);
    },
  };
}

/** A case page as it opens, for its owner or for a colleague. */
function work(name: string, person: "noor" | "sami", told: Told): State {
  return {
    name: `case: ${name}, for ${person === "noor" ? "its owner" : "a colleague"}`,
    reach: (scene) => openWork(scene, person, told),
  };
}

async function openWork(scene: Scene, person: string, told: Told): Promise<void> {
  const { caseId } = await makeCase(scene, townOf(scene, "voorbeeldstad"), told);
  await enterAs(scene, "voorbeeldstad", person);
  await open(scene, "voorbeeldstad", "cases.case-work", { caseId });
}

/** A form of the case page, sent empty: what comes back is the page with an error. */
function failed(name: string, told: Told, control: string): State {
  return {
    name: `case: ${name}`,
    status: 400,
    async reach(scene) {
      await openWork(scene, "noor", told);
      await send(scene, control);
    },
  };
}

const bsnInAnswer: State = {
  name: "case: a number that looks like a BSN in the answer",
  status: 400,
  async reach(scene) {
    await openWork(scene, "noor", {});
    await scene.page.locator('[name="answer"]').fill("Neem uw BSN 111222333 mee.");
    await send(scene, '[name="answer"]');
  },
};

/** The page stood open while the same person moved the case in another window. */
function overtaken(name: string, told: Told, control: string, fill: (scene: Scene) => Promise<void>): State {
  return {
    name: `case: somebody was before you, ${name}`,
    status: 409,
    async reach(scene) {
      await openWork(scene, "noor", told);
      const other = await scene.world.signedIn(townOf(scene, "voorbeeldstad"), "noor");
      const page = await other.get(new URL(scene.page.url()).pathname);
      const field = told.answer === undefined ? "answer" : "outcome";
      await other.submit(page.form(field, { [field]: field === "answer" ? "Een eerder antwoord." : "helped" }));
      await fill(scene);
      await send(scene, control);
    },
  };
}

async function openAct(scene: Scene, routeId: string, told: Told): Promise<string> {
  const { caseId } = await makeCase(scene, townOf(scene, "voorbeeldstad"), told);
  await enterAs(scene, "voorbeeldstad", "noor");
  await open(scene, "voorbeeldstad", routeId, { caseId });
  return caseId;
}

/** A page on which an owner does something else than answer, as it opens. */
function act(name: string, routeId: string, told: Told): State {
  return { name: `act: ${name}`, reach: async (scene) => void (await openAct(scene, routeId, told)) };
}

/** The same, sent empty. */
function failedAct(name: string, routeId: string, told: Told, control: string): State {
  return {
    name: `act: ${name}, comes back`,
    status: 400,
    async reach(scene) {
      await openAct(scene, routeId, told);
      await send(scene, control);
    },
  };
}

/** The same, sent when the question has been answered meanwhile. */
function overtakenAct(name: string, routeId: string, control: string): State {
  return {
    name: `act: ${name}, somebody was before you`,
    status: 409,
    async reach(scene) {
      const caseId = await openAct(scene, routeId, {});
      await answerAsOwner(scene, townOf(scene, "voorbeeldstad"), { caseId, version: 1 }, answer);
      await scene.page.locator(control).fill(LONG_TEXT);
      await send(scene, control);
    },
  };
}

const reaction = "Ik zoek het uit.";
const answer = "Het kan. Bel mij voor een afspraak.";
const statuses: readonly [string, Told][] = [
  ["new", {}],
  ["new without mail", { email: undefined, organisation: undefined }],
  ["in hand", { reaction }],
  ["in hand, late", { at: "2026-11-05T10:00:00+01:00", reaction }],
  ["waiting for the asker", { asked: "Hoe groot moet het zijn?" }],
  ["asked once more", { at: "2026-08-03T10:00:00+02:00", asked: "Hoe groot?", silent: "reminded" }],
  ["closed in silence", { at: "2026-06-01T10:00:00+02:00", asked: "Hoe groot?", silent: "closed" }],
  ["replied to, with another date", { reaction, asked: "Hoe groot?", wrote: "Zo'n 200 m².", moved: LONG_TEXT }],
  ["taken up again", { answer, reopened: "Er is toch een pand." }],
  ["withdrawn", { reaction, withdrawn: true }],
  ["answered", { reaction, answer }],
  ["closed", { reaction, answer, outcome: "partly" }],
  ["long and awkward", { ...HEAVY, reaction: LONG_TEXT, answer: LONG_TEXT }],
];

/** What the people of the desk see. */
export const working: readonly State[] = [
  list("none open", "leegdorp", "open"),
  list("none answered", "leegdorp", "answered"),
  list("none closed", "leegdorp", "closed"),
  list("open, several pages", "voorbeeldstad", ""),
  list("answered", "voorbeeldstad", "answered"),
  list("closed", "voorbeeldstad", "closed"),
  { name: "list: the second page", reach: secondPage },
  { name: "list: signed in without the role for it", status: 403, reach: asSpecialist },
  ...statuses.flatMap(([name, told]) => [work(name, "noor", told), work(name, "sami", told)]),
  bsnInAnswer,
  ...newLink("case", (scene) => openWork(scene, "noor", HEAVY)),
  failed("no first reaction written", {}, '[name="reaction"]'),
  failed("no answer written", { reaction }, '[name="answer"]'),
  failed("no outcome chosen", { answer }, '[name="outcome"]'),
  overtaken("reaction", {}, '[name="reaction"]', (scene) => scene.page.locator('[name="reaction"]').fill("Ik ook.")),
  overtaken("answer", {}, '[name="answer"]', (scene) => scene.page.locator('[name="answer"]').fill(LONG_TEXT)),
  overtaken("outcome", { answer }, '[name="outcome"]', (scene) => scene.page.locator('[value="partly"]').check()),
  act("write", "cases.message", {}),
  act("write, while waiting", "cases.message", { asked: "Hoe groot?" }),
  act("write, without mail", "cases.message", { email: undefined }),
  failedAct("write", "cases.message", {}, '[name="message"]'),
  overtakenAct("write", "cases.message", '[name="message"]'),
  act("another date", "cases.move-promise", HEAVY),
  failedAct("another date", "cases.move-promise", {}, '[name="reason"]'),
  act("take up again", "cases.reopen", { answer }),
  failedAct("take up again", "cases.reopen", { answer }, '[name="reason"]'),
  { name: "act: go on, expired", status: 403, reach: goOnExpired },
  { name: "case: two colleagues have it open too", reach: (scene) => notAlone(scene, "cases.case-work") },
  { name: "act: write, two colleagues have it open too", reach: (scene) => notAlone(scene, "cases.message") },
  { name: "case: still open, expired", status: 403, reach: presentExpired },
  { name: "case: unknown", status: 404, reach: unknownCase },
  { name: "case: read only address", status: 405, reach: wrongMethod },
];

/** A form that was not ours, or stood open for too long. */
async function goOnExpired(scene: Scene): Promise<void> {
  await openWork(scene, "noor", { asked: "Hoe groot moet het zijn?" });
  const { pathname } = new URL(scene.page.url());
  await post(scene, `${pathname}/${scene.lang === "nl" ? "verder" : "go-on"}`);
}

/** Sami and Els have the question open as well. */
async function notAlone(scene: Scene, routeId: string): Promise<void> {
  const town = townOf(scene, "voorbeeldstad");
  const { caseId } = await makeCase(scene, town, {});
  await scene.world.database.rows(
    "insert into cases.presence select municipality_id, $1, person_id, $2 from identity.staff where person_id = any($3)",
    [caseId, new Date(scene.world.clock.now().epochMilliseconds), [town.people.sami, town.people.els]],
  );
  await enterAs(scene, "voorbeeldstad", "noor");
  await open(scene, "voorbeeldstad", routeId, { caseId });
}

/** A page that stood open for longer than its session lasts. */
async function presentExpired(scene: Scene): Promise<void> {
  await openWork(scene, "noor", {});
  const { pathname } = new URL(scene.page.url());
  await post(scene, `${pathname}/${scene.lang === "nl" ? "aanwezig" : "present"}`);
}

async function secondPage(scene: Scene): Promise<void> {
  await enterAs(scene, "voorbeeldstad", "noor");
  await open(scene, "voorbeeldstad", "cases.case-list");
  await Promise.all([scene.page.waitForNavigation(), scene.page.locator('[rel="next"]').click()]);
}

async function asSpecialist(scene: Scene): Promise<void> {
  await enterAs(scene, "voorbeeldstad", "els");
  await open(scene, "voorbeeldstad", "cases.case-list");
}

async function unknownCase(scene: Scene): Promise<void> {
  await enterAs(scene, "voorbeeldstad", "noor");
  await open(scene, "voorbeeldstad", "cases.case-work", { caseId: "00000000-0000-7000-8000-000000000000" });
}

async function wrongMethod(scene: Scene): Promise<void> {
  const { caseId } = await makeCase(scene, townOf(scene, "voorbeeldstad"), {});
  await enterAs(scene, "voorbeeldstad", "noor");
  await open(scene, "voorbeeldstad", "cases.answer", { caseId });
}
