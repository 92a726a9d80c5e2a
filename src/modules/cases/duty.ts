import type { Acting } from "#identity";
import type { Temporal } from "#platform/clock";
import { choose, formatDay, type Lang } from "#platform/i18n";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** What a reader has to know about whether the contact person is there: sentences, and whom to call instead. */
export type DutyNote = { readonly sentences: string; readonly phone: string | undefined };

/**
 * Says that the contact person is away and who acts, or that they do not work today.
 * @param today the day on which somebody reads it
 * @returns undefined when the person is there, which is nearly always
 */
export function dutyNote(lang: Lang, acting: Acting, today: Temporal.PlainDate): DutyNote | undefined {
  const { duty } = choose(lang, { nl, en });
  const { person, who, away, worksAgainOn } = acting;
  const written = (day: Temporal.PlainDate) =>
    formatDay(day, lang, { style: "long", weekday: true, year: "auto", today });
  if (worksAgainOn) return { sentences: duty.worksAgain(person.name, written(worksAgainOn)), phone: undefined };
  if (!away) return undefined;
  const until = away.reason === "absent" ? away.until : undefined;
  const whyAway = () => {
    if (away.reason === "left") return duty.left(person.name);
    return until ? duty.until(person.name, written(until)) : duty.away(person.name);
  };
  const sentences = [
    // A former colleague whose name nobody knows any more is called just that already.
    ...(person.isForgotten ? [] : [whyAway()]),
    ...(who.personId === person.personId ? [] : [duty[away.reason === "left" ? "instead" : "acts"](who.name)]),
  ];
  return { sentences: sentences.join(" "), phone: who.personId === person.personId ? undefined : who.phone };
}
