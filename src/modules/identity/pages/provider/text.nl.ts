import type { Failure } from "./failure.js";

export const nl = {
  title: "Inloggen is niet gelukt",
  titleAway: "De inlogdienst geeft geen antwoord",
  again: "Probeer het opnieuw",
  failures: {
    away: "Dat ligt niet aan u. Probeer het over een paar minuten weer.",
    "worn-out": "U was te lang weg, of u begon in een andere browser. Begin opnieuw.",
    stopped: "U hebt het inloggen gestopt. U kunt het altijd opnieuw proberen.",
    refused: "Wij konden het antwoord van de inlogdienst niet vertrouwen. Gebeurt dit vaker? Zeg het uw beheerder.",
    changed: "De gegevens van de inlogdienst zijn intussen veranderd. Probeer het opnieuw.",
    "no-roles": "Uw account heeft hier geen rol. Vraag uw beheerder om een rol voor Rode Loper.",
    "address-taken":
      "Uw mailadres hoort hier al bij een ander account. Vraag uw beheerder om de twee aan elkaar te koppelen.",
    left: "U werkt hier volgens ons niet meer. Klopt dat niet? Vraag het uw beheerder.",
    nameless: "De inlogdienst gaf ons uw naam of mailadres niet. Vraag uw beheerder om dat in te stellen.",
  } satisfies Record<Failure, string>,
};
