export const nl = {
  title: "Waar u bent ingelogd",
  lead: "Kent u een apparaat niet, of bent u het kwijt? Log het dan uit. Na twee uur zonder gebruik gebeurt dat vanzelf.",
  unknown: "Onbekend apparaat",
  here: "dit apparaat",
  when: (how: string, opened: string, seen: string) => `Ingelogd ${how} op ${opened}. Het laatst gebruikt op ${seen}.`,
  methods: {
    mail: "met een link uit een mail",
    provider: "via de inlogdienst van uw werk",
    demo: "als iemand uit de demo",
  },
  more: "U bent nog op meer plekken ingelogd. Log overal uit als u dat niet vertrouwt.",
  end: "Log dit apparaat uit",
  ended: "Dat apparaat is uitgelogd.",
  endAll: "Log overal uit, ook op dit apparaat",
};
