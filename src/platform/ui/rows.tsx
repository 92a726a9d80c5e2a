import type { Child } from "hono/jsx";

export type Row = {
  title: Child;
  /** Whose it is, in smaller words. */
  note?: Child;
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
        <li class="rl-rows__row">
          <div class="rl-rows__main">
            <span>{row.title}</span> {row.note ? <span class="rl-muted">{row.note}</span> : null}
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
