import { dayOf } from "#platform/clock";
import { choose } from "#platform/i18n";
import { Card, Link, Notice, PhoneLink, PromiseCard, Stack, Summary } from "#platform/ui";
import type { Visit } from "#platform/web";
import { nameOf } from "../../asker-name.js";
import type { Case } from "../../case.js";
import { ContactCard } from "../../contact-card.js";
import { en as counterEn } from "../../counter/text.en.js";
import { nl as counterNl } from "../../counter/text.nl.js";
import { answerStanding, stillSince } from "../../deadline.js";
import { en as officialEn } from "../../official/text.en.js";
import { nl as officialNl } from "../../official/text.nl.js";
import { en as sharedEn } from "../../text.en.js";
import { nl as sharedNl } from "../../text.nl.js";
import { endOf } from "../ended.js";
import { longDay } from "../long-day.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";
import type { CaseView } from "./view.js";

/** What whoever asked is called to whoever works here. */
export const askerName = ({ lang }: Visit, { found: { isErased, asker }, isNamed }: CaseView) =>
  nameOf(choose(lang, { nl: sharedNl, en: sharedEn }), isErased, isNamed ? asker.name : "");

/** The promised day and how it stands, or what became of it. What ended without an answer keeps no promise. */
function promiseOf(visit: Visit, found: Case, closed: ReadonlySet<string>): Parameters<typeof PromiseCard>[0] {
  const text = choose(visit.lang, { nl, en });
  const shared = choose(visit.lang, { nl: sharedNl, en: sharedEn });
  const due = longDay(visit, found.answerDue);
  const end = endOf(visit, found);
  if (end) {
    const remaining = found.answeredAt ? text.wasPromised(due) : undefined;
    return { label: end.label, date: longDay(visit, end.day), remaining };
  }
  const today = dayOf(visit.clock.now());
  const standing = answerStanding(found, today, closed);
  const since = stillSince(found, today);
  const remaining = since
    ? shared.paused(longDay(visit, since))
    : standing && (standing.isLate ? shared.late(standing.days) : shared.left(standing.days));
  const { official } = found;
  const label = official ? choose(visit.lang, { nl: officialNl, en: officialEn }).due[official.kind] : text.promised;
  return { label, date: due, remaining, late: standing?.isLate ?? false };
}

type WhoProps = { readonly visit: Visit; readonly view: CaseView };

/** The promise, who asked, and who answers for it. */
export function Who({ visit, view }: WhoProps) {
  const text = choose(visit.lang, { nl, en });
  const { channels } = choose(visit.lang, { nl: counterNl, en: counterEn });
  const { found, people, closed, organisation } = view;
  const { person, who } = people.acting;
  const today = dayOf(visit.clock.now());
  const promise = promiseOf(visit, found, closed);
  const { email, phone } = found.asker;
  const rows = [
    { label: text.name, value: askerName(visit, view) },
    ...(organisation ? [{ label: text.organisation, value: organisation }] : []),
    ...(email ? [{ label: text.email, value: <Link href={`mailto:${email}`}>{email}</Link> }] : []),
    ...(phone ? [{ label: text.phone, value: <PhoneLink number={phone} /> }] : []),
    { label: text.channel, value: channels[found.channel] },
    ...(view.origin ? [{ label: text.origin, value: text.originOf(view.origin) }] : []),
  ];
  return (
    <Stack>
      <PromiseCard {...promise} />
      <Card heading={text.asker}>
        <Summary rows={rows} />
      </Card>
      <ContactCard lang={visit.lang} acting={people.acting} role={text.owner} today={today} />
      {view.relations.includes("deputy") ? <Notice>{text.youAct(person.name)}</Notice> : null}
      {view.relations.length > 0 ? null : <Notice>{text.notYours(who.name)}</Notice>}
    </Stack>
  );
}
