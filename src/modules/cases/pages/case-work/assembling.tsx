import { choose } from "#platform/i18n";
import { Button, ButtonGroup, Disclosure, Notice, Quote } from "#platform/ui";
import type { Visit } from "#platform/web";
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
  const quotes = (
    <ButtonGroup>
      {answered.map(({ id, addressee }) => (
        <Button weight="secondary" name="quote" value={id}>
          {desk.quote(addresseeName(visit, { addressee }))}
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
