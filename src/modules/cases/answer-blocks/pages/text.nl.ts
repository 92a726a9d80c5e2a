import type { BlockField, ErrorCode } from "./form.js";

/** Words about answer blocks. */
export const nl = {
  title: "Antwoordblokken",
  lead: "Teksten die u vaker schrijft. Wie een vraag beantwoordt, voegt ze toe en past ze aan.",
  make: "Maak een antwoordblok",
  empty: {
    title: "Er zijn nog geen antwoordblokken",
    body: "Schrijft u vaak dezelfde uitleg? Maak er een blok van. Iedereen aan het loket kan het dan gebruiken.",
  },
  retired: "Wordt niet meer aangeboden",
  newTitle: "Nieuw antwoordblok",
  changeTitle: (title: string) => `Antwoordblok: ${title}`,
  labels: {
    topic: "Onderwerp",
    title: "Titel",
    textNl: "Tekst",
    textEn: "Tekst in het Engels",
  } satisfies Record<BlockField, string>,
  hints: {
    topic: "Blokken met hetzelfde onderwerp staan bij elkaar. Bijvoorbeeld: Ruimte.",
    title: "Hieraan herkent een collega het blok.",
    textNl: (names: string) =>
      `Dit vult zich vanzelf: ${names}. Zet tussen [ en ] wat de schrijver zelf invult, zoals [bedrag].`,
    textEn: "Voor wie zijn vraag in het Engels stelde.",
  },
  fields: {
    name: "naam van wie de vraag stelde",
    organisation: "organisatie waarvoor de vraag is",
    number: "nummer van de vraag",
    date: "beloofde datum",
    owner: "eigenaar van de vraag",
    phone: "telefoonnummer van de eigenaar",
  },
  errors: {
    "topic-missing": "Geef het blok een onderwerp.",
    "title-missing": "Geef het blok een titel.",
    "line-long": "Dit is te lang. Gebruik hoogstens 120 tekens.",
    "text-missing": "Schrijf de tekst van het blok.",
    "text-long": "Deze tekst is te lang. Gebruik hoogstens 5.000 tekens.",
    unstorable: "Hier staat een teken in dat wij niet kunnen bewaren. Typ de tekst opnieuw.",
  } satisfies Record<Exclude<ErrorCode, "field-unknown">, string>,
  unknown: (words: readonly string[], names: string) =>
    `Dit kennen wij niet: ${words.map((word) => `{${word}}`).join(", ")}. Wel kunt u gebruiken: ${names}.`,
  save: "Bewaar het blok",
  done: {
    saved: "Het antwoordblok is bewaard.",
    retired: "Collega's kunnen het antwoordblok niet meer kiezen.",
    offered: "Collega's kunnen het antwoordblok weer kiezen.",
  },
  retire: {
    title: "Niet meer aanbieden",
    body: "Collega's kunnen dit blok dan niet meer kiezen. Wat er al mee geschreven is, verandert niet.",
    do: "Bied dit blok niet meer aan",
    backTitle: "Weer aanbieden",
    backBody: "Collega's kunnen dit blok nu niet kiezen.",
    back: "Bied dit blok weer aan",
  },
  changed: {
    title: "Iemand was u voor",
    body: "Dit blok is veranderd nadat u de pagina opende. Er is niets overschreven. Dit staat er nu; wat u schreef, staat nog in het formulier.",
  },
  back: "Alle antwoordblokken",
  insert: {
    label: "Antwoordblok",
    hint: "Het blok komt achter uw tekst. Daarna past u het aan.",
    choose: "Kies een blok",
    add: "Voeg toe",
    added: "Het blok staat in uw tekst.",
    none: "Kies eerst een antwoordblok uit de lijst.",
  },
  blanks: {
    error: "In uw tekst staat nog iets tussen [ ] of { }. Vul het in, of zeg dat het zo hoort.",
    label: (words: readonly string[]) => `In uw tekst staat nog: ${words.join(", ")}. Wat doet u?`,
    fill: "Ik vul het nog in",
    keep: "Ik laat het zo staan",
  },
};
