import { choose, type Lang } from "#platform/i18n";
import { Notice, Table } from "#platform/ui";
import type { Fields } from "#platform/web";
import type { Shown } from "./fields.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

export type ChangedProps = {
  readonly lang: Lang;
  readonly labels: Readonly<Record<string, string>>;
  readonly theirs: Shown;
  readonly yours: Fields;
  /** What a value is called on the screen, when that is not itself. */
  readonly valueName?: ((field: string, value: string) => string) | undefined;
};

/** Somebody was before you: what stands there now beside what you filled in, wherever they differ. */
export function Changed({ lang, labels, theirs, yours, valueName = (_, value) => value }: ChangedProps) {
  const text = choose(lang, { nl, en }).changed;
  const differing = Object.keys(labels).filter((name) => (theirs[name] ?? "") !== (yours.get(name) ?? ""));
  const named = (name: string, value: string | undefined) => (value ? valueName(name, value) : text.empty);
  const rows = differing.map((name) => [labels[name], named(name, theirs[name]), named(name, yours.get(name))]);
  const columns = [{ label: text.field }, { label: text.theirs }, { label: text.yours }];
  return (
    <Notice tone="warning" heading={text.title} announce>
      <p>{text.body}</p>
      {rows.length > 0 ? (
        <Table caption={text.title} captionHidden columns={columns} rows={rows} />
      ) : (
        <p>{text.same}</p>
      )}
    </Notice>
  );
}
