import { capital } from "#platform/i18n";
import type { PaperText } from "../paper-text.js";
import { nl as shared } from "../text.nl.js";
import { blank, bold, dayIn, h1, h2, known, lead, lines, list, note, p } from "../write.js";

export const nl: PaperText = {
  title: ({ term }) => `Verzoek aan de ondernemingsraad over ${term.desk.the}`,
  foot: ({ title }) => `${title} · verzoek om instemming`,
  blocks: (facts) => {
    const { term, town, contact, promise, title } = facts;
    return [
      lines(
        title,
        ["Aan: ", bold("de ondernemingsraad")],
        ["Van: ", blank("bestuurder in de zin van de WOR")],
        ["Datum: ", dayIn(facts)],
      ),
      h1(`Verzoek om instemming: software voor ${term.desk.the}`),
      lead(
        `Wij willen vanaf `,
        blank("datum"),
        ` de software Rode Loper gebruiken voor ${term.desk.the}. Wij vragen u om daarmee in te stemmen.`,
      ),
      h2("Waarom vragen wij dit aan u?"),
      p(
        "De software verwerkt gegevens van medewerkers, en legt vast wie wat met een vraag deed. Voor een regeling daarover is uw instemming nodig (Wet op de ondernemingsraden, artikel 27, eerste lid, onder k en l).",
      ),
      h2("Het voorgenomen besluit"),
      p(
        `${capital(term.entrepreneur.many)} stellen hun vraag bij één loket. Elke vraag heeft één eigenaar, een collega. De eigenaar reageert binnen ${shared.workingDays(promise.firstReactionDays)} en antwoordt binnen ${shared.workingDays(promise.answerDays)}. Is de eigenaar er niet, dan neemt een vervanger het over.`,
      ),
      h2("Onze redenen"),
      p(
        `Nu moet ${term.entrepreneur.a} vaak zelf uitzoeken bij wie een vraag hoort. ${capital(town.body)} wil dat dat werk bij ons ligt. Dat kan alleen als zichtbaar is wie een vraag heeft en wanneer het antwoord komt.`,
      ),
      h2("Wat de software over medewerkers bewaart"),
      {
        kind: "table",
        title: "Gegevens van medewerkers",
        head: ["Gegeven", "Waarvoor", "Wie ziet het"],
        widths: [4, 4, 5],
        rows: [
          [
            "Naam, functie, mailadres, telefoonnummer, rol",
            "Weten wie een vraag heeft",
            "Wie een vraag stelde ziet naam, functie en telefoonnummer van de eigenaar; collega’s met een rol zien wat zij nodig hebben",
          ],
          [
            "Werkdagen, vervanger, eerste en laatste dag van afwezigheid",
            "Weten wie overneemt",
            "De medewerker zelf, de aanjager en de beheerder; anderen zien alleen dat iemand er niet is en wie er dan is",
          ],
          [
            "Wie op welke dag het loket heeft",
            "Weten wie een nieuwe vraag krijgt",
            "De beheerder; op de voorpagina staat wie nu de nieuwe vragen krijgt",
          ],
          [
            "Wie op dit moment welke vraag open heeft",
            "Twee collega’s zien elkaar, en schrijven niet langs elkaar heen",
            "Alleen collega’s die dezelfde vraag open hebben, zolang dat zo is; binnen twintig minuten is het weg",
          ],
          [
            "Wie welke stap in een vraag zette, wie een vraag opende, en wanneer",
            "Kunnen uitleggen wat er met een vraag is gebeurd",
            "Stappen: de eigenaar, de aanjager en het loket. Openen: alleen wie de installatie beheert; wie de vraag stelde ziet de rol, niet de naam",
          ],
          ["Wanneer iemand inlogde en op welk soort apparaat", "Inloggen veilig houden", "Alleen de medewerker zelf"],
        ],
      },
      p("De reden van afwezigheid staat nergens."),
      h2("Wat de software niet doet"),
      list(
        [bold("Geen cijfers per medewerker."), " Niet op een scherm, niet in een rapport, niet in een bestand."],
        "Geen score, ranglijst of beoordeling van mensen, ook niet per vervanger of rol.",
        "Geen cijfers over een afdeling bij minder dan vijf vragen.",
        "Geen volgen van werktijden, toetsaanslagen of schermen. Van wie een vraag open heeft, wordt niets bijgehouden.",
        "Geen besluit over een medewerker door de computer.",
      ),
      h2("Gevolgen voor het personeel"),
      list(
        "Medewerkers van het loket krijgen een vaste werkwijze en een datum per vraag.",
        "Wie weg is, heeft een vervanger. Vragen wachten dus niet op één persoon.",
        [blank("gevolgen voor uren, functies en opleiding")],
      ),
      h2("Wat wij met u willen afspreken"),
      list(
        "De gegevens worden niet gebruikt om medewerkers te beoordelen.",
        "Komt er een cijfer bij dat iets over medewerkers kan zeggen, dan vragen wij u eerst.",
        ["Wij bespreken samen hoe het gaat op ", blank("datum"), "."],
      ),
      p(
        "Met vragen kunt u terecht bij ",
        known(contact?.name, "naam"),
        ", ",
        known(contact?.email, "mailadres"),
        ". Bij deze brief horen het concept van de DPIA en het concept van het verwerkingsregister.",
      ),
      note(
        "Bron: Wet op de ondernemingsraden, artikel 27 (wetten.overheid.nl). Laat uw jurist nagaan of er een eigen regeling of convenant geldt.",
      ),
    ];
  },
};
