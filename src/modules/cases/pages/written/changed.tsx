import { choose } from "#platform/i18n";
import { Notice, Quote } from "#platform/ui";
import type { Visit } from "#platform/web";
import type { CaseView } from "../case-work/view.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

type Props = {
  readonly visit: Visit;
  readonly view: CaseView;
  /** Whether there are words of theirs to hold against yours. */
  readonly isAboutWords: boolean;
  readonly yours: string | undefined;
};

/** Both versions, side by side: theirs is kept, yours is not lost. */
export function Changed({ visit, view, isAboutWords, yours }: Props) {
  const { changed } = choose(visit.lang, { nl, en });
  const theirs = view.steps.findLast((step) => step.note !== undefined)?.note;
  return (
    <Notice tone="warning" heading={changed.title} announce>
      <p>{changed.body}</p>
      {theirs && isAboutWords ? (
        <>
          <p>
            <strong>{changed.theirs}</strong>
          </p>
          <Quote text={view.found.outcome === undefined ? theirs : (view.found.answer ?? "")} />
        </>
      ) : null}
      {yours ? (
        <>
          <p>
            <strong>{changed.yours}</strong>
          </p>
          <Quote text={yours} />
        </>
      ) : null}
    </Notice>
  );
}
