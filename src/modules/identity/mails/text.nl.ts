export const nl = {
  signIn: (name: string, municipality: string, minutes: number) => ({
    subject: `Inloggen bij ${municipality}`,
    paragraphs: [
      `Beste ${name},`,
      `Met de link hieronder logt u in bij ${municipality}. De link werkt één keer, en niet langer dan ${minutes} minuten.`,
      "Hebt u hier niet om gevraagd? Dan hoeft u niets te doen: zonder deze mail kan niemand inloggen.",
    ],
  }),
  newAccount: (municipality: string, minutes: number) => ({
    subject: `Inloggen bij ${municipality}`,
    paragraphs: [
      "Goedendag,",
      `Iemand vroeg om met dit mailadres in te loggen bij ${municipality}. Er is nog geen account met dit adres. Met de link hieronder maakt u het en logt u in. De link werkt één keer, en niet langer dan ${minutes} minuten.`,
      "Hebt u hier niet om gevraagd, of wilt u geen account? Dan hoeft u niets te doen: wij maken dan geen account.",
    ],
  }),
  button: "Log in",
  /** Who invites the first administrator of all. */
  installation: "De beheerder van Rode Loper",
  invitation: (about: { name: string; inviter: string; municipality: string; roles: string; days: number }) => ({
    subject: `Uitnodiging om mee te werken bij ${about.municipality}`,
    paragraphs: [
      `Beste ${about.name},`,
      `${about.inviter} nodigt u uit om mee te werken bij ${about.municipality}. U werkt dan met Rode Loper, de software van het loket.`,
      `Uw rol daar: ${about.roles}.`,
      `Met de link hieronder bekijkt u de uitnodiging. Daar kunt u ja zeggen. U hebt daar ${about.days} dagen voor.`,
      "Verwacht u deze uitnodiging niet? Dan hoeft u niets te doen.",
    ],
  }),
  look: "Bekijk de uitnodiging",
  product: "Rode Loper",
  installationSignIn: (minutes: number) => ({
    subject: "Inloggen bij Rode Loper",
    paragraphs: [
      `Met de link hieronder logt u in om deze installatie te beheren. De link werkt één keer, en niet langer dan ${minutes} minuten.`,
      "Hebt u hier niet om gevraagd? Dan hoeft u niets te doen: zonder deze mail kan niemand inloggen.",
    ],
  }),
};
