import type { HandoverStatus } from "../handover.js";

export const nl = {
  offer: {
    title: "Draag de vraag over",
    lead: (due: string) =>
      `Tot uw collega de vraag aanneemt, verandert er niets. De beloofde datum blijft altijd staan: antwoord op ${due}.`,
    to: "Aan wie?",
    toHint: "Collega's die vragen beantwoorden. Is iemand er niet, dan kiest wie waarneemt.",
    choose: "Kies een collega",
    reason: "Waarom?",
    reasonHint: (asker: string) => `Uw collega leest dit. Neemt uw collega de vraag aan, dan leest ${asker} het ook.`,
    send: "Bied de vraag aan",
    nobody:
      "Er werkt hier nog niemand anders die vragen beantwoordt. Vraag uw beheerder om een collega uit te nodigen.",
    errors: {
      "to-missing": "Kies een collega.",
      "to-unknown": "Deze collega kan de vraag niet krijgen. Kies iemand anders.",
    },
  },
  decline: {
    title: "Neem de vraag niet over",
    lead: (from: string) => `${from} leest uw reden en blijft eigenaar van de vraag.`,
    reason: "Waarom niet?",
    reasonHint: "Weet u wie de vraag wel kan beantwoorden? Noem dan de naam.",
    send: "Verstuur",
  },
  declined: {
    title: "Uw antwoord is verstuurd",
    body: "De vraag blijft bij uw collega. U hoeft niets meer te doen.",
    list: "Naar de vragen",
    front: "Naar het loket",
  },
  received: {
    title: (from: string) => `${from} biedt u deze vraag aan`,
    body: (from: string, due: string) => `Kies uiterlijk ${due}. Tot u de vraag aanneemt, blijft ${from} eigenaar.`,
    accept: "Neem de vraag aan",
    decline: "Wijs af, met een reden",
  },
  sent: {
    title: (to: string) => `Aangeboden aan ${to}`,
    body: (from: string, due: string) =>
      `${from} blijft eigenaar tot de vraag is aangenomen. Antwoord uiterlijk ${due}.`,
    late: "Er is na twee werkdagen nog geen antwoord.",
    withdraw: "Trek dit in",
  },
  past: {
    title: "Eerder aangeboden",
    between: (from: string, to: string) => `Van ${from} aan ${to}`,
    statuses: {
      offered: "aangeboden",
      accepted: "aangenomen",
      declined: "afgewezen",
      withdrawn: "ingetrokken",
      lapsed: "vervallen",
    } satisfies Record<HandoverStatus, string>,
    whyNot: "Dit was het antwoord:",
  },
  card: {
    title: (hops: number) => `Overdrachten: ${hops}`,
    stayed: {
      asker: (owner: string) => `Uw vraag is steeds bij ${owner} gebleven.`,
      reader: (owner: string) => `De vraag is steeds bij ${owner} gebleven.`,
    },
    had: { asker: "Wie uw vraag had:", reader: "Wie de vraag had:" },
    between: (from: string, until: string) => `van ${from} tot ${until}`,
    since: (day: string) => `sinds ${day}`,
  },
};
