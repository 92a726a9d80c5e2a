export const nl = {
  title: (number: string) => `Uw vraag ${number} is ontvangen`,
  heading: (owner: string) => `Uw vraag is ontvangen. ${owner} gaat ermee aan de slag.`,
  mailed: (email: string) => `U krijgt een bevestiging per mail, op ${email}.`,
  notMailed: "U gaf geen mailadres. Bewaar daarom het nummer en de link hieronder. Wij bellen u.",
  number: "Nummer van uw vraag",
  firstReaction: "Eerste reactie uiterlijk",
  answer: "Antwoord uiterlijk",
  question: "Uw vraag",
  contact: "uw contactpersoon, van begin tot eind",
  link: {
    title: "Uw persoonlijke link",
    body: "Hiermee ziet u altijd hoe ver wij zijn. Wie de link heeft, kan uw vraag lezen.",
    label: "Link naar uw vraag",
  },
  follow: "Volg uw vraag",
};
