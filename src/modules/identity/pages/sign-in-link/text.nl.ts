export const nl = {
  title: "U bent er bijna",
  lead: (municipality: string) => `Met deze knop logt u in bij ${municipality}.`,
  account: "Hebt u nog geen account? Dan maakt deze knop het.",
  enter: "Log in",
  wornOut: {
    title: "Deze link werkt niet meer",
    body: "Een link om in te loggen werkt één keer, en niet langer dan een kwartier. Vraag een nieuwe aan.",
    again: "Vraag een nieuwe link",
  },
};
