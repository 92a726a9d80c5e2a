import { choose, formatDay, formatPercent, type Lang } from "#platform/i18n";
import { Disclosure, Muted, Paragraph, Table, TrendChart } from "#platform/ui";
import type { Figure, Point } from "../figures.js";
import type { Unit } from "../measures.js";
import { en } from "../text.en.js";
import { nl } from "../text.nl.js";
import { written, writtenOut } from "./value.js";

type Props = { lang: Lang; figure: Figure };

/** How a figure went, in bars. @param promised working days, where there is a promise to hold it against */
export function Trend({ lang, figure, promised }: Props & { promised: number | undefined }) {
  const { trend: words, figures, promise } = choose(lang, { nl, en });
  const { key, unit, trend } = figure;
  if (!trend)
    return (
      <Paragraph>
        <Muted>{words.none}</Muted>
      </Paragraph>
    );
  const day = (date: Point["to"]) => formatDay(date, lang, { style: "medium", year: "never" });
  const finite = trend.points.map(({ value }) => (value !== undefined && Number.isFinite(value) ? value : undefined));
  const bars = trend.points.map((point, at) => ({
    // Two periods have room for the whole of each.
    label: trend.size === 6 ? words.between(day(point.from), day(point.to)) : words.until(day(point.to)),
    note: words.ofSo(point.n),
    value: finite[at],
    shown: point.fate === "shown" ? written(lang, unit, point.value) : words.short[point.fate],
  }));
  const isDashed = trend.size === 1 && finite.includes(undefined);
  const highest = Math.max(promised ?? 0, ...finite.map((value) => value ?? 0));
  return (
    <TrendChart
      id={`verloop-${key}`}
      title={words.title(figures[key].term)}
      description={words.about(trend.points.length, words.sizes[trend.size])}
      caption={isDashed ? `${words.steps[trend.size]} ${words.dash}` : words.steps[trend.size]}
      bars={bars}
      ticks={ticksOf(lang, unit, highest)}
      mark={promised === undefined ? undefined : { value: promised, label: promise(written(lang, unit, promised)) }}
    />
  );
}

/** The same numbers in a table, for whoever would rather read than look. */
export function TrendTable({ lang, figure: { key, unit, trend } }: Props) {
  const { trend: words, figures } = choose(lang, { nl, en });
  if (!trend) return null;
  const value = (point: Point) =>
    point.fate === "shown" ? writtenOut(lang, unit, point.value) : words.fates[point.fate];
  const day = (date: Point["to"]) => formatDay(date, lang, { style: "medium", year: "always" });
  return (
    <Disclosure label={words.table}>
      <Table
        caption={words.caption(figures[key].term)}
        captionHidden
        columns={[{ label: words.period }, { label: words.value, numeric: true }, { label: words.n, numeric: true }]}
        rows={trend.points.map((point) => [
          words.between(day(point.from), day(point.to)),
          value(point),
          String(point.n),
        ])}
      />
    </Disclosure>
  );
}

/** Lines across: of shares always up to all, else up to a round number. */
function ticksOf(lang: Lang, unit: Unit, highest: number) {
  if (unit === "share") return [0, 0.5, 1].map((value) => ({ value, label: formatPercent(value, lang) }));
  const top = unit === "times" ? Math.max(1, Math.ceil(highest * 2) / 2) : Math.max(2, Math.ceil(highest));
  return [0, top].map((value) => ({ value, label: written(lang, unit, value) }));
}
