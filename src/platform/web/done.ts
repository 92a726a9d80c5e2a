import type { Fields } from "./body.js";

/**
 * What somebody did a moment ago stands in the address of the page that comes after it, so that the page can say so and
 * nothing has to be kept. One word in the whole product: Dutch in both languages, as it is a mark and no text. Its value is
 * the act by the name that it has in code.
 */
const DONE = "gedaan";

/** @param path of the page that comes next, with or without a query */
export function withDone(path: string, act: string): string {
  return `${path}${path.includes("?") ? "&" : "?"}${new URLSearchParams({ [DONE]: act })}`;
}

/** What else an address asks for: filters, a place in a list. In another language the page asks for the same. */
export function withoutDone(query: URLSearchParams): string {
  const rest = new URLSearchParams(query);
  rest.delete(DONE);
  return rest.size === 0 ? "" : `?${rest}`;
}

/**
 * What was done a moment ago, of the acts after which a page comes. Addresses are typed and passed on, so anything else is
 * nothing; nor does a form that came back say what was done before it.
 */
export function doneIn<Act extends string>(
  visit: { readonly query: URLSearchParams; readonly fields: Fields },
  acts: readonly Act[],
): Act | undefined {
  return visit.fields.size > 0 ? undefined : acts.find((act) => act === visit.query.get(DONE));
}
