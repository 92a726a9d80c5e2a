import { capital } from "#platform/i18n";
import type { TextError } from "../../pages/written/form.js";

export const nl = {
  others: { merge: "Voeg samen met een dubbele vraag", splitOff: "Splits in twee vragen" },
  related: {
    title: "Hoort bij",
    merge: (number: string) => `Samengevoegd met ${number}`,
    join: (number: string) => `Hierbij gevoegd: ${number}`,
    "split-off": (number: string) => `Afgesplitst: ${number}`,
    branch: (number: string) => `Afgesplitst van ${number}`,
    done: {
      "split-off": (number: string) => `De vraag is gesplitst. De tweede vraag is ${number}.`,
      join: (number: string) => `${number} is hierbij gevoegd. Er komt één antwoord.`,
    },
  },
  onward: {
    merge: {
      title: (number: string) => `Uw vraag gaat verder als ${number}`,
      body: "Daar staat alles wat u schreef. U krijgt daar één antwoord.",
      button: (number: string) => `Volg ${number}`,
    },
    "split-off": {
      title: (number: string) => `Uw tweede vraag is ${number}`,
      body: "Die vraag heeft een eigen pagina en krijgt een eigen antwoord.",
      button: (number: string) => `Volg ${number}`,
    },
    branch: {
      title: (number: string) => `Uw eerste vraag is ${number}`,
      body: "Die vraag heeft een eigen pagina en krijgt een eigen antwoord.",
      button: (number: string) => `Volg ${number}`,
    },
    mailed: "De link ernaartoe staat in uw mail.",
  },
  merge: {
    title: "Voeg dubbele vragen samen",
    lead: (name: string) => `Stelde ${name} dezelfde vraag twee keer? Dan wordt het er één, met één antwoord.`,
    candidates: {
      title: "Open vragen van dezelfde vrager",
      none: "Wij vonden geen andere open vraag met hetzelfde mailadres of telefoonnummer, of van dezelfde organisatie.",
      choose: (number: string) => `Vergelijk met ${number}`,
    },
    number: {
      label: "Of typ het nummer van de andere vraag",
      send: "Vergelijk",
      errors: {
        missing: "Typ het nummer van de andere vraag.",
        unknown: "Wij kennen geen vraag met dit nummer.",
        itself: "Dit is het nummer van deze vraag. Typ het nummer van de andere.",
        closed: "Deze vraag is niet meer open. Alleen met een open vraag kunt u samenvoegen.",
      },
    },
    card: {
      name: "Naam",
      organisation: "Onderneming",
      email: "Mailadres",
      phone: "Telefoon",
      received: "Ontvangen",
      due: "Antwoord beloofd op",
      owner: "Eigenaar",
      status: "Status",
    },
    stays: {
      label: "Met welke gaan wij verder?",
      option: (number: string, owner: string) => `${number}, van ${owner}`,
      only: (stays: string, ends: string) => `Wij gaan verder met ${stays}. ${ends} eindigt.`,
    },
    promise: (day: string) => `Het antwoord blijft beloofd op ${day}: de vroegste van de twee.`,
    notMailed: (name: string) =>
      `${capital(name)} heeft geen mailadres: laat zelf weten dat wij met één vraag verdergaan.`,
    comesAlong: "Wat de vrager schreef en meestuurde, gaat mee. De oude link wijst de weg.",
    parts: (count: number, number: string) =>
      count === 1
        ? `Bij ${number} staat nog een deelvraag open. Als ${number} eindigt, trekken wij die in: de afdeling krijgt er bericht van.`
        : `Bij ${number} staan nog ${count} deelvragen open. Als ${number} eindigt, trekken wij die in: de afdelingen krijgen er bericht van.`,
    same: {
      label: "Is het dezelfde vrager?",
      option: "Ja, ik weet zeker dat dit dezelfde vrager is",
      hint: "Mailadres, telefoonnummer en organisatie verschillen. Wie de link van de ene vraag heeft, kan straks ook de andere lezen.",
    },
    send: "Voeg samen",
    errors: {
      asker: "Zeg eerst of het dezelfde vrager is. Anders leest iemand een vraag die niet van die persoon is.",
      later: "Dat kan niet: de wettelijke termijn van deze vraag eindigt later dan wat wij bij de andere beloofden.",
      official: "Dat kan niet: een aanvraag, bezwaar of klacht mag niet zo eindigen. Laat die juist doorgaan.",
      itself: "Dit is dezelfde vraag.",
    },
    back: "Terug naar de vraag",
  },
  splitOff: {
    title: "Splits in twee vragen",
    lead: (day: string) => `Staan er twee vragen in? Knip de tekst in tweeën. Beide houden de beloofde datum, ${day}.`,
    mailed: "De vrager krijgt één mail met beide nummers en links.",
    notMailed: (name: string) =>
      `${capital(name)} heeft geen mailadres: geef het nieuwe nummer door, en print de link van de tweede vraag.`,
    first: "Dit blijft bij deze vraag",
    second: "Dit wordt de tweede vraag",
    hint: "Knip de tekst, en verander de woorden zo weinig mogelijk.",
    owner: {
      label: "Wie wordt eigenaar van de tweede vraag?",
      same: (name: string) => `${name}, net als van deze`,
      rule: (name: string) => `${name}, zoals bij een nieuwe vraag`,
    },
    files: "De bijlagen van de vrager gaan met beide mee.",
    send: "Splits de vraag",
    errors: {
      "text-missing": "Schrijf op wat deze vraag is.",
      "text-short": "Gebruik minstens 10 tekens.",
      "text-long": "Deze vraag is te lang. Gebruik hoogstens 5.000 tekens.",
      "bsn-seen": "Hierin staat een nummer dat lijkt op een burgerservicenummer (BSN). Zeg eerst wat het is.",
      unstorable: "Hier staat een teken in dat wij niet kunnen bewaren. Typ de tekst opnieuw.",
    } satisfies Record<TextError | "text-short", string>,
  },
};
