import { capital } from "#platform/i18n";
import type { PaperText } from "../paper-text.js";
import { nl as shared } from "../text.nl.js";
import { blank, dayIn, h1, h2, lead, lines, list, note, p } from "../write.js";

export const nl: PaperText = {
  title: ({ term }) => `Concept DPIA ${term.desk.name}`,
  foot: ({ title }) => `${title} · concept DPIA`,
  blocks: (facts) => {
    const { term, town, promise, name } = facts;
    return [
      h1(`Concept DPIA: ${term.desk.name}`),
      lead(
        "Een voorzet voor de beoordeling van privacyrisico’s (gegevensbeschermingseffectbeoordeling). Wat de software doet, staat er al in. Vul de gele plekken in, bespreek de risico’s en vraag advies aan uw functionaris gegevensbescherming.",
      ),
      lines(
        [`Verwerkingsverantwoordelijke: het college van burgemeester en wethouders van ${name}`],
        ["Opgesteld door: ", blank("naam en functie")],
        ["Versie en datum: concept, ", dayIn(facts)],
        ["Advies functionaris gegevensbescherming: ", blank("datum en uitkomst")],
      ),
      h2("1. Is een DPIA verplicht?"),
      p(
        "Een DPIA is verplicht als een verwerking waarschijnlijk een hoog risico heeft (AVG, artikel 35). Onze inschatting: ",
        blank("ja of nee, en waarom; toets aan de lijst van de Autoriteit Persoonsgegevens"),
        ". Ook als het niet verplicht is, is dit een goede check voor de start.",
      ),
      h2("2. Wat gaan wij doen?"),
      p(
        `${capital(town.body)} opent één loket voor ${term.entrepreneur.many}. Een vraag komt binnen via de website, telefoon of balie. De vraag krijgt meteen één eigenaar. De eigenaar reageert binnen ${shared.workingDays(promise.firstReactionDays)} en belooft een antwoord binnen ${shared.workingDays(promise.answerDays)}. Wie de vraag stelde, volgt die met een eigen link.`,
      ),
      h2("3. Welke gegevens, van wie?"),
      list(
        "Van wie een vraag stelt: naam, mailadres of telefoonnummer, eventueel de naam van het bedrijf, de vraag en het antwoord, en of zij zich geholpen voelen als zij dat vertellen.",
        "Van medewerkers: naam, functie, bereikbaarheid, rollen, werkdagen, vervanger, dagen van afwezigheid zonder reden, wie wat deed, en wie een vraag opende.",
        "Van leidinggevenden en partners: naam en mailadres.",
        "Van bezoekers: een code in plaats van het internetadres, om misbruik tegen te houden. Die verdwijnt de nacht na een dag.",
        "Niet gevraagd: burgerservicenummer, gezondheid, afkomst, strafrechtelijke gegevens. In een vrije tekst kan iemand ze toch noemen.",
      ),
      h2("4. Waarvoor, en op welke grond?"),
      p(
        "Doel: vragen beantwoorden en laten zien hoe het ermee staat. Grond: een taak van algemeen belang (AVG, artikel 6, eerste lid, onder e), het bestuur van het eigen gebied (Gemeentewet, artikel 108) en ",
        blank("eigen beleid of besluit"),
        ". Beveiligen en controleren: AVG, artikel 32. De gegevens worden niet voor iets anders gebruikt. Openbare cijfers tonen geen aandelen over minder dan vijf vragen.",
      ),
      h2("5. Wie doet mee?"),
      list(
        ["Hosting en beheer: ", blank("leverancier, land, verwerkersovereenkomst van datum")],
        ["Mail: ", blank("mailserver en beheerder")],
        ["Inloggen van medewerkers: ", blank("eigen inlogdienst, of een link per mail")],
        ...(facts.partners.length > 0
          ? [`Partners die een vraag kunnen krijgen: ${facts.partners.map((one) => one.name).join(", ")}`]
          : []),
      ),
      h2("6. Hoelang bewaren wij het?"),
      p(
        "Vragen en antwoorden: ",
        facts.keepYears === undefined
          ? blank("termijn volgens de selectielijst en de Archiefwet")
          : `${shared.years(facts.keepYears)} nadat de vraag is afgerond; daarna vernietigt de software ze`,
        ". Wie een medewerker was: ",
        facts.keepStaffYears === undefined
          ? blank("termijn die u kiest")
          : `${shared.years(facts.keepStaffYears)} na het vertrek`,
        ". Het controlespoor blijft: elke regel zit vast aan de vorige. Sessies, links en tellingen gaan binnen enkele dagen weg, en aan wie een mail ging na drie maanden.",
      ),
      h2("7. Is het nodig, en kan het met minder?"),
      list(
        "Een account is niet nodig om iets te vragen. Eén manier om te antwoorden is genoeg: mail of telefoon.",
        "Andere bedrijven zien de vraag niet. Een partner ziet niets, tenzij de eigenaar de vraag zelf voorlegt.",
        "Er zijn geen cijfers per medewerker en er is geen automatisch besluit.",
        ["Minder ingrijpende oplossing bekeken: ", blank("welke, en waarom niet gekozen")],
      ),
      h2("8. Welke rechten hebben mensen?"),
      p(
        ...(facts.hasAccounts
          ? [
              "Wie inlogt ziet op de pagina Uw gegevens wat wij weten en wie het las, en kan het downloaden, verbeteren en laten wissen. Wie geen account wil, vraagt het ons: ",
            ]
          : ["Iedereen kan vragen wat wij weten, en om verbeteren of weghalen. Zo regelen wij dat: "]),
        blank("wie het verzoek behandelt, en hoe"),
        ". Wat onder de Archiefwet bewaard moet blijven, wordt niet gewist; dat zeggen wij erbij.",
      ),
      h2("9. Risico’s en maatregelen"),
      {
        kind: "table",
        title: "Risico’s voor de mensen om wie het gaat, en wat er al tegen gedaan is",
        head: ["Risico", "Wat de software doet", "Wat u zelf nog doet", "Wat overblijft"],
        widths: [3, 4, 3, 2],
        rows: [
          [
            "Iemand anders leest een vraag mee",
            "De link is niet te raden en geldt voor één vraag. Medewerkers zien alleen wat bij hun rol hoort; een rol die weg is, werkt bij de volgende klik niet meer. Wie een vraag opent, staat in het controlespoor; de vrager ziet in welke rol.",
            [blank("instructie: geef links niet door")],
            [blank("laag, midden of hoog")],
          ],
          [
            "Gegevens van de ene deelnemer komen bij de andere terecht",
            "De database houdt elke deelnemer apart, ook als de software een fout maakt. Dit wordt bij elke wijziging getest.",
            [blank("controle bij oplevering")],
            [blank("laag, midden of hoog")],
          ],
          [
            "Gevoelige gegevens in een vrije tekst",
            "Er wordt niet naar gevraagd. Een nummer dat lijkt op een BSN wordt eerst nagevraagd en dan onleesbaar gemaakt.",
            [blank("instructie: verwijder wat niet nodig is")],
            [blank("laag, midden of hoog")],
          ],
          [
            "Iemand steelt een sessie of een inloglink",
            "Een link werkt één keer en een kwartier. Sessies eindigen na twee uur zonder gebruik en zijn zelf te beëindigen.",
            [blank("inloggen met de eigen inlogdienst")],
            [blank("laag, midden of hoog")],
          ],
          [
            "Medewerkers worden beoordeeld met de gegevens",
            "Er zijn geen cijfers per medewerker.",
            [blank("afspraak met de ondernemingsraad")],
            [blank("laag, midden of hoog")],
          ],
          [
            "Gegevens raken kwijt of zijn niet bereikbaar",
            "Alles wordt in één stap opgeslagen of helemaal niet.",
            [blank("back-up, hersteltest")],
            [blank("laag, midden of hoog")],
          ],
          [
            "Gegevens blijven te lang staan",
            "Links, sessies en tellingen verdwijnen vanzelf. Afgeronde vragen ook, zodra u een bewaartermijn hebt gekozen.",
            [blank("termijnen voor vragen, en wie opruimt")],
            [blank("laag, midden of hoog")],
          ],
        ],
      },
      h2("10. Besluit"),
      p(blank("besluit van de verwerkingsverantwoordelijke, met datum en handtekening")),
      note(
        "Basis: Algemene verordening gegevensbescherming (EU) 2016/679, artikel 35, zevende lid. Dit concept is geen juridisch advies. Controleer de verwijzingen naar wetten op wetten.overheid.nl.",
      ),
    ];
  },
};
