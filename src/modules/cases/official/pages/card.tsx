import type { Temporal } from "#platform/clock";
import { choose } from "#platform/i18n";
import { Card, Summary } from "#platform/ui";
import type { Visit } from "#platform/web";
import type { Case } from "../../case.js";
import { longDay } from "../../pages/long-day.js";
import { receiptRule, rulesOf } from "../law.js";
import type { Official, TermChange } from "../official.js";
import { objectionWeeksAfter, termOf } from "../term.js";
import { en as sharedEn } from "../text.en.js";
import { nl as sharedNl } from "../text.nl.js";
import { Rules } from "./rules.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

type Props = {
  readonly visit: Visit;
  readonly found: Case;
  /** Nothing is shown for a plain question. */
  readonly official: Official | undefined;
};

/** What a case is by law: from when its term counts, what changed it, its last day, and the rules by which that is so. */
export function OfficialCard({ visit, found, official }: Props) {
  if (!official) return null;
  const { lang } = visit;
  const { card } = choose(lang, { nl, en });
  const shared = choose(lang, { nl: sharedNl, en: sharedEn });
  const { after, counted, last } = termOf(official, official.changes);
  const isMoved = !counted.equals(last);
  const isPeriodMoved = official.decisionOn !== undefined && !objectionWeeksAfter(official.decisionOn).equals(after);
  const day = (date: Temporal.PlainDate) => longDay(visit, date);
  const { kind, receivedOn, decisionOn, law } = official;
  const rows = [
    { label: card.received, value: day(receivedOn) },
    ...(decisionOn
      ? [
          { label: card.announced, value: day(decisionOn) },
          { label: card.objectUntil, value: day(after) },
        ]
      : []),
    ...(law ? [{ label: card.law, value: law }] : []),
    { label: card.term, value: card.weeks(official.weeks, day(after)) },
    ...official.changes.map((change) => asRow(visit, change)),
    ...(isMoved ? [{ label: card.counted, value: card.moved(day(counted)) }] : []),
    { label: shared.due[kind], value: day(last) },
    ...(found.suspendedUntil ? [{ label: card.now, value: card.still(day(found.suspendedUntil)) }] : []),
  ];
  return (
    <Card heading={card.title(shared.kinds[kind])}>
      <Summary rows={rows} />
      <Rules
        lang={lang}
        label={card.rules}
        rules={[...rulesOf(official, isMoved || isPeriodMoved), receiptRule(kind)]}
      />
    </Card>
  );
}

function asRow(visit: Visit, change: TermChange) {
  const { card } = choose(visit.lang, { nl, en });
  const day = (date: Temporal.PlainDate) => longDay(visit, date);
  const { kind, onDay, toDay } = change;
  if (kind === "extension")
    return {
      label: card.extended,
      value: (change.isAgreed ? card.extendedAgreed : card.extendedTo)(day(onDay), day(toDay)),
    };
  return {
    label: card.suspended,
    value: change.endedOn ? card.stoodStill(day(onDay), day(change.endedOn)) : card.standsStill(day(onDay), day(toDay)),
  };
}
