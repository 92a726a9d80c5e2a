import { findStaff, type Staff, staffing } from "#identity";
import type { Read } from "#platform/db";
import { doneIn, type Visit } from "#platform/web";
import type { Case } from "../case.js";
import type { Following } from "../notices/following/card.js";
import { findFollowers } from "../notices/following/queries.js";
import type { CaseView } from "../pages/case-work/view.js";
import { mentionsIn } from "./mentions.js";
import { findMentions, findNotes, findUnreadIn, type Note } from "./queries.js";
import { findColleagues, findReaders, MOST_LISTED } from "./readers.js";

/** What the address of the page says that comes after a note was saved. */
export const NOTED = "note";

/** A note with the names that belong to it. */
export type NoteRead = Note & { readonly author: string; readonly named: readonly string[] };

/** What colleagues wrote about a question, whom somebody can name in a note, and who follows it. */
export type NotesView = {
  /** Each with what was added to it right below. */
  readonly notes: readonly NoteRead[];
  readonly readers: readonly Staff[];
  readonly following: Following;
  /** Whether the reader was named since they last looked. */
  readonly isNew: boolean;
  /** Right after a note was saved, to whoever wrote it: the names in it that are of no colleague. */
  readonly unknown: readonly string[];
};

/** Reads the notes of a question for somebody who reads it at the desk. */
export async function readNotes(read: Read, visit: Visit, { found, people, handover }: CaseView): Promise<NotesView> {
  const notes = await findNotes(read, found.id);
  const mentions = await findMentions(
    read,
    notes.map(({ id }) => id),
  );
  const followers = await findFollowers(read, found.id);
  const names = new Map<string, string>();
  for (const id of new Set([
    ...notes.map(({ authorId }) => authorId),
    ...[...mentions.values()].flat(),
    ...followers,
  ])) {
    const staff = await findStaff(read, id);
    if (staff) names.set(id, staffing.called(staff, visit.lang));
  }
  const nameOf = (id: string) => names.get(id) ?? "";
  const told = notes.map((note) => ({
    ...note,
    author: nameOf(note.authorId),
    named: (mentions.get(note.id) ?? []).map(nameOf),
  }));
  const holding = { acting: people.acting, open: handover.open };
  // Oneself and one more than stand in the list, to know that there are more.
  const readers = await findReaders(read, holding, visit, { most: MOST_LISTED + 2 });
  const self = visit.actor.kind === "person" ? visit.actor.personId : "";
  // Whoever may not read it any more hears nothing either.
  const hearing = followers.length > 0 ? await findReaders(read, holding, visit, { among: followers }) : [];
  const hear = followers.filter((id) => id === self || hearing.some(({ personId }) => personId === id));
  const following = { names: hear.map(nameOf), follows: followers.includes(self) };
  const isNew = [...mentions.values()].some((ids) => ids.includes(self)) && (await findUnreadIn(read, found.id, self));
  return {
    notes: inOrder(told),
    readers,
    following,
    isNew,
    unknown: await findUnknown(read, visit, found, notes.at(-1)),
  };
}

/** Of the newest note and of whoever wrote it alone, as an address that was kept says nothing about what others wrote since. */
async function findUnknown(
  read: Read,
  visit: Visit,
  found: Case,
  newest: Note | undefined,
): Promise<readonly string[]> {
  const { actor } = visit;
  if (actor.kind !== "person" || newest?.authorId !== actor.personId || !doneIn(visit, [NOTED])) return [];
  const { readers, others } = await findColleagues(read, found, visit);
  return mentionsIn(newest.body, readers, others, actor).unknown;
}

/** Each note, with what was added to it right below it. */
function inOrder(notes: readonly NoteRead[]): NoteRead[] {
  return notes
    .filter(({ belowId }) => belowId === undefined)
    .flatMap((note) => [note, ...notes.filter(({ belowId }) => belowId === note.id)]);
}
