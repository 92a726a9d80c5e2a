import { Refused } from "#platform/access";
import { isUnavailable } from "#platform/db";
import type { Lang } from "#platform/i18n";
import { Heading, Measure, Muted, Paragraph } from "#platform/ui";
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

export type ErrorPage = { readonly status: number; readonly page: Extract<Answer, { kind: "page" }> };

/**
 * Makes the page that belongs to an error, in the visitor's language.
 * @param reference what the visitor can mention, so that the log line is found
 */
export function errorPage(error: unknown, lang: Lang, reference: string): ErrorPage {
  const text = webText(lang);
  if (error instanceof NotFound) return page(404, text.notFound);
  if (error instanceof Refused) return error.aboutRecord ? page(404, text.notFound) : page(403, text.forbidden);
  if (error instanceof Expired) return page(403, text.expired);
  if (error instanceof WrongMethod) return page(405, text.wrongMethod);
  if (error instanceof BadRequest) return page(error.status, text.unreadable);
  if (error instanceof TooMany) {
    const minutes = Math.ceil(error.retryAfterSeconds / 60);
    return page(429, { title: text.tooMany.title, body: text.tooMany.body(minutes) }, error.retryAfterSeconds);
  }
  if (isUnavailable(error)) return page(503, text.unavailable, 2);
  return page(500, text.fault, undefined, text.fault.reference(reference));
}

function page(
  status: number,
  { title, body }: { title: string; body: string },
  retryAfterSeconds?: number,
  note?: string,
): ErrorPage {
  const content = (
    <Measure>
      <Heading level={1}>{title}</Heading>
      <Paragraph lead>{body}</Paragraph>
      {note ? (
        <Paragraph>
          <Muted>{note}</Muted>
        </Paragraph>
      ) : null}
    </Measure>
  );
  const retry = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
  // The status of the answer is `status`; on the page itself any error status means "not for search engines".
  return { status, page: { kind: "page", status: 404, title, body: content, ...retry } };
}
