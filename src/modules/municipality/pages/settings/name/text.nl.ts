import type { Municipality } from "../../../municipality.js";

export const nl = {
  labels: { name: "Naam", kind: "Hoe noemt u zich?", english: "Engels" },
  hints: {
    name: "Alleen de naam, zoals Voorbeeldstad.",
    kind: "Zo spreken de pagina's over u.",
    english: "Nederlands is er altijd. Zet u Engels uit, dan werken ook de links in eerdere Engelse mails niet meer.",
  },
  kinds: { gemeente: "Gemeente", stad: "Stad", dorpen: "Dorpen" } satisfies Record<Municipality["kind"], string>,
  languages: { yes: "Alle pagina's zijn er ook in het Engels", no: "Alleen Nederlands" },
};
