import type { Rule } from "./law.js";
import type { OfficialKind } from "./official.js";

/** Words about applications, objections and complaints that pages and mails share. */
export const nl = {
  kinds: { application: "aanvraag", objection: "bezwaar", complaint: "klacht" } satisfies Record<OfficialKind, string>,
  the: {
    application: "de aanvraag",
    objection: "het bezwaar",
    complaint: "de klacht",
  } satisfies Record<OfficialKind, string>,
  your: {
    application: "uw aanvraag",
    objection: "uw bezwaar",
    complaint: "uw klacht",
  } satisfies Record<OfficialKind, string>,
  due: {
    application: "Besluit uiterlijk",
    objection: "Besluit uiterlijk",
    complaint: "Afhandeling uiterlijk",
  } satisfies Record<OfficialKind, string>,
  /** Each rule in plain words; the words of the law are in `law.ts`. */
  rules: {
    "application-receipt": "Wie iets digitaal aanvraagt, krijgt een bevestiging van ontvangst.",
    "application-term":
      "Op een aanvraag komt een besluit binnen de termijn die in een wet of verordening staat. Staat die nergens, dan binnen een redelijke termijn. Acht weken na ontvangst is die in elk geval om.",
    "application-extension":
      "Lukt een besluit niet op tijd, dan moet dat binnen de termijn gezegd worden, met een nieuwe datum die redelijk is.",
    "application-suspension":
      "Ontbreekt er iets aan de aanvraag, dan mag de aanvrager dat binnen een gestelde termijn aanvullen. Zolang staat de termijn van het besluit stil.",
    "application-consent": "Stemt de aanvrager daar schriftelijk mee in, dan mag een besluit later komen.",
    "objection-receipt": "Wie bezwaar maakt, krijgt daarvan schriftelijk een bevestiging van ontvangst.",
    "objection-period":
      "Bezwaar maken kan zes weken lang. Die weken beginnen op de dag na de dag waarop het besluit bekend is gemaakt.",
    "objection-term":
      "Op een bezwaar komt een besluit binnen zes weken, of binnen twaalf weken als een commissie adviseert. Die weken beginnen op de dag na de laatste dag om bezwaar te maken. Uitstel kan één keer, met hoogstens zes weken. Langer kan alleen als wie bezwaar maakte daarmee instemt.",
    "objection-suspension":
      "Ontbreekt er iets aan het bezwaar, dan mag dat binnen een gestelde termijn worden hersteld. Zolang staat de termijn van het besluit stil.",
    "complaint-receipt": "Wie een klacht indient, krijgt daarvan schriftelijk een bevestiging van ontvangst.",
    "complaint-term":
      "Een klacht is binnen zes weken na ontvangst afgehandeld, of binnen tien weken als een persoon of commissie adviseert. Uitstel kan één keer, met hoogstens vier weken. Langer kan alleen als de klager daarmee instemt.",
    weekend:
      "Valt de laatste dag van een termijn in een wet op een zaterdag, zondag of feestdag, dan schuift die op naar de eerste gewone dag. Dit geldt niet voor termijnen van meer dan twaalf weken, en niet voor termijnen uit een verordening.",
    "designated-way":
      "Iets officieels indienen kan langs de weg die de overheid daarvoor heeft aangewezen. Dat kan ook een digitale weg zijn.",
    forwarding:
      "Is een bericht duidelijk voor een andere overheid bedoeld, dan wordt het meteen doorgestuurd. Wie het stuurde, hoort dat tegelijk.",
  } satisfies Record<Rule, string>,
  law: {
    consulted: (article: string, day: string) => `${article}, geraadpleegd op ${day}`,
    words: (article: string) => `De tekst van ${article}`,
    notQuoted: "De letterlijke tekst leest u in de wet zelf.",
  },
};
