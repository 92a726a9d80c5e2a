import { findOrganisationNames } from "#directory";
import { findClosingDays } from "#municipality";
import { dayOf } from "#platform/clock";
import { choose, formatDay } from "#platform/i18n";
import { voiceOf } from "#platform/tenancy";
import { Card, CasePage, Heading, Paragraph, PreHeading, PromiseCard, Quote, Road, Stack } from "#platform/ui";
import type { Answer, Route, Signer, Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { ContactCard } from "../../contact-card.js";
import { answerStanding } from "../../deadline.js";
import { answererOf, authorOf } from "../../people.js";
import { roadOf } from "../../road.js";
import { en as sharedEn } from "../../text.en.js";
import { nl as sharedNl } from "../../text.nl.js";
import { readTracked, type Tracked } from "../../tracked.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** Where an asker follows the question: the promise, the person, the road. */
export function statusPage(signer: Signer): Route {
  return { id: "cases.case-status", address: addresses.follow, get: (visit) => show(visit, signer) };
}

async function show(visit: Visit, signer: Signer): Promise<Answer> {
  const text = choose(visit.lang, { nl, en });
  const tracked = await readTracked(visit, signer);
  const voice = voiceOf(visit.municipality, visit.lang);
  const { found, people, steps } = tracked;
  const today = dayOf(visit.clock.now());
  const organisation = await visit.read((read) =>
    findOrganisationNames(read, found.organisationId ? [found.organisationId] : []),
  );
  const name = organisation.get(found.organisationId ?? "") ?? found.asker.name;
  const body = (
    <CasePage
      head={
        <>
          <PreHeading>{text.pre(found.number, name)}</PreHeading>
          <Heading level={1}>{found.title}</Heading>
          <Paragraph>{text.leads[found.status](speakerOf(tracked))}</Paragraph>
        </>
      }
      who={<Who visit={visit} tracked={tracked} promise={await promiseOf(visit, tracked)} />}
      road={
        <Road
          lang={visit.lang}
          label={text.road}
          steps={roadOf(visit.lang, { found, people, steps, today, audience: "asker", voice })}
        />
      }
      rest={
        <Card heading={text.question}>
          <Quote text={found.question} />
        </Card>
      }
    />
  );
  return { kind: "page", title: text.title(found.number), body, isPrivate: true };
}

/** Whom the sentence under the title names: who answers, who is on it now, who answered. */
function speakerOf({ found, people, steps }: Tracked): string {
  if (found.status === "received") return answererOf(found, people.acting);
  if (found.status === "in-hand") return people.acting.who.name;
  return authorOf(steps, people);
}

type Promised = { readonly label: string; readonly date: string; readonly remaining?: string; readonly late: boolean };

async function promiseOf(visit: Visit, { found }: Tracked): Promise<Promised> {
  const text = choose(visit.lang, { nl, en });
  const shared = choose(visit.lang, { nl: sharedNl, en: sharedEn });
  const today = dayOf(visit.clock.now());
  const long = (day: typeof today) => formatDay(day, visit.lang, { style: "long", weekday: true, year: "auto", today });
  if (found.answeredAt) return { label: text.answeredOn, date: long(dayOf(found.answeredAt)), late: false };
  const standing = answerStanding(found, today, await visit.read(findClosingDays));
  const remaining = standing && (standing.isLate ? shared.late(standing.days) : shared.left(standing.days));
  return {
    label: text.promise,
    date: long(found.answerDue),
    ...(remaining ? { remaining } : {}),
    late: standing?.isLate ?? false,
  };
}

function Who({ visit, tracked, promise }: { visit: Visit; tracked: Tracked; promise: Promised }) {
  const text = choose(visit.lang, { nl, en });
  const today = dayOf(visit.clock.now());
  const isSecond = tracked.steps.some(({ owners }) => owners !== undefined);
  const role = isSecond ? text.contactNow : text.contact;
  return (
    <Stack>
      <PromiseCard {...promise} />
      <ContactCard lang={visit.lang} acting={tracked.people.acting} role={role} today={today} />
    </Stack>
  );
}
