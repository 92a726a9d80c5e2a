import { classNames } from "./class-names.js";

export type Bar = {
  /** Until when, as short as it goes: "t/m 28 feb". */
  label: string;
  /** Below it, where there is room: over how many. */
  note?: string | undefined;
  /** Undefined leaves the place empty. */
  value: number | undefined;
  /** The value as people read it: "83%"; in an empty place why it is empty, in a word or two. */
  shown: string;
};

export type TrendChartProps = {
  /** Unique on the page. */
  id: string;
  title: string;
  /** What it shows, in a sentence: for whoever does not see it. The numbers stand in a table beside it. */
  description: string;
  /** In what steps, and why not in smaller ones: said to everybody. */
  caption: string;
  bars: Bar[];
  /** Where lines run across, the lowest first; the last is the top. */
  ticks: { value: number; label: string }[];
  /** A line to hold the bars against, such as what was promised. */
  mark?: { value: number; label: string } | undefined;
};

/** In units of the drawing, which is about 320 pixels wide on the narrowest screen. */
const WIDTH = 320;
const HEIGHT = 170;
/** So much more with a line of notes. */
const NOTES = 16;
const LEFT = 36;
const RIGHT = 319;
const TOP = 20;
/** Where the words of a mark stand: above everything, as a bar can be anywhere. */
const LEGEND = 12;
const BOTTOM = 140;
const BELOW = 160;
/** With more bars than this there is room for the outer labels alone. */
const FEW = 4;
const WIDEST = 44;

/**
 * Bars that show how a figure went. Nothing is told by colour: each bar has a length, a place without one says so, and a
 * table with the same numbers belongs beside it.
 */
export function TrendChart({ id, title, description, caption, bars, ticks, mark }: TrendChartProps) {
  const top = Math.max(ticks.at(-1)?.value ?? 1, mark?.value ?? 0);
  const ceiling = mark ? TOP + LEGEND + 4 : TOP;
  const y = (value: number) => round(BOTTOM - (Math.min(value, top) / top) * (BOTTOM - ceiling));
  const slot = (RIGHT - LEFT) / Math.max(1, bars.length);
  const middle = (index: number) => round(LEFT + slot * (index + 0.5));
  const last = bars.findLastIndex(({ value }) => value !== undefined);
  const isFew = bars.length <= FEW;
  const hasNotes = isFew && bars.some(({ note }) => note !== undefined);
  const height = hasNotes ? HEIGHT + NOTES : HEIGHT;
  const drawing = (
    <svg class="rl-chart" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-labelledby={`${id}-title ${id}-about`}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-about`}>{description}</desc>
      {ticks.map((tick) => (
        <>
          <line class="rl-chart__line" x1={LEFT} x2={RIGHT} y1={y(tick.value)} y2={y(tick.value)} />
          <Label x={LEFT - 6} y={y(tick.value) + 4} anchor="end" words={tick.label} />
        </>
      ))}
      {bars.map((bar, index) => (
        <Column
          bar={bar}
          x={middle(index)}
          y={y(bar.value ?? 0)}
          width={round(Math.min(WIDEST, slot * 0.64))}
          isNamed={isFew || index === last}
        />
      ))}
      {isFew
        ? bars.map(({ label }, index) => <Label x={middle(index)} y={BELOW} anchor="middle" words={label} />)
        : [
            <Label x={LEFT} y={BELOW} anchor="start" words={bars[0]?.label ?? ""} />,
            <Label x={RIGHT} y={BELOW} anchor="end" words={bars.at(-1)?.label ?? ""} />,
          ]}
      {hasNotes
        ? bars.map(({ note }, index) =>
            note === undefined ? null : <Label x={middle(index)} y={BELOW + NOTES} anchor="middle" words={note} />,
          )
        : null}
      {mark ? (
        <>
          <line class="rl-chart__mark" x1={LEFT} x2={RIGHT} y1={y(mark.value)} y2={y(mark.value)} />
          <line class="rl-chart__mark" x1={LEFT} x2={LEFT + 24} y1={LEGEND - 4} y2={LEGEND - 4} />
          <Label x={LEFT + 30} y={LEGEND} anchor="start" words={mark.label} strong />
        </>
      ) : null}
    </svg>
  );
  return (
    <figure class="rl-trend">
      <figcaption class="rl-muted">{caption}</figcaption>
      {drawing}
    </figure>
  );
}

type ColumnProps = { bar: Bar; x: number; y: number; width: number; isNamed: boolean };

function Column({ bar, x, y, width, isNamed }: ColumnProps) {
  if (bar.value === undefined) return <Label x={x} y={BOTTOM - 5} anchor="middle" words={isNamed ? bar.shown : "–"} />;
  // A bar of nothing is still there: it lies on the ground.
  const height = Math.max(2, BOTTOM - y);
  return (
    <>
      <rect
        class="rl-chart__bar"
        x={round(x - width / 2)}
        y={round(BOTTOM - height)}
        width={width}
        height={round(height)}
      />
      {isNamed ? <Label x={x} y={round(BOTTOM - height) - 5} anchor="middle" words={bar.shown} strong /> : null}
    </>
  );
}

type LabelProps = { x: number; y: number; anchor: "start" | "middle" | "end"; words: string; strong?: boolean };

function Label({ x, y, anchor, words, strong }: LabelProps) {
  return (
    <text class={classNames("rl-chart__text", strong && "rl-chart__text--strong")} x={x} y={y} text-anchor={anchor}>
      {words}
    </text>
  );
}

const round = (n: number) => Math.round(n * 10) / 10;
