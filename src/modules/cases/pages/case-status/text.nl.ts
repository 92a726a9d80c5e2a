import { capital } from "#platform/i18n";
import type { Status } from "../../case.js";

export const nl = {
  title: (number: string) => `Uw vraag ${number}`,
  pre: (number: string, name: string) => `Uw vraag ${number} · ${name}`,
  leads: {
    received: (owner: string) => `Uw vraag is binnen. U krijgt één antwoord, van ${owner}.`,
    "in-hand": (owner: string) => `${owner} is ermee bezig. U krijgt één antwoord.`,
    waiting: (owner: string) => `${owner} heeft iets van u nodig. Daarna krijgt u één antwoord.`,
    "with-departments": (owner: string) => `Afdelingen werken mee. U krijgt één antwoord, van ${owner}.`,
    assembling: (owner: string) => `${owner} schrijft uw antwoord.`,
    answered: (owner: string) => `${capital(owner)} heeft uw vraag beantwoord. Het antwoord staat hieronder.`,
    closed: (owner: string) => `Uw vraag is afgerond. Het antwoord van ${owner} blijft hier staan.`,
    imported: () => "Uw vraag was al beantwoord voordat dit loket begon. Het antwoord blijft hier staan.",
    droppedOut: () => "Wij hoorden niets meer van u. Daarom is uw vraag gesloten.",
    withdrawn: () => "U hebt deze vraag ingetrokken. U krijgt geen antwoord meer.",
    transferred: () => "Uw vraag is met uw toestemming overgedragen. Hieronder staat waar u hem verder volgt.",
    forwarded: (authority: string) => `Wij stuurden uw vraag door naar ${authority}. Het antwoord komt daarvandaan.`,
    merged: () => "Deze vraag is samengevoegd met een andere vraag van u. Hieronder staat waar u verder leest.",
  } satisfies Record<Status | "droppedOut" | "imported", (name: string) => string>,
  road: "De weg van uw vraag",
  promise: "Onze belofte",
  contact: "uw contactpersoon, van begin tot eind",
  contactNow: "nu uw contactpersoon",
  contactBefore: "was uw contactpersoon",
  contactOfOtherBefore: "was de contactpersoon",
  contactOfOther: "de contactpersoon, van begin tot eind",
  contactOfOtherNow: "nu de contactpersoon",
  question: "Dit is de vraag",
  keep: {
    title: "Bewaar bij Mijn vragen",
    body: "U bent ingelogd. U kunt deze vraag bij uw account bewaren. Daarna vindt u hem zonder deze link terug, en kunt u hem delen met collega's.",
    button: "Bewaar bij Mijn vragen",
    kept: "Deze vraag staat bij Mijn vragen",
  },
};
