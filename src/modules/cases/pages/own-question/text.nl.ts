export const nl = {
  title: (number: string, title: string) => `${number}: ${title}`,
  pre: (number: string, name: string) => `Uw vraag ${number} · ${name}`,
  preShared: (number: string, name: string) => `Vraag ${number} van ${name}`,
  leadShared: (name: string) => `${name} laat u meelezen. Alleen ${name} kan iets aan deze vraag veranderen.`,
  kept: "Deze vraag staat nu bij Mijn vragen.",
  shared: "Bewaard. Wie nu mag meelezen, ziet uw vraag en het antwoord.",
  notShared: "Bewaard. Niemand leest met u mee.",
  share: "Delen met collega's",
  gone: (organisation: string) =>
    `Deze vraag is gedeeld binnen ${organisation}, en u hoort daar niet meer bij. Leden daar lezen mee tot u dat verandert.`,
  save: "Bewaar wie mag meelezen",
  stop: "Stop met delen",
  back: "Terug naar Mijn vragen",
};
