export const nl = {
  title: "In welke gemeente onderneemt u?",
  lead: "Kies uw gemeente. Daar stelt u uw vraag aan één loket. U krijgt één vaste contactpersoon en één antwoord.",
  choose: "Kies uw gemeente",
  none: {
    title: "Er doet nog geen gemeente mee",
    body: "Kom later terug. Beheert u deze installatie? Log dan in op /inloggen en zet een gemeente aan.",
  },
};
