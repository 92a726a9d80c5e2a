import { choose, formatDay } from "#platform/i18n";
import { ActiveFilters, FilterCheck, FilterDay, FilterSelect, SearchBar } from "#platform/ui";
import type { Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { outcomes } from "../../case.js";
import { officialKinds } from "../../official/official.js";
import { en as officialEn } from "../../official/text.en.js";
import { nl as officialNl } from "../../official/text.nl.js";
import { en as sharedEn } from "../../text.en.js";
import { nl as sharedNl } from "../../text.nl.js";
import { en } from "../text.en.js";
import { nl } from "../text.nl.js";
import {
  dueFilters,
  everything,
  type FilterName,
  queryOf,
  readWanted,
  type StandingFilter,
  sorts,
  standings,
  type Wanted,
} from "../wanted.js";

/** What can be chosen from here: the departments that are there. */
export type Department = { readonly id: string; readonly name: string };

const groups = ["open", "answered", "closed", "all"] as const;
type Group = (typeof groups)[number];
export const isGroup = (standing: StandingFilter): standing is Group => groups.some((one) => one === standing);

/** The name of a standing, as in a list of choices. */
export function standingName(visit: Visit, standing: StandingFilter): string {
  const text = choose(visit.lang, { nl, en });
  if (standing === "open" || standing === "closed" || standing === "all") return text.titles[standing].toLowerCase();
  return choose(visit.lang, { nl: sharedNl, en: sharedEn }).statuses[standing];
}

/** The address of the list with a wish in it. */
export function listHref(visit: Visit, wanted: Wanted, more: Readonly<Record<string, string>> = {}): string {
  const query = queryOf(wanted);
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  // Without anything the address would open what somebody begins with.
  if (query.size === 0) query.set("status", "open");
  return `${visit.to(addresses.list)}?${query}`;
}

/** What is wrong with the days of a period, to be said beside them. */
function wrongDays(visit: Visit, { from, to }: Wanted): Partial<Record<"from" | "to", string>> {
  const { search } = choose(visit.lang, { nl, en });
  const isUnread = (name: "from" | "to", day: unknown) => !day && (visit.query.get(name) ?? "").trim() !== "";
  const isTurned = from && to && from.toString() > to.toString();
  return {
    ...(isUnread("from", from) ? { from: search.wrongDay } : {}),
    ...(isUnread("to", to) ? { to: search.wrongDay } : isTurned ? { to: search.turned } : {}),
  };
}

/** The bar above the list: what is looked for, and behind a fold what narrows it. */
export function Bar({
  visit,
  wanted,
  departments,
}: {
  visit: Visit;
  wanted: Wanted;
  departments: readonly Department[];
}) {
  const { search } = choose(visit.lang, { nl, en });
  const { kinds } = choose(visit.lang, { nl: officialNl, en: officialEn });
  const wrong = wrongDays(visit, wanted);
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  const narrows = narrowing(wanted).filter((name) => name !== "q").length;
  const typed = (name: "from" | "to") => wanted[name]?.toString() ?? visit.query.get(name) ?? undefined;
  const day = (name: "from" | "to") => (
    <FilterDay name={name} label={search[name]} value={typed(name)} error={wrong[name]} />
  );
  const choice = <T extends string>(
    name: FilterName,
    label: string,
    values: readonly T[],
    wordFor: (value: T) => string,
    any = search.any,
  ) => (
    <FilterSelect
      name={name}
      label={label}
      any={any}
      value={queryOf(wanted).get(name) ?? undefined}
      options={values.map((value) => ({ value, label: wordFor(value) }))}
    />
  );
  return (
    <SearchBar
      action={visit.to(addresses.list)}
      label={search.label}
      hint={search.hint}
      name="q"
      value={wanted.words}
      find={search.find}
      more={{ label: search.filters(narrows), isOpen: Object.keys(wrong).length > 0, apply: search.apply }}
    >
      {choice("status", search.standing, standings, (one) => standingName(visit, one), search.anyStanding)}
      {choice("late", search.due, dueFilters, (one) => search.dues[one])}
      {choice("department", search.department, [...names.keys()], (id) => names.get(id) ?? "")}
      {choice("kind", search.kind, officialKinds, (one) => kinds[one])}
      {day("from")}
      {day("to")}
      {choice("outcome", search.outcome, outcomes, (one) => search.outcomes[one])}
      {choice("sort", search.sort, sorts, (one) => search.sorts[one], search.anySort)}
      <FilterCheck name="mine" label={search.mine} value="yes" isOn={wanted.isMine} />
    </SearchBar>
  );
}

/** What narrows the list now, by its name in the address; a group is a tab, and no filter. */
export function narrowing(wanted: Wanted): FilterName[] {
  const isTab = wanted.standing === undefined || isGroup(wanted.standing);
  return ([...queryOf(wanted).keys()] as FilterName[]).filter(
    (name) => name !== "sort" && !(name === "status" && isTab),
  );
}

/** The list without one of its filters. */
function without(wanted: Wanted, name: FilterName): Wanted {
  const query = queryOf(wanted);
  query.delete(name);
  return readWanted(query);
}

/** Each filter in a few words. */
export function filterWords(visit: Visit, wanted: Wanted, departments: readonly Department[]): Map<FilterName, string> {
  const { active, search } = choose(visit.lang, { nl, en });
  const { kinds } = choose(visit.lang, { nl: officialNl, en: officialEn });
  const day = (name: "from" | "to") =>
    wanted[name] ? active[name](formatDay(wanted[name], visit.lang, { style: "medium", year: "always" })) : "";
  const department = departments.find(({ id }) => id === wanted.departmentId)?.name;
  const words: Record<FilterName, () => string> = {
    q: () => active.words(wanted.words ?? ""),
    status: () => standingName(visit, wanted.standing ?? "open"),
    mine: () => active.mine,
    late: () => (wanted.due ? active.due[wanted.due] : ""),
    kind: () => (wanted.kind ? kinds[wanted.kind] : ""),
    department: () => active.department(department ?? "?"),
    from: () => day("from"),
    to: () => day("to"),
    outcome: () => (wanted.outcome ? active.outcome(search.outcomes[wanted.outcome]) : ""),
    sort: () => "",
  };
  return new Map(narrowing(wanted).map((name) => [name, words[name]()]));
}

/** The filters as things that can be taken away, one by one. */
export function Active({
  visit,
  wanted,
  departments,
}: {
  visit: Visit;
  wanted: Wanted;
  departments: readonly Department[];
}) {
  const { active } = choose(visit.lang, { nl, en });
  const filters = [...filterWords(visit, wanted, departments)].map(([name, label]) => ({
    label,
    remove: active.remove,
    href: listHref(visit, without(wanted, name)),
  }));
  return (
    <ActiveFilters
      label={active.label}
      filters={filters}
      clear={{ label: active.clear, href: listHref(visit, bare(wanted)) }}
    />
  );
}

/** The same group of cases, narrowed by nothing. */
export function bare({ standing, sort }: Wanted): Wanted {
  const group = standing && isGroup(standing) ? standing : undefined;
  return { ...everything, standing: group, sort };
}
