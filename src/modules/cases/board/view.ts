import { createHash } from "node:crypto";
import { findOrganisationNames } from "#directory";
import { findActing, staffing } from "#identity";
import { choices, findClosingDays } from "#municipality";
import { dayOf, Temporal } from "#platform/clock";
import type { Read } from "#platform/db";
import type { Visit } from "#platform/web";
import { type Budget, budgetsFor } from "../budgets/names.js";
import { listBudgets } from "../budgets/queries.js";
import { answerStanding, type Standing, soonUntil } from "../deadline.js";
import { MANY_HOPS } from "../handover/handover.js";
import { relationsToOffer } from "../handover/receiver.js";
import { isOpenSub, partsOf } from "../sub-questions/sub-question.js";
import { type Filter, isWhole } from "./board.js";
import { type LawfulMove, movesOf } from "./moves.js";
import { findOwnersAmong, type Head, listParts, readHead, readLanes } from "./queries.js";
import { asCardRow, asPartRow, type CardRow, type LaneRow, type PartRow, type RawPart } from "./rows.js";
import { type OpenWork, readOpenWork } from "./stuck/queries.js";

/** A sub-question on a card. */
export type CardPart = PartRow & {
  /** The department, also that of a specialist, or the chain partner; undefined for a specialist of none. No name of a person. */
  readonly where: string | undefined;
  readonly isOpen: boolean;
  /** So many working days too late; 0 when it is not. */
  readonly daysLate: number;
};

export type Card = CardRow & {
  readonly organisation: string | undefined;
  readonly standing: Standing;
  readonly parts: readonly CardPart[];
  readonly isMine: boolean;
  readonly isOfferLate: boolean;
  readonly isEscalated: boolean;
  readonly moves: readonly LawfulMove[];
};

export type Department = Awaited<ReturnType<typeof choices.listDepartments>>[number];

/** What the board was read from, and who looks: all that it shows follows from this, a language and addresses. */
export type BoardState = {
  readonly filter: Filter;
  readonly today: Temporal.PlainDate;
  readonly closed: ReadonlySet<string>;
  /** Whoever looks, and those for whom they act, as far as these own a question that is open or are offered one that is shown. */
  readonly acting: ReadonlySet<string>;
  readonly lanes: readonly LaneRow[];
  readonly parts: readonly RawPart[];
  readonly head: Head;
  readonly work: readonly OpenWork[];
  readonly departments: readonly Department[];
  /** What the places of sub-questions are called, and the organisations. */
  readonly where: ReadonlyMap<string, string>;
  readonly organisations: ReadonlyMap<string, string>;
  readonly budgets: readonly Budget[];
  /** Changes exactly when something above does, or what whoever looks may do. */
  readonly token: string;
};

/** The same with its cards: how each question stands, and what can be done with it. */
export type BoardView = BoardState & { readonly cards: readonly Card[] };

/** Reads the board for somebody of the desk. */
export async function readBoard(visit: Visit, filter: Filter): Promise<BoardState> {
  const today = dayOf(visit.clock.now());
  return visit.read(async (read) => {
    const closed = await findClosingDays(read);
    const places = await staffing.listPlaces(read);
    const away = await staffing.findAway(read, today);
    const owners = await whomFor(read, visit, today, await findOwnersAmong(read, away));
    const asked = {
      filter,
      today,
      soonUntil: soonUntil(today, closed),
      owners: [...owners],
      specialists: [...places].flatMap(([person, department]) => (department === filter.departmentId ? [person] : [])),
    };
    const lanes = await readLanes(read, asked);
    const receivers = away.filter((id) => !owners.has(id) && lanes.some((row) => row.offered_to === id));
    const acting =
      receivers.length > 0 ? new Set([...owners, ...(await whomFor(read, visit, today, receivers))]) : owners;
    const parts = await listParts(
      read,
      lanes.map((row) => row.case_id),
    );
    const head = await readHead(read, asked);
    const work = await readOpenWork(read, today, places);
    const departments = await choices.listDepartments(read);
    const where = await wheres(read, departments, places, parts);
    const organisations = await findOrganisationNames(
      read,
      lanes.flatMap((row) => row.organisation_id ?? []),
    );
    const budgets = budgetsFor(visit.lang, await listBudgets(read));
    const seen = {
      filter,
      today,
      closed,
      acting,
      lanes,
      parts,
      head,
      work,
      departments,
      where,
      organisations,
      budgets,
    };
    return { ...seen, token: tokenOf(visit, seen) };
  });
}

