import type { Child } from "hono/jsx";
import { capital, choose, formatNumber, type Lang, listOf } from "#platform/i18n";
import { Chip, drawnOnce, Link, Muted, Notice, Paragraph, Section, Table } from "#platform/ui";
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
  const rows = stuckOf(view.work, year).flatMap((stuck) => {
    const department = view.departments.find(({ id }) => id === stuck.departmentId);
    return department ? [rowOf(visit, view, department, stuck)] : [];
  });
  const isCapped = view.work.reduce((sum, { open }) => sum + open, 0) >= MOST_OPEN;
  return <DrawnTable lang={visit.lang} rows={rows} isCapped={isCapped} />;
}

/** What stands in a row: texts and numbers alone. */
type Row = Pick<Stuck, "open" | "late" | "median" | "answered" | "escalatedInYear"> & {
  readonly department: string;
  /** Where its open questions are; undefined when there are none. */
  readonly href: string | undefined;
  readonly manager: string | undefined;
  /** Those that were touched most often come first. */
  readonly budgets: readonly string[];
};

function rowOf(visit: Visit, { budgets }: BoardView, department: Department, stuck: Stuck): Row {
  const { open, late, median, answered, escalatedInYear } = stuck;
  return {
    ...{ open, late, median, answered, escalatedInYear },
    department: department.name,
    href: open > 0 ? boardHref(visit, { ...noFilter, departmentId: department.id }) : undefined,
    manager: department.manager?.name,
    budgets: stuck.budgets.flatMap((mark) => namesOf(budgets, [mark])),
  };
}

type Drawn = { readonly lang: Lang; readonly rows: readonly Row[]; readonly isCapped: boolean };

/** The heaviest part of the board, and the one that changes least. */
const DrawnTable = drawnOnce(({ lang, rows, isCapped }: Drawn) => {
  const { stuck: text } = choose(lang, { nl, en });
  const { columns } = text;
  return (
    <Section id="stuck" heading={text.title}>
      <Paragraph>{text.lead(SMALLEST_GROUP, FEWEST_PEOPLE)}</Paragraph>
      {isCapped ? <Notice>{text.capped(formatNumber(MOST_OPEN, lang))}</Notice> : null}
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
          rows={rows.map((row) => cellsOf(lang, row))}
        />
      )}
    </Section>
  );
});

function cellsOf(lang: Lang, { department, href, manager, budgets, ...stuck }: Row): Child[] {
  const { stuck: text } = choose(lang, { nl, en });
  return [
    <>
      {href === undefined ? department : <Link href={href}>{department}</Link>}
      <br />
      <Muted>{manager === undefined ? text.noManager : text.manager(manager)}</Muted>
    </>,
    formatNumber(stuck.open, lang),
    <Chip tone={stuck.late > 0 ? "late" : "ok"}>{formatNumber(stuck.late, lang)}</Chip>,
    shown(lang, stuck.median, (days) => (
      <>
        {text.days(days, formatNumber(days, lang, days % 1 === 0 ? 0 : 1))}
        <br />
        <Muted>{text.of(formatNumber(stuck.answered, lang))}</Muted>
      </>
    )),
    shown(lang, stuck.escalatedInYear, (count) => formatNumber(count, lang)),
    budgets.length === 0 ? <Muted>{text.noBudget}</Muted> : capital(listOf(budgets, lang)),
  ];
}

/** A figure of a year, or why there is none. */
function shown<T>(lang: Lang, past: Past<T>, show: (value: T) => Child): Child {
  const { stuck: text } = choose(lang, { nl, en });
  if (typeof past === "object") return show(past.value);
  return <Muted>{past === "too-few" ? text.tooFew : text.tooFewPeople(FEWEST_PEOPLE)}</Muted>;
}
