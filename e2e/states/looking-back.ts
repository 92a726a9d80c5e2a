import { caseMoves } from "#cases";
import { openQuestion } from "./belonging.js";
import { HEAVY, LONG_TEXT } from "./heavy.js";
import {
  enterAs,
  type Made,
  makeCase,
  open,
  pathOf,
  type Scene,
  type State,
  send,
  type Told,
  townOf,
  workByLink,
} from "./scene.js";

const SLUG = "voorbeeldstad";
const answer = "Er is plek aan de kade.";

type Said = Parameters<typeof caseMoves.giveExperience>[2];

/** A question that was answered, and perhaps looked back on. */
async function make(scene: Scene, told: Told = {}, ...said: readonly Said[]): Promise<Made> {
  const town = townOf(scene, SLUG);
  const made = await makeCase(scene, town, { answer, ...told });
  const asker = await workByLink(scene, town, made);
  for (const one of said) await caseMoves.giveExperience(asker, { caseId: made.caseId, round: 0 }, one);
  return made;
}

const happy = { solved: "yes", helped: "very-well", remark: undefined } as const;
const long = { solved: "partly", helped: "neither", remark: LONG_TEXT } as const;

async function openForm(scene: Scene, told?: Told, ...said: readonly Said[]): Promise<Made> {
  const made = await make(scene, told, ...said);
  await open(scene, SLUG, "cases.experience-by-link", { token: made.token });
  return made;
}

async function fill({ page }: Scene, remark: string, solved = "yes"): Promise<void> {
  await page.locator(`[name="solved"][value="${solved}"]`).check();
  await page.locator('[name="helped"][value="well"]').check();
  await page.locator('[name="remark"]').fill(remark);
}

const sent = (name: string, status: number, reach: (scene: Scene) => Promise<void>): State => ({
  name: `looking back: ${name}`,
  status,
  async reach(scene) {
    await reach(scene);
    await send(scene, '[name="remark"]');
  },
});

const seen = (name: string, reach: (scene: Scene) => Promise<unknown>): State => ({
  name: `looking back: ${name}`,
  reach: async (scene) => void (await reach(scene)),
});

const statusOf = async (scene: Scene, told?: Told, ...said: readonly Said[]) => {
  const { token } = await make(scene, told, ...said);
  await open(scene, SLUG, "cases.case-status", { token });
};

const workOf = async (scene: Scene, told?: Told, ...said: readonly Said[]) => {
  const { caseId } = await make(scene, told, ...said);
  await enterAs(scene, SLUG, "noor");
  await open(scene, SLUG, "cases.case-work", { caseId });
};

/** Long ago: it cannot be taken up again any more. */
async function makeOld(scene: Scene): Promise<void> {
  const { caseId, token } = await make(scene);
  await scene.world.database.rows(
    "update cases.case set answered_at = answered_at - interval '60 days' where case_id = $1",
    [caseId],
  );
  await open(scene, SLUG, "cases.experience-by-link", { token });
}

async function openOwn(scene: Scene): Promise<void> {
  await openQuestion(scene, "admin", { answer });
  const caseId = new URL(scene.page.url()).pathname.split("/").at(-1) ?? "";
  await scene.page.goto(scene.world.base + pathOf(scene, townOf(scene, SLUG), "cases.experience-own", { caseId }));
}

/** How an answer was, for whoever asked and at the desk; and the public figures. */
export const lookingBack: readonly State[] = [
  seen("offered below an answer", (scene) => statusOf(scene)),
  seen("said, below an answer", (scene) => statusOf(scene, {}, happy)),
  seen("the two questions", (scene) => openForm(scene, HEAVY)),
  seen("the two questions, too late to take it up again", makeOld),
  seen("shown back", (scene) => openForm(scene, HEAVY, long)),
  seen("at the desk", (scene) => workOf(scene, HEAVY, long)),
  sent("nothing chosen", 400, async (scene) => void (await openForm(scene))),
  sent("a BSN", 400, async (scene) => {
    await openForm(scene);
    await fill(scene, "Mijn BSN is 111222333.");
  }),
  sent("taken up again without a reason", 400, async (scene) => {
    await openForm(scene);
    await fill(scene, "", "no");
    await scene.page.locator('[name="again"]').check();
  }),
  sent("no, and taken up again", 200, async (scene) => {
    await openForm(scene);
    await fill(scene, LONG_TEXT, "no");
    await scene.page.locator('[name="again"]').check();
  }),
  sent("said before in other words", 409, async (scene) => {
    const made = await openForm(scene);
    await fill(scene, LONG_TEXT);
    const asked = { caseId: made.caseId, round: 0 };
    await caseMoves.giveExperience(await workByLink(scene, townOf(scene, SLUG), made), asked, long);
  }),
  sent("taken up again meanwhile", 409, async (scene) => {
    const made = await openForm(scene);
    await fill(scene, LONG_TEXT);
    const asker = await workByLink(scene, townOf(scene, SLUG), made);
    await caseMoves.reopenCase(asker, { caseId: made.caseId }, "Het is er niet.");
  }),
  seen("figures", (scene) => open(scene, SLUG, "cases.figures")),
  seen("figures, too few questions", (scene) => open(scene, "leegdorp", "cases.figures")),
];

/** The same with an account. */
export const lookingBackOwn: readonly State[] = [
  seen("own question, the two questions", openOwn),
  sent("own question, nothing chosen", 400, openOwn),
  sent("own question, said", 200, async (scene) => {
    await openOwn(scene);
    await fill(scene, "Dank u.");
  }),
];
