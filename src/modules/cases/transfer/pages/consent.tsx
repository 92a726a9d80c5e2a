import { demand } from "#platform/access";
import { choose } from "#platform/i18n";
import { Button, ButtonGroup, ButtonLink, Card, Form, Notice, Paragraph, Quote } from "#platform/ui";
import { doneIn, type Route, type Visit, withDone } from "#platform/web";
import { caseAccess } from "../../access.js";
import type { Side } from "../../pages/asker-acts/side.js";
import type { Tracked } from "../../tracked.js";
import { ChangedMeanwhile } from "../../use-cases/move-case.js";
import { agreeToTransfer, refuseTransfer } from "../use-cases/consent.js";
import type { Crossing } from "../view.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";
import { transferIn } from "./work.js";

type Props = {
  readonly visit: Visit;
  readonly tracked: Tracked;
  readonly side: Side;
  readonly crossing: Crossing;
};

/** Whoever asked the question says whether it may go to another municipality; comes back to the page of the question. */
export const consentRoute = (side: Side): Route => ({
  id: `cases.consent${side.suffix || "-by-link"}`,
  address: side.addresses.consent,
  async post(visit) {
    const { work, found } = await side.open(visit);
    const isYes = visit.fields.get("answer") === "yes";
    demand(caseAccess, isYes ? "transfer.agree" : "transfer.refuse", work.actor, side.suffix ? ["asker"] : []);
    const asked = { caseId: found.id, transferId: transferIn(visit) };
    const status = visit.to(side.addresses.status, visit.params);
    try {
      await (isYes ? agreeToTransfer(work, asked) : refuseTransfer(work, asked));
    } catch (error) {
      // It ended in the same moment: the page says how it stands.
      if (!(error instanceof ChangedMeanwhile)) throw error;
      return { kind: "redirect", to: status };
    }
    return { kind: "redirect", to: withDone(status, isYes ? "agree" : "refuse") };
  },
});

/** Says what whoever asked the question chose a moment ago. */
export function ConsentDone({ visit, tracked }: Pick<Props, "visit" | "tracked">) {
  const { consent } = choose(visit.lang, { nl, en });
  const done = doneIn(visit, ["agree", "refuse"]);
  return done ? (
    <Notice tone="ok" announce>
      {consent.done[done](tracked.people.acting.person.name)}
    </Notice>
  ) : null;
}

/** What whoever asked the question has to choose, or where it went. */
export function CrossingCard({ visit, tracked, side, crossing }: Props) {
  const text = choose(visit.lang, { nl, en });
  if (!crossing) return null;
  const town = crossing.town.named[visit.lang];
  if ("went" in crossing) {
    const href = side.onward(visit, crossing.town, crossing.went);
    return (
      <Card heading={text.onward.title(town)} look="main">
        <Paragraph>{href ? text.onward.body : text.onward.mailed}</Paragraph>
        {href ? (
          <ButtonLink href={href} arrow>
            {text.onward.button}
          </ButtonLink>
        ) : null}
      </Card>
    );
  }
  const { consent } = text;
  const { transfer } = crossing;
  const isAsked = transfer.status === "proposed";
  const author = tracked.people.nameOf(transfer.proposedBy) ?? tracked.people.acting.person.name;
  return (
    <Card heading={isAsked ? consent.title(town) : consent.waiting(town)} look={isAsked ? "main" : "plain"}>
      {isAsked ? (
        <>
          <Paragraph>{consent.why(author)}</Paragraph>
          <Quote text={transfer.reason} />
        </>
      ) : null}
      <Paragraph>{isAsked ? consent.body(town) : consent.waitingBody(tracked.people.acting.person.name)}</Paragraph>
      <Form
        lang={visit.lang}
        action={visit.to(side.addresses.consent, visit.params)}
        {...visit.seal()}
        hidden={{ transfer: transfer.id }}
      >
        <ButtonGroup>
          {isAsked ? (
            <Button weight="secondary" name="answer" value="yes">
              {consent.yes}
            </Button>
          ) : null}
          <Button weight="secondary" name="answer" value="no">
            {isAsked ? consent.no : consent.stop}
          </Button>
        </ButtonGroup>
      </Form>
    </Card>
  );
}
