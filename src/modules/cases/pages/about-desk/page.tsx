import { findActing } from "#identity";
import { findMunicipality, settings } from "#municipality";
import { dayOf, Temporal } from "#platform/clock";
import { choose, formatDay, type Lang } from "#platform/i18n";
import { voiceOf } from "#platform/tenancy";
import { ButtonLink, Card, Heading, Hero, Link, Paragraph, Quote, Stack, Summary } from "#platform/ui";
import type { Answer, Route, Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { findDefaultOwner } from "../../use-cases/submit-question.js";
import { WhoAndWhere } from "../../who-and-where.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** Who owns a question, what the aanjager may do about it, and where the desk is. */
export const aboutDesk: Route = { id: "cases.about-desk", address: addresses.aboutDesk, get: show };

async function show(visit: Visit): Promise<Answer> {
  const text = choose(visit.lang, { nl, en });
  const view = await visit.read(readDesk(dayOf(visit.clock.now())));
  const { municipality, acting, mandate } = view;
  const voice = voiceOf(visit.municipality, visit.lang);
  const body = (
    <Hero
      main={
        <>
          <Heading level={1}>{text.title}</Heading>
          <Paragraph lead>{text.lead(voice)}</Paragraph>
          <Stack>
            <Card heading={text.owner.title}>
              <Paragraph>{text.owner.body}</Paragraph>
              <Paragraph>{text.owner.promise(municipality.promise)}</Paragraph>
              <ButtonLink href={visit.to(addresses.front)} arrow>
                {text.ask}
              </ButtonLink>
            </Card>
            {mandate?.isPublic ? <MandateCard lang={visit.lang} mandate={mandate} /> : null}
          </Stack>
        </>
      }
      aside={<WhoAndWhere visit={visit} acting={acting} municipality={municipality} />}
    />
  );
  return { kind: "page", title: text.title, body };
}

type Mandate = NonNullable<Awaited<ReturnType<typeof settings.findMandate>>>;

function readDesk(today: Temporal.PlainDate) {
  return async (read: Parameters<typeof settings.findMandate>[0]) => {
    const owner = await findDefaultOwner(read, today);
    return {
      municipality: await findMunicipality(read),
      acting: owner && (await findActing(read, owner.personId, today)),
      mandate: await settings.findMandate(read),
    };
  };
}

function MandateCard({ lang, mandate }: { lang: Lang; mandate: Mandate }) {
  const { mandate: text } = choose(lang, { nl, en });
  const day = formatDay(Temporal.PlainDate.from(mandate.decidedOn), lang, { style: "long", year: "always" });
  const link = settings.linkTo(mandate);
  const rows = [
    { label: text.by, value: text.givers[mandate.givenBy] },
    { label: text.on, value: day },
    ...(mandate.reference
      ? [{ label: text.at, value: link ? <Link href={link}>{link}</Link> : mandate.reference }]
      : []),
  ];
  return (
    <Card heading={text.title}>
      <Paragraph>{text.lead}</Paragraph>
      <Stack>
        <Quote text={mandate.holds} />
        <Summary rows={rows} />
      </Stack>
    </Card>
  );
}
