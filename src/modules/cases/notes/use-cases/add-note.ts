import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { dayOf } from "#platform/clock";
import { newId } from "#platform/db";
import { NotFound } from "#platform/web";
import { caseAccess } from "../../access.js";
import { noticeEvents } from "../../notices/events.js";
import { findReader } from "../../notices/reader.js";
import { takeCase } from "../../queries.js";
import { ChangedMeanwhile } from "../../use-cases/move-case.js";
import { mentionsIn } from "../mentions.js";
import { findNote, insertMention, insertNote } from "../queries.js";
import { findColleagues } from "../readers.js";

/** A note as somebody wrote it. */
export type NewNote = {
  readonly caseId: string;
  readonly body: string;
  /** The note to which it adds something. */
  readonly belowId: string | undefined;
  /** Whom they chose from the list, besides those they named in the text. */
  readonly chosen: readonly string[];
};

/** Somebody is named who cannot read the question, so nobody was told anything and nothing was kept. */
export class CannotRead extends Error {
  constructor(readonly names: readonly string[]) {
    super("cannot read");
  }
}

/**
 * Somebody who reads a question at the desk writes something about it for colleagues alone. It never leaves the house. Whoever
 * is named in it hears so.
 * @returns the id of the note
 * @throws NotFound for an unknown case or note, and for a case that this actor may not read
 * @throws CannotRead
 * @throws ChangedMeanwhile when who asked was erased
 */
export async function addNote(work: Work, given: NewNote): Promise<string> {
  demand(caseAccess, "case.work-on", work.actor);
  const { actor, clock } = work;
  return work.once(async (tx) => {
    const found = await takeCase(tx, given.caseId);
    if (!found || actor.kind !== "person") throw new NotFound();
    if (!(await findReader(tx, found, actor.personId, dayOf(clock.now())))) throw new NotFound();
    if (found.isErased) throw new ChangedMeanwhile();
    const above = given.belowId === undefined ? undefined : await findNote(tx, given.belowId);
    if (given.belowId !== undefined && above?.caseId !== found.id) throw new NotFound();
    const { readers, others } = await findColleagues(tx, found, work);
    const { named, cannotRead } = mentionsIn(given.body, readers, others);
    const lost = others.filter(({ personId }) => given.chosen.includes(personId));
    const refused = [...new Set([...cannotRead, ...lost].map(({ name }) => name))];
    if (refused.length > 0) throw new CannotRead(refused);
    const told = new Set([
      ...named,
      ...readers.map(({ personId }) => personId).filter((id) => given.chosen.includes(id)),
    ]);
    const note = { id: newId(), caseId: found.id };
    await insertNote(tx, {
      note_id: note.id,
      case_id: found.id,
      author_id: actor.personId,
      // What adds to an addition stands below the same note.
      below_id: above?.belowId ?? above?.id ?? null,
      body: given.body,
      at: new Date(clock.now().epochMilliseconds),
    });
    await audit(tx, work, {
      action: "note.add",
      subject: { kind: "case", id: found.id },
      detail: { note: note.id },
    });
    for (const personId of told) {
      await insertMention(tx, note, personId);
      await tx.publish(noticeEvents.mentioned({ caseId: found.id, noteId: note.id, personId }));
    }
    return note.id;
  });
}
