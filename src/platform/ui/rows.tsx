import type { Child } from "hono/jsx";
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

export type RowsProps = { label?: string | undefined; rows: Row[] };

/** A list in which each row has a title, whose it is, a status and a day: sub-questions, messages, attachments. */
export function Rows({ label, rows }: RowsProps) {
  return (
    <ul class="rl-rows" aria-label={label}>
      {rows.map((row) => (
        <li class={classNames("rl-rows__row", row.href && `rl-rows__row--link rl-rows__row--${row.tone ?? "plain"}`)}>
          <div class="rl-rows__main">
            {row.href ? (
              <a class="utrecht-link utrecht-link--html-a rl-rows__link" href={row.href}>
                {row.title}
              </a>
            ) : (
              <span>{row.title}</span>
            )}{" "}
            {row.note ? <span class="rl-muted">{row.note}</span> : null}
            {row.more ? <span class="rl-rows__more">{row.more}</span> : null}
          </div>
          {row.status || row.when ? (
            <div class="rl-rows__state">
              {row.status} {row.when ? <span class="rl-muted">{row.when}</span> : null}
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
