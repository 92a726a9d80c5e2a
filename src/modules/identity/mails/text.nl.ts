export const nl = {
  signIn: (name: string, municipality: string, minutes: number) => ({
    subject: `Inloggen bij ${municipality}`,
    paragraphs: [
      `Beste ${name},`,
      `Met de knop hieronder logt u in bij ${municipality}. De knop werkt één keer, en niet langer dan ${minutes} minuten.`,
      "Hebt u hier niet om gevraagd? Dan hoeft u niets te doen: zonder deze mail kan niemand inloggen.",
    ],
  }),
  newAccount: (municipality: string, minutes: number) => ({
    subject: `Inloggen bij ${municipality}`,
    paragraphs: [
      "Goedendag,",
      `Iemand vroeg om met dit mailadres in te loggen bij ${municipality}. Er is nog geen account met dit adres. Met de knop hieronder maakt u het en logt u in. De knop werkt één keer, en niet langer dan ${minutes} minuten.`,
      "Hebt u hier niet om gevraagd, of wilt u geen account? Dan hoeft u niets te doen: er wordt dan niets gemaakt.",
    ],
  }),
  button: "Log in",
};
