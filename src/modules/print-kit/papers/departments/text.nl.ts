import type { Block } from "#platform/documents";
import { capital } from "#platform/i18n";
import type { Facts } from "../../facts.js";
import type { PaperText } from "../paper-text.js";
import { nl as shared } from "../text.nl.js";
import { blank, bold, dayIn, h1, h2, known, lead, lines, list, note, p, steps, within } from "../write.js";

const departmentTable = ({ departments }: Facts): Block =>
  departments.length === 0
    ? p("Onze afdelingen en hun onderwerpen: ", blank("afdelingen, onderwerpen en leidinggevenden"), ".")
    : {
        kind: "table",
        title: "Afdelingen, onderwerpen en wie helpt als het vastloopt",
        head: ["Afdeling", "Onderwerpen", "Reageert binnen", "Leidinggevende"],
        widths: [3, 4, 2, 3],
        rows: departments.map(({ name, topics, replyDays, manager }) => [
          name,
          topics.length > 0 ? topics.join(", ") : [blank("onderwerpen")],
          shared.workingDays(replyDays),
          [known(manager?.name, "naam")],
        ]),
      };

export const nl: PaperText = {
  title: ({ term }) => `Brief aan de afdelingen over ${term.desk.the}`,
  foot: ({ title }) => `${title} · brief aan de afdelingen`,
  blocks: (facts) => {
    const { term, town, contact, promise, desk, addresses, title, partners } = facts;
    return [
      lines(
        title,
        ["Aan: ", bold("alle afdelingen")],
        ["Van: ", known(contact?.name, "naam"), ", ", known(contact && within(contact.jobTitle), "functie")],
        ["Datum: ", dayIn(facts)],
      ),
      h1(`Eén loket voor ${term.entrepreneur.many}: wat verandert er voor u?`),
      lead(
        `Vanaf `,
        blank("datum"),
        ` heeft ${town.body} één loket voor ${term.entrepreneur.many}. In deze brief leest u wat wij van uw afdeling vragen.`,
      ),
      h2("Waarom doen wij dit?"),
      p(
        `De vraag van ${term.entrepreneur.a} raakt vaak meer afdelingen: vergunningen, inkoop, werk en inkomen, vastgoed. Wie zelf langs al die afdelingen moet, haakt af. In 2024 voelde meer dan de helft van hen in Nederland zich te weinig gesteund door de lokale politiek (bron: brief van Social Enterprise NL).`,
      ),
      h2("Zo werkt het"),
      steps(
        "Elke vraag krijgt meteen één eigenaar: een collega met een naam en een telefoonnummer.",
        `De eigenaar reageert binnen ${shared.workingDays(promise.firstReactionDays)} en belooft een antwoord binnen ${shared.workingDays(promise.answerDays)}.`,
        "Raakt de vraag uw afdeling? Dan vraagt de eigenaar u om uw deel van het antwoord.",
        "De eigenaar voegt alles samen en antwoordt één keer.",
        "Is de eigenaar er niet? Dan neemt een vervanger het over. De vraag blijft dus nooit liggen.",
      ),
      h2("Wat vragen wij van u?"),
      list(
        ["Wijs per afdeling ", bold("één vaste collega"), " aan die vragen van het loket aanneemt, en een vervanger."],
        "Antwoord binnen de tijd die bij uw afdeling staat. Lukt dat niet? Zeg het dan meteen, met een datum.",
        [
          "Komt er iemand met een vraag eerst bij u? Stuur die niet door. Geef de vraag zelf aan het loket: ",
          known(desk.phone, "telefoonnummer"),
          ` of ${addresses.ask}.`,
        ],
        "Is de vraag niet voor uw afdeling? Vertel het loket waarom, en wie het wel weet.",
      ),
      departmentTable(facts),
      ...(partners.length > 0
        ? [p(`Ook deze partners denken mee: ${partners.map(({ name }) => name).join(", ")}.`)]
        : []),
      h2("Wat wij niet doen"),
      p(
        "Wij meten hoe lang vragen duren, niet hoe hard mensen werken. Er zijn geen cijfers per medewerker, voor niemand. De ondernemingsraad krijgt hierover een eigen brief.",
      ),
      h2("Vragen?"),
      p(
        "Bel of mail ",
        known(contact?.name, "naam"),
        ": ",
        known(contact?.phone ?? desk.phone, "telefoonnummer"),
        ", ",
        known(contact?.email ?? desk.email, "mailadres"),
        ".",
      ),
      note(`${capital(term.desk.the)} vindt u op ${addresses.front}`),
    ];
  },
};
