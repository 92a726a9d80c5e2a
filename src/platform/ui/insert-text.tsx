import type { PropsWithChildren } from "hono/jsx";
import { fieldId } from "./field.js";

export const INSERT_TEXT_ISLAND = "platform/ui/islands/insert-text.island.js";

export type InsertTextProps = PropsWithChildren<{
  /** The name of the field into which it goes. */
  into: string;
  /** The name of the list from which it is chosen. */
  from: string;
  /** Where the text of a choice is asked, with the choice behind it. */
  source: string;
  /** What is said once it stands in the field. */
  done: string;
}>;

/**
 * A list of texts with a button that puts one into a field: at the cursor where the page carries its island, else behind what
 * was typed, with the form that comes back.
 */
export function InsertText({ into, from, source, done, children }: InsertTextProps) {
  return (
    <div class="rl-insert" data-insert-into={fieldId(into)} data-insert-from={fieldId(from)} data-source={source}>
      {children}
      <p class="rl-insert__done rl-muted" role="status" data-done={done}></p>
    </div>
  );
}
