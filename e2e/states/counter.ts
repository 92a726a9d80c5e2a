import { caseMoves } from "#cases";
import { HEAVY, LONG_TEXT } from "./heavy.js";
import {
  answerAsOwner,
  enterAs,
  type Made,
  makeCase,
  open,
  openAs,
  pathOf,
  post,
  type Scene,
  type State,
  type Told,
  townOf,
  workAs,
} from "./scene.js";

const SLUG = "voorbeeldstad";
const QUESTION = "Waar mogen wij onze lunch verkopen?";

const asStaff = (scene: Scene, key: string) => workAs(scene, townOf(scene, SLUG), key);

/** The main button of a form: not the one that only looks. */
async function sendForm(scene: Scene, form: string): Promise<void> {
  const button = scene.page.locator(`main ${form} button[type=submit]`).last();
  await Promise.all([scene.page.waitForNavigation(), button.click()]);
}

async function openNote(scene: Scene, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  await openAs(scene, SLUG, "sami", "cases.note-question");
  for (const [name, value] of Object.entries(fields)) await scene.page.locator(`main [name="${name}"]`).fill(value);
}

async function noteWrong(scene: Scene, fields: Readonly<Record<string, string>>): Promise<void> {
  await openNote(scene, fields);
  await sendForm(scene, "#note");
}

/** Somebody of whom there are earlier questions, found by the button that needs no script. */
async function lookUp(scene: Scene, told: Told): Promise<void> {
  const made = await makeCase(scene, townOf(scene, SLUG), told);
  await openNote(scene, { name: told.name ?? "Lotte Peters" });
  const script = `(() => {
    const form = document.querySelector("#note");
    const field = Object.assign(document.createElement("input"), { type: "hidden", name: "step", value: "look" });
    form.append(field);
    form.submit();
  })()`;
  await Promise.all([scene.page.waitForNavigation(), scene.page.evaluate(script)]);
  if (!made.caseId) throw new Error("nothing to find");
}

/** What was noted, as whoever noted it or another member of the desk sees the receipt. */
function receipt(name: string, who: string, told: { email?: string; said?: string; question?: string; name?: string }) {
  return {
    name: `receipt: ${name}`,
    async reach(scene: Scene) {
      const caseId = await caseMoves.noteQuestion(
        await asStaff(scene, "sami"),
        {
          question: told.question ?? QUESTION,
          name: told.name ?? "Mila Smit",
          email: told.email,
          phone: "06 5555 0101",
          organisation: undefined,
          language: scene.lang === "nl" ? "en" : "nl",
        },
        { channel: "counter", receivedOn: undefined, keeps: false, said: told.said },
      );
      await openAs(scene, SLUG, who, "cases.receipt", { caseId });
    },
  };
}

const numberOf = async (scene: Scene, { caseId }: Pick<Made, "caseId">) => {
  const { rows } = scene.world.database;
  const [row] = await rows<{ number: string }>("select number from cases.case where case_id = $1", [caseId]);
  return row?.number ?? "";
};

/** Two questions, of one asker unless said otherwise, beside each other. */
async function compare(scene: Scene, one: Told, other: Told = one): Promise<[Made, Made]> {
  const town = townOf(scene, SLUG);
  const pair: [Made, Made] = [await makeCase(scene, town, one), await makeCase(scene, town, other)];
  await enterAs(scene, SLUG, "noor");
  const rest = `?other=${await numberOf(scene, pair[1])}`;
  await open(scene, SLUG, "cases.merge", { caseId: pair[0].caseId }, rest);
  return pair;
}

async function openMerge(scene: Scene, rest = "", told: Told = {}): Promise<void> {
  const { caseId } = await makeCase(scene, townOf(scene, SLUG), told);
  await openAs(scene, SLUG, "noor", "cases.merge", { caseId }, rest);
}

type Ended = { readonly kind: "merged" | "split"; readonly told?: Told };

/** What such a question looks like afterwards, for the desk and for whoever asked it. */
function afterwards({ kind, told = {} }: Ended): State[] {
  const make = async (scene: Scene): Promise<Made> => {
    const town = townOf(scene, SLUG);
    const made = await makeCase(scene, town, told);
    const noor = await asStaff(scene, "noor");
    const asked = { caseId: made.caseId, version: 1 };
    if (kind === "split") {
      const first = told.question ?? QUESTION;
      await caseMoves.splitOff(noor, asked, { first, second: "En is er subsidie voor een keuken?", owner: "same" });
    } else {
      const stays = { caseId: (await makeCase(scene, town, told)).caseId, version: 1 };
      await caseMoves.mergeCases(noor, { ends: asked, stays, isSameAsker: false });
    }
    return made;
  };
  return [
    {
      name: `doubles: ${kind}, for the desk`,
      async reach(scene) {
        const { caseId } = await make(scene);
        await openAs(scene, SLUG, "noor", "cases.case-work", { caseId });
      },
    },
    {
      name: `doubles: ${kind}, for the asker`,
      async reach(scene) {
        const { token } = await make(scene);
        await open(scene, SLUG, "cases.case-status", { token });
      },
    },
  ];
}

