import type { Tx } from "#platform/db";
import type { Case } from "../../../case.js";
import { folded, phoneMark, wordsOf } from "../../asked.js";
import { deleteViews, takeViews } from "../queries.js";
import { type SavedView, wantedOf } from "../view.js";

/**
 * Forgets the searches that colleagues kept for whoever asked, as a part of erasing them: nothing is found by these any more, and
 * they would be the last place where the name stands. Whoever asks for that has been let in already.
 * @param tx of the platform role
 */
export async function forgetSearches(tx: Tx, askers: readonly Case["asker"][]): Promise<void> {
  if (askers.length === 0) return;
  for (const view of await takeViews(tx))
    if (askers.some((asker) => looksFor(view, asker))) await deleteViews(tx, view.personId, view.id);
}

/** Whether a search is for somebody: by their whole name in any order, mail address or telephone number. */
function looksFor(view: SavedView, { name, email, phone }: Case["asker"]): boolean {
  const text = `${wantedOf(view).words ?? ""} ${view.name}`;
  const words = new Set(wordsOf(text));
  const parts = wordsOf(name);
  return (
    (parts.length > 0 && parts.every((part) => words.has(part))) ||
    (email !== undefined && folded(text).includes(folded(email))) ||
    (phone !== undefined && phoneMark(phone) !== undefined && phoneMark(text) === phoneMark(phone))
  );
}
