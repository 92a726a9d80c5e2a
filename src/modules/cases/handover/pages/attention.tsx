import { permits } from "#platform/access";
import { dayOf } from "#platform/clock";
import { choose, formatDay } from "#platform/i18n";
import { Card, Rows } from "#platform/ui";
import type { Visit } from "#platform/web";
import { caseAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import type { Case } from "../../case.js";
import { listUnanswered as listUnansweredElsewhere } from "../../transfer/queries.js";
import { MANY_HOPS } from "../handover.js";
import { listHandedOn, listUnanswered } from "../queries.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** So many of each kind are shown; whoever sees more than these has to act first. */
const MOST = 25;

type Asking = { readonly found: Case; readonly isUnanswered: boolean };

/** The cases that travel too much or wait for an answer, for whoever gets departments moving; for others there are none. */
export async function readAttention(visit: Visit): Promise<readonly Asking[]> {
  if (!permits(caseAccess, "handover.attend", visit.actor)) return [];
  const today = dayOf(visit.clock.now());
  const [unanswered, handedOn] = await visit.read(async (read) => [
    [...(await listUnanswered(read, today, MOST)), ...(await listUnansweredElsewhere(read, today, MOST))],
    await listHandedOn(read, MOST),
  ]);
  const waiting = new Set(unanswered.map(({ id }) => id));
  return [
    ...unanswered.map((found) => ({ found, isUnanswered: true })),
    ...handedOn.filter(({ id }) => !waiting.has(id)).map((found) => ({ found, isUnanswered: false })),
  ];
}

/** The block above the list; nothing when nothing asks for attention. */
export function Attention({ visit, cases }: { readonly visit: Visit; readonly cases: readonly Asking[] }) {
  const { attention } = choose(visit.lang, { nl, en });
  const today = dayOf(visit.clock.now());
  if (cases.length === 0) return null;
  const rows = cases.map(({ found, isUnanswered }) => {
    const why = [
      ...(isUnanswered ? [attention.unanswered] : []),
      ...(found.hops >= MANY_HOPS ? [attention.handedOn(found.hops)] : []),
    ];
    const due = formatDay(found.answerDue, visit.lang, { style: "medium", weekday: true, year: "auto", today });
    return {
      href: visit.to(addresses.case, { caseId: found.id }),
      tone: "waits" as const,
      title: found.title,
      note: `${found.number} · ${why.join(" ")}`,
      when: attention.promised(due),
    };
  });
  return (
    <Card heading={attention.title}>
      <Rows label={attention.title} rows={rows} />
    </Card>
  );
}
