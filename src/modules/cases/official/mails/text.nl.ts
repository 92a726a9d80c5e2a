import type { Case } from "../../case.js";

/** What a mail about an official case tells; the days are written out already. */
type About = {
  readonly found: Case;
  /** "uw bezwaar", and "bezwaar" alone. */
  readonly your: string;
  readonly kind: string;
  readonly author: string;
  readonly words: string;
  readonly last: string;
  readonly articles: string;
};

export const nl = {
  noted: ({ found, your, author, words, last, articles }: About, received: string, isComplaint: boolean) => ({
    subject: `Wij hebben ${your} ontvangen: ${found.number}`,
    paragraphs: [
      `Beste ${found.asker.name},`,
      `Wij hebben ${your} ontvangen op ${received}.`,
      isComplaint
        ? `Uiterlijk ${last} hoort u wat wij met uw klacht deden. Zo staat het in de wet: ${articles}.`
        : `U krijgt uiterlijk ${last} een besluit. Zo staat het in de wet: ${articles}.`,
      `${author} schrijft u:`,
      { quote: words },
    ],
    button: "Volg uw vraag",
  }),
  suspended: ({ found, your, author, words, last, articles }: About, until: string) => ({
    subject: `Vul ${your} aan, uiterlijk ${until}: ${found.number}`,
    paragraphs: [
      `Beste ${found.asker.name},`,
      `Er ontbreekt nog iets aan ${your}. ${author} schrijft u:`,
      { quote: words },
      `U kunt dit aanvullen tot en met ${until}. Reageert u niet op tijd? Dan kunnen wij besluiten om ${your} niet te behandelen.`,
      `Tot uw reactie staat de termijn stil, hoogstens tot en met ${until}. Gebruikt u al die tijd, dan krijgt u uiterlijk ${last} een besluit. Reageert u eerder, dan wordt die dag ook eerder. Zo staat het in de wet: ${articles}.`,
    ],
    button: "Geef uw reactie",
  }),
  extended: ({ found, kind, author, words, last, articles }: About, isComplaint: boolean) => ({
    subject: `Er is meer tijd nodig voor uw ${kind}: ${found.number}`,
    paragraphs: [
      `Beste ${found.asker.name},`,
      isComplaint
        ? `De termijn is verlengd. U hoort uiterlijk ${last} wat wij met uw klacht deden. Zo staat het in de wet: ${articles}.`
        : `De termijn is verlengd. U krijgt uiterlijk ${last} een besluit. Zo staat het in de wet: ${articles}.`,
      `${author} schrijft u waarom:`,
      { quote: words },
    ],
    button: "Volg uw vraag",
  }),
  forwarded: (found: Case, author: string, authority: string, words: string, article: string) => ({
    subject: `Wij stuurden uw vraag door naar ${authority}: ${found.number}`,
    paragraphs: [
      `Beste ${found.asker.name},`,
      `Uw vraag is voor een andere overheid: ${authority}. Daarom stuurden wij hem meteen door, met uw naam en hoe u te bereiken bent. Zo staat het in de wet: ${article}.`,
      `${author} schrijft u:`,
      { quote: words },
      `U krijgt verder antwoord van ${authority}, en niet meer van ons.`,
    ],
    button: "Bekijk uw vraag",
  }),
  /** To the other authority. */
  toAuthority: (
    found: Case,
    given: {
      readonly municipality: string;
      readonly received: string;
      readonly article: string;
      readonly files: string | undefined;
    },
  ) => ({
    subject: `Doorgestuurd volgens ${given.article}: ${found.number}`,
    paragraphs: [
      "Geachte heer of mevrouw,",
      `${given.municipality} ontving op ${given.received} het bericht hieronder. Dat is voor u bedoeld. Daarom sturen wij het door volgens ${given.article}. Wie dit stuurde, weet dat.`,
      { quote: found.question },
      `Afzender: ${[found.asker.name, found.asker.email, found.asker.phone].filter(Boolean).join(", ") || "niet bekend"}.`,
      `Ons nummer: ${found.number}.`,
      ...(given.files === undefined ? [] : [`Er horen bestanden bij: ${given.files}. Die sturen wij u apart.`]),
    ],
  }),
};
