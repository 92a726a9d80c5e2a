import { event } from "#platform/jobs";

/** What happens with notices. */
export const noticeEvents = {
  /** There is something to tell, or something that waited can be told now. */
  due: event<"noticeId">("notice.due"),
  /** The working day begins: the daily mails of a municipality go out. */
  dayBegan: event<"day">("notice.day-began"),
  /** Somebody was named in a note. */
  mentioned: event<"caseId" | "noteId" | "personId">("notice.mentioned"),
};