async function openSplit(scene: Scene, told: Told = {}): Promise<Made> {
  const made = await makeCase(scene, townOf(scene, SLUG), told);
  await openAs(scene, SLUG, "noor", "cases.split-off", { caseId: made.caseId });
  return made;
}

const other = { name: "Joris Kuiper", email: "joris@desmidse.example", organisation: undefined };

/** Noting what somebody tells, the receipt, and questions that are one or two. */
export const counter: readonly State[] = [
  { name: "note: empty", reach: (scene) => openNote(scene) },
  { name: "note: everything missing", status: 400, reach: (scene) => noteWrong(scene, {}) },
  {
    name: "note: everything wrong",
    status: 400,
    reach: (scene) =>
      noteWrong(scene, {
        name: "n".repeat(201),
        organisation: "o".repeat(201),
        phone: "bel mij",
        email: "geen adres",
        question: "kort",
        said: `Mijn BSN is 111222333. ${LONG_TEXT}`.slice(0, 4000),
      }),
  },
  {
    name: "note: a letter from tomorrow",
    status: 400,
    async reach(scene) {
      await openNote(scene, { name: "Mila Smit", phone: "06 5555 0101", question: QUESTION });
      await scene.page.locator('[value="paper"]').check();
      await scene.page.locator('[name="receivedOn"]').fill("2029-11-24");
      await sendForm(scene, "#note");
    },
  },
  { name: "note: earlier questions", reach: (scene) => lookUp(scene, { name: "Anouk Visser", answer: "Dat kan." }) },
  { name: "note: earlier questions, long and awkward", reach: (scene) => lookUp(scene, HEAVY) },
  {
    name: "note: not for a specialist",
    status: 403,
    async reach(scene) {
      await openAs(scene, SLUG, "els", "cases.note-question");
    },
  },
  {
    name: "note: asking for earlier questions without our form",
    status: 403,
    async reach(scene) {
      await openAs(scene, SLUG, "sami", "cases.note-question");
      await post(scene, pathOf(scene, townOf(scene, SLUG), "cases.earlier"));
    },
  },
  receipt("by telephone, with its link", "sami", { said: "Op de markt." }),
  receipt("with mail", "sami", { email: "mila@kookkracht.example" }),
  receipt("long and awkward", "sami", { question: LONG_TEXT, name: HEAVY.name ?? "" }),
  receipt("without its link", "noor", {}),
  receipt("without its link, mailed", "noor", { email: "mila@kookkracht.example" }),
  {
    name: "merge: which one",
    reach: async (scene) => {
      await makeCase(scene, townOf(scene, SLUG), {});
      await openMerge(scene);
    },
  },
  {
    name: "merge: no other one",
    reach: (scene) => openMerge(scene, "", { ...other, email: `${scene.lang}@alleen.example` }),
  },
  { name: "merge: an unknown number", status: 400, reach: (scene) => openMerge(scene, "?other=VO-1999-0001") },
  { name: "merge: beside each other", reach: async (scene) => void (await compare(scene, {})) },
  { name: "merge: long and awkward", reach: async (scene) => void (await compare(scene, HEAVY)) },
  {
    name: "merge: of two askers, not said that they are one",
    status: 400,
    async reach(scene) {
      await compare(scene, {}, other);
      await sendForm(scene, 'form:has([name="otherVersion"])');
    },
  },
  {
    name: "merge: somebody was before you",
    status: 409,
    async reach(scene) {
      const [one] = await compare(scene, {});
      const work = await asStaff(scene, "noor");
      await caseMoves.takeInHand(work, { caseId: one.caseId, version: 1 }, "Ik zoek het uit.");
      await sendForm(scene, 'form:has([name="otherVersion"])');
    },
  },
  ...afterwards({ kind: "merged" }),
  ...afterwards({ kind: "merged", told: HEAVY }),
  { name: "split off: empty", reach: async (scene) => void (await openSplit(scene, HEAVY)) },
  {
    name: "split off: nothing cut",
    status: 400,
    async reach(scene) {
      await openSplit(scene);
      await scene.page.locator('[name="first"]').fill("Mijn BSN is 111222333. Waar is plek?");
      await sendForm(scene, 'form:has([name="second"])');
    },
  },
  {
    name: "split off: somebody was before you",
    status: 409,
    async reach(scene) {
      const { caseId } = await openSplit(scene);
      await answerAsOwner(scene, townOf(scene, SLUG), { caseId, version: 1 }, "Het kan.");
      await scene.page.locator('[name="second"]').fill("En is er subsidie voor een keuken?");
      await sendForm(scene, 'form:has([name="second"])');
    },
  },
  ...afterwards({ kind: "split" }),
  ...afterwards({ kind: "split", told: HEAVY }),
];
