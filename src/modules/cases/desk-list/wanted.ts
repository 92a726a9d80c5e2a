import { readDay, type Temporal } from "#platform/clock";
import { isId } from "#platform/db";
import { type Outcome, openStatuses, outcomes, type Status } from "../case.js";
import { type OfficialKind, officialKinds } from "../official/official.js";

/** Where a question is, or one of three groups of that. */
export const standings = ["open", ...openStatuses, "answered", "closed", "all"] as const satisfies readonly (
  | Status
  | "open"
  | "all"
)[];
export type StandingFilter = (typeof standings)[number];

/** Everything that has ended, however it did. */
export const endedStatuses = [
  "closed",
  "withdrawn",
  "transferred",
  "forwarded",
  "merged",
] as const satisfies readonly Status[];

/** The orders that the list knows; the first is the usual one. */
export const sorts = ["due", "newest", "oldest"] as const;
export type Sort = (typeof sorts)[number];

export const dueFilters = ["late", "soon"] as const;
export type DueFilter = (typeof dueFilters)[number];

/** What somebody wants to see of all cases. Everything that is left out narrows nothing. */
export type Wanted = {
  /** What has to be found in it, as it was typed. */
  readonly words: string | undefined;
  /** Undefined: what is open, and as soon as something is looked for everything. */
  readonly standing: StandingFilter | undefined;
  /** Of whoever looks, as owner or acting for one. */
  readonly isMine: boolean;
  readonly due: DueFilter | undefined;
  readonly kind: OfficialKind | undefined;
  /** Something of it was asked of this department. */
  readonly departmentId: string | undefined;
  /** Received from this day on. */
  readonly from: Temporal.PlainDate | undefined;
  /** Received up to and including this day. */
  readonly to: Temporal.PlainDate | undefined;
  readonly outcome: Outcome | undefined;
  /** Undefined: by promised date, and within a period the newest first. */
  readonly sort: Sort | undefined;
};

/** What narrows nothing. */
export const everything: Wanted = {
  words: undefined,
  standing: undefined,
  isMine: false,
  due: undefined,
  kind: undefined,
  departmentId: undefined,
  from: undefined,
  to: undefined,
  outcome: undefined,
  sort: undefined,
};

/** Characters of a search of which we look at the first. */
const MOST_TYPED = 200;

/** The names of the filters in the address, the same in both languages. */
export const filterNames = [
  "q",
  "status",
  "mine",
  "late",
  "kind",
  "department",
  "from",
  "to",
  "outcome",
  "sort",
] as const;
export type FilterName = (typeof filterNames)[number];

const oneOf = <T extends string>(known: readonly T[], typed: string | null): T | undefined =>
  known.find((one) => one === typed);

/** Reads what is wanted from an address. Anything that is no filter is no filter: nothing in it is an error. */
export function readWanted(query: URLSearchParams): Wanted {
  const words = [...(query.get("q") ?? "").toWellFormed().replaceAll("\0", " ").trim()]
    .slice(0, MOST_TYPED)
    .join("")
    .trim();
  const department = query.get("department")?.toLowerCase() ?? "";
  return {
    words: words === "" ? undefined : words,
    standing: oneOf(standings, query.get("status")),
    isMine: query.get("mine") === "yes",
    due: oneOf(dueFilters, query.get("late")),
    kind: oneOf(officialKinds, query.get("kind")),
    departmentId: isId(department) ? department : undefined,
    from: dayIn(query.get("from")),
    to: dayIn(query.get("to")),
    outcome: oneOf(outcomes, query.get("outcome")),
    sort: oneOf(sorts, query.get("sort")),
  };
}

/** What is wanted as the list itself writes it in an address: one form for one wish. */
export function queryOf(wanted: Wanted): URLSearchParams {
  const values: Record<FilterName, string | undefined> = {
    q: wanted.words,
    status: wanted.standing,
    mine: wanted.isMine ? "yes" : undefined,
    late: wanted.due,
    kind: wanted.kind,
    department: wanted.departmentId,
    from: wanted.from?.toString(),
    to: wanted.to?.toString(),
    outcome: wanted.outcome,
    sort: wanted.sort,
  };
  const query = new URLSearchParams();
  for (const name of filterNames) {
    const value = values[name];
    if (value !== undefined) query.set(name, value);
  }
  return query;
}

/** The standing that holds where none was chosen. */
export const standingOf = ({ standing, words }: Wanted): StandingFilter => standing ?? (words ? "all" : "open");

/** The order that holds where none was chosen. */
export const sortOf = ({ sort, from, to }: Wanted): Sort => sort ?? (from || to ? "newest" : "due");

/** A day from an address, as a date field sends it or as people write it; PostgreSQL knows no year 0. */
export function dayIn(typed: string | null): Temporal.PlainDate | undefined {
  const day = readDay(typed?.trim() ?? "");
  return day && day.year > 0 ? day : undefined;
}
