import { isId } from "#platform/db";
import type { Visit } from "#platform/web";
import type { CaseView } from "../pages/case-work/view.js";
import { filledFor } from "./filling.js";
import { findBlock } from "./queries.js";

/** The name of the list of blocks beside a field. */
export const listFor = (field: string): string => `block-${field}`;

/**
 * What a form becomes when its sender pressed the button that adds a block.
 * @returns the visit with the longer text in its form; `missing` when no block was chosen; undefined when that button was not pressed
 */
export async function blockAdded(visit: Visit, view: CaseView, field: string): Promise<Visit | "missing" | undefined> {
  if (visit.fields.get("add") !== field) return undefined;
  const id = visit.fields.get(listFor(field)) ?? "";
  const block = isId(id) ? await visit.read((read) => findBlock(read, id)) : undefined;
  if (!block || block.isRetired) return "missing";
  const typed = (visit.fields.get(field) ?? "").trimEnd();
  const text = [typed, filledFor(view, block)].filter((part) => part !== "").join("\n\n");
  return { ...visit, fields: new Map([...visit.fields, [field, text], [listFor(field), ""]]) };
}
