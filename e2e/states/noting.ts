import { caseMoves } from "#cases";
import { LONG_TEXT } from "./heavy.js";
import { makeCase, openAs, pathOf, post, type Scene, type State, send, townOf, workAs } from "./scene.js";

const SLUG = "voorbeeldstad";

/** A question with notes that name people, and somebody who follows it. */
async function noted(scene: Scene): Promise<{ caseId: string; noteId: string }> {
  const town = townOf(scene, SLUG);
  const { caseId } = await makeCase(scene, town, { reaction: "Wij zoeken het uit." });
  const noor = await workAs(scene, town, "noor", { role: "aanjager" });
  const sami = await workAs(scene, town, "sami");
  const body = "@Noor Bakker, de verhuurder belde.\nHij wil vrijdag antwoord.";
  const noteId = await caseMoves.addNote(sami, { caseId, body, belowId: undefined, chosen: [] });
  await caseMoves.addNote(noor, { caseId, body: LONG_TEXT, belowId: noteId, chosen: [town.people.sami ?? ""] });
  await caseMoves.followCase(sami, caseId, true);
  return { caseId, noteId };
}

/** An answer block of the town. @returns its id */
async function addBlock(scene: Scene, title: string): Promise<string> {
  const town = townOf(scene, SLUG);
  const work = await workAs(scene, town, "sami");
  const text = { nl: "Beste {naam}, de huur is [bedrag] euro.", en: "Dear {name}, the rent is [amount] euros." };
  return caseMoves.addAnswerBlock(work, { topic: "Ruimte", title, text });
}

/** Fills a field in and sends its form. */
async function fillIn(scene: Scene, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await scene.page.fill(`[name="${name}"]`, value);
  await send(scene, `[name="${Object.keys(fields)[0]}"]`);
}

const atBlocks: State[] = [
  {
    name: "answer blocks: none yet",
    async reach(scene) {
      await scene.world.database.rows("delete from cases.answer_block");
      await openAs(scene, SLUG, "sami", "cases.answer-blocks");
    },
  },
  {
    name: "answer blocks: several topics, one with a long name, one that is not offered",
    async reach(scene) {
      await addBlock(scene, LONG_TEXT.slice(0, 110));
      const blockId = await addBlock(scene, `Kantoor ${scene.lang}`);
      await scene.world.database.rows("update cases.answer_block set retired_at = now() where block_id = $1", [
        blockId,
      ]);
      await openAs(scene, SLUG, "sami", "cases.answer-blocks");
    },
  },
  {
    name: "answer blocks: a specialist does not keep them",
    status: 403,
    async reach(scene) {
      await openAs(scene, SLUG, "els", "cases.answer-blocks");
    },
  },
  {
    name: "answer blocks: a new one",
    async reach(scene) {
      await openAs(scene, SLUG, "sami", "cases.new-answer-block");
    },
  },
  {
    name: "answer blocks: a new one with everything wrong",
    status: 400,
    async reach(scene) {
      await openAs(scene, SLUG, "sami", "cases.new-answer-block");
      await fillIn(scene, { textNl: "Beste {achternaam} {voorletters}", textEn: "Dear {surname}" });
    },
  },
  {
    name: "answer blocks: one to change",
    async reach(scene) {
      const blockId = await addBlock(scene, `Huur ${scene.lang}`);
      await openAs(scene, SLUG, "sami", "cases.answer-block", { blockId });
    },
  },
  {
    name: "answer blocks: one that is changed into nothing",
    status: 400,
    async reach(scene) {
      const blockId = await addBlock(scene, `Huur leeg ${scene.lang}`);
      await openAs(scene, SLUG, "sami", "cases.answer-block", { blockId });
      await fillIn(scene, { title: "", textNl: "" });
    },
  },
  {
    name: "answer blocks: one that somebody else changed meanwhile",
    status: 409,
    async reach(scene) {
      const blockId = await addBlock(scene, `Huur samen ${scene.lang}`);
      await openAs(scene, SLUG, "sami", "cases.answer-block", { blockId });
      await scene.world.database.rows(
        "update cases.answer_block set version = version + 1, text_nl = $2 where block_id = $1",
        [blockId, LONG_TEXT],
      );
      await fillIn(scene, { textNl: "Beste {naam}, de huur is laag." });
    },
  },
];

const withBlocks: State[] = (["answer", "reaction", "message"] as const).flatMap((field): State[] => {
  const reach = async (scene: Scene) => {
    const blockId = await addBlock(scene, `Voor ${field} ${scene.lang}`);
    const { caseId } = await makeCase(scene, townOf(scene, SLUG), {});
    await openAs(scene, SLUG, "noor", field === "message" ? "cases.message" : "cases.case-work", { caseId });
    await scene.page.fill(`[name="${field}"]`, "Fijn dat u belde.");
    return blockId;
  };
  // The form is sent as it is without a script.
  const add = async (scene: Scene) => {
    const form = `form:has([name="${field}"])`;
    const script = `(() => { const form = document.querySelector('main ${form}');
      form.requestSubmit(form.querySelector('button[name="add"]')); })()`;
    await Promise.all([scene.page.waitForNavigation(), scene.page.evaluate(script)]);
  };
  return [
    {
      name: `an answer block in the field ${field}`,
      async reach(scene) {
        const blockId = await reach(scene);
        await scene.page.selectOption(`[name="block-${field}"]`, blockId);
        await add(scene);
      },
    },
    {
      name: `no answer block was chosen for the field ${field}`,
      status: 400,
      async reach(scene) {
        await reach(scene);
        await add(scene);
      },
    },
    {
      name: `a blank is left in the field ${field}`,
      status: 400,
      async reach(scene) {
        await reach(scene);
        await scene.page.fill(`[name="${field}"]`, "De huur is [bedrag] euro voor {onderneming}.");
        const form = scene.page.locator(`main form:has([name="${field}"])`);
        await Promise.all([
          scene.page.waitForNavigation(),
          form.locator("button[type=submit]:not([name])").first().click(),
        ]);
      },
    },
  ];
});

