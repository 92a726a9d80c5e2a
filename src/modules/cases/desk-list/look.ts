import { findOrganisationNames } from "#directory";
import { staffing } from "#identity";
import { findClosingDays } from "#municipality";
import type { Work } from "#platform/access";
import { dayOf, type Temporal } from "#platform/clock";
import { isId, type Read } from "#platform/db";
import { type Nameless, nameOf } from "../asker-name.js";
import type { Case } from "../case.js";
import { soonUntil } from "../deadline.js";
import { askedIn } from "./asked.js";
import { type Lit, lightUp } from "./lit.js";
import { findSearch, type Listed, type ListPlace, listDesk, type Page, type Search, type Today } from "./queries.js";
import { dayIn, sortOf, type Wanted } from "./wanted.js";

/** What has to be known before a list can be read; the same for all of its pages. */
export type Look = {
  readonly wanted: Wanted;
  /** Undefined when nothing is looked for. */
  readonly search: Search | undefined;
  readonly at: Today;
  readonly closed: ReadonlySet<string>;
};

/** Finds out what is wanted, as it is today and to this person. */
export async function beginLook(
  read: Read,
  { actor, clock }: Pick<Work, "actor" | "clock">,
  wanted: Wanted,
): Promise<Look> {
  const today = dayOf(clock.now());
  const closed = await findClosingDays(read);
  const asked = wanted.words === undefined ? undefined : askedIn(wanted.words);
  return {
    wanted,
    search: asked && (await findSearch(read, asked)),
    at: {
      today,
      soon: soonUntil(today, closed),
      mine: wanted.isMine ? await ownersFor(read, actor, today) : [],
      specialists: wanted.departmentId ? await specialistsOf(read, wanted.departmentId) : [],
    },
    closed,
  };
}

async function ownersFor(read: Read, actor: Work["actor"], today: Temporal.PlainDate): Promise<string[]> {
  if (actor.kind !== "person") return [];
  return [actor.personId, ...(await staffing.findActedFor(read, actor.personId, today))];
}

/** What was asked of a specialist was asked of their department, as on the board. */
async function specialistsOf(read: Read, departmentId: string): Promise<string[]> {
  const places = await staffing.listPlaces(read);
  return [...places].flatMap(([personId, of]) => (of === departmentId ? [personId] : []));
}

/** A page of the list with what stands in its rows. */
export type Shown = {
  readonly look: Look;
  readonly cases: readonly Case[];
  readonly names: ReadonlyMap<string, string>;
  /** Where the words stand, when something is looked for. */
  readonly lit: ReadonlyMap<string, Lit>;
  readonly before: ListPlace | undefined;
  readonly after: ListPlace | undefined;
};

/** Reads one page, and whether there is one before and after it. @param nameless stands for who was erased, or is not known */
export async function readShown(
  read: Read,
  look: Look,
  at: Omit<Page, "limit">,
  size: number,
  nameless: Nameless,
): Promise<Shown> {
  const { wanted, search } = look;
  const listed = await listDesk(read, wanted, search, look.at, { ...at, limit: size + 1 });
  const isMore = listed.length > size;
  const rows = !isMore ? listed : at.before ? listed.slice(1) : listed.slice(0, size);
  const cases = rows.map((row) => row.found);
  const names = await findOrganisationNames(
    read,
    cases.flatMap((one) => one.organisationId ?? []),
  );
  const lit =
    search === undefined
      ? new Map<string, Lit>()
      : await lightUp(read, search, cases, (one) => whoOf(one, names, nameless));
  return { look, cases, names, lit, ...beside(rows, isMore, at) };
}

function beside(rows: readonly Listed[], isMore: boolean, at: Omit<Page, "limit">) {
  const isFirst = at.before ? !isMore : at.after === undefined;
  const isLast = at.before ? false : !isMore;
  return { before: isFirst ? undefined : rows.at(0)?.place, after: isLast ? undefined : rows.at(-1)?.place };
}

/** The name that the list shows with a case. */
export const whoOf = (one: Case, names: ReadonlyMap<string, string>, nameless: Nameless): string =>
  names.get(one.organisationId ?? "") ?? nameOf(nameless, one.isErased, one.asker.name);

/** Where the page begins or ends, from its address; anything that is no place begins at the beginning. */
export function readPlace(query: URLSearchParams, wanted: Wanted): Omit<Page, "limit"> {
  const place = (text: string | null): ListPlace | undefined => {
    const [key = "", id = "", ...more] = (text ?? "").split("_");
    if (!isId(id) || more.length > 0) return undefined;
    if (sortOf(wanted) === "due") return /^\d{4}-\d\d-\d\d$/.test(key) && dayIn(key) ? { key, id } : undefined;
    return /^-?\d{1,17}$/.test(key) ? { key, id } : undefined;
  };
  const before = place(query.get("before"));
  return before ? { before } : { after: place(query.get("after")) };
}

/** A place as it stands in an address. */
export const placeText = ({ key, id }: ListPlace): string => `${key}_${id}`;

/** Of these the departments that can be chosen: those that are there, and the one that is chosen. */
export const choosable = <D extends { readonly id: string; readonly endedAt?: unknown }>(
  all: readonly D[],
  chosen: string | undefined,
): D[] => all.filter(({ id, endedAt }) => endedAt === undefined || id === chosen);
