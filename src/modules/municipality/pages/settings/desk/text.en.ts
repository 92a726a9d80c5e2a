import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  labels: {
    phone: "Phone number",
    email: "Email address",
    address: "Address",
    hoursNl: "Opening hours in Dutch",
    hoursEn: "Opening hours",
  },
  hints: {
    email: "Of the desk, not of one person.",
    address: "Where do people come by? For example: Stadskantoor, balie 3, Voorbeeldplein 1.",
    hoursNl: "For example: Open op werkdagen van 9.00 tot 17.00 uur.",
    hoursEn: "Only needed when your pages are there in English too.",
  },
};
