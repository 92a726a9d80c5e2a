import type { TextError } from "./form.js";

/** What several forms about a question say. */
export const nl = {
  errors: {
    "text-missing": "Schrijf eerst een tekst.",
    "text-long": "Deze tekst is te lang. Gebruik hoogstens 20.000 tekens.",
    "bsn-seen": "In uw tekst staat een nummer dat lijkt op een burgerservicenummer (BSN). Zeg eerst wat het is.",
    unstorable: "Hier staat een teken in dat wij niet kunnen bewaren. Typ de tekst opnieuw.",
  } satisfies Record<TextError, string>,
  changed: {
    title: "Iemand was u voor",
    body: "Deze vraag is veranderd nadat u de pagina opende. Er is niets overschreven, en uw tekst staat hieronder.",
    theirs: "Dit staat er nu:",
    yours: "Dit schreef u:",
  },
  question: "De vraag",
  back: "Terug naar de vraag",
};
