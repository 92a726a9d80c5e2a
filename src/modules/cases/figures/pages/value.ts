import { choose, formatNumber, formatPercent, type Lang } from "#platform/i18n";
import type { Unit } from "../measures.js";
import { en } from "../text.en.js";
import { nl } from "../text.nl.js";

/** A value as people write it: "83%", "0,4", "2"; a dash for one that is not shown. */
export function written(lang: Lang, unit: Unit, value: number | undefined): string {
  if (value === undefined) return "–";
  if (!Number.isFinite(value)) return choose(lang, { nl, en }).longer;
  if (unit === "share") return formatPercent(value, lang);
  return formatNumber(value, lang, unit === "times" ? 1 : 0);
}

/** The same, with what it counts where that is not plain: "2 werkdagen". */
export function writtenOut(lang: Lang, unit: Unit, value: number | undefined): string {
  const short = written(lang, unit, value);
  if (unit !== "working-days" || value === undefined || !Number.isFinite(value)) return short;
  const text = choose(lang, { nl, en });
  return value === 0 ? text.sameDay : text.workingDays(short);
}
