import { capital } from "#platform/i18n";
import type { TransferStatus } from "../transfer.js";

export const nl = {
  propose: {
    title: "Draag de vraag over aan een regiogemeente",
    lead: (asker: string, due: string) =>
      `Dat kan alleen als ${asker} het goed vindt. Tot de regiogemeente de vraag aanneemt, blijft die bij u. De beloofde datum blijft altijd staan: antwoord op ${due}.`,
    call: (asker: string, phone: string | undefined) =>
      `${capital(asker)} gaf geen mailadres. De keuze staat op de pagina van de vraag.${phone ? ` Bel ook even: ${phone}.` : ""}`,
    to: "Aan welke regiogemeente?",
    toHint: "Regiogemeenten met een open loket.",
    choose: "Kies een regiogemeente",
    reason: "Waarom?",
    reasonHint: (asker: string) => `${capital(asker)} leest dit. Na een ja leest de regiogemeente het ook.`,
    send: "Vraag om toestemming",
    errors: {
      "to-missing": "Kies een regiogemeente.",
      "to-unknown": "Deze regiogemeente kan de vraag nu niet krijgen. Kies een andere.",
    },
  },
  sent: {
    proposed: (town: string) => `Mag de vraag naar ${town}?`,
    proposedBody: (asker: string, town: string) => `U wacht op ${asker}. ${capital(town)} ziet nog niets.`,
    offered: (town: string) => `Aangeboden aan ${town}`,
    offeredBody: (town: string, due: string) =>
      `Er is toestemming. ${capital(town)} kiest uiterlijk ${due}. Tot de vraag is aangenomen, blijft hij hier.`,
    late: "Er is na twee werkdagen nog geen antwoord. Bel even.",
    withdraw: "Houd de vraag toch zelf",
  },
  past: {
    title: "Eerder naar een regiogemeente",
    statuses: {
      proposed: "wacht op toestemming",
      offered: "aangeboden",
      accepted: "aangenomen",
      declined: "afgewezen",
      refused: "geen toestemming",
      withdrawn: "ingetrokken",
      lapsed: "vervallen",
    } satisfies Record<TransferStatus, string>,
    whyNot: "Dit was het antwoord:",
  },
  consent: {
    title: (town: string) => `Mag uw vraag naar ${town}?`,
    why: (owner: string) => `${owner} vraagt dit, en schrijft:`,
    body: (town: string) =>
      `Zegt u ja, dan leest ${town} uw vraag zoals u die schreef. Wie u bent, ziet men daar pas als de vraag is aangenomen. Zegt u nee, dan verandert er niets. De beloofde datum blijft staan.`,
    yes: "Ja, dat mag",
    no: "Nee, liever niet",
    waiting: (town: string) => `${capital(town)} leest uw vraag`,
    waitingBody: (owner: string) => `Tot de vraag daar is aangenomen, blijft ${owner} uw contactpersoon.`,
    stop: "Toch liever niet",
    done: {
      agree: () => "Dank u. Uw ja is doorgegeven.",
      refuse: (owner: string) => `Uw vraag blijft bij ${owner}.`,
    },
  },
  onward: {
    title: (town: string) => `Uw vraag is nu bij ${town}`,
    body: "U volgt uw vraag daar verder. Wat u hier las, blijft staan.",
    button: "Volg uw vraag daar",
    mailed: "De link waarmee u uw vraag verder volgt, kreeg u in een mail.",
  },
  offered: {
    block: "Van regiogemeenten",
    choose: (day: string) => `kies uiterlijk ${day}`,
    pre: (number: string) => `Vraag ${number}`,
    title: (town: string) => `${capital(town)} biedt u deze vraag aan`,
    lead: "Wie de vraag stelde, vindt dat goed. De naam en het adres ziet u als u de vraag aanneemt.",
    due: (day: string) => `Kies uiterlijk ${day}.`,
    promised: "Antwoord beloofd op",
    question: "De vraag",
    reason: "Waarom naar u?",
    acceptTitle: "Neem de vraag aan",
    acceptBody: "U wordt de vaste contactpersoon. De beloofde datum verandert niet.",
    accept: "Neem de vraag aan",
    declineTitle: "Of wijs de vraag af",
    why: "Waarom niet?",
    whyHint: (town: string) => `Een collega bij ${town} leest dit.`,
    decline: "Wijs af",
    declined: "Uw antwoord is verstuurd. De vraag blijft waar hij was.",
    gone: "Deze vraag wordt u niet aangeboden",
    goneBody: "Misschien is hij al aangenomen of beantwoord, of is de toestemming ingetrokken. U hoeft niets te doen.",
    list: "Naar de vragen",
  },
  road: {
    asked: (town: string) => `Gesteld aan ${town}.`,
    propose: {
      asker: (owner: string, town: string) => `${capital(owner)} vraagt of uw vraag naar ${town} mag.`,
      other: (owner: string, town: string) => `${capital(owner)} vraagt of de vraag naar ${town} mag.`,
    },
    agree: {
      asker: (owner: string, town: string) =>
        `${capital(town)} leest uw vraag. Tot de vraag daar is aangenomen, blijft ${owner} uw contactpersoon.`,
      other: (owner: string, town: string) =>
        `${capital(town)} leest de vraag. Tot de vraag daar is aangenomen, blijft ${owner} de contactpersoon.`,
    },
    refuse: {
      asker: (owner: string, town: string) =>
        `Uw vraag gaat niet naar ${town}. ${capital(owner)} blijft uw contactpersoon.`,
      other: (owner: string, town: string) =>
        `De vraag gaat niet naar ${town}. ${capital(owner)} blijft de contactpersoon.`,
    },
    transfer: {
      asker: (_: string, town: string) =>
        `Uw vraag is met uw toestemming overgedragen aan ${town}. De beloofde datum verandert niet.`,
      other: (_: string, town: string) =>
        `De vraag is met toestemming overgedragen aan ${town}. De beloofde datum verandert niet.`,
    },
    arrive: {
      asker: (owner: string, town: string) =>
        `Uw vraag is met uw toestemming overgenomen van ${town}. ${capital(owner)} is nu uw contactpersoon. De beloofde datum verandert niet.`,
      other: (owner: string, town: string) =>
        `De vraag is met toestemming overgenomen van ${town}. ${capital(owner)} is nu de contactpersoon. De beloofde datum verandert niet.`,
    },
  },
};
