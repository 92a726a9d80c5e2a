import { z } from "zod";
import { readDay, Temporal } from "#platform/clock";
import { type Fields, parseFields } from "#platform/web";
import { givers, linkTo, type Mandate } from "../../../mandate/mandate.js";
import { type ErrorCode, given, line, type Parsed, text, together } from "../fields.js";

const LONGEST = 2000;

const schema = z.object({
  givenBy: z.enum(["none", ...givers], "by-missing"),
  decidedOn: line,
  holds: text(LONGEST, "holds-long"),
  reference: line,
  public: z.enum(["yes", "no"], "choice-missing"),
});

/** Reads a mandate; without a decision there is nothing else to say. */
export function parseMandate(fields: Fields, today: Temporal.PlainDate): Parsed<{ mandate: Mandate | undefined }> {
  if (fields.get("givenBy") === "none") return { ok: true, value: { mandate: undefined } };
  const day = readDay(fields.get("decidedOn")?.trim() ?? "");
  const problems: [string, ErrorCode][] = [
    ...dayProblem(day, today),
    ...((fields.get("holds") ?? "").trim() === "" ? [["holds", "holds-missing"] as [string, ErrorCode]] : []),
    ...referenceProblem(fields.get("reference")?.trim() ?? ""),
  ];
  const parsed = together(parseFields<z.infer<typeof schema>, ErrorCode>(schema, fields), problems);
  if (!parsed.ok) return parsed;
  const { givenBy, holds, reference, public: answer } = parsed.value;
  if (givenBy === "none") return { ok: true, value: { mandate: undefined } };
  const mandate = { givenBy, decidedOn: String(day), holds, reference: given(reference), isPublic: answer === "yes" };
  return { ok: true, value: { mandate } };
}

function dayProblem(day: Temporal.PlainDate | undefined, today: Temporal.PlainDate): [string, ErrorCode][] {
  if (day === undefined || day.year < 1900) return [["decidedOn", "day-wrong"]];
  return Temporal.PlainDate.compare(day, today) > 0 ? [["decidedOn", "day-future"]] : [];
}

/** A number may be anything; what looks like an address has to be one, as it becomes a link. */
function referenceProblem(reference: string): [string, ErrorCode][] {
  const looksLikeAddress = /^[a-z]+:/i.test(reference) || reference.startsWith("//");
  if (!looksLikeAddress) return [];
  const link = linkTo({ reference });
  return link !== undefined && URL.canParse(link) ? [] : [["reference", "reference-wrong"]];
}
