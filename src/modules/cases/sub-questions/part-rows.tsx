import { dayOf, Temporal } from "#platform/clock";
import { capital, choose, formatDay, type Lang } from "#platform/i18n";
import { Card, Chip, type ChipTone, Rows } from "#platform/ui";
import { en } from "../text.en.js";
import { nl } from "../text.nl.js";
import type { Part } from "./parts.js";
import { isOpenSub, type SubStatus } from "./sub-question.js";

const tones: Record<SubStatus, ChipTone> = {
  asked: "waits",
  "asked-back": "waits",
  answered: "ok",
  declined: "plain",
  withdrawn: "plain",
};

type Props = {
  readonly lang: Lang;
  readonly parts: readonly Part[];
  readonly today: Temporal.PlainDate;
  /** Only the desk reads the names of specialists. */
  readonly isDesk: boolean;
};

/** The sub-questions as whoever asked the question sees them: what, where, how it stands and until when. */
export function PartRows({ lang, parts, today, isDesk }: Props) {
  const { parts: text } = choose(lang, { nl, en });
  const day = (date: Temporal.PlainDate) => formatDay(date, lang, { style: "medium", year: "auto", today });
  return (
    <Card>
      <Rows
        label={text.label}
        rows={parts.map((part) => {
          const isLate = isOpenSub(part) && Temporal.PlainDate.compare(today, part.due) > 0;
          const { addressee, settledAt } = part;
          return {
            title: part.question,
            note: [capital((isDesk ? addressee?.name : addressee?.publicName) ?? text.specialist), part.shownName]
              .filter((words) => words !== undefined)
              .join(" · "),
            status: (
              <Chip tone={isLate ? "late" : tones[part.status]}>{isLate ? text.late : text.statuses[part.status]}</Chip>
            ),
            when: settledAt ? day(dayOf(settledAt)) : isLate ? undefined : text.before(day(part.due)),
          };
        })}
      />
    </Card>
  );
}
