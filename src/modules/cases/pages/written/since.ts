import type { Visit } from "#platform/web";
import type { CaseView } from "../case-work/view.js";
import { version } from "./form.js";

/**
 * What was written about a case after the version that the editor of this form saw.
 * @returns undefined when nobody wrote anything: then it changed without words
 */
export function wordsSince({ fields }: Pick<Visit, "fields">, { steps, parts }: CaseView): string | undefined {
  // Every version is the work of one step; only being gathered makes none.
  const later = steps.filter(({ kind }) => kind !== "gather").slice(version.parse(fields.get("version")));
  const words = later.map(({ kind, at, note }) =>
    kind === "split" ? parts.find(({ askedAt }) => askedAt.equals(at))?.question : note,
  );
  return words.findLast((one) => one !== undefined);
}
