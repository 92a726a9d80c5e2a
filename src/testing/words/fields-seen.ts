import { parse } from "node-html-parser";
import type { Route } from "#platform/web";

/** Fields for words, by the route to which their form goes; and whether each is for lines. */
export type FieldsByRoute = Map<string, Map<string, boolean>>;

/** Notes the fields of every form of a page of the municipality `padstad`. */
export function noteFields(seenFields: FieldsByRoute, routes: readonly Route[], html: string): void {
  for (const form of parse(html).querySelectorAll("main form")) {
    const path = (form.getAttribute("action") ?? "").split("?", 1)[0] ?? "";
    const route = routes.find(({ address }) =>
      new RegExp(`^/padstad${address.nl.replace(/:\w+/g, "[^/]+")}$`).test(path),
    );
    if (!route?.post) continue;
    const fields = seenFields.get(route.id) ?? new Map<string, boolean>();
    for (const control of form.querySelectorAll("textarea, input")) {
      const type = control.getAttribute("type") ?? "text";
      const name = control.getAttribute("name");
      const isLong = control.tagName === "TEXTAREA";
      if (name && (isLong || ["text", "search", "tel", "email", "url"].includes(type))) fields.set(name, isLong);
    }
    seenFields.set(route.id, fields);
  }
}
