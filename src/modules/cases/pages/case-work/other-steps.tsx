import { dayOf } from "#platform/clock";
import { choose } from "#platform/i18n";
import { Button, ButtonGroup, ButtonLink, Card, Form, Link, Paragraph, ScreenOnly } from "#platform/ui";
import type { Address, Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { canMake } from "../../case.js";
import { stillSince } from "../../deadline.js";
import { en as doublesEn } from "../../doubles/pages/text.en.js";
import { nl as doublesNl } from "../../doubles/pages/text.nl.js";
import { en as officialEn } from "../../official/pages/text.en.js";
import { nl as officialNl } from "../../official/pages/text.nl.js";
import { isSuspendable } from "../../official/rules.js";
import { isReopenable } from "../case-acts/reopen.js";
import { longDay } from "../long-day.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";
import type { CaseView } from "./view.js";

type Props = { readonly visit: Visit; readonly view: CaseView };

/** What the owner can do besides answering: each on a page of its own. */
export function OtherSteps({ visit, view }: Props) {
  const { others } = choose(visit.lang, { nl, en });
  const { others: official } = choose(visit.lang, { nl: officialNl, en: officialEn });
  const { others: doubles } = choose(visit.lang, { nl: doublesNl, en: doublesEn });
  const { found, relations } = view;
  if (relations.length === 0 || found.isErased) return null;
  const isOffered = view.handover.open !== undefined || view.transfer.open !== undefined;
  const offers: readonly [isThere: boolean, address: Address, label: string][] = [
    [canMake(found, "ask-asker") || canMake(found, "message"), addresses.message, others.message(found.asker.name)],
    [canMake(found, "move-promise"), addresses.movePromise, others.date],
    [
      canMake(found, "suspend") && view.official !== undefined && isSuspendable(view.official.kind),
      addresses.suspendTerm,
      official.suspend,
    ],
    [canMake(found, "extend"), addresses.extendTerm, official.extend],
    [canMake(found, "hand-over") && !isOffered, addresses.handover, others.handOver],
    [view.transfer.hasTargets && canMake(found, "propose-transfer") && !isOffered, addresses.transfer, others.transfer],
    [canMake(found, "make-official"), addresses.makeOfficial, view.official ? official.remake : official.make],
    [canMake(found, "join"), addresses.merge, doubles.merge],
    [canMake(found, "split-off"), addresses.splitOff, doubles.splitOff],
    [canMake(found, "forward"), addresses.forward, official.forward],
    [isReopenable(visit, found), addresses.reopen, others.reopen],
  ];
  const shown = offers.filter(([isThere]) => isThere);
  if (shown.length === 0) return null;
  return (
    <ScreenOnly>
      <Card heading={others.title}>
        {shown.map(([, address, label]) => (
          <Paragraph>
            <Link href={visit.to(address, { caseId: found.id })} standalone>
              {label}
            </Link>
          </Paragraph>
        ))}
      </Card>
    </ScreenOnly>
  );
}

/** While the asker has to say something first: since when, and going on without it. */
export function Waiting({ visit, view }: Props) {
  const { waiting } = choose(visit.lang, { nl, en });
  const { found, relations } = view;
  if (found.status !== "waiting" || found.waitingSince === undefined || relations.length === 0) return null;
  const today = dayOf(visit.clock.now());
  const since = longDay(visit, found.waitingSince);
  const { waiting: byLaw } = choose(visit.lang, { nl: officialNl, en: officialEn });
  const until = stillSince(found, today) && found.suspendedUntil;
  const body = until
    ? byLaw.suspended(since, longDay(visit, until))
    : found.official
      ? byLaw.runsOn(since)
      : waiting.body(since);
  const params = { caseId: found.id };
  return (
    <Card heading={waiting.title(found.asker.name)}>
      <Paragraph>{body}</Paragraph>
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
