import { plural } from "#platform/i18n";
import type { Mandate } from "../../../mandate/mandate.js";

export const nl = {
  title: "Beheer",
  begin: (total: number) =>
    `Welkom. In ${total} korte stappen maakt u het loket klaar. U kunt tussendoor stoppen: wat u bewaart, blijft staan.`,
  under: (done: number, total: number) => `${done} van de ${total} onderdelen zijn klaar.`,
  go: "Ga verder",
  complete: "Alles is ingevuld. U kunt hier altijd iets veranderen.",
  next: (title: string) => `Volgende stap: ${title}`,
  fill: "Vul dit nu in",
  parts: "Alle onderdelen",
  others: "Ook in het beheer",
  name: (title: string, english: boolean) =>
    english ? `${title}, in het Nederlands en het Engels` : `${title}, alleen in het Nederlands`,
  noDesk: "Nog geen telefoonnummer of adres",
  retention: (years: number) => `Afgeronde vragen blijven ${years} jaar`,
  noRetention: "Voor vragen nog niet gekozen: er gaat niets weg",
  staffRetention: (years: number) => `Namen van vertrokken medewerkers blijven ${years} jaar`,
  noStaffRetention: "Voor vertrokken medewerkers nog niet gekozen: hun gegevens blijven",
  promise: (first: number, answer: number) =>
    `Eerste reactie binnen ${plural(first, { one: "1 werkdag", other: `${first} werkdagen` })}, antwoord binnen ${plural(answer, { one: "1 werkdag", other: `${answer} werkdagen` })}`,
  closingDays: (count: number) =>
    count === 0
      ? "Geen eigen sluitingsdagen vanaf vandaag"
      : `${plural(count, { one: "1 dag", other: `${count} dagen` })} vanaf vandaag`,
  departments: (count: number) =>
    count === 0 ? "Nog geen afdelingen" : plural(count, { one: "1 afdeling", other: `${count} afdelingen` }),
  noPartners: "Geen ketenpartners",
  mandate: ({ givenBy, isPublic }: Mandate) =>
    `Gegeven door ${{ college: "het college", council: "de raad", management: "de directie" }[givenBy]}, ${isPublic ? "voor iedereen te lezen" : "niet openbaar"}`,
  noMandate: "Nog geen mandaat vastgelegd",
  style: (main: string) => `Eigen kleuren en letters, hoofdkleur ${main}`,
  ownStyle: "De gewone huisstijl van Rode Loper",
  logo: "Uw logo staat boven elke pagina",
  noLogo: "Geen eigen logo",
  allOn: "Alles staat aan",
  off: (titles: string) => `Uit: ${titles}`,
};
