export const nl = {
  title: (name: string) => `Uitnodiging voor ${name}`,
  lead: (inviter: string) => `${inviter} nodigt u uit. U kunt dan samen vragen stellen en de antwoorden lezen.`,
  enterprise: "Organisatie",
  inviter: "Uitgenodigd door",
  role: "U wordt",
  until: "Geldig tot en met",
  shown: (address: string) => `U bent ingelogd met ${address}. De andere leden zien uw naam en dit mailadres.`,
  other: (address: string) =>
    `Deze uitnodiging ging naar een ander mailadres dan ${address}. Is dit toch de juiste organisatie? Dan kunt u ja zeggen.`,
  accept: "Ja, ik doe mee",
  asStaff:
    "U bent ingelogd als medewerker. Log uit, log in met het mailadres van uw eigen account en open de link opnieuw.",
  toSignOut: "Naar uitloggen",
  over: {
    list: "Naar uw organisaties",
    expired: {
      title: "Deze uitnodiging is verlopen",
      body: "Een uitnodiging werkt 14 dagen. Vraag uw collega om een nieuwe.",
    },
    accepted: {
      title: "Deze uitnodiging is al gebruikt",
      body: "Een uitnodiging werkt één keer. Hebt u al ja gezegd? Dan vindt u de organisatie in uw lijst.",
    },
    withdrawn: {
      title: "Deze uitnodiging is ingetrokken",
      body: "Een beheerder trok de uitnodiging in, of de organisatie bestaat niet meer. Vraag het uw collega.",
    },
    unknown: {
      title: "Deze uitnodiging bestaat niet",
      body: "Misschien is de link niet helemaal overgenomen. Open hem opnieuw vanuit de mail.",
    },
  },
};
