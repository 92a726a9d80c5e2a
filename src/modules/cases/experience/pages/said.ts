import { choose, type Lang } from "#platform/i18n";
import type { SummaryRow } from "#platform/ui";
import type { Experience } from "../experience.js";
import { en } from "../text.en.js";
import { nl } from "../text.nl.js";

/** What somebody said of an answer. @param remark how their own words are announced */
export function saidRows(
  lang: Lang,
  said: Pick<Experience, "solved" | "helped" | "remark">,
  remark: string,
): SummaryRow[] {
  const { solved, helped } = choose(lang, { nl, en });
  return [
    { label: solved.label, value: solved.answers[said.solved] },
    { label: helped.label, value: helped.answers[said.helped] },
    ...(said.remark ? [{ label: remark, value: said.remark, written: true }] : []),
  ];
}
