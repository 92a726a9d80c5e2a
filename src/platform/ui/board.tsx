import type { Child, PropsWithChildren } from "hono/jsx";
import { classNames } from "./class-names.js";
import { Heading } from "./typography.js";

/** The work board: lanes beside each other, below each other on a phone. */
export function Board({ children }: PropsWithChildren) {
  return <div class="rl-board">{children}</div>;
}

export type LaneProps = {
  /** Unique on the page. */
  id: string;
  title: string;
  count: number;
  /** What stands here when there is nothing. */
  empty: string;
  /** Tickets. */
  children?: Child;
};

/** One lane of the board, with how many there are. */
export function Lane({ id, title, count, empty, children }: LaneProps) {
  return (
    <section class="rl-lane" aria-labelledby={`lane-${id}`}>
      <h2 class="utrecht-heading-2 rl-lane__title" id={`lane-${id}`}>
        {title} <span class="rl-lane__count">{count}</span>
      </h2>
      {count > 0 ? <ul class="rl-lane__tickets">{children}</ul> : <p class="rl-lane__empty">{empty}</p>}
    </section>
  );
}

export type TicketProps = {
  href: string;
  title: string;
  /** From whom, since when. */
  meta: Child;
  /** The coloured side; the chips or `meta` must say the same in words. */
  tone?: "plain" | "waits" | "late" | "main" | undefined;
  /** Chips. */
  children?: Child;
};

/** One case on the board; the whole ticket is the link. */
export function Ticket({ href, title, meta, tone = "plain", children }: TicketProps) {
  return (
    <li class={classNames("rl-ticket", tone !== "plain" && `rl-ticket--${tone}`)}>
      <Heading level={3}>
        <a class="utrecht-link utrecht-link--html-a rl-ticket__link" href={href}>
          {title}
        </a>
      </Heading>
      <p class="rl-muted">{meta}</p>
      {children ? <div class="rl-inline">{children}</div> : null}
    </li>
  );
}
