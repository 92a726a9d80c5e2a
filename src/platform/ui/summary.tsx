import type { Child } from "hono/jsx";
import { type Lang, uiText } from "./text.js";

export type SummaryRow = {
  label: string;
  value: Child;
  /** Text by a person: line breaks are kept. */
  written?: boolean | undefined;
  /** A link to change it. */
  action?: Child;
};

/** Labels with their values: what somebody sent in, what is known of a record. */
export function Summary({ rows }: { rows: SummaryRow[] }) {
  return (
    <dl class="utrecht-data-list rl-summary">
      {rows.map(({ label, value, written, action }) => (
        <div class="utrecht-data-list__item rl-summary__row">
          <dt class="utrecht-data-list__item-key">{label}</dt>
          <dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">
            {written ? <div class="rl-written">{value}</div> : value}
          </dd>
          {action ? <dd class="utrecht-data-list__actions utrecht-data-list__actions--html-dd">{action}</dd> : null}
        </div>
      ))}
    </dl>
  );
}

export type PaginationProps = {
  lang: Lang;
  /** The first page, for a list that knows no way to the one before. */
  firstHref?: string | undefined;
  previousHref?: string | undefined;
  nextHref?: string | undefined;
};

/** Back and forth through a list that has no page numbers. Nothing when all of it is on this page. */
export function Pagination({ lang, firstHref, previousHref, nextHref }: PaginationProps) {
  if (!firstHref && !previousHref && !nextHref) return null;
  const text = uiText(lang);
  return (
    <nav class="utrecht-pagination rl-pagination" aria-label={text.pages}>
      {firstHref ? (
        <a class="utrecht-pagination__relative-link" href={firstHref}>
          {text.first}
        </a>
      ) : null}
      {previousHref ? (
        <a
          class="utrecht-pagination__relative-link utrecht-pagination__relative-link--prev"
          href={previousHref}
          rel="prev"
        >
          ← {text.previous}
        </a>
      ) : null}
      {nextHref ? (
        <a class="utrecht-pagination__relative-link utrecht-pagination__relative-link--next" href={nextHref} rel="next">
          {text.next} →
        </a>
      ) : null}
    </nav>
  );
}
