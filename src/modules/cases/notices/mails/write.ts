import { findStaff } from "#identity";
import { dayOf } from "#platform/clock";
import { findNote } from "../../notes/queries.js";
import { findCase } from "../../queries.js";
import type { Followed } from "../followed.js";
import { letterTo, type StaffLetter } from "../letter.js";
import { findReader } from "../reader.js";
import { words } from "./words.js";

/** To somebody who follows a question, as long as they may read it. Its owner, and whoever acts, hear of it anyway. */
export const tellFollower =
  (what: Followed): StaffLetter =>
  async (parts, context, { caseId = "", personId = "" }) => {
    const told = await context.read(async (read) => {
      const found = await findCase(read, caseId);
      const reader = found && (await findReader(read, found, personId, dayOf(context.clock.now())));
      return found && reader && { found, reader };
    });
    if (!told || told.reader.isOwner) return undefined;
    return letterTo(parts, context, told.reader.staff, caseId, words.followed(what, told.found));
  };

/** To whoever is named in a note, as long as they may read it: by whom, and where. Not a word of the note. */
export const tellMentioned: StaffLetter = async (parts, context, { caseId = "", subjectId = "", personId = "" }) => {
  const told = await context.read(async (read) => {
    const found = await findCase(read, caseId);
    const note = await findNote(read, subjectId);
    const author = note && (await findStaff(read, note.authorId));
    const reader = found && (await findReader(read, found, personId, dayOf(context.clock.now())));
    return found && author && reader && { found, author, reader };
  });
  return told && letterTo(parts, context, told.reader.staff, caseId, words.mentioned(told.found, told.author.name));
};
