import { choose } from "#platform/i18n";
import type { Visit } from "#platform/web";
import { type Attachment, DRAFT, draftIn, type Enclosure, FILES, leftOutIn, type RefusalCode } from "./attachment.js";
import { findDraftFiles } from "./queries.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** What came along with a form: now, or at an earlier showing of it. */
export type Enclosed = {
  /** To send it with; undefined when nothing came along. */
  readonly enclosure: Enclosure | undefined;
  /** What is kept, to show. */
  readonly files: readonly Attachment[];
  /** What was wrong with a file, in words; then the form has to come back. */
  readonly problem: string | undefined;
};

export const nothingEnclosed: Enclosed = { enclosure: undefined, files: [], problem: undefined };

/** Reads what came along with a form that was sent. */
export async function readEnclosed(visit: Visit): Promise<Enclosed> {
  const { fields, taken } = visit;
  const draftId = taken?.draftId ?? draftIn(fields);
  if (draftId === undefined) return nothingEnclosed;
  const enclosure = { draftId, browserMark: visit.browserMark(), leftOut: leftOutIn(fields) };
  const files = await visit.read((read) => findDraftFiles(read, enclosure));
  return { enclosure, files, problem: problemOf(visit) };
}

/** The same, when what was kept is there no more. */
export function goneEnclosed({ lang }: Pick<Visit, "lang">): Enclosed {
  return { ...nothingEnclosed, problem: choose(lang, { nl, en }).gone };
}

/** The problems of a form, with the one of its files. */
export function withFiles(errors: ReadonlyMap<string, string>, { problem }: Enclosed): ReadonlyMap<string, string> {
  return problem === undefined ? errors : new Map([...errors, [FILES, problem]]);
}

/** The hidden field with which a form that comes back keeps its files. */
export function hiddenOf({ enclosure, files }: Enclosed): Record<string, string> {
  return enclosure && files.length > 0 ? { [DRAFT]: enclosure.draftId } : {};
}

function problemOf({ lang, taken }: Visit): string | undefined {
  if (taken === undefined || taken.refused.length === 0) return undefined;
  const { refusals, nameless } = choose(lang, { nl, en });
  const sentences = taken.refused.map(({ name, why }) => refusals[why as RefusalCode](name || nameless));
  return [...new Set(sentences)].join(" ");
}
