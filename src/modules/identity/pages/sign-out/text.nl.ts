export const nl = {
  title: "Uw sessie",
  signedInAs: (name: string) => `U bent ingelogd als ${name}.`,
  elsewhere: "Bekijk waar u nog meer bent ingelogd",
  signOut: "Log uit",
  details: "Uw account",
  absence: "Uw werkdagen en afwezigheid",
  others: "U werkt ook bij",
  open: "Ga daarheen; u bent er al ingelogd",
  closed: "U logt daar apart in",
};
