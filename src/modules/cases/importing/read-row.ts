import { z } from "zod";
import { dayOf, Temporal } from "#platform/clock";
import type { FoundCell, FoundRow } from "#platform/documents";
import { holdsBsn, maskBsn } from "#platform/privacy";
import type { Outcome } from "../case.js";
import type { Columns } from "./columns.js";
import type { Flaw, ImportField, Incoming, Reason } from "./incoming.js";
import { readMoment } from "./moments.js";

/** By what a row is measured. */
export type Measure = {
  readonly now: Temporal.Instant;
  /** Whole years that a closed question is kept; undefined where the municipality did not choose. */
  readonly keepYears: number | undefined;
  /** Whether what looks like a citizen service number gives way to dots; else such a row is a bad one. */
  readonly masksBsn: boolean;
};

const longest: Readonly<Partial<Record<ImportField, number>>> = {
  question: 20_000,
  answer: 20_000,
  title: 1_000,
  name: 200,
  organisation: 200,
  id: 200,
};

/** What people write in a cell to say that there is nothing. */
const nothing = /^(?:-+|\?+|n\.?v\.?t\.?|nvt|n\/?a|onbekend|unknown|geen|none)$/i;

const outcomes: readonly [Outcome, RegExp][] = [
  ["helped", /^(?:geholpen|opgelost|helped|solved)$/i],
  ["partly", /^(?:deels(?: geholpen)?|gedeeltelijk(?: geholpen)?|voor een deel(?: geholpen)?|partly|partially)$/i],
  ["not-possible", /^(?:niet mogelijk|kan niet|not[ -]possible)$/i],
  ["dropped-out", /^(?:afgehaakt|gestopt|dropped[ -]out)$/i],
];

/** Nobody keeps a list of before this year. */
const FIRST_YEAR = 1950;

/** Reads a row of a list: a question, or everything that is wrong in it. */
export function readRow(row: FoundRow, { at }: Columns, measure: Measure): Incoming | readonly Flaw[] {
  const flaws: Flaw[] = [];
  const flaw = (field: ImportField, reason: Reason) => void flaws.push({ row: row.at, field, reason });
  const cell = (field: ImportField): FoundCell | undefined => row.cells[at.get(field) ?? -1];
  const text = (field: ImportField) => {
    const given = cell(field)?.text.trim() ?? "";
    if (given.includes("\0")) flaw(field, "unstorable");
    else if ([...given].length > (longest[field] ?? 500)) flaw(field, "too-long");
    return given;
  };
  const written = (field: ImportField) => {
    const given = text(field);
    if (measure.masksBsn) return maskBsn(given);
    if (holdsBsn(given)) flaw(field, "bsn-seen");
    return given;
  };
  const moment = (field: "received" | "answered") => {
    const given = cell(field);
    if (!given || given.text.trim() === "" || nothing.test(given.text.trim())) return undefined;
    const found = readMoment(given);
    const wrong = found ? wrongMoment(found, measure.now) : "day-unknown";
    if (wrong) flaw(field, wrong);
    return wrong ? undefined : found;
  };
  const question = written("question");
  if (question === "") flaw("question", "question-missing");
  const [email, phone] = [emailIn(text("email")), phoneIn(cell("phone"), text("phone"))];
  if (email === false) flaw("email", "email-wrong");
  if (phone === false) flaw("phone", "phone-wrong");
  const [receivedAt, answeredAt] = [moment("received"), moment("answered")];
  if (receivedAt && answeredAt && isBefore(answeredAt, receivedAt)) flaw("answered", "answered-first");
  const answer = written("answer") || undefined;
  const said = text("outcome");
  const outcome = outcomes.find(([, words]) => words.test(said))?.[0];
  if (said !== "" && !nothing.test(said) && !outcome) flaw("outcome", "outcome-unknown");
  const isClosed = answer !== undefined || outcome === "dropped-out";
  if (!isClosed && (outcome || answeredAt)) flaw(outcome ? "outcome" : "answered", "answer-missing");
  if (isClosed && answeredAt && isPast(answeredAt, measure)) flaw("answered", "past-retention");
  const incoming = {
    row: row.at,
    question,
    title: written("title") || undefined,
    name: text("name"),
    email: email || undefined,
    phone: phone || undefined,
    organisation: text("organisation") || undefined,
    receivedAt,
    answer,
    answeredAt,
    outcome,
    ownId: text("id") || undefined,
  };
  return flaws.length > 0 ? flaws : incoming;
}

const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.PlainDate.compare(dayOf(a), dayOf(b)) < 0;

function wrongMoment(found: Temporal.Instant, now: Temporal.Instant): Reason | undefined {
  if (Temporal.Instant.compare(found, now) > 0) return "day-future";
  return dayOf(found).year < FIRST_YEAR ? "day-impossible" : undefined;
}

/** Whether it would be destroyed in the very next night. */
function isPast(ended: Temporal.Instant, { now, keepYears }: Measure): boolean {
  return keepYears !== undefined && Temporal.PlainDate.compare(dayOf(ended).add({ years: keepYears }), dayOf(now)) < 0;
}

/** @returns false for what is no address */
function emailIn(text: string): string | false {
  if (nothing.test(text)) return "";
  return text === "" || (text.length <= 254 && z.email().safeParse(text).success) ? text : false;
}

/** @returns false for what is no number */
function phoneIn(cell: FoundCell | undefined, text: string): string | false {
  if (text === "" || nothing.test(text)) return "";
  // A spreadsheet takes the zero from a number, and some programs put an apostrophe before a plus.
  const given = cell?.kind === "number" && /^[1-9]\d{8}$/.test(text) ? `0${text}` : text.replace(/^'(?=\+)/, "");
  const digits = given.replace(/\D/g, "").length;
  return /^\(?[+\d][\d\s().-]*$/.test(given) && digits >= 5 && digits <= 15 ? given : false;
}
