import type { Municipality } from "#municipality";
import { capital, plural, type Texts } from "#platform/i18n";
import { agree } from "#platform/tenancy";
import type { nl } from "./text.nl.js";

const workingDays = (days: number) => `${days} ${plural(days, { one: "working day", other: "working days" })}`;

export const en: Texts<typeof nl> = {
  title: "About the desk",
  lead: ({ term, town }) =>
    `${capital(town.the)} ${agree(town, { one: "has", many: "have" })} one desk for ${term.enterprise.many}. You can bring any question here.`,
  owner: {
    title: "Who owns your question?",
    body: "Every question has one owner: a person with a name, who finds out which departments are needed. You do not have to ring round.",
    promise: ({ firstReactionDays, answerDays }: Municipality["promise"]) =>
      `You get a first reaction within ${workingDays(firstReactionDays)}, and the answer within ${workingDays(answerDays)}.`,
  },
  ask: "Ask your question",
  mandate: {
    title: "What may the aanjager do?",
    lead: "The aanjager (driver) gets departments moving. This is what was decided:",
    by: "Decided by",
    on: "On",
    at: "Decision",
    givers: {
      college: "the executive of mayor and aldermen",
      council: "the council",
      management: "the management",
    },
  },
};
