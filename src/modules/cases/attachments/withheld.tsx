import { choose } from "#platform/i18n";
import { ButtonLink, EmptyState, Paragraph } from "#platform/ui";
import type { Answer, Visit } from "#platform/web";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** So many seconds later a scanner that was away may be there again. */
const TRY_AGAIN = 60;

/**
 * The page in place of a file that nobody gets: something was found in it, or nobody could look.
 * @param again where the file is, to try once more
 */
export function withheld(visit: Visit, verdict: "infected" | "unknown", name: string, again: string): Answer {
  const all = choose(visit.lang, { nl, en }).withheld;
  const text = all[verdict];
  const body = (
    <EmptyState heading={text.title} headingLevel={1}>
      <Paragraph lead>{text.body(name)}</Paragraph>
      {verdict === "unknown" ? (
        <ButtonLink href={again} weight="secondary">
          {all.again}
        </ButtonLink>
      ) : null}
    </EmptyState>
  );
  const page = { kind: "page", title: text.title, body, isPrivate: true } as const;
  return verdict === "infected" ? { ...page, status: 403 } : { ...page, status: 503, retryAfterSeconds: TRY_AGAIN };
}
