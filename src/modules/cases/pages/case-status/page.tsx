import { findOrganisationNames } from "#directory";
import { findClosingDays } from "#municipality";
import { dayOf } from "#platform/clock";
import { choose, formatDay } from "#platform/i18n";
import { voiceOf } from "#platform/tenancy";
import { Card, CasePage, Heading, Paragraph, Person, PreHeading, PromiseCard, Quote, Road, Stack } from "#platform/ui";
import type { Answer, Route, Signer, Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { answerStanding } from "../../deadline.js";
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
  const { found, owner, steps } = tracked;
  const voice = voiceOf(visit.municipality, visit.lang);
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
          <Paragraph>{text.leads[found.status](owner.name)}</Paragraph>
        </>
      }
      who={<Who visit={visit} tracked={tracked} promise={await promiseOf(visit, tracked)} />}
      road={
        <Road
          lang={visit.lang}
          label={text.road}
          steps={roadOf(visit.lang, { found, owner, steps, today, audience: "asker", voice })}
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
  const { owner } = tracked;
  return (
    <Stack>
      <PromiseCard {...promise} />
      <Card>
        <Person name={owner.name} role={text.contact} {...(owner.phone ? { phone: owner.phone } : {})} />
      </Card>
    </Stack>
  );
}
