import { plural, type Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "Administration",
  begin: (total: number) =>
    `Welcome. In ${total} short steps you make the desk ready. You can stop in between: what you save stays.`,
  under: (done: number, total: number) => `${done} of the ${total} parts are done.`,
  go: "Go on",
  complete: "Everything has been filled in. You can always change something here.",
  next: (title: string) => `Next step: ${title}`,
  fill: "Fill this in now",
  parts: "All parts",
  others: "Also in the administration",
  name: (title: string, english: boolean) => (english ? `${title}, in Dutch and English` : `${title}, only in Dutch`),
  noDesk: "No phone number or address yet",
  retention: (years: number) =>
    years === 1 ? "Closed questions stay for one year" : `Closed questions stay for ${years} years`,
  noRetention: "Not chosen yet for questions: nothing is deleted",
  staffRetention: (years: number) =>
    years === 1
      ? "Names of colleagues who left stay for one year"
      : `Names of colleagues who left stay for ${years} years`,
  noStaffRetention: "Not chosen yet for colleagues who left: their details stay",
  promise: (first: number, answer: number) =>
    `First reaction within ${plural(first, { one: "1 working day", other: `${first} working days` })}, answer within ${plural(answer, { one: "1 working day", other: `${answer} working days` })}`,
  closingDays: (count: number) =>
    count === 0
      ? "No closing days of your own from today on"
      : `${plural(count, { one: "1 day", other: `${count} days` })} from today on`,
  departments: (count: number) =>
    count === 0 ? "No departments yet" : plural(count, { one: "1 department", other: `${count} departments` }),
  noPartners: "No chain partners",
  mandate: ({ givenBy, isPublic }) =>
    `Given by the ${{ college: "executive", council: "council", management: "management" }[givenBy]}, ${isPublic ? "for anybody to read" : "not public"}`,
  noMandate: "No mandate on record yet",
  style: (main: string) => `Your own colours and fonts, main colour ${main}`,
  ownStyle: "The usual house style of Rode Loper",
  logo: "Your logo is above every page",
  noLogo: "No logo of your own",
  allOn: "Everything is on",
  off: (titles: string) => `Off: ${titles}`,
};
