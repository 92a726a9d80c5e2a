import type { ErrorCode } from "./form.js";

export const nl = {
  title: "Uw naam en telefoonnummer",
  lead: "Wij vullen ze alvast in als u een vraag stelt. Collega's in uw organisatie zien uw naam en uw mailadres.",
  email: "Mailadres waarmee u inlogt",
  labels: { name: "Uw naam", phone: "Telefoonnummer" },
  nameHint: "Zo noemen wij u in mails.",
  save: "Bewaar",
  saved: "Bewaard: uw naam en telefoonnummer.",
  skip: "Sla dit over",
  errors: {
    "name-missing": "Vul uw naam in.",
    "name-long": "Deze naam is te lang. Gebruik hoogstens 200 tekens.",
    "phone-wrong": "Dit telefoonnummer klopt niet. Schrijf het zoals 06 1234 5678.",
    unstorable: "Hier staat een teken in dat wij niet kunnen bewaren. Typ de tekst opnieuw.",
  } satisfies Record<ErrorCode, string>,
};
