import type { Visit } from "#platform/web";
import type { CaseView } from "./view.js";

/**
 * What the form of the answer becomes when its sender pressed the button that takes over what a department answered.
 * @returns the visit with the longer text in its form; undefined when no such button was pressed
 */
export function quotedIn(visit: Visit, { parts }: CaseView): Visit | undefined {
  const quoted = parts.find(({ id, answer }) => answer !== undefined && id === visit.fields.get("quote"));
  if (!quoted) return undefined;
  const typed = (visit.fields.get("answer") ?? "").trimEnd();
  const answer = [typed, quoted.answer].filter((text) => text !== "").join("\n\n");
  return { ...visit, fields: new Map([...visit.fields, ["answer", answer]]) };
}
