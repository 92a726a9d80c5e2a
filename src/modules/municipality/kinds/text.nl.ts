import type { Town } from "#platform/tenancy";
import type { Kind } from "./names.js";

/** How each kind of municipality speaks of its place and of itself, what stands on the sign, and how others name it. */
export const nl: Readonly<Record<Kind, Town & { title(name: string): string; named(name: string): string }>> = {
  gemeente: {
    the: "de gemeente",
    our: "onze gemeente",
    inOur: "in onze gemeente",
    its: "haar",
    number: "one",
    body: "de gemeente",
    title: (name) => `Gemeente ${name}`,
    named: (name) => `gemeente ${name}`,
  },
  stad: {
    the: "de stad",
    our: "onze stad",
    inOur: "in onze stad",
    its: "haar",
    number: "one",
    body: "de stad",
    title: (name) => `Stad ${name}`,
    named: (name) => `stad ${name}`,
  },
  dorpen: {
    the: "de dorpen",
    our: "onze dorpen",
    inOur: "in onze dorpen",
    its: "hun",
    number: "many",
    body: "de gemeente",
    title: (name) => `Gemeente ${name}`,
    named: (name) => `gemeente ${name}`,
  },
};
