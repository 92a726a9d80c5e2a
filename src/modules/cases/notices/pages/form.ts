import type { Fields } from "#platform/web";
import { version } from "../../pages/written/form.js";
import { type Choice, choicesFor, type Kind, kinds, type Preference } from "../kinds.js";

export type Parsed =
  | { readonly ok: true; readonly value: Preference }
  | { readonly ok: false; readonly errors: readonly Kind[] };

/** Reads what somebody chose: for every kind one of what can be chosen for it. */
export function parsePreference(fields: Fields): Parsed {
  const wanted = kinds.map((kind) => [kind, choicesFor(kind).find((one) => one === fields.get(kind))] as const);
  const errors = wanted.flatMap(([kind, choice]) => (choice === undefined ? [kind] : []));
  if (errors.length > 0) return { ok: false, errors };
  const choices = Object.fromEntries(wanted) as Record<Kind, Choice>;
  const outsideHours = fields.get("outside") === "yes";
  return { ok: true, value: { choices, outsideHours, version: version.parse(fields.get("version")) } };
}
