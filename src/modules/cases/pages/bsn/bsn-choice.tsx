import { choose, type Lang } from "#platform/i18n";
import { holdsBsn, maskBsn } from "#platform/privacy";
import { RadioGroup } from "#platform/ui";
import type { Fields } from "#platform/web";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const FIELD = "bsn";

/**
 * What is to be kept of a text in which a citizen service number may stand: only who typed it knows what it is.
 * @returns the text, masked unless they said that it is something else; undefined when they have to be asked first
 */
export function settleBsn(fields: Fields, text: string): string | undefined {
  if (!holdsBsn(text)) return text;
  const said = fields.get(FIELD);
  if (said === "keep") return text;
  return said === "mask" ? maskBsn(text) : undefined;
}

export type BsnChoiceProps = {
  readonly lang: Lang;
  readonly fields: Fields;
  readonly text: string;
  readonly asked: boolean;
};

/** The question what the number is; nothing as long as there is no reason to ask. */
export function BsnChoice({ lang, fields, text, asked }: BsnChoiceProps) {
  if (!holdsBsn(text) || !(asked || fields.has(FIELD))) return null;
  const words = choose(lang, { nl, en });
  return (
    <RadioGroup
      lang={lang}
      name={FIELD}
      label={words.label}
      hint={words.hint}
      value={fields.get(FIELD) ?? "mask"}
      options={[
        { value: "mask", label: words.mask },
        { value: "keep", label: words.keep },
      ]}
    />
  );
}
