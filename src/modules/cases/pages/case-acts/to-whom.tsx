import { isId } from "#platform/db";
import { Select } from "#platform/ui";
import type { Visit } from "#platform/web";
import type { Case } from "../../case.js";
import type { Asked } from "../../use-cases/move-case.js";
import { WrittenField } from "../written/field.js";
import { NotSaved, type Sent, type Standing } from "./act.js";
import { parseWords } from "./words.js";

type Errors = Readonly<Record<"to-missing" | "to-unknown", string>>;

/** Passes a question on. @throws whatever says that it cannot go there */
type PassOn = (asked: Asked, to: string, reason: string) => Promise<void>;

/**
 * Reads to whom a question goes, and why.
 * @param Unknown what `passOn` throws for whom it cannot go to
 */
export function parseToWhom(
  visit: Visit,
  { id }: Case,
  errors: Errors,
  passOn: PassOn,
  Unknown: new () => Error,
): Sent {
  const to = visit.fields.get("to") ?? "";
  const wrong = to === "" ? errors["to-missing"] : isId(to) ? undefined : errors["to-unknown"];
  return parseWords(visit, id, "reason", wrong === undefined ? [] : [["to", wrong]], async (asked, reason) => {
    try {
      await passOn(asked, to, reason);
    } catch (error) {
      throw error instanceof Unknown ? new NotSaved(new Map([["to", errors["to-unknown"]]])) : error;
    }
  });
}

type Props = {
  readonly visit: Visit;
  readonly text: Readonly<Record<"to" | "toHint" | "choose" | "reason", string>>;
  readonly reasonHint: string;
  readonly options: Parameters<typeof Select>[0]["options"];
  readonly standing: Standing;
};

/** The fields for it. */
export function ToWhom({ visit, text, reasonHint, options, standing }: Props) {
  return (
    <>
      <Select
        lang={visit.lang}
        name="to"
        label={text.to}
        hint={text.toHint}
        choose={text.choose}
        value={visit.fields.get("to")}
        options={options}
        error={standing.errors.get("to")}
      />
      <WrittenField
        visit={visit}
        name="reason"
        label={text.reason}
        hint={reasonHint}
        rows={4}
        {...standing}
        error={standing.errors.get("reason")}
      />
    </>
  );
}
