export const nl = {
  title: "Waar u bent ingelogd",
  lead: "Kent u een apparaat niet, of bent u het kwijt? Log het hier uit. Na twee uur zonder gebruik gebeurt dat vanzelf.",
  unknown: "Onbekend apparaat",
  here: "dit apparaat",
  when: (opened: string, seen: string) => `Ingelogd op ${opened}. Het laatst gebruikt op ${seen}.`,
  end: "Log hier uit",
  endAll: "Log overal uit, ook op dit apparaat",
};
