import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import type { HtmlEscapedString } from "hono/utils/html";

/** So many drawings of a component are kept in a process, of some kilobytes each at most. */
const MOST = 1_000;

/**
 * A component that is drawn once for the same properties: what stands on many pages and seldom changes, such as a card on a board
 * that is looked at again every five seconds. What it shows must follow from its properties alone.
 * @param draw takes what JSON tells apart: texts, numbers, days, lists of these, and nothing that was drawn
 */
export function drawnOnce<Props extends object>(draw: (props: Props) => Child): (props: Props) => HtmlEscapedString {
  const keep = keepDrawings(MOST);
  return (props) => keep(JSON.stringify(props), () => draw(props));
}

/**
 * The same for what is drawn from more than its properties: by a key that says everything that can be seen in it.
 * @param most so many are kept
 */
export function keepDrawings(most: number): (key: string, draw: () => Child) => HtmlEscapedString {
  const kept = new Map<string, HtmlEscapedString>();
  return (key, draw) => {
    const known = kept.get(key);
    const drawn = known ?? raw(String(draw()));
    // Whatever was used last is the last to go.
    if (known !== undefined) kept.delete(key);
    else if (kept.size >= most) kept.delete(kept.keys().next().value ?? "");
    kept.set(key, drawn);
    return drawn;
  };
}

/** In so many ways one thing is drawn: in each language, and as it was before a word was changed. */
const MOST_WAYS = 8;

/**
 * The same for what is drawn of a thing that never changes, such as what was counted: it is told apart by itself, and its drawings
 * go with it.
 * @returns takes the thing, and a key that says everything else that can be seen in the drawing
 */
export function keepDrawingsOf<Thing extends object>(): (
  of: Thing,
  key: string,
  draw: () => Child,
) => HtmlEscapedString {
  const kept = new WeakMap<Thing, ReturnType<typeof keepDrawings>>();
  return (of, key, draw) => {
    const own = kept.get(of) ?? keepDrawings(MOST_WAYS);
    kept.set(of, own);
    return own(key, draw);
  };
}
