import { choose } from "#platform/i18n";
import { Notice, Quote } from "#platform/ui";
import type { Visit } from "#platform/web";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

type Props = {
  readonly visit: Visit;
  /** What somebody else wrote meanwhile; undefined when nobody wrote anything. */
  readonly theirs: string | undefined;
  readonly yours: string | undefined;
};

/** Both versions, side by side: theirs is kept, yours is not lost. */
export function Changed({ visit, theirs, yours }: Props) {
  const { changed } = choose(visit.lang, { nl, en });
  return (
    <Notice tone="warning" heading={changed.title} announce>
      <p>{changed.body}</p>
      {theirs ? (
        <>
          <p>
            <strong>{changed.theirs}</strong>
          </p>
          <Quote text={theirs} />
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
