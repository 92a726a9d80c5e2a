/** What the road of a question says about another one. */
export const nl = {
  road: {
    merge: {
      asker: (number: string) => `U vroeg dit ook in ${number}. Wij gaan daar verder: u krijgt één antwoord.`,
      other: (number: string) => `Dit was dezelfde vraag als ${number}. Die gaat verder.`,
    },
    join: {
      asker: (number: string) =>
        `U vroeg dit ook in ${number}. Wat u daar schreef, staat nu hier. De vroegste beloofde datum geldt.`,
      other: (number: string) =>
        `${number} was dezelfde vraag. Wat daar stond, staat nu hier. De vroegste beloofde datum geldt.`,
    },
    "split-off": {
      asker: (number: string) =>
        `Hier stonden twee vragen in. De tweede heeft nu een eigen nummer: ${number}. Zo schreef u het:`,
      other: (number: string) =>
        `Hier stonden twee vragen in. De tweede heeft nu een eigen nummer: ${number}. Zo stond het er:`,
    },
    branch: {
      asker: (number: string) => `Deze vraag stond in ${number}. De beloofde datum is dezelfde.`,
      other: (number: string) => `Deze vraag stond in ${number}. De beloofde datum is dezelfde.`,
    },
  },
};
