import { createHash } from "node:crypto";
import { findOrganisationNames } from "#directory";
import { findActing, staffing } from "#identity";
import { choices, findClosingDays } from "#municipality";
import { dayOf, Temporal } from "#platform/clock";
import type { Read } from "#platform/db";
import type { Visit } from "#platform/web";
import { type Budget, budgetsFor } from "../budgets/names.js";
import { listBudgets } from "../budgets/queries.js";
import { answerStanding, type Standing } from "../deadline.js";
import { MANY_HOPS } from "../handover/handover.js";
import { isOpenSub, partsOf } from "../sub-questions/sub-question.js";
import { type Filter, isWhole, soonUntil } from "./board.js";
import { type LawfulMove, movesOf } from "./moves.js";
import { type CardRow, findOwnersAmong, type Head, listParts, type PartRow, readHead, readLanes } from "./queries.js";
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

/** Everything on the board that is true now. */
export type BoardView = {
  readonly filter: Filter;
  readonly today: Temporal.PlainDate;
  readonly cards: readonly Card[];
  readonly head: Head;
  readonly work: readonly OpenWork[];
  readonly departments: readonly Department[];
  readonly budgets: readonly Budget[];
  /** Changes exactly when something above does. */
  readonly token: string;
};

/** Reads the board for somebody of the desk. */
export async function readBoard(visit: Visit, filter: Filter): Promise<BoardView> {
  const today = dayOf(visit.clock.now());
  return visit.read(async (read) => {
    const closed = await findClosingDays(read);
    const places = await staffing.listPlaces(read);
    const acting = await whoseDeputy(read, visit, today);
    const asked = {
      filter,
      today,
      soonUntil: soonUntil(today, closed),
      owners: [...acting],
      specialists: [...places].flatMap(([person, department]) => (department === filter.departmentId ? [person] : [])),
    };
    const rows = await readLanes(read, asked);
    const parts = await listParts(
      read,
      rows.map(({ id }) => id),
    );
    const head = await readHead(read, asked);
    const work = await readOpenWork(read, today, places);
    const departments = await choices.listDepartments(read);
    const where = await wheres(read, departments, places, parts);
    const names = await findOrganisationNames(
      read,
      rows.flatMap(({ organisationId }) => organisationId ?? []),
    );
    const budgets = budgetsFor(visit.lang, await listBudgets(read));
    const day = { today, closed };
    const cards = rows.map((row) => {
      const own = parts.filter(({ caseId, round }) => caseId === row.id && round === row.round);
      const shown = own.map((part) => asPart(part, where, day));
      return asCard(visit, row, shown, { ...day, acting, organisation: names.get(row.organisationId ?? "") });
    });
    const seen = { filter, today, cards, head, work, departments, budgets };
    return { ...seen, token: tokenOf(seen) };
  });
}

/** Says the same for the same board, in every process. Of a move its name is enough: the rest follows from the card. */
function tokenOf({ today, cards, head, work, departments, budgets }: Omit<BoardView, "token">): string {
  const shown = cards.map(({ moves, ...card }) => [card, moves.map(({ name }) => name)]);
  const seen = JSON.stringify([today.toString(), shown, head, work, departments, budgets]);
  return createHash("sha256").update(seen).digest("base64url");
}

/** Whoever looks, and those who are away and for whom they act today, as far as these own a question that is open. */
async function whoseDeputy(read: Read, { actor }: Visit, today: Temporal.PlainDate): Promise<ReadonlySet<string>> {
  if (actor.kind !== "person") return new Set();
  const away = await findOwnersAmong(read, await staffing.findAway(read, today));
  const mine = new Set([actor.personId]);
  for (const personId of away)
    if ((await findActing(read, personId, today))?.who.personId === actor.personId) mine.add(personId);
  return mine;
}

/** What the places of sub-questions are called, by what stands in `department_id`, `person_id` or `partner`. */
async function wheres(
  read: Read,
  departments: readonly Department[],
  places: ReadonlyMap<string, string>,
  parts: readonly PartRow[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  for (const [person, department] of places) {
    const name = names.get(department);
    if (name !== undefined) names.set(person, name);
  }
  if (parts.some(({ partner }) => partner !== undefined))
    for (const { kind, name } of await choices.listChainPartners(read)) names.set(kind, name);
  return names;
}

type Day = { readonly today: Temporal.PlainDate; readonly closed: ReadonlySet<string> };

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

type Around = Day & { readonly acting: ReadonlySet<string>; readonly organisation: string | undefined };

function asCard(visit: Visit, row: CardRow, parts: readonly CardPart[], around: Around): Card {
  const { today, closed, acting, organisation } = around;
  const { actor } = visit;
  const isBefore = (one: Temporal.PlainDate | undefined) =>
    one !== undefined && Temporal.PlainDate.compare(one, today) < 0;
  const isMine = acting.has(row.ownerId);
  const relations = actor.kind === "person" && row.ownerId === actor.personId ? ["owner"] : isMine ? ["deputy"] : [];
  const isOffered = actor.kind === "person" && row.offer?.toId === actor.personId;
  const isOfferLate = isBefore(row.offer?.due) || isBefore(row.transfer?.due);
  return {
    ...row,
    organisation,
    standing: answerStanding(row, today, closed),
    parts,
    isMine,
    isOfferLate,
    isEscalated: row.hops >= MANY_HOPS || isOfferLate || parts.some((part) => part.isOpen && part.isEscalated),
    moves: movesOf(row, partsOf(parts, row.round), actor, isOffered ? [...relations, "offered"] : relations),
  };
}

/** Whether nothing is on the board at all, whatever is asked for. */
export const isEmpty = ({ cards, filter }: BoardView): boolean => cards.length === 0 && isWhole(filter);
