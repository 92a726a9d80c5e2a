import { dayOf } from "#platform/clock";
import { choose, formatDay } from "#platform/i18n";
import { Button, ButtonGroup, ButtonLink, Card, Form, Link, Paragraph } from "#platform/ui";
import type { Address, Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { canMove } from "../../case.js";
import { isReopenable } from "../case-acts/reopen.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";
import type { CaseView } from "./view.js";

type Props = { readonly visit: Visit; readonly view: CaseView };

/** What the owner can do besides answering: each on a page of its own. */
export function OtherSteps({ visit, view }: Props) {
  const { others } = choose(visit.lang, { nl, en });
  const { found, relations } = view;
  if (relations.length === 0 || found.isErased) return null;
  const isOffered = view.handover.open !== undefined || view.transfer.open !== undefined;
  const offers: readonly [isThere: boolean, address: Address, label: string][] = [
    [
      canMove(found.status, "ask-asker") || canMove(found.status, "message"),
      addresses.message,
      others.message(found.asker.name),
    ],
    [canMove(found.status, "move-promise"), addresses.movePromise, others.date],
    [canMove(found.status, "hand-over") && !isOffered, addresses.handover, others.handOver],
    [view.transfer.hasTargets && !isOffered, addresses.transfer, others.transfer],
    [isReopenable(visit, found), addresses.reopen, others.reopen],
  ];
  const shown = offers.filter(([isThere]) => isThere);
  if (shown.length === 0) return null;
  return (
    <Card heading={others.title}>
      {shown.map(([, address, label]) => (
        <Paragraph>
          <Link href={visit.to(address, { caseId: found.id })} standalone>
            {label}
          </Link>
        </Paragraph>
      ))}
    </Card>
  );
}

/** While the asker has to say something first: since when, and going on without it. */
export function Waiting({ visit, view }: Props) {
  const { waiting } = choose(visit.lang, { nl, en });
  const { found, relations } = view;
  if (found.status !== "waiting" || found.waitingSince === undefined || relations.length === 0) return null;
  const today = dayOf(visit.clock.now());
  const since = formatDay(found.waitingSince, visit.lang, { style: "long", weekday: true, year: "auto", today });
  const params = { caseId: found.id };
  return (
    <Card heading={waiting.title(found.asker.name)}>
      <Paragraph>{waiting.body(since)}</Paragraph>
      <Form
        lang={visit.lang}
        action={visit.to(addresses.goOn, params)}
        {...visit.seal()}
        hidden={{ version: String(found.version) }}
      >
        <ButtonGroup>
          <ButtonLink href={visit.to(addresses.message, params)} weight="secondary">
            {waiting.remind}
          </ButtonLink>
          <Button weight="secondary">{waiting.goOn}</Button>
        </ButtonGroup>
      </Form>
    </Card>
  );
}
