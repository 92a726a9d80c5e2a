import type { Facts } from "../../facts.js";
import type { PaperText } from "../paper-text.js";
import { nl as shared } from "../text.nl.js";
import { blank, dayIn, h1, h2, lead, lines, list, note, p } from "../write.js";

const BASIS = "Taak van algemeen belang (AVG, artikel 6, eerste lid, onder e; Gemeentewet, artikel 108)";
const TERM = [blank("bewaartermijn volgens de selectielijst")];

const keptFor = ({ keepYears }: Facts) =>
  keepYears === undefined
    ? TERM
    : [
        `${shared.years(keepYears)} nadat de vraag is afgerond. Daarna vernietigt de software de vraag met alles wat erbij hoort.`,
      ];

/** Only ids are left in the questions and the audit by then. */
const staffKeptFor = ({ keepStaffYears }: Facts) =>
  keepStaffYears === undefined
    ? [blank("bewaartermijn na het vertrek, die u kiest")]
    : [
        `Zolang iemand hier werkt, en ${shared.years(keepStaffYears)} na het vertrek. Daarna haalt de software naam, functie, adressen en afwezigheid weg.`,
      ];

/** One table for each processing: what article 30 of the GDPR asks, line by line. */
const processing = (title: string, rows: readonly (readonly [string, ...(string | ReturnType<typeof blank>)[]])[]) => ({
  kind: "table" as const,
  title,
  head: ["Onderdeel", "Inhoud"],
  widths: [1, 3],
  rows: rows.map(([name, ...content]) => [name, content]),
});

const FORWARDED =
  "Is een vraag duidelijk voor een andere overheid, dan stuurt de eigenaar die door met naam en contactgegevens (Awb, artikel 2:3).";

const partners = ({ partners: all }: Facts) =>
  all.length === 0
    ? `Geen. ${FORWARDED}`
    : `Geen, tenzij de eigenaar een vraag aan hen voorlegt: ${all.map(({ name }) => name).join(", ")}. ${FORWARDED}`;

const accounts = processing("4. Accounts van wie een vraag stelt", [
  ["Doel", "Eerdere vragen terugzien en ze delen met collega’s. Een account is nooit nodig om iets te vragen."],
  ["Grondslag", BASIS],
  ["Van wie", "Mensen die zelf een account maken, en wie zij uitnodigen"],
  [
    "Welke gegevens",
    "Mailadres, naam en telefoonnummer als iemand die geeft, taal, organisatie met KvK-nummer, wie erbij hoort en met wie een vraag is gedeeld",
  ],
  ["Wie ziet het", "De persoon zelf. Leden van dezelfde organisatie zien elkaars naam en mailadres."],
  [
    "Ontvangers buiten de organisatie",
    "Geen. Het account werkt bij alle deelnemers van dezelfde installatie; wat iemand vraagt, blijft bij de deelnemer zelf.",
  ],
  ["Bewaartermijn", "Tot de persoon het account laat wissen. Dat kan altijd, op de pagina Uw gegevens."],
]);

