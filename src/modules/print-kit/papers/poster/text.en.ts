import { capital } from "#platform/i18n";
import type { Facts } from "../../facts.js";
import type { PaperText } from "../paper-text.js";
import { en as shared } from "../text.en.js";
import { askCode, short } from "./code.js";

const ways = ({ desk }: Facts): string[] => [
  ...(desk.phone ? [`Prefer to call? ${desk.phone}`] : []),
  ...(desk.address ? [`Or come by: ${desk.address}`] : []),
  ...(desk.address && desk.hours.en ? [desk.hours.en] : []),
];

export const en: PaperText = {
  title: ({ term }) => `Poster for the ${term.desk.name}`,
  foot: () => undefined,
  blocks: (facts) => [
    { kind: "banner", text: capital(facts.term.desk.name), under: facts.title },
    { kind: "display", look: "large", text: "Ask once." },
    { kind: "display", look: "middle", text: "You get one name and one date." },
    {
      kind: "display",
      look: "small",
      text: `Do you run ${facts.term.enterprise.a}, or are you starting one? Put your question to ${facts.town.body} here. We find the right people for it. You will hear from us within ${shared.workingDays(facts.promise.firstReactionDays)}.`,
    },
    askCode(facts, (address) => `QR code that opens ${address}`),
    { kind: "display", look: "small", text: short(facts.addresses.front) },
    ...ways(facts).map((text) => ({ kind: "display", look: "small", text }) as const),
  ],
};
