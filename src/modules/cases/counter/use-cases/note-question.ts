import { demand, type Work } from "#platform/access";
import { dayOf } from "#platform/clock";
import { NotFound } from "#platform/web";
import { caseAccess } from "../../access.js";
import { findCaseIdByLink } from "../../links/queries.js";
import { type Question, takeQuestion } from "../../use-cases/submit-question.js";
import { type Noted, wrongReceipt } from "../noted.js";

/** The day on which a letter came in cannot be right. */
export class NotReceived extends Error {
  constructor(readonly why: "future" | "long-ago") {
    super(`not received: ${why}`);
  }
}

/**
 * An officer notes what somebody told by telephone, at the counter or on paper: the same case, number, link and promise as
 * one from the web. For an hour the officer sees the link, to print it.
 * @returns the id of the case
 * @throws NotReceived
 * @throws as submitQuestion
 */
export async function noteQuestion(work: Work, given: Question, noted: Noted): Promise<string> {
  demand(caseAccess, "case.note", work.actor);
  const wrong = noted.receivedOn && wrongReceipt(noted.receivedOn, dayOf(work.clock.now()));
  if (wrong) throw new NotReceived(wrong);
  const linkId = await takeQuestion(work, given, noted);
  const caseId = await work.read((read) => findCaseIdByLink(read, linkId));
  if (caseId === undefined) throw new NotFound();
  return caseId;
}
