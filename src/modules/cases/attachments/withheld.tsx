import { choose } from "#platform/i18n";
import { EmptyState, Paragraph } from "#platform/ui";
import type { Answer, Visit } from "#platform/web";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** So many seconds later a scanner that was away may be there again. */
const TRY_AGAIN = 60;

/** The page in place of a file that nobody gets: something was found in it, or nobody could look. */
export function withheld(visit: Visit, verdict: "infected" | "unknown", name: string): Answer {
  const text = choose(visit.lang, { nl, en }).withheld[verdict];
  const body = (
    <EmptyState heading={text.title} headingLevel={1}>
      <Paragraph lead>{text.body(name)}</Paragraph>
    </EmptyState>
  );
  const page = { kind: "page", title: text.title, body, isPrivate: true } as const;
  return verdict === "infected" ? { ...page, status: 403 } : { ...page, status: 503, retryAfterSeconds: TRY_AGAIN };
}
