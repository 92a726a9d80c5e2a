import type { Address } from "#platform/web";
import type { PaperKey } from "./papers/papers.js";

export const addresses = {
  kit: { nl: "/beheer/drukwerk", en: "/administration/print-kit" },
  paper: { nl: "/beheer/drukwerk/:file", en: "/administration/print-kit/:file" },
} satisfies Record<string, Address>;

/** What the file of each paper is called, without its kind. */
export const fileNames: Readonly<Record<PaperKey, Address>> = {
  poster: { nl: "affiche", en: "poster" },
  departments: { nl: "brief-aan-de-afdelingen", en: "letter-to-the-departments" },
  council: { nl: "informatiebrief-aan-de-raad", en: "letter-to-the-council" },
  processing: { nl: "concept-verwerkingsregister", en: "draft-processing-register" },
  dpia: { nl: "dpia", en: "dpia" },
  "works-council": { nl: "verzoek-aan-de-ondernemingsraad", en: "request-to-the-works-council" },
};
