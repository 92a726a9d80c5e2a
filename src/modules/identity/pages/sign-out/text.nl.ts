export const nl = {
  title: "Uw sessie",
  signedInAs: (name: string) => `U bent ingelogd als ${name}.`,
  elsewhere: "Bekijk waar u nog meer bent ingelogd",
  signOut: "Log uit",
  absence: "Uw werkdagen en afwezigheid",
};
