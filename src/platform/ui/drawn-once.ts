import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import type { HtmlEscapedString } from "hono/utils/html";

/** So many drawings are kept in a process, of some kilobytes each at most. */
const MOST = 1_000;

/**
 * A component that is drawn once for the same properties: what stands on many pages and seldom changes, such as a card on a board
 * that is looked at again every five seconds. What it shows must follow from its properties alone.
 * @param draw takes plain data: texts, numbers, lists of these, and nothing that was drawn
 */
export function drawnOnce<Props extends object>(draw: (props: Props) => Child): (props: Props) => HtmlEscapedString {
  const kept = new Map<string, HtmlEscapedString>();
  return (props) => {
    const key = JSON.stringify(props);
    const known = kept.get(key);
    const drawn = known ?? raw(String(draw(props)));
    // Whatever was used last is the last to go.
    if (known !== undefined) kept.delete(key);
    else if (kept.size >= MOST) kept.delete(kept.keys().next().value ?? "");
    kept.set(key, drawn);
    return drawn;
  };
}
