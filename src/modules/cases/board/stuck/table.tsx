import type { Child } from "hono/jsx";
import { capital, choose, formatNumber, listOf } from "#platform/i18n";
import { Chip, Link, Muted, Notice, Paragraph, Section, Table } from "#platform/ui";
import type { Visit } from "#platform/web";
import { namesOf } from "../../budgets/names.js";
import { SMALLEST_GROUP } from "../../figures/trend.js";
import { MOST_OPEN, noFilter } from "../board.js";
import { boardHref } from "../filters.js";
import { en } from "../text.en.js";
import { nl } from "../text.nl.js";
import type { BoardView, Department } from "../view.js";
import type { YearOfWork } from "./queries.js";
import { FEWEST_PEOPLE, type Past, type Stuck, stuckOf } from "./stuck.js";

type Props = { readonly visit: Visit; readonly view: BoardView; readonly year: readonly YearOfWork[] };

/** By department what lies there, and how it went in a year. Never by employee. */
export function StuckTable({ visit, view, year }: Props) {
  const { stuck: text } = choose(visit.lang, { nl, en });
  const rows = stuckOf(view.work, year).flatMap((stuck) => {
    const department = view.departments.find(({ id }) => id === stuck.departmentId);
    return department ? [rowOf(visit, view, department, stuck)] : [];
  });
  const isCapped = view.work.reduce((sum, { open }) => sum + open, 0) >= MOST_OPEN;
  const { columns } = text;
  return (
    <Section id="stuck" heading={text.title}>
      <Paragraph>{text.lead(SMALLEST_GROUP, FEWEST_PEOPLE)}</Paragraph>
      {isCapped ? <Notice>{text.capped(formatNumber(MOST_OPEN, visit.lang))}</Notice> : null}
      {rows.length === 0 ? (
        <Paragraph>{text.none}</Paragraph>
      ) : (
        <Table
          caption={text.title}
          captionHidden
          columns={[
            { label: columns.department },
            { label: columns.open, numeric: true },
            { label: columns.late, numeric: true },
            { label: columns.median },
            { label: columns.escalated },
            { label: columns.budgets },
          ]}
          rows={rows}
        />
      )}
    </Section>
  );
}

function rowOf(visit: Visit, { budgets }: BoardView, department: Department, stuck: Stuck) {
  const { lang } = visit;
  const { stuck: text } = choose(lang, { nl, en });
  // Those that were touched most often come first.
  const names = stuck.budgets.flatMap((mark) => namesOf(budgets, [mark]));
  const manager = department.manager ? text.manager(department.manager.name) : text.noManager;
  return [
    <>
      {stuck.open > 0 ? (
        <Link href={boardHref(visit, { ...noFilter, departmentId: department.id })}>{department.name}</Link>
      ) : (
        department.name
      )}
      <br />
      <Muted>{manager}</Muted>
    </>,
    formatNumber(stuck.open, lang),
    <Chip tone={stuck.late > 0 ? "late" : "ok"}>{formatNumber(stuck.late, lang)}</Chip>,
    shown(visit, stuck.median, (days) => (
      <>
        {text.days(days, formatNumber(days, lang, days % 1 === 0 ? 0 : 1))}
        <br />
        <Muted>{text.of(formatNumber(stuck.answered, lang))}</Muted>
      </>
    )),
    shown(visit, stuck.escalatedInYear, (count) => formatNumber(count, lang)),
    names.length === 0 ? <Muted>{text.noBudget}</Muted> : capital(listOf(names, lang)),
  ];
}

/** A figure of a year, or why there is none. */
function shown<T>(visit: Visit, past: Past<T>, show: (value: T) => Child): Child {
  const { stuck: text } = choose(visit.lang, { nl, en });
  if (typeof past === "object") return show(past.value);
  return <Muted>{past === "too-few" ? text.tooFew : text.tooFewPeople(FEWEST_PEOPLE)}</Muted>;
}
