import { choose, type Lang } from "#platform/i18n";
import type { SummaryRow } from "#platform/ui";
import type { Experience } from "../experience.js";
import { en } from "../text.en.js";
import { nl } from "../text.nl.js";

/** How what somebody said is announced: to themselves as it was asked, to the desk as what it says. */
type Labels = Readonly<Record<"solved" | "helped" | "remark", string>>;

/** What somebody said of an answer. */
export function saidRows(
  lang: Lang,
  said: Pick<Experience, "solved" | "helped" | "remark">,
  labels: Labels,
): SummaryRow[] {
  const { solved, helped } = choose(lang, { nl, en });
  return [
    { label: labels.solved, value: solved.answers[said.solved] },
    { label: labels.helped, value: helped.answers[said.helped] },
    ...(said.remark ? [{ label: labels.remark, value: said.remark, written: true }] : []),
  ];
}
