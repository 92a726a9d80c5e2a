export const nl = {
  title: "Uw account",
  signedInAs: (name: string) => `U bent ingelogd als ${name}.`,
  elsewhere: "Waar u bent ingelogd",
  signOut: "Log uit",
  details: "Uw naam en telefoonnummer",
  absence: "Uw werkdagen en afwezigheid",
  others: "U werkt ook bij",
  open: "Ga daarheen; u bent er al ingelogd",
  closed: "U logt daar apart in",
};
