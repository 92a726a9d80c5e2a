export const nl = {
  signIn: (name: string, municipality: string, minutes: number) => ({
    subject: `Inloggen bij ${municipality}`,
    paragraphs: [
      `Beste ${name},`,
      `Met de knop hieronder logt u in bij ${municipality}. De knop werkt één keer, en niet langer dan ${minutes} minuten.`,
      "Hebt u hier niet om gevraagd? Dan hoeft u niets te doen: zonder deze mail kan niemand inloggen.",
    ],
  }),
  button: "Log in",
};
