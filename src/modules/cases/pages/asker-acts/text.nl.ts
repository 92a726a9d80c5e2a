export const nl = {
  pre: (number: string, title: string) => `${number} · ${title}`,
  write: {
    title: "Stuur een bericht",
    lead: (owner: string) => `${owner} leest uw bericht. U hoeft verder niets te doen.`,
    asked: (owner: string) => `${owner} vraagt u`,
    label: "Uw bericht",
    send: "Stuur het bericht",
    done: (owner: string) => `Uw bericht is verstuurd. ${owner} leest het.`,
  },
  withdraw: {
    title: "Trek uw vraag in",
    lead: (owner: string) =>
      `${owner} stopt dan met uw vraag en u krijgt geen antwoord meer. Dit kunt u niet terugdraaien. Een nieuwe vraag stellen kan altijd.`,
    label: "Wilt u zeggen waarom?",
    send: "Trek mijn vraag in",
    done: () => "Uw vraag is ingetrokken.",
  },
  reopen: {
    title: "Laat uw vraag weer oppakken",
    lead: (owner: string, day: string) =>
      `Bent u niet geholpen? ${owner} pakt uw vraag weer op. U krijgt dan uiterlijk ${day} opnieuw antwoord.`,
    label: "Wat wilt u nog weten?",
    send: "Laat mijn vraag weer oppakken",
    done: (owner: string) => `${owner} pakt uw vraag weer op.`,
  },
  offers: {
    message: "Stuur een bericht",
    reply: "Geef antwoord",
    withdraw: "Ik heb geen antwoord meer nodig",
    reopen: {
      title: "Bent u niet geholpen?",
      body: (day: string) => `Tot en met ${day} kunt u uw vraag weer laten oppakken. U houdt dezelfde contactpersoon.`,
      button: "Laat mijn vraag weer oppakken",
    },
  },
  overtaken: {
    title: "Dit kan nu niet meer",
    body: "Uw vraag is veranderd nadat u deze pagina opende. Ga terug en kijk hoe het er nu voor staat.",
  },
  back: "Terug naar uw vraag",
};
