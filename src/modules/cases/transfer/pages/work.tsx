import { demand } from "#platform/access";
import { dayOf } from "#platform/clock";
import { isId } from "#platform/db";
import { capital, choose } from "#platform/i18n";
import { Button, Card, Form, Notice, Paragraph, Quote, Stack } from "#platform/ui";
import { NotFound, type Route, type Visit } from "#platform/web";
import { caseAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { PastOffer } from "../../pages/case-work/past-offer.js";
import { type CaseView, readCaseView } from "../../pages/case-work/view.js";
import { longDay } from "../../pages/long-day.js";
import { ChangedMeanwhile } from "../../use-cases/move-case.js";
import { isUnanswered } from "../transfer.js";
import { withdrawTransfer } from "../use-cases/withdraw-transfer.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

type Props = { readonly visit: Visit; readonly view: CaseView };

/** The transfer that is open, with the way back for whoever proposed it. */
export function TransferCard({ visit, view }: Props) {
  const { sent } = choose(visit.lang, { nl, en });
  const { open, townOf } = view.transfer;
  if (!open) return null;
  const town = townOf(open.toId, visit.lang);
  const today = dayOf(visit.clock.now());
  const due = open.answerDue && longDay(visit, open.answerDue);
  return (
    <Card heading={due ? sent.offered(town) : sent.proposed(town)}>
      <Quote text={open.reason} />
      <Paragraph>{due ? sent.offeredBody(town, due) : sent.proposedBody(view.found.asker.name, town)}</Paragraph>
      {isUnanswered(open, today) ? <Notice tone="warning">{sent.late}</Notice> : null}
      {view.relations.length > 0 ? (
        <Form
          lang={visit.lang}
          action={visit.to(addresses.withdrawTransfer, { caseId: view.found.id })}
          {...visit.seal()}
          hidden={{ transfer: open.id }}
        >
          <Button weight="secondary">{sent.withdraw}</Button>
        </Form>
      ) : null}
    </Card>
  );
}

/** What was proposed before, and what became of it. */
export function PastTransfers({ visit, view }: Props) {
  const { past } = choose(visit.lang, { nl, en });
  if (view.transfer.past.length === 0) return null;
  return (
    <Card heading={past.title}>
      <Stack>
        {view.transfer.past.map((one) => (
          <PastOffer
            visit={visit}
            between={capital(view.transfer.townOf(one.toId, visit.lang))}
            status={past.statuses[one.status]}
            accepted={one.status === "accepted"}
            at={one.endedAt ?? one.proposedAt}
            reason={one.reason}
            refusal={one.decisionReason}
            whyNot={past.whyNot}
          />
        ))}
      </Stack>
    </Card>
  );
}

/** The owner keeps the question after all; the page of the question says what is true then. */
export const withdrawRoute: Route = {
  id: "cases.withdraw-transfer",
  address: addresses.withdrawTransfer,
  async post(visit) {
    demand(caseAccess, "case.work-on", visit.actor);
    const { found, relations } = await readCaseView(visit);
    demand(caseAccess, "transfer.withdraw", visit.actor, relations);
    try {
      await withdrawTransfer(visit, { caseId: found.id, transferId: transferIn(visit) });
    } catch (error) {
      // Somebody decided in the same moment: then there is nothing left to decide.
      if (!(error instanceof ChangedMeanwhile)) throw error;
    }
    return { kind: "redirect", to: visit.to(addresses.case, { caseId: found.id }) };
  },
};

/** Which transfer a form is about. @throws NotFound for what is no id */
export function transferIn({ fields }: Pick<Visit, "fields">): string {
  const id = fields.get("transfer") ?? "";
  if (!isId(id)) throw new NotFound();
  return id;
}
