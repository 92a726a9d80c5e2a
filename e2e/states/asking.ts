import { HEAVY, LONG_TEXT } from "./heavy.js";
import { enterAs, makeCase, open, pathOf, type Scene, type State, send, type Told, townOf } from "./scene.js";

async function ask(scene: Scene, fields: Readonly<Record<string, string>>): Promise<void> {
  await open(scene, "voorbeeldstad", "cases.ask-question");
  for (const [name, value] of Object.entries(fields)) await scene.page.locator(`[name="${name}"]`).fill(value);
  await send(scene, '[name="email"]');
}

function received(name: string, told: Told): State {
  return {
    name: `confirmation: ${name}`,
    async reach(scene) {
      const { token } = await makeCase(scene, townOf(scene, "voorbeeldstad"), told);
      await open(scene, "voorbeeldstad", "cases.question-received", { token });
    },
  };
}

const goods = { question: "Waar kunnen wij terecht met onze werkplaats?", name: "Lotte", email: "lotte@a.example" };

/** From the front page to the confirmation. */
export const asking: readonly State[] = [
  { name: "front: too few questions for figures", reach: (scene) => open(scene, "leegdorp", "cases.front") },
  { name: "front: with figures", reach: (scene) => open(scene, "voorbeeldstad", "cases.front") },
  { name: "front: signed in", reach: signedInFront },
  { name: "front: desk not open", reach: (scene) => open(scene, "dichtdorp", "cases.front") },
  { name: "ask: empty", reach: (scene) => open(scene, "voorbeeldstad", "cases.ask-question") },
  { name: "ask: desk not open", status: 503, reach: (scene) => open(scene, "dichtdorp", "cases.ask-question") },
  {
    name: "ask: begun on the front page",
    async reach(scene) {
      await open(scene, "voorbeeldstad", "cases.front");
      await scene.page.locator("textarea").fill(goods.question);
      await send(scene, "textarea");
    },
  },
  {
    name: "ask: a number that looks like a BSN",
    status: 400,
    reach: (scene) => ask(scene, { ...goods, question: "Mijn BSN is 111222333. Waar vind ik een werkplaats?" }),
  },
  { name: "ask: everything missing", status: 400, reach: (scene) => ask(scene, {}) },
  {
    name: "ask: everything wrong",
    status: 400,
    reach: (scene) =>
      ask(scene, {
        question: "kort",
        name: "n".repeat(201),
        email: "geen adres",
        phone: "bel mij",
        organisation: "o".repeat(201),
      }),
  },
  {
    name: "ask: too long, with awkward words",
    status: 400,
    reach: (scene) => ask(scene, { ...goods, question: `${LONG_TEXT}!`, name: HEAVY.name ?? "" }),
  },
  { name: "ask: expired", status: 403, reach: expired },
  {
    name: "ask: far too large",
    status: 413,
    reach: (scene) => ask(scene, { ...goods, question: "z".repeat(600_000) }),
  },
  { name: "ask: too often", status: 429, reach: tooOften },
  received("with mail and organisation", {}),
  received("without mail, without organisation", { email: undefined, organisation: undefined }),
  received("long and awkward", HEAVY),
  {
    name: "confirmation: unknown link",
    status: 404,
    reach: (scene) => open(scene, "voorbeeldstad", "cases.question-received", { token: "x".repeat(43) }),
  },
];

async function signedInFront(scene: Scene): Promise<void> {
  await enterAs(scene, "voorbeeldstad", "noor");
  await open(scene, "voorbeeldstad", "cases.front");
}

async function expired(scene: Scene): Promise<void> {
  await open(scene, "voorbeeldstad", "cases.ask-question");
  await scene.context.clearCookies();
  await send(scene, '[name="email"]');
}

/** The limit counts an address in a town; both languages live in a town of their own, which nobody else uses. */
async function tooOften(scene: Scene): Promise<void> {
  const slug = scene.lang === "nl" ? "drukstad" : "drukdorp";
  const path = pathOf(scene, townOf(scene, slug), "cases.ask-question");
  const visitor = scene.world.visitor();
  const form = (await visitor.get(path)).form("question");
  for (let count = 0; count < 31; count += 1)
    await visitor.submitOnce({ ...form, fields: { ...form.fields, name: `${count}` } });
  await open(scene, slug, "cases.ask-question");
  await send(scene, '[name="email"]');
}
