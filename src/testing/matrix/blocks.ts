import { randomUUIDv7 } from "node:crypto";
import type { Ids } from "./ids.js";
import type { Stage } from "./stage.js";

/** An answer block of a municipality. @returns its id */
async function addBlock({ world, town, people }: Stage): Promise<string> {
  const id = randomUUIDv7();
  await world.database.rows(
    `insert into cases.answer_block (municipality_id, block_id, topic, title, text_nl, changed_by, changed_at)
     values ($1, $2, 'Pand', 'Tijdelijk gebruik', 'Beste {naam}, de huur is [bedrag].', $3, now())`,
    [town.id, id, people.desk],
  );
  return id;
}

const malformedOf = (id: string) => ["geen-id", id.toUpperCase(), `${id}'`, "1".repeat(2000)];

/** How to come by ids of answer blocks, alone and within a question. */
export const blockIds = {
  async blockId(stage: Stage, other: Stage): Promise<Ids> {
    const own = await addBlock(stage);
    return { own, foreign: await addBlock(other), unknown: randomUUIDv7(), malformed: malformedOf(own) };
  },
  async "caseId/blockId"(stage: Stage, other: Stage): Promise<Ids> {
    const [{ caseId }, own] = [await stage.addCase("received"), await addBlock(stage)];
    const [elsewhere, foreign] = [await other.addCase("received"), await addBlock(other)];
    return {
      own: [caseId, own],
      foreign: [caseId, foreign],
      unknown: [caseId, randomUUIDv7()],
      malformed: [[elsewhere.caseId, foreign], [elsewhere.caseId, own], ...malformedOf(own).map((id) => [caseId, id])],
    };
  },
};

/** Forms that would be accepted about notes, following, answer blocks and notifications. */
export const noteForms: Readonly<
  Record<string, (stage: Stage) => Record<string, string> | Promise<Record<string, string>>>
> = {
  "cases.note": () => ({ note: "De verhuurder belde." }),
  "cases.watch": () => ({ follow: "yes" }),
  "cases.new-answer-block": () => blockFields("0"),
  "cases.answer-block": () => blockFields("1"),
  "cases.retire-answer-block": () => ({ version: "1", offer: "no" }),
  async "cases.notifications"({ world, town }) {
    await world.database.rows("delete from cases.notice_preference where municipality_id = $1", [town.id]);
    const atOnce = [
      "new-question",
      "asker-wrote",
      "part-settled",
      "part-for-me",
      "offer",
      "mention",
      "followed",
      "late",
    ];
    return { version: "0", work: "daily", ...Object.fromEntries(atOnce.map((kind) => [kind, "at-once"])) };
  },
};

const blockFields = (version: string) => ({
  version,
  topic: "Pand",
  title: "Huur",
  textNl: "De huur is [bedrag].",
  textEn: "",
});
