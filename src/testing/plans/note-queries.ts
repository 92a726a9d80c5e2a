import { Temporal } from "#platform/clock";
import type { Read } from "#platform/db";
import * as blocks from "../../modules/cases/answer-blocks/queries.js";
import * as notes from "../../modules/cases/notes/queries.js";
import * as daily from "../../modules/cases/notices/daily/queries.js";
import * as follows from "../../modules/cases/notices/following/queries.js";
import * as preferences from "../../modules/cases/notices/preferences/queries.js";
import * as notices from "../../modules/cases/notices/queries.js";
import * as subQuestions from "../../modules/cases/sub-questions/queries.js";

/** The reading queries of notes, answer blocks and notices, with something to look for. */
export const noteQueries: Record<string, readonly ((read: Read, id: string) => Promise<unknown>)[]> = {
  "cases.answer-blocks.listBlocks": [(read) => blocks.listBlocks(read, 100)],
  "cases.answer-blocks.findBlock": [(read, id) => blocks.findBlock(read, id)],
  "cases.notes.findNotes": [(read, id) => notes.findNotes(read, id)],
  "cases.notes.findNote": [(read, id) => notes.findNote(read, id)],
  "cases.notes.findMentions": [(read, id) => notes.findMentions(read, [id])],
  "cases.notes.listUnread": [(read) => notes.listUnread(read, 25)],
  "cases.notes.findUnreadIn": [
    (read, id) => notes.findUnreadIn(read, id, id),
    (read, id) => notes.findUnreadIn(read, id, id, id),
  ],
  "cases.notices.findDaily": [(read, id) => notices.findDaily(read, id, Temporal.Now.plainDateISO().toString())],
  "cases.notices.findNotice": [(read, id) => notices.findNotice(read, id)],
  "cases.notices.listForDay": [(read) => notices.listForDay(read, 25)],
  "cases.notices.listHeld": [
    (read, id) => notices.listHeld(read, [id], false, 25),
    (read, id) => notices.listHeld(read, [id], true, 25),
  ],
  "cases.notices.daily.listAnswered": [(read) => daily.listAnswered(read, 25)],
  "cases.notices.daily.listDueBy": [(read) => daily.listDueBy(read, Temporal.Now.plainDateISO(), 25)],
  "cases.notices.daily.listFirstReactionsBy": [
    (read) => daily.listFirstReactionsBy(read, Temporal.Now.plainDateISO(), 25),
  ],
  "cases.notices.daily.listWaitingOffers": [(read) => daily.listWaitingOffers(read, 25)],
  "cases.notices.following.findFollowers": [(read, id) => follows.findFollowers(read, id)],
  "cases.notices.following.findNewestActor": [(read, id) => follows.findNewestActor(read, id)],
  "cases.notices.following.listFollowed": [(read, id) => follows.listFollowed(read, id, 25)],
  "cases.notices.preferences.findPreference": [(read, id) => preferences.findPreference(read, id)],
  "cases.sub-questions.listPartsBy": [(read) => subQuestions.listPartsBy(read, Temporal.Now.plainDateISO(), 25)],
};
