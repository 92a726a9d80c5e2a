import type { PropsWithChildren } from "hono/jsx";
import { classNames } from "./class-names.js";
import { drawnOnce } from "./drawn-once.js";

/** Keeps a board up to date, lets cards be dragged, and lets arrow keys go from card to card. */
export const BOARD_ISLAND = "platform/ui/islands/board.island.js";

/** Something that can be done with a card, on a page of its own. */
export type TicketMove = {
  label: string;
  href: string;
  /** The lane to which it leads: dragging the card there opens the same page. */
  to?: string | undefined;
};

/** A few words on a card, with a sign and a colour that say the same; `said` is only heard. */
export type TicketTag = { tone: "plain" | "waits" | "ok" | "late"; words: string; said?: string | undefined };

/** What can be done with a card: here, or behind a link that shows the same page with this menu in it. */
export type TicketMenu = {
  label: string;
  /** What a screen reader says behind the label. */
  of: string;
  isOpen?: boolean | undefined;
} & (
  | { moves: TicketMove[] }
  /** @property lanes those to which the card can be dragged */
  | { ask: string; lanes: string[] }
);

export type TicketProps = {
  /** Unique on the page. */
  id: string;
  title: string;
  href: string;
  /** The coloured edge; the tags must say the same in words. */
  tone?: "plain" | "waits" | "late" | undefined;
  /** Lines in smaller words. */
  notes: string[];
  tags: TicketTag[];
  menu?: TicketMenu | undefined;
};

/** A card on a board: one link, what is true of it, and what can be done with it. */
export const Ticket = drawnOnce(drawTicket);

function drawTicket({ id, title, href, tone = "plain", notes, tags, menu }: TicketProps) {
  return (
    <li class={classNames("rl-ticket", tone !== "plain" && `rl-ticket--${tone}`)} id={id}>
      <h3>
        <a href={href}>{title}</a>
      </h3>
      {notes.map((note) => (
        <p>{note}</p>
      ))}
      {tags.length > 0 ? (
        <ul class="rl-tags">
          {tags.map(({ tone: look, words, said }) => (
            <li class={`rl-tag--${look}`}>
              {words}
              {said ? <span class="rl-hidden">: {said}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {menu ? <Menu menu={menu} /> : null}
    </li>
  );
}

function Menu({ menu }: { menu: TicketMenu }) {
  const label = (
    <>
      {menu.label} <span class="rl-hidden">{menu.of}</span>
    </>
  );
  if ("ask" in menu)
    return (
      <a class="rl-ticket__ask" href={menu.ask} data-lanes={menu.lanes.join(" ")}>
        {label}
      </a>
    );
  return (
    <details open={menu.isOpen}>
      <summary>{label}</summary>
      <ul>
        {menu.moves.map((move) => (
          <li>
            <a href={move.href} data-to={move.to}>
              {move.label}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

export type LaneProps = PropsWithChildren<{
  id: string;
  title: string;
  /** How many there are, as a figure, and in words for who hears it. */
  count: { shown: string; said: string };
  /** Why a card cannot come here, when it cannot. */
  refusal: string;
  /** Instead of cards. */
  empty?: string | undefined;
  /** What there is besides: a link, or words alone. */
  more?: { href?: string | undefined; label: string } | undefined;
}>;

/** A column of cards. */
export function Lane({ id, title, count, refusal, empty, more, children }: LaneProps) {
  return (
    <section class="rl-lane" aria-labelledby={`lane-${id}`} data-lane={id} data-refusal={refusal}>
      <h2 class="rl-lane__title" id={`lane-${id}`} tabindex={-1}>
        <span data-lane-title>{title}</span>
        <span class="rl-lane__count">
          <span aria-hidden="true">{count.shown}</span>
          <span class="rl-hidden">, {count.said}</span>
        </span>
      </h2>
      {empty ? <p class="rl-lane__empty">{empty}</p> : <ul class="rl-lane__cards">{children}</ul>}
      {more ? (
        <p class="rl-lane__more">
          {more.href ? (
            <a class="utrecht-link utrecht-link--html-a rl-link--standalone" href={more.href}>
              {more.label}
            </a>
          ) : (
            more.label
          )}
        </p>
      ) : null}
    </section>
  );
}

/** Lanes beside each other on a wide screen, one below the other on a phone. */
export function Lanes({ children }: PropsWithChildren) {
  return <div class="rl-lanes">{children}</div>;
}

/** What the script of a board says and asks. `{title}`, `{lane}` and `{n}` stand for what it is about. */
export type BoardWords = {
  same: string;
  moved: string;
  added: string;
  gone: string;
  many: string;
  changed: string;
};

export type LiveBoardProps = PropsWithChildren<{
  /** The address that is asked whether the board has changed. */
  source: string;
  /** What tells this board from a later one. */
  token: string;
  words: BoardWords;
}>;

/** The part of a page that its script replaces when it has changed; said aloud is only what changed. */
export function LiveBoard({ source, token, words, children }: LiveBoardProps) {
  return (
    <>
      <div class="rl-board-said" role="status" data-board-said></div>
      <div class="rl-board" data-board={source} data-token={token} data-words={JSON.stringify(words)}>
        {children}
      </div>
    </>
  );
}

export type BoardStandingProps = {
  /** When it was read; the script replaces what stands in it. */
  readAt: string;
  refresh: { href: string; label: string };
  live: { on: string; stale: string; over: string };
};

/** When the board was read, a link to read it again, and with a script whether it keeps itself up to date. */
export function BoardStanding({ readAt, refresh, live }: BoardStandingProps) {
  return (
    <p class="rl-board-standing">
      <span class="rl-muted" data-board-read>
        {readAt}
      </span>{" "}
      <span
        class="rl-muted rl-board-standing__live"
        data-board-live
        data-on={live.on}
        data-stale={live.stale}
        data-over={live.over}
      ></span>
      <a class="utrecht-link utrecht-link--html-a rl-link--standalone rl-board-standing__refresh" href={refresh.href}>
        {refresh.label}
      </a>
    </p>
  );
}
