import { Refused } from "#platform/access";
import { isFull, isUnavailable } from "#platform/db";
import type { Lang } from "#platform/i18n";
import { ButtonLink, EmptyState, Muted, Paragraph } from "#platform/ui";
import { BadRequest } from "./body.js";
import { TooMany } from "./rate.js";
import type { Answer } from "./route.js";
import { webText } from "./text.js";

/** The record or the page does not exist, or not for this visitor: nobody can tell which. */
export class NotFound extends Error {}

/** The form does not carry a token that we gave to this visitor. */
export class Expired extends Error {}

/** This page is there to be read, or to be sent to, but not both. */
export class WrongMethod extends Error {}

/** The request names a host that is not ours: a proxy that is set up wrongly, or a name that somebody pointed at us. */
export class Misdirected extends Error {}

export type ErrorPage = { readonly status: number; readonly page: Extract<Answer, { kind: "page" }> };

/**
 * Makes the page that belongs to an error, in the visitor's language.
 * @param reference what the visitor can mention, so that the log line is found
 * @param home where the visitor can begin again
 */
export function errorPage(error: unknown, lang: Lang, reference: string, home: string): ErrorPage {
  const text = webText(lang);
  const page = pageMaker(text.home, home);
  if (error instanceof NotFound) return page(404, text.notFound);
  if (error instanceof Refused) {
    if (error.aboutRecord) return page(404, text.notFound);
    return page(403, error.signInMayHelp ? text.signInFirst : text.forbidden);
  }
  if (error instanceof Expired) return page(403, text.expired);
  if (error instanceof Misdirected) return page(421, text.misdirected);
  if (error instanceof WrongMethod) return page(405, text.wrongMethod);
  if (error instanceof BadRequest) return page(error.status, text.unreadable);
  if (error instanceof TooMany) {
    const minutes = Math.ceil(error.retryAfterSeconds / 60);
    return page(429, { title: text.tooMany.title, body: text.tooMany.body(minutes) }, error.retryAfterSeconds);
  }
  if (isFull(error)) return page(503, text.full, 60);
  if (isUnavailable(error)) return page(503, text.unavailable, 2);
  return page(500, text.fault, undefined, text.fault.reference(reference));
}

type Words = { readonly title: string; readonly body: string };

function pageMaker(label: string, home: string) {
  return (status: number, { title, body }: Words, retryAfterSeconds?: number, note?: string): ErrorPage => {
    const content = (
      <EmptyState heading={title} headingLevel={1}>
        <Paragraph lead>{body}</Paragraph>
        {note ? (
          <Paragraph>
            <Muted>{note}</Muted>
          </Paragraph>
        ) : null}
        <ButtonLink href={home} weight="secondary">
          {label}
        </ButtonLink>
      </EmptyState>
    );
    const retry = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
    // The status of the answer is `status`; on the page itself any error status means "not for search engines".
    return { status, page: { kind: "page", status: 404, title, body: content, ...retry } };
  };
}