/** Makes the cards, which takes longer than reading them. */
export function viewOf(visit: Visit, state: BoardState): BoardView {
  const { where, organisations } = state;
  const byCase = Map.groupBy(state.parts.map(asPartRow), ({ caseId }) => caseId);
  const cards = state.lanes.map((row) => {
    const card = asCardRow(row);
    const own = (byCase.get(card.id) ?? []).filter(({ round }) => round === card.round);
    const shown = own.map((part) => asPart(part, where, state));
    return asCard(visit, card, shown, { ...state, organisation: organisations.get(card.organisationId ?? "") });
  });
  return { ...state, cards };
}

/** Says the same for the same board, in every process. */
function tokenOf(
  { actor }: Visit,
  { filter: _, closed, acting, where, organisations, ...state }: Omit<BoardState, "token">,
): string {
  const who = actor.kind === "person" ? [actor.personId, ...[...actor.roles].sort()] : [actor.kind];
  const seen = JSON.stringify([who, state, [...closed], [...acting], [...where], [...organisations]]);
  return createHash("sha256").update(seen).digest("base64url");
}

/** Whoever looks, and those of these people who are away for whom they act today. */
async function whomFor(
  read: Read,
  { actor }: Visit,
  today: Temporal.PlainDate,
  away: readonly string[],
): Promise<ReadonlySet<string>> {
  if (actor.kind !== "person") return new Set();
  const mine = new Set([actor.personId]);
  for (const personId of away)
    if ((await findActing(read, personId, today))?.who.personId === actor.personId) mine.add(personId);
  return mine;
}

/** What each place is called, by what stands in `department_id`, `person_id` or `partner`. */
async function wheres(
  read: Read,
  departments: readonly Department[],
  places: ReadonlyMap<string, string>,
  parts: readonly RawPart[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  for (const [person, department] of places) {
    const name = names.get(department);
    if (name !== undefined) names.set(person, name);
  }
  if (parts.some(({ partner }) => partner !== null))
    for (const { kind, name } of await choices.listChainPartners(read)) names.set(kind, name);
  return names;
}

type Day = Pick<BoardState, "today" | "closed">;

function asPart(part: PartRow, where: ReadonlyMap<string, string>, { today, closed }: Day): CardPart {
  const isOpen = isOpenSub(part);
  const standing = isOpen ? answerStanding({ ...runningOn, answerDue: part.due }, today, closed) : undefined;
  return {
    ...part,
    where: where.get(part.departmentId ?? part.personId ?? part.partner ?? ""),
    isOpen,
    daysLate: standing?.isLate ? standing.days : 0,
  };
}

/** Nothing makes the clock of a sub-question stand still. */
const runningOn = {
  status: "in-hand",
  official: undefined,
  waitingSince: undefined,
  suspendedUntil: undefined,
} as const;

type Around = Pick<BoardState, "today" | "closed" | "acting"> & { readonly organisation: string | undefined };

function asCard(visit: Visit, row: CardRow, parts: readonly CardPart[], around: Around): Card {
  const { today, closed, acting, organisation } = around;
  const { actor } = visit;
  const isBefore = (one: Temporal.PlainDate | undefined) =>
    one !== undefined && Temporal.PlainDate.compare(one, today) < 0;
  const isMine = acting.has(row.ownerId);
  const relations = actor.kind === "person" && row.ownerId === actor.personId ? ["owner"] : isMine ? ["deputy"] : [];
  const offered = row.offer ? relationsToOffer(row.offer, acting.has(row.offer.toId), actor) : [];
  const isOfferLate = isBefore(row.offer?.due) || isBefore(row.transfer?.due);
  return {
    ...row,
    organisation,
    standing: answerStanding(row, today, closed),
    parts,
    isMine,
    isOfferLate,
    isEscalated: row.hops >= MANY_HOPS || isOfferLate || parts.some((part) => part.isOpen && part.isEscalated),
    moves: movesOf(row, partsOf(parts, row.round), actor, [...relations, ...offered]),
  };
}

/** Whether nothing is on the board at all, whatever is asked for. */
export const isEmpty = ({ lanes, filter }: BoardState): boolean => lanes.length === 0 && isWhole(filter);
