import { dayOf } from "#platform/clock";
import { choose } from "#platform/i18n";
import { Button, ButtonLink, Card, Form, Inline, Notice, Paragraph, Quote, Stack } from "#platform/ui";
import type { Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { PastOffer } from "../../pages/case-work/past-offer.js";
import type { CaseView } from "../../pages/case-work/view.js";
import { longDay } from "../../pages/long-day.js";
import { type Handover, isUnanswered } from "../handover.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

type Props = { readonly visit: Visit; readonly view: CaseView };

/** The offer that is open: with the choice for whom it is meant, and the way back for whoever made it. */
export function OfferCard({ visit, view }: Props) {
  const { open, relations } = view.handover;
  if (!open) return null;
  return relations.length > 0 ? (
    <Received visit={visit} view={view} open={open} />
  ) : (
    <Sent visit={visit} view={view} open={open} />
  );
}

function Received({ visit, view, open }: Props & { readonly open: Handover }) {
  const { received } = choose(visit.lang, { nl, en });
  const from = view.handover.nameOf(open.fromId);
  const params = { caseId: view.found.id };
  return (
    <Card heading={received.title(from)} look="main">
      <Quote text={open.reason} />
      <Paragraph>{received.body(from, longDay(visit, open.answerDue))}</Paragraph>
      <Inline>
        <Form
          lang={visit.lang}
          action={visit.to(addresses.acceptHandover, params)}
          {...visit.seal()}
          hidden={{ handover: open.id }}
        >
          <Button>{received.accept}</Button>
        </Form>
        <ButtonLink href={visit.to(addresses.declineHandover, params)} weight="secondary">
          {received.decline}
        </ButtonLink>
      </Inline>
    </Card>
  );
}

function Sent({ visit, view, open }: Props & { readonly open: Handover }) {
  const { sent } = choose(visit.lang, { nl, en });
  const { nameOf } = view.handover;
  return (
    <Card heading={sent.title(nameOf(open.toId))}>
      <Quote text={open.reason} />
      <Paragraph>{sent.body(nameOf(open.fromId), longDay(visit, open.answerDue))}</Paragraph>
      {isUnanswered(open, dayOf(visit.clock.now())) ? <Notice tone="warning">{sent.late}</Notice> : null}
      {view.relations.length > 0 ? (
        <Form
          lang={visit.lang}
          action={visit.to(addresses.withdrawHandover, { caseId: view.found.id })}
          {...visit.seal()}
          hidden={{ handover: open.id }}
        >
          <Button weight="secondary">{sent.withdraw}</Button>
        </Form>
      ) : null}
    </Card>
  );
}

/** What was offered before, and what became of it. */
export function PastOffers({ visit, view }: Props) {
  const { past } = choose(visit.lang, { nl, en });
  if (view.handover.past.length === 0) return null;
  return (
    <Card heading={past.title}>
      <Stack>
        {view.handover.past.map((one) => (
          <PastOffer
            visit={visit}
            between={past.between(view.handover.nameOf(one.fromId), view.handover.nameOf(one.toId))}
            status={past.statuses[one.status]}
            accepted={one.status === "accepted"}
            at={one.decidedAt ?? one.offeredAt}
            reason={one.reason}
            refusal={one.decisionReason}
            whyNot={past.whyNot}
          />
        ))}
      </Stack>
    </Card>
  );
}
