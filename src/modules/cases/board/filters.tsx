import { capital, choose } from "#platform/i18n";
import { FilterFold, FilterLinks, FilterSelect } from "#platform/ui";
import type { Visit } from "#platform/web";
import { addresses } from "../addresses.js";
import { choosable } from "../desk-list/look.js";
import { type Filter, isWhole, MOST_COUNTED, noFilter, queryOf } from "./board.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";
import type { BoardState } from "./view.js";

export function boardHref(visit: Visit, filter: Filter): string {
  const query = queryOf(filter);
  return query === "" ? visit.to(addresses.board) : `${visit.to(addresses.board)}?${query}`;
}

/** A count as it is shown: above `MOST_COUNTED` only that there are more. */
export const countOf = (visit: Visit, n: number): string =>
  n > MOST_COUNTED ? choose(visit.lang, { nl, en }).more(MOST_COUNTED) : String(n);

/** What asks for attention on the whole board, each a link that shows just that; and one's own questions. */
export function AttentionLinks({ visit, state }: { readonly visit: Visit; readonly state: BoardState }) {
  const { filter, head } = state;
  const text = choose(visit.lang, { nl, en });
  const toggled = (change: Partial<Filter>) => boardHref(visit, { ...filter, ...change });
  const counted = (
    n: number,
    current: boolean,
    words: (n: string) => string,
    change: Partial<Filter>,
    tone?: "late" | "waits",
  ) => (n === 0 && !current ? [] : [{ href: toggled(change), label: words(countOf(visit, n)), current, tone }]);
  const { when, isOffered, isEscalated, isMine } = filter;
  const links = [
    { href: boardHref(visit, noFilter), label: text.filter.all, current: isWhole(filter) },
    { href: toggled({ isMine: !isMine }), label: text.filter.mine, current: isMine },
    ...counted(head.late, when === "late", text.head.late, { when: when === "late" ? undefined : "late" }, "late"),
    ...counted(head.soon, when === "soon", text.head.soon, { when: when === "soon" ? undefined : "soon" }, "waits"),
    ...counted(head.escalated, isEscalated, text.head.escalated, { isEscalated: !isEscalated }, "late"),
    ...counted(head.offered, isOffered, text.head.offered, { isOffered: !isOffered }, "waits"),
  ];
  return <FilterLinks label={text.filter.label} links={links} />;
}

/** A department where it lies, or a budget that it touches. What else was chosen stays chosen. */
export function ChooseWhere({ visit, state }: { readonly visit: Visit; readonly state: BoardState }) {
  const { filter, departments, budgets } = state;
  const text = choose(visit.lang, { nl, en }).filter;
  const rest = new URLSearchParams(queryOf({ ...filter, departmentId: undefined, budget: undefined }));
  const here = choosable(departments, filter.departmentId);
  return (
    <FilterFold
      action={visit.to(addresses.board)}
      label={text.more}
      isOpen={filter.departmentId !== undefined || filter.budget !== undefined}
      apply={text.send}
      hidden={Object.fromEntries(rest)}
    >
      {here.length > 0 ? (
        <FilterSelect
          name="department"
          label={text.department}
          any={text.any}
          value={filter.departmentId}
          options={here.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <FilterSelect
        name="budget"
        label={text.budget}
        any={text.any}
        value={filter.budget}
        options={budgets.map(({ mark, name }) => ({ value: mark, label: capital(name) }))}
      />
    </FilterFold>
  );
}
