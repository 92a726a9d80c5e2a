import { findStaff, type Staff, staffing } from "#identity";
import type { Visit } from "#platform/web";
import type { Case } from "../case.js";
import type { Following } from "../notices/following/card.js";
import { findFollowers } from "../notices/following/queries.js";
import { findMentions, findNotes, type Note } from "./queries.js";
import { findReaders, MOST_LISTED } from "./readers.js";
import { readMentions } from "./use-cases/read-mentions.js";

/** A note with the names that belong to it. */
export type NoteRead = Note & { readonly author: string; readonly named: readonly string[] };

/** What colleagues wrote about a question, whom somebody can name in a note, and who follows it. */
export type NotesView = {
  /** Each with what was added to it right below. */
  readonly notes: readonly NoteRead[];
  readonly readers: readonly Staff[];
  readonly following: Following;
};

/** Reads the notes of a question for somebody who reads it at the desk; from then on they have seen where they are named. */
export async function readNotes(visit: Visit, found: Case): Promise<NotesView> {
  const view = await visit.read(async (read) => {
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
    // Oneself and one more than stand in the list, to know that there are more.
    const readers = await findReaders(read, found, visit, { most: MOST_LISTED + 2 });
    const self = visit.actor.kind === "person" ? visit.actor.personId : "";
    // Whoever may not read it any more hears nothing either.
    const hearing = followers.length > 0 ? await findReaders(read, found, visit, { among: followers }) : [];
    const hear = followers.filter((id) => id === self || hearing.some(({ personId }) => personId === id));
    const following = { names: hear.map(nameOf), follows: followers.includes(self) };
    return { notes: inOrder(told), readers, following };
  });
  await readMentions(visit, found.id);
  return view;
}

/** Each note, with what was added to it right below it. */
function inOrder(notes: readonly NoteRead[]): NoteRead[] {
  return notes
    .filter(({ belowId }) => belowId === undefined)
    .flatMap((note) => [note, ...notes.filter(({ belowId }) => belowId === note.id)]);
}
