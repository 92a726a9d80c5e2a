import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "Print kit",
  lead: "Six papers to open your desk with, with your own names filled in.",
  papers: {
    poster: {
      name: "Poster",
      why: "For the counter, the library and the business centre. With a QR code to your desk.",
    },
    departments: {
      name: "Letter to the departments",
      why: "Tells your colleagues what the desk does and what you ask of them.",
    },
    council: {
      name: "Letter to the council",
      why: "Tells the council why the desk is opening and where to find the figures.",
    },
    processing: {
      name: "Draft processing register",
      why: "What the software keeps, about whom and why. For your privacy adviser.",
    },
    dpia: {
      name: "Draft DPIA",
      why: "A first draft of the assessment of privacy risks, with the measures already in place.",
    },
    "works-council": {
      name: "Request to the works council",
      why: "Asks for consent, with what is kept about staff and what is not.",
    },
  },
  pdf: "PDF to print",
  odt: "ODT to edit",
  gaps: "Still missing",
  missing: {
    contact: "Nobody is the driver or works at the desk. The papers have a yellow place for the name.",
    phone: "The desk has no phone number.",
    address: "The desk has no address. The poster then mentions only the website.",
    departments: "There are no departments yet.",
  },
  fill: "Fill it in under administration",
  check:
    "Yellow places between brackets are for you to fill in. Have the papers about privacy and the works council read first by whoever is responsible.",
};
