import type { caseMoves } from "#cases";

export type Report = Awaited<ReturnType<typeof caseMoves.importing.importList>>;
export type Flaw = Report["flaws"][number];

/** Why a row cannot become a question, for whoever mends the list. */
export const reasons: Readonly<Record<Flaw["reason"], string>> = {
  "question-missing": "there is no question",
  "too-long": "this text is too long (questions and answers 20,000 characters, names 200)",
  unstorable: "a character with the number 0 stands in it, which cannot be kept",
  "bsn-seen": "this looks like a citizen service number (BSN); take it out, or give --mask-bsn",
  "email-wrong": "this is no mail address",
  "phone-wrong": "this is no telephone number",
  "day-unknown": "this is no day; write 3-11-2026 (the day first) or 2026-11-03",
  "day-future": "this day is still to come",
  "day-impossible": "this day is too long ago",
  "answered-first": "it was answered before it was received",
  "outcome-unknown": "this is no outcome; write geholpen, deels, niet mogelijk or afgehaakt",
  "answer-missing": "it has ended, but there is no answer; write at least a line",
  "past-retention": "it is older than the municipality keeps questions, and would be destroyed tonight",
  "other-question": "this number came in before with another question; is it another list? Then give --source NAME",
};
