import type { SectionKey } from "../../settings.js";
import type { ErrorCode } from "./fields.js";

/** Words that all parts of the settings share. */
export const nl = {
  sections: {
    name: {
      title: "Naam en talen",
      why: "Zo heet u op elke pagina en in elke mail.",
    },
    words: {
      title: "Uw woord",
      why: "Zo noemt u de mensen voor wie het loket er is, en wat zij doen. Elke pagina en elke mail neemt uw woord over.",
    },
    desk: {
      title: "Adres en openingstijden",
      why: "Hier vinden mensen u als zij liever bellen, mailen of langskomen.",
    },
    promise: {
      title: "Beloofde termijnen",
      why: "Wie iets vraagt, ziet meteen wanneer u reageert en wanneer het antwoord komt.",
    },
    "closing-days": {
      title: "Sluitingsdagen",
      why: "Op deze dagen werkt het gemeentehuis niet. De termijnen slaan ze over. Weekenden en feestdagen kennen wij al.",
    },
    departments: {
      title: "Afdelingen",
      why: "Wie in huis helpt mee met antwoorden? Wie iets vraagt, merkt daar niets van en houdt één contactpersoon.",
    },
    "chain-partners": {
      title: "Ketenpartners",
      why: "Ook deze organisaties helpen soms mee. Vul alleen in met wie u samenwerkt.",
    },
    mandate: {
      title: "Mandaat van de aanjager",
      why: "Leg vast wat de aanjager mag, en wie dat besloot. Dan is dat voor iedereen in huis duidelijk.",
    },
    retention: {
      title: "Bewaartermijn",
      why: "Na deze tijd gaan afgeronde vragen weg, met alles wat erbij hoort. En u kiest hoe lang de naam van een vertrokken medewerker blijft.",
    },
    modules: {
      title: "Onderdelen aan en uit",
      why: "Zet uit wat u niet gebruikt. Wat uit staat, ziet niemand.",
    },
    "house-style": {
      title: "Huisstijl",
      why: "Kies de kleuren, de hoeken en de letters. U ziet meteen hoe het wordt. Wat niemand kan lezen, bewaren wij niet.",
    },
    logo: {
      title: "Logo",
      why: "Uw logo komt links boven elke pagina te staan.",
    },
  } satisfies Record<SectionKey, { title: string; why: string }>,
  pre: (place: number, total: number) => `Beheer · onderdeel ${place} van ${total}`,
  parts: "Onderdelen van het beheer",
  toOverview: "Overzicht van het beheer",
  done: "Klaar",
  ahead: "Nog te doen",
  saved: (title: string) => `Bewaard: ${title}.`,
  save: "Bewaar",
  saveAndGoOn: "Bewaar en ga verder",
  goOn: (title: string) => `Ga verder met: ${title}`,
  changed: {
    title: "Iemand was u voor",
    body: "Een andere beheerder veranderde dit nadat u de pagina opende. Er is niets overschreven. Wat u invulde, staat nog in het formulier. Bewaar het opnieuw als het zo moet worden.",
    same: "U vulde hetzelfde in als er nu staat.",
    field: "Veld",
    theirs: "Dit staat er nu",
    yours: "Dit vulde u in",
    empty: "leeg",
  },
  errors: {
    "name-missing": "Vul een naam in.",
    "choice-missing": "Maak een keuze.",
    "text-long": "Deze tekst is te lang. Gebruik hoogstens 200 tekens, en voor een onderwerp 100.",
    "contact-missing": "Vul een telefoonnummer of een mailadres in, zodat mensen u kunnen bereiken.",
    "email-missing": "Vul een mailadres in.",
    "email-wrong": "Dit mailadres klopt niet. Schrijf het zoals naam@voorbeeld.nl.",
    "phone-wrong": "Dit telefoonnummer klopt niet. Schrijf het zoals 14 0123 of 06 1234 5678.",
    "first-days-wrong": "Vul voor de eerste reactie een heel getal in van 1 tot en met 60.",
    "answer-days-wrong": "Vul voor het antwoord een heel getal in van 1 tot en met 120.",
    "answer-too-soon": "Het antwoord kan niet eerder komen dan de eerste reactie. Vul hier meer werkdagen in.",
    "years-wrong": "Vul een heel getal in van 1 tot en met 50, of laat het leeg.",
    "staff-years-wrong": "Vul een heel getal in van 1 tot en met 20, of laat het leeg.",
    "reply-days-wrong": "Vul een heel getal in van 1 tot en met 60.",
    "manager-half": "Vul van de leidinggevende de naam én het mailadres in, of laat allebei leeg.",
    "topics-many": "Dit zijn te veel onderwerpen. Noem er hoogstens 40.",
    "department-twice": "Er is al een afdeling met deze naam. Kies een andere naam.",
    "day-wrong": "Vul een datum in, zoals 24-12-2026.",
    "day-past": "Deze dag is al geweest. Kies een dag vanaf vandaag.",
    "day-far": "Deze dag is nog te ver weg. Kies een dag in de komende vijf jaar.",
    "day-free": "Dit is al een weekend of een feestdag. U hoeft die niet in te vullen.",
    "day-twice": "Deze dag staat al in de lijst.",
    "by-missing": "Kies wie het mandaat gaf.",
    "holds-missing": "Schrijf op wat de aanjager mag.",
    "holds-long": "Deze tekst is te lang. Gebruik hoogstens 2.000 tekens.",
    "day-future": "Deze dag moet nog komen. Vul de dag in waarop het besluit is genomen.",
    "reference-wrong": "Dit webadres klopt niet. Schrijf het zoals https://voorbeeld.nl/besluit, of vul een nummer in.",
    "colour-wrong": "Dit is geen kleur. Schrijf hem met een hekje en zes tekens, zoals #a8122a.",
    unreadable: "Met deze kleur is niet alles te lezen. Kies een andere kleur.",
    "picture-missing": "Kies een bestand met uw logo.",
    "picture-kind": "Dit is geen PNG, JPEG of WebP. Sla uw logo op als PNG en kies het opnieuw.",
    "picture-broken": "Dit bestand is beschadigd. Sla uw logo opnieuw op als PNG en kies het opnieuw.",
    "picture-heavy": "Dit bestand is te groot. Een logo mag hoogstens 512 kB zijn.",
    "picture-large": "Dit logo heeft te veel beeldpunten. Maak het hoogstens 4096 breed en 4096 hoog.",
    "picture-moving": "Dit plaatje beweegt. Kies een logo dat stilstaat.",
    "picture-infected": "In dit bestand vond onze virusscanner iets gevaarlijks. Kies een ander bestand.",
    "picture-unseen":
      "Onze virusscanner kan nu niet naar dit bestand kijken. Probeer het over een paar minuten nog een keer.",
    unstorable: "Hier staat een teken in dat wij niet kunnen bewaren. Typ de tekst opnieuw.",
  } satisfies Record<ErrorCode, string>,
};
