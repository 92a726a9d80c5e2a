import { dayOf, Temporal } from "#platform/clock";
import { choose } from "#platform/i18n";
import {
  Button,
  Card,
  CheckboxGroup,
  ErrorSummary,
  Form,
  Heading,
  Link,
  Notice,
  Paragraph,
  PreHeading,
  Quote,
  RadioGroup,
  SideBySide,
  Stack,
  Summary,
} from "#platform/ui";
import type { Answer, Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { longDay } from "../../pages/long-day.js";
import { Changed } from "../../pages/written/changed.js";
import { en as sharedEn } from "../../text.en.js";
import { nl as sharedNl } from "../../text.nl.js";
import { areOfOneAsker } from "../same-asker.js";
import type { Compared } from "../view.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** Two questions that may be one. */
export type Pair = { readonly own: Compared; readonly other: Compared; readonly stays: Compared };

type CameBack = { readonly error?: string; readonly status: 400 | 409 };

/** Both beside each other, with everything that follows from merging them. */
export function showPair(visit: Visit, pair: Pair, cameBack?: CameBack): Answer {
  const { merge: text } = choose(visit.lang, { nl, en });
  const { own, other } = pair;
  const { error } = cameBack ?? {};
  const caseId = own.found.id;
  const body = (
    <Stack>
      <div>
        <ErrorSummary lang={visit.lang} errors={error ? [{ field: "same", message: error }] : []} />
        <PreHeading>{`${own.found.number} · ${other.found.number}`}</PreHeading>
        <Heading level={1}>{text.title}</Heading>
        <Paragraph lead>{text.lead(own.found.asker.name)}</Paragraph>
      </div>
      {cameBack?.status === 409 ? <Changed visit={visit} theirs={undefined} yours={undefined} /> : null}
      <SideBySide>
        <ComparedCard visit={visit} one={own} />
        <ComparedCard visit={visit} one={other} />
      </SideBySide>
      <MergeForm visit={visit} pair={pair} error={error} />
      <Paragraph>
        <Link href={visit.to(addresses.case, { caseId })} standalone>
          {text.back}
        </Link>
      </Paragraph>
    </Stack>
  );
  const numbers = `${own.found.number}, ${other.found.number}`;
  return {
    kind: "page",
    title: `${text.title}: ${numbers}`,
    body,
    isPrivate: true,
    width: "board",
    ...(cameBack ? { status: cameBack.status, errorCount: error ? 1 : 0 } : {}),
  };
}

function ComparedCard({ visit, one }: { visit: Visit; one: Compared }) {
  const { card } = choose(visit.lang, { nl, en }).merge;
  const { statuses } = choose(visit.lang, { nl: sharedNl, en: sharedEn });
  const { found, owner, organisation } = one;
  const { name, email, phone } = found.asker;
  return (
    <Card heading={found.number}>
      <Quote text={found.question} />
      <Summary
        rows={[
          { label: card.name, value: name },
          ...(organisation ? [{ label: card.organisation, value: organisation }] : []),
          ...(email ? [{ label: card.email, value: email }] : []),
          ...(phone ? [{ label: card.phone, value: phone }] : []),
          { label: card.received, value: longDay(visit, dayOf(found.receivedAt)) },
          { label: card.due, value: longDay(visit, found.answerDue) },
          { label: card.owner, value: owner.name },
          { label: card.status, value: statuses[found.status] },
        ]}
      />
    </Card>
  );
}

function MergeForm({ visit, pair, error }: { visit: Visit; pair: Pair; error: string | undefined }) {
  const { merge: text } = choose(visit.lang, { nl, en });
  const { own, other, stays } = pair;
  const ends = stays === own ? other : own;
  const canChoose = own.canEnd && other.canEnd;
  const first = [own, other].map(({ found }) => found.answerDue).sort(Temporal.PlainDate.compare)[0];
  // Whichever ends: what it would cost is said beforehand.
  const endings = (canChoose ? [own, other] : [ends]).filter(({ openParts }) => openParts > 0);
  return (
    <Form
      lang={visit.lang}
      action={visit.to(addresses.merge, { caseId: own.found.id })}
      {...visit.seal()}
      hidden={{
        version: String(own.found.version),
        otherVersion: String(other.found.version),
        other: other.found.number,
      }}
    >
      {canChoose ? (
        <RadioGroup
          lang={visit.lang}
          name="stays"
          label={text.stays.label}
          value={stays.found.number}
          options={[own, other].map(({ found, owner }) => ({
            value: found.number,
            label: text.stays.option(found.number, owner.name),
          }))}
        />
      ) : (
        <Paragraph>{text.stays.only(stays.found.number, ends.found.number)}</Paragraph>
      )}
      <Paragraph>{first ? `${text.promise(longDay(visit, first))} ${text.comesAlong}` : text.comesAlong}</Paragraph>
      {(own.found.asker.email ?? other.found.asker.email) ? null : (
        <Notice tone="warning">{text.notMailed(stays.found.asker.name)}</Notice>
      )}
      {endings.map(({ openParts, found }) => (
        <Notice tone="warning">{text.parts(openParts, found.number)}</Notice>
      ))}
      {areOfOneAsker(own.found, other.found) && !error ? null : (
        <CheckboxGroup
          lang={visit.lang}
          name="same"
          label={text.same.label}
          hint={text.same.hint}
          error={error}
          values={visit.fields.get("same") === "yes" ? ["yes"] : []}
          options={[{ value: "yes", label: text.same.option }]}
        />
      )}
      <Button>{text.send}</Button>
    </Form>
  );
}
