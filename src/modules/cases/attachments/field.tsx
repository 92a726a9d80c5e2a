import { choose, formatNumber, type Lang } from "#platform/i18n";
import { CheckboxGroup, FileField } from "#platform/ui";
import type { Visit } from "#platform/web";
import { type Attachment, accepted, FILES, kindOf, leaveField, leftOutIn } from "./attachment.js";
import type { Enclosed } from "./enclosed.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

type Props = { readonly visit: Visit; readonly enclosed: Enclosed };

/** Files to send along. What came in before is kept, and can be left out. The form around it needs `upload`. */
export function AttachmentField({ visit, enclosed }: Props) {
  const { lang, fields } = visit;
  const text = choose(lang, { nl, en });
  const { files, problem } = enclosed;
  return (
    <>
      {files.length > 0 ? (
        <CheckboxGroup
          lang={lang}
          name="leave"
          label={text.kept}
          hint={text.leaveHint}
          values={leftOutIn(fields)}
          options={files.map((file) => ({
            value: file.id,
            name: leaveField(file.id),
            label: text.leave(describe(lang, file)),
          }))}
        />
      ) : null}
      <FileField
        lang={lang}
        name={FILES}
        label={text.label}
        hint={text.hint}
        accept={accepted}
        error={problem}
        multiple
        optional
      />
    </>
  );
}

/** A file in words: "plattegrond.pdf (PDF, 1,2 MB)". */
export function describe(lang: Lang, { name, type, bytes }: Pick<Attachment, "name" | "type" | "bytes">): string {
  return `${name} (${kindOf(type)}, ${sizeOf(lang, bytes)})`;
}

const KB = 1024;
const MB = KB * KB;

function sizeOf(lang: Lang, bytes: number): string {
  if (bytes < MB) return `${formatNumber(Math.ceil(bytes / KB), lang, 0)}\u00a0kB`;
  return `${formatNumber(bytes / MB, lang, 1)}\u00a0MB`;
}
