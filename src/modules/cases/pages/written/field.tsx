import { TextArea } from "#platform/ui";
import type { Visit } from "#platform/web";
import { BsnChoice } from "../bsn/bsn-choice.js";

type Props = {
  readonly visit: Visit;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: boolean;
  readonly rows?: number;
  /** Whether this form came back, so that what was typed in it is looked at. */
  readonly cameBack: boolean;
  readonly error: string | undefined;
  /** Whether the error is that a citizen service number seems to stand in it. */
  readonly bsnSeen: boolean;
};

/** A text about a question; below it, where needed, what a number in it is. */
export function WrittenField({ visit, name, rows = 6, cameBack, bsnSeen, error, ...field }: Props) {
  const { lang, fields } = visit;
  return (
    <>
      <TextArea lang={lang} name={name} rows={rows} value={fields.get(name)} error={error} {...field} />
      <BsnChoice lang={lang} fields={fields} text={cameBack ? (fields.get(name) ?? "") : ""} asked={bsnSeen} />
    </>
  );
}
