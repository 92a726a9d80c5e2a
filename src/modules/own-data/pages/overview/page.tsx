import { caseAddresses } from "#cases";
import { directoryAddresses } from "#directory";
import { accounts } from "#identity";
import { demand } from "#platform/access";
import { dayOf, instantOf } from "#platform/clock";
import { choose, formatDay, formatMoment } from "#platform/i18n";
import {
  ButtonGroup,
  ButtonLink,
  Card,
  EmptyState,
  Link,
  Measure,
  PageHead,
  Paragraph,
  Rows,
  Section,
  Summary,
  Table,
} from "#platform/ui";
import type { Answer, Route, Visit } from "#platform/web";
import { ownDataAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { keptUntil } from "../../kept-until.js";
import { type Known, readKnown } from "../../known.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** What is known of whoever asks, what they can do about it, and who read it. */
export const overviewPage: Route = { id: "own-data.overview", address: addresses.overview, get: show };

type Props = { readonly visit: Visit; readonly known: Known };

async function show(visit: Visit): Promise<Answer> {
  demand(ownDataAccess, "own-data.see", visit.actor);
  const { actor } = visit;
  const personId = actor.kind === "person" ? actor.personId : "";
  const known = await visit.read((read) => readKnown(read, personId));
  const text = choose(visit.lang, { nl, en });
  const body = (
    <>
      <PageHead
        title={text.title}
        pre={visit.municipality.title[visit.lang]}
        lead={known.account ? text.lead : text.leadStaff}
        actions={
          <ButtonLink href={visit.to(addresses.file)} weight="secondary">
            {text.download}
          </ButtonLink>
        }
      />
      <Measure>
        <Who visit={visit} known={known} />
        {known.account ? <Questions visit={visit} known={known} /> : null}
      </Measure>
      {known.account ? <Reads visit={visit} known={known} /> : null}
      <Measure>
        {known.account ? <Mails visit={visit} known={known} /> : null}
        <Rights visit={visit} known={known} />
      </Measure>
    </>
  );
  return { kind: "page", title: text.title, body, isPrivate: true };
}

function Who({ visit, known: { account, staff, enterprises, views } }: Props) {
  const text = choose(visit.lang, { nl, en });
  const change = (address: typeof accounts.addresses.details) => <Link href={visit.to(address)}>{text.change}</Link>;
  return (
    <Section id="who" heading={text.who}>
      {account ? (
        <Summary
          rows={[
            { label: text.email, value: account.email },
            { label: text.name, value: account.name ?? text.unknown, action: change(accounts.addresses.details) },
            { label: text.phone, value: account.phone ?? text.unknown, action: change(accounts.addresses.details) },
            {
              label: text.since,
              value: formatDay(dayOf(account.since), visit.lang, { style: "long", year: "always" }),
            },
            ...enterprises.map(({ name, own }) => ({
              label: text.organisation,
              value: `${name} · ${text.roles[own.role]}`,
              action: change(directoryAddresses.list),
            })),
          ]}
        />
      ) : null}
      {staff ? (
        <Card heading={text.asStaff}>
          <Summary
            rows={[
              { label: text.name, value: staff.name },
              { label: text.jobTitle, value: staff.jobTitle[visit.lang] || text.unknown },
              { label: text.email, value: staff.email },
              { label: text.phone, value: staff.phone ?? text.unknown },
              ...(views.length === 0 ? [] : [{ label: text.views, value: views.map(({ name }) => name).join(", ") }]),
            ]}
          />
          <Paragraph>{text.staffMore}</Paragraph>
          <Paragraph>
            <Link href={visit.to(accounts.addresses.absence)} standalone>
              {text.absence}
            </Link>
          </Paragraph>
        </Card>
      ) : null}
      <Paragraph>
        <Link href={visit.to(accounts.addresses.sessions)} standalone>
          {text.sessions}
        </Link>
      </Paragraph>
    </Section>
  );
}

function Questions({ visit, known: { account, questions, keepYears } }: Props) {
  const { lang } = visit;
  const text = choose(lang, { nl, en });
  const today = dayOf(visit.clock.now());
  const kept = (found: Known["questions"][number]["found"]) => {
    const until = keptUntil(found.closedAt, keepYears);
    return until ? text.keptUntil(formatDay(until, lang, { style: "long", year: "always" })) : text.kept;
  };
  return (
    <Section id="questions" heading={text.questions}>
      {questions.length === 0 ? (
        <EmptyState heading={text.noQuestions.title} headingLevel={3}>
          {text.noQuestions.body}
        </EmptyState>
      ) : (
        <Rows
          label={text.questions}
          rows={questions.map(({ found }) => ({
            title: found.title,
            ...(found.asker.personId === account?.personId
              ? { href: visit.to(caseAddresses.ownCase, { caseId: found.id }) }
              : {}),
            note: `${found.number} · ${formatDay(dayOf(found.receivedAt), lang, { style: "medium", year: "auto", today })}`,
            when: kept(found),
          }))}
        />
      )}
    </Section>
  );
}

function Reads({ visit, known: { questions } }: Props) {
  const { lang } = visit;
  const text = choose(lang, { nl, en });
  const today = dayOf(visit.clock.now());
  const readers = text.readers as Readonly<Record<string, string>>;
  const rows = questions
    .flatMap(({ found, reads }) => reads.map((read) => ({ found, read })))
    .sort((a, b) => b.read.at.getTime() - a.read.at.getTime())
    .map(({ found, read }) => [
      formatMoment(instantOf(read.at), lang, today),
      (read.action === "case.follow" ? readers.link : readers[read.detail.as ?? ""]) ?? readers.staff ?? "",
      found.number,
    ]);
  return (
    <Section id="reads" heading={text.reads}>
      <Paragraph>{text.readsLead}</Paragraph>
      {rows.length === 0 ? (
        <Paragraph>{text.noReads}</Paragraph>
      ) : (
        <Table
          caption={text.reads}
          captionHidden
          columns={[{ label: text.when }, { label: text.reader }, { label: text.question }]}
          rows={rows}
        />
      )}
    </Section>
  );
}

function Mails({ visit, known: { mails } }: Props) {
  const { lang } = visit;
  const text = choose(lang, { nl, en });
  const today = dayOf(visit.clock.now());
  if (mails.length === 0) return null;
  return (
    <Section id="mails" heading={text.mails}>
      <Paragraph>{text.mailsLead}</Paragraph>
      <Rows
        label={text.mails}
        rows={mails.map(({ subject, created_at }) => ({
          title: subject,
          when: formatMoment(instantOf(created_at), lang, today),
        }))}
      />
    </Section>
  );
}

function Rights({ visit, known: { account, keepStaffYears } }: Props) {
  const text = choose(visit.lang, { nl, en });
  return (
    <Section id="rights" heading={text.erase}>
      <Paragraph>{account ? text.eraseLead : text.staffErase(keepStaffYears)}</Paragraph>
      {account ? (
        <ButtonGroup>
          <ButtonLink href={visit.to(addresses.erase)} weight="secondary">
            {text.erase}
          </ButtonLink>
        </ButtonGroup>
      ) : null}
      <Paragraph muted>{text.complain}</Paragraph>
    </Section>
  );
}
