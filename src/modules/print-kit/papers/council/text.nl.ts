import type { Run } from "#platform/documents";
import { capital } from "#platform/i18n";
import type { Facts } from "../../facts.js";
import type { PaperText } from "../paper-text.js";
import { nl as shared } from "../text.nl.js";
import { blank, bold, dayIn, dayOf, h1, h2, known, lead, lines, list, note, p } from "../write.js";

const givers = { college: "het college", council: "uw raad", management: "de directie" };

const mandateOf = ({ mandate, lang }: Facts): Run[] =>
  mandate
    ? [
        `Op ${dayOf(mandate.decidedOn, lang)} besloot ${givers[mandate.givenBy]} wat de aanjager mag: “${mandate.holds}”`,
      ]
    : ["De aanjager mag ", blank("mandaat: wat mag de aanjager beslissen, en namens wie"), "."];

export const nl: PaperText = {
  title: ({ term }) => `Informatiebrief aan de raad over ${term.desk.the}`,
  foot: ({ title }) => `${title} · informatiebrief aan de raad`,
  blocks: (facts) => {
    const { term, town, aanjager, promise, addresses, name, departments, partners } = facts;
    return [
      lines(
        ["Aan: ", bold("de gemeenteraad")],
        "Van: het college van burgemeester en wethouders",
        ["Portefeuillehouder: ", blank("naam")],
        ["Datum: ", dayIn(facts)],
        ["Kenmerk: ", blank("zaaknummer")],
      ),
      h1(`${capital(term.desk.the)} gaat open`),
      lead(
        `Met deze brief vertellen wij u dat ${town.body} vanaf `,
        blank("datum"),
        ` één loket heeft voor ${term.entrepreneur.many}.`,
      ),
      h2("Aanleiding"),
      p(
        `${capital(term.entrepreneur.many)} lossen problemen op die ook de onze zijn. Hun vragen raken vaak meer afdelingen tegelijk. Daardoor worden zij van het kastje naar de muur gestuurd. Social Enterprise NL vroeg overal in het land om drie dingen: werk samen aan beleid, open één loket met één eigenaar, en breng hen in contact met andere bedrijven. In 2024 voelde meer dan de helft van hen zich te weinig gesteund door de lokale politiek (bron: brief van Social Enterprise NL).`,
      ),
      p("Dit sluit aan bij ", blank("coalitieakkoord, raadsprogramma of motie, met datum"), "."),
      h2("Wat gaan wij doen?"),
      list(
        "Iedereen kan een vraag stellen: online, per telefoon of aan de balie. Een account is niet nodig.",
        "Elke vraag heeft vanaf de eerste seconde één eigenaar, met naam en telefoonnummer.",
        `De vrager hoort binnen ${shared.workingDays(promise.firstReactionDays)} van ons. Het antwoord beloven wij binnen ${shared.workingDays(promise.answerDays)}.`,
        "De vrager ziet via een eigen link hoe het met de vraag gaat.",
      ),
      p("De aanjager is ", known(aanjager?.name, "naam"), ". ", ...mandateOf(facts)),
      ...(departments.length > 0
        ? [
            p(
              `Deze afdelingen doen mee: ${departments.map((one) => one.name).join(", ")}.`,
              ...(partners.length > 0
                ? [` Ook partners denken mee: ${partners.map((one) => one.name).join(", ")}.`]
                : []),
            ),
          ]
        : []),
      h2("Hoe kunt u ons volgen?"),
      p(
        `Op ${addresses.front} staan cijfers over de laatste twaalf maanden: hoe snel wij reageren, en hoe vaak het antwoord op tijd kwam. Iedereen kan ze zien. Een aandeel over minder dan vijf vragen tonen wij niet. Cijfers over een medewerker zijn er niet.`,
      ),
      h2("Privacy en medezeggenschap"),
      p(
        "Voor de start is er een beoordeling van de privacyrisico’s (DPIA) en een regel in het verwerkingsregister. De ondernemingsraad is om instemming gevraagd. Stand van zaken: ",
        blank("datum advies functionaris gegevensbescherming en datum besluit ondernemingsraad"),
        ".",
      ),
      h2("Kosten"),
      p(
        "De software is open source en zonder licentiekosten. Voor uren en beheer is nodig: ",
        blank("bedrag en dekking"),
        ".",
      ),
      h2("Vervolg"),
      p(
        "Wij laten u weten hoe het gaat op ",
        blank("datum van de evaluatie"),
        ". Daarna bepalen wij samen de volgende stap.",
      ),
      lines(
        `Burgemeester en wethouders van ${name},`,
        ["de secretaris, ", blank("naam")],
        ["de burgemeester, ", blank("naam")],
      ),
      note(
        "Wettelijke basis: het college geeft de raad de inlichtingen die de raad nodig heeft voor zijn taak (Gemeentewet, artikel 169, tweede lid).",
      ),
    ];
  },
};
