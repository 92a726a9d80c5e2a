import type { Child } from "hono/jsx";
import type { HtmlEscapedString } from "hono/utils/html";
import { classNames } from "./class-names.js";

export type Row = {
  title: Child;
  /** The page behind it; then the whole row is the link. */
  href?: string | undefined;
  /** The coloured side of a row that is a link; `status` must say the same in words. */
  tone?: "plain" | "waits" | "late" | undefined;
  /** Whose it is, in smaller words. */
  note?: Child;
  /** More about it below that, such as where something was found. */
  more?: Child;
  /** A chip. */
  status?: Child;
  /** When, or what happens next. */
  when?: Child;
};

export type RowsProps = {
  label?: string | undefined;
  /** Each as it is, or drawn before as a `RowItem`. */
  rows: (Row | HtmlEscapedString)[];
};

/** A list in which each row has a title, whose it is, a status and a day: sub-questions, messages, attachments. */
export function Rows({ label, rows }: RowsProps) {
  return (
    <ul class="rl-rows" aria-label={label}>
      {rows.map((row) => ("isEscaped" in row ? row : <RowItem {...row} />))}
    </ul>
  );
}

/** One row of a list. */
export function RowItem({ title, href, tone = "plain", note, more, status, when }: Row) {
  return (
    <li class={classNames("rl-rows__row", href && `rl-rows__row--link rl-rows__row--${tone}`)}>
      <div class="rl-rows__main">
        {href ? (
          <a class="utrecht-link utrecht-link--html-a rl-rows__link" href={href}>
            {title}
          </a>
        ) : (
          <span>{title}</span>
        )}{" "}
        {note ? <span class="rl-muted">{note}</span> : null}
        {more ? <span class="rl-rows__more">{more}</span> : null}
      </div>
      {status || when ? (
        <div class="rl-rows__state">
          {status} {when ? <span class="rl-muted">{when}</span> : null}
        </div>
      ) : null}
    </li>
  );
}