export const nl: PaperText = {
  title: ({ term }) => `Concept verwerkingsregister ${term.desk.name}`,
  foot: ({ title }) => `${title} · concept verwerkingsregister`,
  blocks: (facts) => [
    h1(`Concept voor het verwerkingsregister: ${facts.term.desk.name}`),
    lead(
      "Een voorzet, gemaakt uit wat de software bewaart. Vul de gele plekken in en laat het lezen door uw functionaris gegevensbescherming.",
    ),
    lines(
      [`Verwerkingsverantwoordelijke: het college van burgemeester en wethouders van ${facts.name}`],
      ["Functionaris gegevensbescherming: ", blank("naam en mailadres")],
      ["Verwerker en hosting: ", blank("naam, land, datum van de verwerkersovereenkomst")],
      ["Opgemaakt op: ", dayIn(facts)],
    ),
    processing(`1. Vragen aan ${facts.term.desk.the} beantwoorden`, [
      ["Doel", "Een vraag aannemen, aan één eigenaar geven, beantwoorden, en laten zien hoe het ermee staat"],
      ["Grondslag", BASIS],
      ["Van wie", "Mensen die een vraag stellen, en wie zij in hun vraag noemen"],
      [
        "Welke gegevens",
        "Naam, mailadres of telefoonnummer, naam van het bedrijf, de vraag, het antwoord, bijlagen, de uitkomst, of de vrager zich geholpen voelt, wie wat deed en wanneer",
      ],
      [
        "Bijzondere gegevens",
        "Niet gevraagd. Kunnen wel in een vrije tekst staan. Een nummer dat lijkt op een BSN wordt eerst nagevraagd en dan onleesbaar gemaakt.",
      ],
      ["Wie ziet het", "De eigenaar en diens vervanger, het loket, de aanjager. De vrager via een eigen link."],
      ["Ontvangers buiten de organisatie", partners(facts)],
      ["Bewaartermijn", ...keptFor(facts)],
    ]),
    processing("2. Medewerkers van het loket", [
      ["Doel", "Weten wie een vraag heeft, wie overneemt en wie wat mag"],
      ["Grondslag", BASIS],
      ["Van wie", "Medewerkers, leidinggevenden van afdelingen, contactpersonen van partners"],
      [
        "Welke gegevens",
        "Naam, functie, mailadres, telefoonnummer, rollen, werkdagen, wie op welke dag het loket heeft, vervanger, eerste en laatste dag van afwezigheid (geen reden), wie nu welke vraag open heeft (hoogstens twintig minuten)",
      ],
      [
        "Wie ziet het",
        "Collega’s met een rol. Wie een vraag stelde ziet naam, functie en telefoonnummer van de eigenaar.",
      ],
      ["Ontvangers buiten de organisatie", "Geen"],
      ["Bewaartermijn", ...staffKeptFor(facts)],
    ]),
    processing("3. Inloggen en beveiligen", [
      [
        "Doel",
        "Zorgen dat alleen de juiste mensen iets zien, misbruik tegenhouden, en achteraf kunnen nagaan wie wat deed",
      ],
      ["Grondslag", "Wettelijke plicht om te beveiligen (AVG, artikel 6, eerste lid, onder c, en artikel 32)"],
      ["Van wie", "Wie inlogt, wie een formulier verstuurt"],
      [
        "Welke gegevens",
        "Tijdstip, soort apparaat, een code in plaats van het internetadres, wie welke handeling deed, wie een vraag opende",
      ],
      ["Wie ziet het", "Ieder de eigen sessies. Het controlespoor: alleen wie de installatie beheert."],
      [
        "Bewaartermijn",
        "Sessies: de nacht na twaalf uur. Inloglinks en tellingen: de nacht na een dag. Verstuurde formulieren (alleen een code): zeven dagen. Aan wie een mail ging: drie maanden. Controlespoor: zolang de installatie bestaat. Elke regel zit vast aan de vorige; haalt iemand er een weg, dan is dat te zien. Er staat wie, wat en wanneer in, met een code in plaats van een naam.",
      ],
    ]),
    ...(facts.hasAccounts ? [accounts] : []),
    h2("Voor alle verwerkingen"),
    list(
      "Doorgifte buiten de Europese Economische Ruimte: niet door de software. Er zijn geen verzoeken aan andere websites.",
      "Beveiliging: versleutelde verbinding, gegevens van elke deelnemer apart in de database, rechten per rol, sessies die eindigen, een controlespoor dat niet te wijzigen is.",
      "Geen besluiten door de computer, geen profielen.",
      "Rechten: wie inlogt ziet op de pagina Uw gegevens wat er bekend is en wie het las, kan het downloaden en laten wissen. Wat de Archiefwet laat bewaren, blijft staan zonder naam.",
      ["Plaats van de gegevens: ", blank("datacenter en land"), "."],
    ),
    p(`De privacytekst voor bezoekers staat op ${facts.addresses.privacy}.`),
    note(
      `Basis: Algemene verordening gegevensbescherming (EU) 2016/679, artikel 30. Bewaartermijnen volgen uit de Archiefwet en de selectielijst van ${facts.town.body}. Dit concept is geen juridisch advies.`,
    ),
  ],
};
