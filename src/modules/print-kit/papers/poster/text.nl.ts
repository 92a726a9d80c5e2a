import { capital } from "#platform/i18n";
import type { Facts } from "../../facts.js";
import type { PaperText } from "../paper-text.js";
import { nl as shared } from "../text.nl.js";
import { askCode, short } from "./code.js";

const ways = ({ desk }: Facts): string[] => [
  ...(desk.phone ? [`Liever bellen? ${desk.phone}`] : []),
  ...(desk.address ? [`Of kom langs: ${desk.address}`] : []),
  ...(desk.address && desk.hours.nl ? [desk.hours.nl] : []),
];

export const nl: PaperText = {
  title: ({ term }) => `Affiche ${term.desk.name}`,
  foot: () => undefined,
  blocks: (facts) => [
    { kind: "banner", text: capital(facts.term.desk.name), under: facts.title },
    { kind: "display", look: "large", text: "Vraag het één keer." },
    { kind: "display", look: "middle", text: "U krijgt één naam en één datum." },
    {
      kind: "display",
      look: "small",
      text: `Hebt u ${facts.term.enterprise.a}, of begint u er een? Stel hier uw vraag aan ${facts.town.body}. Wij zoeken de juiste mensen erbij. Binnen ${shared.workingDays(facts.promise.firstReactionDays)} hoort u van ons.`,
    },
    askCode(facts, (address) => `QR-code die ${address} opent`),
    { kind: "display", look: "small", text: short(facts.addresses.front) },
    ...ways(facts).map((text) => ({ kind: "display", look: "small", text }) as const),
  ],
};
