export const nl = {
  title: "Uw sessie",
  signedInAs: (name: string) => `U bent ingelogd als ${name}.`,
  signOut: "Log uit",
  absence: "Uw werkdagen en afwezigheid",
};
