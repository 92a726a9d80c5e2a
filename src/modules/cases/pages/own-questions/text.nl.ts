import type { OwnList } from "./lists.js";

export const nl = {
  titles: { asked: "Mijn vragen", shared: "Vragen die met mij gedeeld zijn" } satisfies Record<OwnList, string>,
  listLabel: "Welke vragen",
  lists: { asked: "Door mij gesteld", shared: "Met mij gedeeld" } satisfies Record<OwnList, string>,
  asked: (day: string) => `gesteld op ${day}`,
  empty: {
    asked: {
      title: "Hier staat nog geen vraag van u",
      body: "Stelt u een vraag terwijl u bent ingelogd? Dan vindt u die hier terug. Stelde u eerder een vraag zonder account? Open dan de link uit de mail, en bewaar de vraag hier.",
    },
    shared: {
      title: "Niemand deelt een vraag met u",
      body: "Hier staan vragen van collega's in uw organisatie, als zij u laten meelezen.",
    },
  } satisfies Record<OwnList, { title: string; body: string }>,
  ask: "Stel een vraag",
  organisations: "Uw organisaties",
};
