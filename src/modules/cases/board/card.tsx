import type { Temporal } from "#platform/clock";
import { choose, formatDay } from "#platform/i18n";
import { fieldId, Ticket, type TicketMenu, type TicketTag } from "#platform/ui";
import type { Visit } from "#platform/web";
import { addresses } from "../addresses.js";
import { nameOf } from "../asker-name.js";
import { namesOf } from "../budgets/names.js";
import { SOON, stillSince } from "../deadline.js";
import { en as officialEn } from "../official/text.en.js";
import { nl as officialNl } from "../official/text.nl.js";
import { en as sharedEn } from "../text.en.js";
import { nl as sharedNl } from "../text.nl.js";
import { MOST_MENUS, queryOf } from "./board.js";
import type { LawfulMove } from "./moves.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";
import type { BoardView, Card, CardPart } from "./view.js";

const ticketId = ({ id }: Pick<Card, "id">): string => `card-${id}`;

type Props = {
  readonly visit: Visit;
  readonly view: BoardView;
  readonly card: Card;
  /** Its place in the lane, from 0. */
  readonly place: number;
};

/** A question on the board. */
export function QuestionTicket({ visit, view, card, place }: Props) {
  return (
    <Ticket
      id={ticketId(card)}
      title={card.title}
      href={visit.to(addresses.case, { caseId: card.id })}
      tone={toneOf(card)}
      notes={notesOf(visit, view, card)}
      tags={tagsOf(visit, card)}
      menu={card.moves.length === 0 ? undefined : menuOf(visit, view, card, place)}
    />
  );
}

function toneOf({ standing, isEscalated, parts }: Card) {
  if (standing?.isLate || isEscalated) return "late";
  const isSoon = standing !== undefined && standing.days <= SOON;
  return isSoon || parts.some(({ daysLate }) => daysLate > 0) ? "waits" : "plain";
}

function notesOf(visit: Visit, { today, budgets }: BoardView, card: Card): string[] {
  const text = choose(visit.lang, { nl, en });
  const shared = choose(visit.lang, { nl: sharedNl, en: sharedEn });
  const day = (date: Temporal.PlainDate) =>
    formatDay(date, visit.lang, { style: "medium", weekday: true, year: "auto", today });
  const who = card.organisation ?? nameOf(shared, card.isErased, card.askerName);
  const since = stillSince(card, today);
  const when = since
    ? text.waitsSince(day(since))
    : card.official
      ? text.lawful(day(card.answerDue))
      : text.promised(day(card.answerDue));
  const asked = card.status === "received" ? [text.received(day(card.received))] : [];
  const shown = card.parts.filter(({ status }) => status !== "withdrawn");
  const settled = shown.filter(({ isOpen }) => !isOpen).length;
  const marked = namesOf(
    budgets,
    card.parts.flatMap((part) => part.budgets),
  );
  return [
    `${card.number} · ${who}`,
    [...asked, when].join(" · "),
    ...(shown.length > 1 ? [text.partsIn(settled, shown.length)] : []),
    ...(marked.length > 0 ? [text.budgets(marked)] : []),
  ];
}

/** What asks for attention first, then what it is, then where its parts lie. */
function tagsOf(visit: Visit, card: Card): TicketTag[] {
  const text = choose(visit.lang, { nl, en });
  const shared = choose(visit.lang, { nl: sharedNl, en: sharedEn });
  const official = choose(visit.lang, { nl: officialNl, en: officialEn });
  const { standing, offer, actor } = { ...card, actor: visit.actor };
  const isForMe = actor.kind === "person" && offer?.toId === actor.personId;
  const hops = card.hops > 0 ? text.hops(card.hops) : undefined;
  const escalated = [hops, text.escalation].filter((words) => words !== undefined).join(", ");
  const tags: (TicketTag | false | undefined)[] = [
    standing?.isLate && { tone: "late", words: shared.late(standing.days) },
    standing && !standing.isLate && standing.days <= SOON && { tone: "waits", words: shared.left(standing.days) },
    card.isEscalated ? { tone: "late", words: escalated } : hops !== undefined && { tone: "plain", words: hops },
    offer && {
      tone: card.isOfferLate ? "late" : "waits",
      words: isForMe ? text.offeredToYou : card.isOfferLate ? text.offeredLong : text.offered,
    },
    card.transfer && {
      tone: card.isOfferLate ? "late" : "waits",
      words: card.transfer.due ? (card.isOfferLate ? text.elsewhereLong : text.elsewhere) : text.elsewhereAsked,
    },
    card.official && { tone: "plain", words: official.kinds[card.official.kind] },
    card.status === "assembling" && { tone: "ok", words: text.ready },
    ...gathered(card.parts.filter(({ status }) => status !== "withdrawn").map((part) => tagOf(visit, part))),
    card.isMine && { tone: "plain", words: text.mine },
  ];
  return tags.filter((tag): tag is TicketTag => typeof tag === "object");
}

/** What would stand there several times stands there once, with how many they are. */
function gathered(tags: readonly TicketTag[]): TicketTag[] {
  const same = Map.groupBy(tags, ({ tone, words, said }) => [tone, words, said].join("\n"));
  return [...same.values()].flatMap(([tag, ...others]) =>
    tag === undefined ? [] : [others.length === 0 ? tag : { ...tag, words: `${tag.words} (${others.length + 1})` }],
  );
}

function tagOf(visit: Visit, { where, isOpen, daysLate, status }: CardPart): TicketTag {
  const { part: text } = choose(visit.lang, { nl, en });
  const words = where ?? text.specialist;
  if (daysLate > 0) return { tone: "late", words: text.late(words, daysLate) };
  const tone = isOpen ? "waits" : status === "answered" ? "ok" : "plain";
  return { tone, words, said: text.states[status] };
}

function menuOf(visit: Visit, { filter }: BoardView, card: Card, place: number): TicketMenu {
  const { moves } = choose(visit.lang, { nl, en });
  const words = { label: moves.label, of: moves.labelOf(card.title) };
  const isOpen = visit.query.get("open") === card.id;
  if (place >= MOST_MENUS && !isOpen) {
    const query = new URLSearchParams(queryOf(filter));
    query.set("open", card.id);
    const lanes = card.moves.flatMap(({ to }) => to ?? []);
    return { ...words, lanes, ask: `${visit.to(addresses.board)}?${query}#${ticketId(card)}` };
  }
  return {
    ...words,
    isOpen,
    moves: card.moves.map((move) => ({ label: moves.names[move.name], href: hrefOf(visit, card, move), to: move.to })),
  };
}

/** The page where a move is made, at the field that asks for its words. */
export function hrefOf(visit: Visit, { id }: Pick<Card, "id">, { address, field, query }: LawfulMove): string {
  const page = visit.to(address, { caseId: id }) + (query === undefined ? "" : `?${new URLSearchParams(query)}`);
  return field === undefined ? page : `${page}#${fieldId(field)}`;
}
