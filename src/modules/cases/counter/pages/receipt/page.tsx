import { demand, permits } from "#platform/access";
import { dayOf } from "#platform/clock";
import { choose } from "#platform/i18n";
import {
  AddressLine,
  ButtonGroup,
  ButtonLink,
  Card,
  Heading,
  InLanguage,
  Measure,
  Muted,
  Notice,
  Paragraph,
  PrintButton,
  PromiseCard,
  Scan,
  ScreenOnly,
  Stack,
  Summary,
} from "#platform/ui";
import type { Answer, Route, Signer, Visit } from "#platform/web";
import { caseAccess } from "../../../access.js";
import { addresses } from "../../../addresses.js";
import { type CaseView, readCaseView } from "../../../pages/case-work/view.js";
import { longDay } from "../../../pages/long-day.js";
import { trackingToken } from "../../../tracking-link.js";
import { findReceiptLink } from "../../receipt-link.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** What somebody takes home from the counter: number, dates, person and, for an hour, the private link. */
export const receiptRoute = (signer: Signer): Route => ({
  id: "cases.receipt",
  address: addresses.receipt,
  get: (visit) => show(visit, signer),
});

async function show(visit: Visit, signer: Signer): Promise<Answer> {
  demand(caseAccess, "case.work-on", visit.actor);
  const view = await readCaseView(visit);
  const { found } = view;
  const linkId = await visit.read((read) => findReceiptLink(read, found.id, visit.actor, visit.clock.now()));
  if (linkId !== undefined)
    visit.noteRead({ action: "case.show-link", subject: { kind: "case", id: found.id }, detail: { link: linkId } });
  const token = linkId && trackingToken(signer, visit.municipality.id, linkId);
  const href = token && visit.absolute(addresses.follow, { token }, found.language);
  const text = choose(visit.lang, { nl, en });
  // What is on paper is for whoever asked.
  const reader = { ...visit, lang: found.language };
  const read = choose(found.language, { nl, en });
  const title = text.title(found.number);
  const body = (
    <Measure>
      <Stack>
        <ScreenOnly>
          {href ? (
            <Notice tone="ok" announce>
              {found.asker.email ? `${text.done} ${text.mailed(found.asker.email)}` : text.done}
            </Notice>
          ) : null}
        </ScreenOnly>
        <InLanguage lang={found.language}>
          <Heading level={1}>{read.heading}</Heading>
          <PromiseCard label={read.answer} date={longDay(reader, found.answerDue)} />
          <Facts visit={reader} view={view} />
          {href ? (
            <Card heading={read.link.title} look="main">
              <Scan address={href} label={read.link.code}>
                <Paragraph>{read.link.body}</Paragraph>
                <AddressLine>{href}</AddressLine>
              </Scan>
            </Card>
          ) : null}
        </InLanguage>
        {href ? <OnRecord visit={visit} /> : <GoneCard visit={visit} view={view} />}
        <Acts visit={visit} view={view} canPrint={href !== undefined} />
      </Stack>
    </Measure>
  );
  return { kind: "page", title, body, isPrivate: true };
}

function Facts({ visit, view }: { visit: Visit; view: CaseView }) {
  const text = choose(visit.lang, { nl, en });
  const { found, people } = view;
  const { person } = people.acting;
  // Of whom a list did not say the name, the organisation alone may be known.
  const asked = [view.isNamed ? found.asker.name : "", view.organisation ?? ""]
    .filter((part) => part !== "")
    .join(", ");
  const reaction = found.firstReactionAt
    ? { label: text.reacted, value: longDay(visit, dayOf(found.firstReactionAt)) }
    : { label: text.firstReaction, value: longDay(visit, found.firstReactionDue) };
  return (
    <Card>
      <Summary
        rows={[
          { label: text.number, value: found.number },
          { label: text.received, value: longDay(visit, dayOf(found.receivedAt)) },
          reaction,
          { label: text.contact, value: person.name },
          ...(person.phone ? [{ label: text.phone, value: person.phone }] : []),
          ...(asked === "" ? [] : [{ label: text.name, value: asked }]),
          { label: text.question, value: found.question, written: true },
        ]}
      />
    </Card>
  );
}

/** That whoever looks sees the link for a while, and that this is on record. */
function OnRecord({ visit }: { visit: Visit }) {
  return (
    <ScreenOnly>
      <Paragraph>
        <Muted>{choose(visit.lang, { nl, en }).onRecord}</Muted>
      </Paragraph>
    </ScreenOnly>
  );
}

/** Why there is no link on it, and how somebody without a mail address gets one. */
function GoneCard({ visit, view }: { visit: Visit; view: CaseView }) {
  const { gone } = choose(visit.lang, { nl, en });
  return (
    <ScreenOnly>
      <Card heading={gone.title}>
        <Paragraph>{gone.body}</Paragraph>
        <Paragraph>{view.found.asker.email ? gone.mailed : gone.renew}</Paragraph>
      </Card>
    </ScreenOnly>
  );
}

function Acts({ visit, view, canPrint }: { visit: Visit; view: CaseView; canPrint: boolean }) {
  const text = choose(visit.lang, { nl, en });
  return (
    <ButtonGroup>
      {canPrint ? <PrintButton label={text.print} /> : null}
      <ButtonLink href={visit.to(addresses.case, { caseId: view.found.id })} weight="secondary">
        {text.toCase}
      </ButtonLink>
      {permits(caseAccess, "case.note", visit.actor) ? (
        <ButtonLink href={visit.to(addresses.noteQuestion)} weight="secondary">
          {text.another}
        </ButtonLink>
      ) : null}
    </ButtonGroup>
  );
}
