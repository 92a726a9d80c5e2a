/** Words of the pages that every part shares. */
export const nl = {
  product: "Rode Loper",
  home: "Naar de voorpagina",
  nationalTagline: "Eén loket voor ondernemers met een missie",
  runInstallation: "Voor wie deze installatie beheert",
  notFound: {
    title: "Deze pagina bestaat niet",
    body: "Misschien klopt het adres niet helemaal, of is de pagina weggehaald. Kijk het adres na, of begin opnieuw op de voorpagina.",
  },
  forbidden: {
    title: "Deze pagina is niet voor u",
    body: "U bent ingelogd, maar uw rol geeft geen toegang tot deze pagina. Klopt dat niet? Vraag het de beheerder van dit loket.",
  },
  signInFirst: {
    title: "Deze pagina is voor medewerkers",
    body: "U bent niet ingelogd. Zoekt u uw eigen vraag? Gebruik dan de link uit de mail die u van ons kreeg.",
  },
  expired: {
    title: "Dit formulier is verlopen",
    body: "Ga terug naar het formulier, laad de pagina opnieuw en verstuur het nog een keer. Wij hebben niets bewaard.",
  },
  unreadable: {
    title: "Wij konden dit niet lezen",
    body: "Wat u stuurde is te groot of beschadigd onderweg. Ga terug en probeer het nog een keer.",
  },
  misdirected: {
    title: "Dit adres hoort niet bij ons",
    body: "Begin opnieuw op de voorpagina. Bent u de beheerder? Kijk dan of BASE_URL klopt, en of uw proxy de naam doorgeeft.",
  },
  wrongMethod: {
    title: "Dit kan hier niet",
    body: "Begin opnieuw op de voorpagina.",
  },
  tooMany: {
    title: "Even geduld",
    body: (minutes: number) =>
      minutes === 1
        ? "U hebt dit kort na elkaar vaak gedaan. Probeer het over 1 minuut weer."
        : `U hebt dit kort na elkaar vaak gedaan. Probeer het over ${minutes} minuten weer.`,
  },
  unavailable: {
    title: "Wij zijn zo terug",
    body: "Er is een korte storing. Wat u eerder hebt verstuurd, is bewaard. Probeer het over een paar tellen nog een keer.",
  },
  full: {
    title: "Wij kunnen nu niets bewaren",
    body: "De opslag van onze computer is vol. Wat u nu verstuurde, is niet bewaard. Wat u eerder verstuurde wel, en u kunt alles lezen. Probeer het later nog een keer. Heeft het haast? Bel of mail ons dan.",
  },
  fault: {
    title: "Er ging bij ons iets mis",
    body: "Dat is onze fout, niet die van u. Probeer het nog een keer. Blijft het misgaan? Bel of mail ons dan en noem dit kenmerk.",
    reference: (id: string) => `Kenmerk: ${id}`,
  },
};
