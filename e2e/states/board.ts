import { handovers } from "#cases";
import { boardCases } from "#testing";
import { slugOf } from "./at-settings.js";
import { HEAVY, LONG_TEXT } from "./heavy.js";
import { enterAs, makeCase, open, type Scene, type State, send, townOf } from "./scene.js";

const SLUG = "voorbeeldstad";
const longName = "Maatschappelijk vastgoed en wijkaccommodatiebeheersmaatregelen in de hele gemeente";

const madeIn = (scene: Scene, slug = SLUG) => boardCases(scene.world, townOf(scene, slug));

async function openBoard(scene: Scene, person: string, asked = "", slug = SLUG): Promise<void> {
  await enterAs(scene, slug, person);
  await open(scene, slug, "cases.board", {}, asked);
}

/** One question with everything that a card can show, promised before all others. */
async function heavyCard(scene: Scene): Promise<void> {
  const town = townOf(scene, SLUG);
  const made = madeIn(scene);
  const { caseId } = await makeCase(scene, town, { ...HEAVY, at: "2026-11-02T10:00:00+01:00" });
  const department = await made.department(`${longName} ${caseId}`);
  const late = await made.split(caseId, { kind: "department", id: department }, ["participation", "economy"]);
  await made.split(caseId, { kind: "person", id: town.people.els ?? "" }, ["property"]);
  await made.answerPart(await made.split(caseId, { kind: "department", id: department }));
  await made.rows("update cases.sub_question set due = '2026-11-10', escalated_at = now() where sub_question_id = $1", [
    late,
  ]);
  await handovers.offer(
    await made.workOf("noor", "aanjager"),
    await made.asked(caseId),
    town.people.sami ?? "",
    LONG_TEXT,
  );
  await made.rows("update cases.case set hops = 3, answer_due = '2026-11-12' where case_id = $1", [caseId]);
}

/** A part of a question that touches a budget. @returns its id */
async function part(scene: Scene): Promise<string> {
  const made = madeIn(scene);
  const { caseId } = await makeCase(scene, townOf(scene, SLUG), HEAVY);
  return made.split(caseId, { kind: "person", id: townOf(scene, SLUG).people.els ?? "" }, ["property"]);
}

async function openMarking(scene: Scene, person = "noor"): Promise<string> {
  const subQuestionId = await part(scene);
  await enterAs(scene, SLUG, person);
  await open(scene, SLUG, "cases.mark-budgets", { subQuestionId });
  return subQuestionId;
}

async function openBudgets(scene: Scene, person = "ida"): Promise<void> {
  await enterAs(scene, slugOf(scene), person);
  await open(scene, slugOf(scene), "cases.budgets");
}

async function addName(scene: Scene, name: string): Promise<void> {
  await openBudgets(scene);
  await scene.page.locator('main [name="name"]').fill(name);
  await send(scene, '[name="name"]');
}

const change = (scene: Scene, statement: string) =>
  scene.world.database.rows(statement, [townOf(scene, slugOf(scene)).id]);

/** The budget that was added before. */
async function openBudget(scene: Scene): Promise<void> {
  const [row] = await scene.world.database.rows<{ id: string }>(
    "select budget_id as id from cases.budget where municipality_id = $1 and ended_at is null",
    [townOf(scene, slugOf(scene)).id],
  );
  await enterAs(scene, slugOf(scene), "ida");
  await open(scene, slugOf(scene), "cases.budget", { budgetId: row?.id ?? "" });
}

/** Changes its name. @param meanwhile what happens to it while the page stands open */
async function sendName(scene: Scene, name: string, meanwhile = "select $1::uuid"): Promise<void> {
  await openBudget(scene);
  await change(scene, meanwhile);
  await scene.page.locator('main [name="name"]').fill(name);
  await send(scene, '[name="name"]');
}

/** The board, and the budgets that it shows. */
export const board: readonly State[] = [
  {
    name: "board: full, with one card that has everything",
    async reach(scene) {
      await heavyCard(scene);
      await openBoard(scene, "noor");
      await scene.page.evaluate('for (const one of document.querySelectorAll("main details")) one.open = true');
    },
  },
  { name: "board: for a colleague who only reads", reach: (scene) => openBoard(scene, "sami") },
  {
    name: "board: the menu of a card that had none",
    async reach(scene) {
      await openBoard(scene, "noor");
      const ask = await scene.page.locator(".rl-ticket__ask").first().getAttribute("href");
      await scene.page.goto(scene.world.base + ask);
    },
  },
  {
    name: "board: filtered by department and budget",
    async reach(scene) {
      const department = await madeIn(scene).department(`Groen ${scene.lang}`);
      await openBoard(scene, "noor", `?mine=yes&department=${department}&budget=property`);
    },
  },
  { name: "board: escalations", reach: (scene) => openBoard(scene, "noor", "?escalated=yes") },
  { name: "board: empty", reach: (scene) => openBoard(scene, "noor", "", "leegdorp") },
  { name: "board: not for a specialist", status: 403, reach: (scene) => openBoard(scene, "els") },
  { name: "budget: mark it", reach: async (scene) => void (await openMarking(scene)) },
  {
    name: "budget: mark it, not for a colleague",
    status: 404,
    reach: async (scene) => void (await openMarking(scene, "sami")),
  },
  {
    name: "budget: mark it, comes back",
    status: 400,
    async reach(scene) {
      await openMarking(scene);
      await scene.page.evaluate(
        `Object.assign(document.querySelector('[name="budget-economy"]'), { name: "budget-nothing", checked: true })`,
      );
      await send(scene, '[name="budget-nothing"]');
    },
  },
  {
    name: "budget: mark it, somebody was before you",
    status: 409,
    async reach(scene) {
      const id = await openMarking(scene);
      await scene.world.database.rows(
        "update cases.sub_question_budget set budget = 'economy' where sub_question_id = $1",
        [id],
      );
      await send(scene, '[name="budget-economy"]');
    },
  },
  {
    name: "budget: marked, for a colleague",
    async reach(scene) {
      const id = await part(scene);
      const [row] = await scene.world.database.rows<{ id: string }>(
        "select case_id as id from cases.sub_question where sub_question_id = $1",
        [id],
      );
      await enterAs(scene, SLUG, "sami");
      await open(scene, SLUG, "cases.case-work", { caseId: row?.id ?? "" });
    },
  },
  { name: "budgets: none of their own", reach: (scene) => openBudgets(scene) },
  { name: "budgets: not for the desk", status: 403, reach: (scene) => openBudgets(scene, "sami") },
  { name: "budgets: add one, wrong", status: 400, reach: (scene) => addName(scene, "") },
  { name: "budgets: added", reach: (scene) => addName(scene, longName.slice(0, 80)) },
  { name: "budgets: change one", reach: openBudget },
  { name: "budgets: change one, wrong", status: 400, reach: (scene) => sendName(scene, "") },
  {
    name: "budgets: change one, somebody was before you",
    status: 409,
    reach: (scene) =>
      sendName(
        scene,
        longName.slice(0, 80),
        "update cases.budget set version = version + 1 where municipality_id = $1",
      ),
  },
  {
    name: "budgets: one that was retired meanwhile",
    status: 409,
    reach: (scene) => sendName(scene, "wijken", "update cases.budget set ended_at = now() where municipality_id = $1"),
  },
  { name: "budgets: one that was retired, in the list", reach: (scene) => openBudgets(scene) },
];
