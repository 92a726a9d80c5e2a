import type { Voice } from "#platform/tenancy";
import type { ErrorCode } from "./form.js";

export const nl = {
  pre: (number: string, name: string) => `Vraag ${number} · ${name}`,
  question: "De vraag",
  road: "De weg van deze vraag",
  promised: "Antwoord beloofd op",
  asker: "Wie vraagt het?",
  name: "Naam",
  organisation: "Onderneming",
  email: "Mailadres",
  phone: "Telefoon",
  owner: "eigenaar van deze vraag",
  notYours: (owner: string) => `Alleen ${owner} kan deze vraag beantwoorden.`,
  youAct: (owner: string) => `U neemt waar voor ${owner}. U kunt deze vraag beantwoorden.`,
  takeInHand: {
    title: "Laat weten dat u ermee bezig bent",
    label: "Eerste reactie",
    hint: (name: string) => `${name} krijgt dit direct. Het antwoord kan later.`,
    send: "Stuur eerste reactie",
  },
  answer: {
    title: "Beantwoord de vraag",
    label: "Antwoord",
    hint: (name: string, { town }: Voice) =>
      `${name} krijgt dit als het ene antwoord van ${town.body}. Schrijf kort en in gewone taal.`,
    send: "Stuur het antwoord",
  },
  outcome: {
    title: "Wat is ervan gekomen?",
    label: "Uitkomst",
    send: "Rond de vraag af",
  },
  changed: {
    title: "Iemand was u voor",
    body: "Deze vraag is veranderd nadat u de pagina opende. Er is niets overschreven, en uw tekst staat hieronder.",
    theirs: "Dit staat er nu:",
    yours: "Dit schreef u:",
  },
  errors: {
    "text-missing": "Schrijf eerst een tekst.",
    "text-long": "Deze tekst is te lang. Gebruik hoogstens 20.000 tekens.",
    "bsn-seen": "In uw tekst staat een nummer dat lijkt op een burgerservicenummer (BSN). Zeg eerst wat het is.",
    "outcome-missing": "Kies een uitkomst.",
    unstorable: "Hier staat een teken in dat wij niet kunnen bewaren. Typ de tekst opnieuw.",
  } satisfies Record<ErrorCode, string>,
};
