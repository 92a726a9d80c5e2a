import { capital } from "#platform/i18n";
import type { Channel } from "../case.js";
import type { NotedChannel } from "./noted.js";

export const nl = {
  /** How a question came in, for the desk. */
  channels: {
    web: "via de website",
    phone: "aan de telefoon",
    counter: "aan de balie",
    paper: "op papier",
    import: "met een lijst van eerder",
  } satisfies Record<Channel, string>,
  /** On the road of the question. */
  noted: {
    phone: (officer: string) => `${capital(officer)} noteerde de vraag aan de telefoon.`,
    counter: (officer: string) => `${capital(officer)} noteerde de vraag aan de balie.`,
    paper: (officer: string, day: string) => `De brief kwam binnen op ${day}. ${capital(officer)} noteerde de vraag.`,
  } satisfies Record<NotedChannel, (officer: string, day: string) => string>,
};
