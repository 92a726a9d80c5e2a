import { choose } from "#platform/i18n";
import { Button, ButtonGroup, Disclosure, Notice, Quote } from "#platform/ui";
import type { Visit } from "#platform/web";
import type { Part } from "../../sub-questions/parts.js";
import { titleOf } from "../../title.js";
import { en } from "../sub-question/text.en.js";
import { nl } from "../sub-question/text.nl.js";
import { addresseeName } from "../sub-question/view.js";
import { MOST_UNFOLDED } from "./part-cards.js";
import type { CaseView } from "./view.js";

type Props = {
  readonly visit: Visit;
  readonly view: CaseView;
  readonly preview: string | undefined;
  readonly send: string;
};

/** The buttons of the answer: taking over what departments answered, sending it, and reading it first as the asker will. */
export function Assembling({ visit, view, preview, send }: Props) {
  const { desk } = choose(visit.lang, { nl, en });
  const answered = view.parts.filter(({ answer }) => answer !== undefined);
  const labelOf = (part: Part) => {
    const name = addresseeName(visit, part);
    const theirs = answered.filter((one) => addresseeName(visit, one) === name);
    if (theirs.length === 1) return desk.quote(name);
    const isSameQuestion = theirs.some((one) => one.id !== part.id && one.question === part.question);
    return desk.quoteOf(name, titleOf(isSameQuestion ? (part.answer ?? "") : part.question));
  };
  const quotes = (
    <ButtonGroup>
      {answered.map((part) => (
        <Button weight="secondary" name="quote" value={part.id}>
          {labelOf(part)}
        </Button>
      ))}
    </ButtonGroup>
  );
  return (
    <>
      {preview === undefined ? null : (
        <Notice heading={desk.preview.title(view.found.asker.name)} announce>
          <Quote text={preview} />
        </Notice>
      )}
      {answered.length > MOST_UNFOLDED ? (
        <Disclosure label={desk.quotes(answered.length)}>{quotes}</Disclosure>
      ) : answered.length > 0 ? (
        quotes
      ) : null}
      <ButtonGroup>
        <Button>{send}</Button>
        <Button weight="secondary" name="step" value="preview">
          {desk.preview.show(view.found.asker.name)}
        </Button>
      </ButtonGroup>
    </>
  );
}
