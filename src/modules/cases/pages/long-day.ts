import { dayOf, type Temporal } from "#platform/clock";
import { formatDay } from "#platform/i18n";
import type { Visit } from "#platform/web";

/** A day in full, as a sentence on a page has it: "dinsdag 1 december", with its year where that is not this one. */
export function longDay({ lang, clock }: Pick<Visit, "lang" | "clock">, day: Temporal.PlainDate): string {
  return formatDay(day, lang, { style: "long", weekday: true, year: "auto", today: dayOf(clock.now()) });
}