/** Notes, following, answer blocks, and what somebody is told. */
export const noting: readonly State[] = [
  {
    name: "follow a question, expired",
    status: 403,
    async reach(scene) {
      const { caseId } = await noted(scene);
      await openAs(scene, SLUG, "sami", "cases.case-work", { caseId });
      await post(scene, pathOf(scene, townOf(scene, SLUG), "cases.watch", { caseId }));
    },
  },
  {
    name: "answer blocks: no longer offer one, expired",
    status: 403,
    async reach(scene) {
      const blockId = await addBlock(scene, `Pand ${scene.lang}`);
      await openAs(scene, SLUG, "sami", "cases.answer-blocks");
      await post(scene, pathOf(scene, townOf(scene, SLUG), "cases.retire-answer-block", { blockId }));
    },
  },
  ...["noor", "sami"].map(
    (who): State => ({
      name: `a question with notes and a follower, for ${who}`,
      async reach(scene) {
        const { caseId } = await noted(scene);
        await openAs(scene, SLUG, who, "cases.case-work", { caseId });
      },
    }),
  ),
  {
    name: "the notes of a question that has none",
    async reach(scene) {
      const { caseId } = await makeCase(scene, townOf(scene, SLUG), {});
      await openAs(scene, SLUG, "sami", "cases.note", { caseId });
    },
  },
  {
    name: "adding to a note",
    async reach(scene) {
      const { caseId, noteId } = await noted(scene);
      await openAs(scene, SLUG, "sami", "cases.note", { caseId }, `?onder=${noteId}`);
    },
  },
  {
    name: "a note that names somebody who cannot read the question",
    status: 400,
    async reach(scene) {
      const { caseId } = await makeCase(scene, townOf(scene, SLUG), {});
      await openAs(scene, SLUG, "sami", "cases.note", { caseId });
      await fillIn(scene, { note: "@Els Vermeer, weet jij dit?" });
    },
  },
  {
    name: "a note with a name of nobody, saved",
    async reach(scene) {
      const { caseId } = await makeCase(scene, townOf(scene, SLUG), {});
      await openAs(scene, SLUG, "sami", "cases.note", { caseId });
      await fillIn(scene, {
        note: `@Jansn en @Peter-Paul-met-een-lange-naam-zonder-einde, kijken jullie mee? ${LONG_TEXT}`,
      });
    },
  },
  {
    name: "a note with a number that may be a BSN",
    status: 400,
    async reach(scene) {
      const { caseId } = await makeCase(scene, townOf(scene, SLUG), {});
      await openAs(scene, SLUG, "sami", "cases.note", { caseId });
      await fillIn(scene, { note: "Het nummer is 111222333." });
    },
  },
  {
    name: "a note while who asked was erased",
    status: 409,
    async reach(scene) {
      const { caseId } = await makeCase(scene, townOf(scene, SLUG), {});
      await openAs(scene, SLUG, "sami", "cases.note", { caseId });
      await scene.world.database.rows(
        "update cases.case set asker_name = '', asker_email = null, asker_phone = null, erased_at = now() where case_id = $1",
        [caseId],
      );
      await fillIn(scene, { note: "De verhuurder belde." });
    },
  },
  {
    name: "the notes of a question, for a specialist",
    status: 404,
    async reach(scene) {
      const { caseId } = await noted(scene);
      await openAs(scene, SLUG, "els", "cases.note", { caseId });
    },
  },
  ...atBlocks,
  ...withBlocks,
  {
    name: "notifications: what is usual, and what somebody follows",
    async reach(scene) {
      await scene.world.database.rows("delete from cases.notice_preference");
      await noted(scene);
      await openAs(scene, SLUG, "sami", "cases.notifications");
    },
  },
  {
    name: "notifications: something is not chosen",
    status: 400,
    async reach(scene) {
      await openAs(scene, SLUG, "ida", "cases.notifications");
      await scene.page.evaluate(
        `document.querySelectorAll('[name="mention"]').forEach((one) => { one.checked = false; })`,
      );
      await send(scene, '[name="mention"]');
    },
  },
  {
    name: "notifications: kept, and changed in another window",
    status: 409,
    async reach(scene) {
      await openAs(scene, SLUG, "els", "cases.notifications");
      await scene.world.database.rows(
        `insert into cases.notice_preference (municipality_id, person_id, outside_hours, version)
         values ($1, $2, true, 9)
         on conflict (municipality_id, person_id) do update set version = cases.notice_preference.version + 1`,
        [townOf(scene, SLUG).id, townOf(scene, SLUG).people.els],
      );
      await send(scene, '[name="mention"]');
    },
  },
];
