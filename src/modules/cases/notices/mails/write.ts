import { findStaff } from "#identity";
import { dayOf } from "#platform/clock";
import { findNote, findUnreadIn } from "../../notes/queries.js";
import { findCase } from "../../queries.js";
import type { Followed } from "../followed.js";
import { letterTo, type StaffLetter } from "../letter.js";
import { findReader } from "../reader.js";
import { words } from "./words.js";

/**
 * To somebody who follows a question, as long as they may read it, or the one in which it goes on. Its owner, and whoever acts,
 * hear of it anyway.
 */
export const tellFollower =
  (what: Followed): StaffLetter =>
  async (parts, context, { caseId = "", personId = "" }) => {
    const told = await context.read(async (read) => {
      const found = await findCase(read, caseId);
      const onward = what === "merged" && found?.mergedInto ? await findCase(read, found.mergedInto) : found;
      const reader = onward && (await findReader(read, onward, personId, dayOf(context.clock.now())));
      return found && onward && reader && { found, onward, reader };
    });
    if (!told || told.reader.isOwner) return undefined;
    const { found, onward, reader } = told;
    return letterTo(parts, context, reader.staff, onward.id, words.followed(what, found, onward));
  };

/** To whoever is named in a note, as long as they may read it and did not: by whom, and where. Not a word of the note. */
export const tellMentioned: StaffLetter = async (parts, context, { caseId = "", subjectId = "", personId = "" }) => {
  const told = await context.read(async (read) => {
    const found = await findCase(read, caseId);
    const note = await findNote(read, subjectId);
    if (!(await findUnreadIn(read, caseId, personId, subjectId))) return undefined;
    const author = note && (await findStaff(read, note.authorId));
    const reader = found && (await findReader(read, found, personId, dayOf(context.clock.now())));
    return found && author && reader && { found, author, reader };
  });
  return told && letterTo(parts, context, told.reader.staff, caseId, words.mentioned(told.found, told.author.name));
};
