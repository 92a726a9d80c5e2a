import { readDay, type Temporal } from "#platform/clock";
import type { Lang } from "#platform/i18n";
import type { Fields } from "#platform/web";
import { parseQuestion, type ErrorCode as QuestionError } from "../../../pages/ask-question/form.js";
import { settleBsn } from "../../../pages/bsn/bsn-choice.js";
import type { Question } from "../../../use-cases/submit-question.js";
import { type Noted, notedChannels, wrongReceipt } from "../../noted.js";

/** What can be wrong; the text files have a sentence for each. */
export type ErrorCode =
  | QuestionError
  | "channel-missing"
  | "received-missing"
  | "received-future"
  | "received-long-ago"
  | "said-long";

/** What the form asks, in the order in which it stands on the page. */
export const fieldNames = [
  "channel",
  "receivedOn",
  "name",
  "organisation",
  "phone",
  "email",
  "question",
  "said",
] as const;

export type Errors = ReadonlyMap<string, ErrorCode>;

type Parsed =
  | { readonly ok: true; readonly given: Question; readonly noted: Noted }
  | { readonly ok: false; readonly errors: Errors };

const MOST_SAID = 5000;

/** Reads the form: a question to note, or the first problem of each field. */
export function parseNoted(fields: Fields, today: Temporal.PlainDate): Parsed {
  const errors = new Map<string, ErrorCode>();
  const channel = notedChannels.find((one) => one === fields.get("channel"));
  if (channel === undefined) errors.set("channel", "channel-missing");
  const receivedOn = channel === "paper" ? readDay(fields.get("receivedOn")?.trim() ?? "") : undefined;
  const wrong = channel === "paper" ? problemOf(receivedOn, today) : undefined;
  if (wrong) errors.set("receivedOn", wrong);
  const typed = fields.get("said") ?? "";
  const said = settleBsn(fields, typed.trim() === "" ? "" : typed);
  if (typed.includes("\0")) errors.set("said", "unstorable");
  else if ([...typed].length > MOST_SAID) errors.set("said", "said-long");
  else if (said === undefined) errors.set("said", "bsn-seen");
  const question = parseQuestion(fields, languageIn(fields));
  if (!question.ok) for (const [field, code] of question.errors) errors.set(placeOf(field, code), code);
  if (!question.ok || channel === undefined || errors.size > 0) return { ok: false, errors };
  const keeps = fields.get("owner") === "me";
  return { ok: true, given: question.value, noted: { channel, receivedOn, keeps, said: said || undefined } };
}

const languageIn = (fields: Fields): Lang => (fields.get("language") === "en" ? "en" : "nl");

/** Here the telephone number comes first. */
const placeOf = (field: string, code: ErrorCode) => (code === "contact-missing" ? "phone" : field);

function problemOf(on: Temporal.PlainDate | undefined, today: Temporal.PlainDate): ErrorCode | undefined {
  if (on === undefined) return "received-missing";
  const wrong = wrongReceipt(on, today);
  return wrong && `received-${wrong}`;
}
