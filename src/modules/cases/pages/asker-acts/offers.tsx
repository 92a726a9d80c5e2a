import { dayOf } from "#platform/clock";
import { choose, formatDay } from "#platform/i18n";
import { ButtonLink, Card, Link, Notice, Paragraph } from "#platform/ui";
import { doneIn, type Visit } from "#platform/web";
import { canMove, reopenableUntil } from "../../case.js";
import type { Tracked } from "../../tracked.js";
import { isReopenable } from "../case-acts/reopen.js";
import type { Side } from "./side.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

type Props = { readonly visit: Visit; readonly tracked: Tracked; readonly side: Side };

/** Says what whoever asked the question did a moment ago. */
export function DoneNotice({ visit, tracked }: Omit<Props, "side">) {
  const text = choose(visit.lang, { nl, en });
  const done = doneIn(visit, ["write", "withdraw", "reopen"]);
  if (done === undefined) return null;
  return (
    <Notice tone="ok" announce>
      {text[done].done(tracked.people.acting.who.name)}
    </Notice>
  );
}

/** Below the contact person: writing to them, while that can be done. */
export function MessageButton({ visit, tracked, side }: Props) {
  const { offers } = choose(visit.lang, { nl, en });
  const { status } = tracked.found;
  if (!canMove(status, "write")) return null;
  return (
    <ButtonLink href={visit.to(side.addresses.write, visit.params)}>
      {status === "waiting" ? offers.reply : offers.message}
    </ButtonLink>
  );
}

/** Below the road: taking the question back, or having it taken up again. */
export function Offers({ visit, tracked, side }: Props) {
  const { offers } = choose(visit.lang, { nl, en });
  const { found } = tracked;
  const until = isReopenable(visit, found) ? reopenableUntil(found) : undefined;
  if (until) {
    const day = formatDay(until, visit.lang, { style: "long", year: "auto", today: dayOf(visit.clock.now()) });
    return (
      <Card heading={offers.reopen.title}>
        <Paragraph>{offers.reopen.body(day)}</Paragraph>
        <ButtonLink href={visit.to(side.addresses.reopen, visit.params)} weight="secondary">
          {offers.reopen.button}
        </ButtonLink>
      </Card>
    );
  }
  if (!canMove(found.status, "withdraw")) return null;
  return (
    <Paragraph>
      <Link href={visit.to(side.addresses.withdraw, visit.params)} standalone>
        {offers.withdraw}
      </Link>
    </Paragraph>
  );
}
