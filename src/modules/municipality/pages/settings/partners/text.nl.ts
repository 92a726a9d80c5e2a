import type { PartnerKind } from "../../../settings.js";

export const nl = {
  kinds: {
    "employers-desk": "Werkgeversservicepunt",
    "work-integration": "Sociaal ontwikkelbedrijf",
    environment: "Omgevingsdienst",
    uwv: "UWV",
  } satisfies Record<PartnerKind, string>,
  whys: {
    "employers-desk": "Voor vragen over personeel, subsidies en banenafspraken.",
    "work-integration": "Voor vragen over mensen met een afstand tot werk.",
    environment: "Voor vragen over milieu, vergunningen en toezicht.",
    uwv: "Voor vragen over uitkeringen en loonkostenvoordelen.",
  } satisfies Record<PartnerKind, string>,
  name: (kind: string) => `${kind}: naam`,
  email: (kind: string) => `${kind}: mailadres`,
  shared: "Vul van elke partner beide velden in, of laat ze allebei leeg. Kies liefst een gedeeld postvak.",
};
