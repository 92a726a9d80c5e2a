import type { PaperKey } from "../../papers/papers.js";

type Said = { readonly name: string; readonly why: string };

const papers: Readonly<Record<PaperKey, Said>> = {
  poster: {
    name: "Affiche",
    why: "Voor de balie, de bibliotheek en het bedrijfsverzamelgebouw. Met een QR-code naar uw loket.",
  },
  departments: {
    name: "Brief aan de afdelingen",
    why: "Vertelt uw collega’s wat het loket doet en wat u van hen vraagt.",
  },
  council: {
    name: "Informatiebrief aan de raad",
    why: "Vertelt de raad waarom het loket er komt en waar de cijfers staan.",
  },
  processing: {
    name: "Concept verwerkingsregister",
    why: "Wat de software bewaart, van wie en waarvoor. Voor uw privacyadviseur.",
  },
  dpia: {
    name: "Concept DPIA",
    why: "Een voorzet voor de beoordeling van privacyrisico’s, met de maatregelen die er al zijn.",
  },
  "works-council": {
    name: "Verzoek aan de ondernemingsraad",
    why: "Vraagt om instemming, met wat er over medewerkers wordt bewaard en wat niet.",
  },
};

export const nl = {
  title: "Drukwerk",
  lead: "Zes stukken om uw loket te openen, met uw eigen namen erin.",
  papers,
  pdf: "Pdf om te printen",
  odt: "Odt om aan te passen",
  gaps: "Dit ontbreekt nog",
  missing: {
    contact: "Niemand is aanjager of werkt aan het loket. In de stukken staat een gele plek voor de naam.",
    phone: "Het loket heeft geen telefoonnummer.",
    address: "Het loket heeft geen adres. Het affiche noemt dan alleen de website.",
    departments: "Er zijn nog geen afdelingen.",
  },
  fill: "Vul het in bij beheer",
  check:
    "Gele plekken tussen haken vult u zelf in. Laat de stukken over privacy en de ondernemingsraad eerst lezen door wie daarover gaat.",
};
