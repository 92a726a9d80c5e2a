import type { Municipality } from "#municipality";
import { capital, plural } from "#platform/i18n";
import { agree, type Voice } from "#platform/tenancy";

const workingDays = (days: number) => `${days} ${plural(days, { one: "werkdag", other: "werkdagen" })}`;

export const nl = {
  title: "Over het loket",
  lead: ({ term, town }: Voice) =>
    `${capital(town.the)} ${agree(town, { one: "heeft", many: "hebben" })} één loket voor ${term.enterprise.many}. Met elke vraag kunt u hier terecht.`,
  owner: {
    title: "Wie gaat over uw vraag?",
    body: "Elke vraag heeft één eigenaar: een mens met een naam. Die zoekt uit welke afdelingen nodig zijn. U hoeft niet rond te bellen.",
    promise: ({ firstReactionDays, answerDays }: Municipality["promise"]) =>
      `Binnen ${workingDays(firstReactionDays)} krijgt u een eerste reactie, en binnen ${workingDays(answerDays)} het antwoord.`,
  },
  ask: "Stel uw vraag",
  mandate: {
    title: "Wat mag de aanjager?",
    lead: "De aanjager brengt afdelingen in beweging. Dit is daarover besloten:",
    by: "Besloten door",
    on: "Op",
    at: "Besluit",
    givers: {
      college: "het college van burgemeester en wethouders",
      council: "de raad",
      management: "de directie",
    },
  },
};
