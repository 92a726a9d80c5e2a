export const nl = {
  labels: {
    phone: "Telefoonnummer",
    email: "Mailadres",
    address: "Adres",
    hoursNl: "Openingstijden",
    hoursEn: "Openingstijden in het Engels",
  },
  hints: {
    email: "Van het loket, niet van één persoon.",
    address: "Waar komen mensen langs? Bijvoorbeeld: Stadskantoor, balie 3, Voorbeeldplein 1.",
    hoursNl: "Bijvoorbeeld: Open op werkdagen van 9.00 tot 17.00 uur.",
    hoursEn: "Alleen nodig als uw pagina's er ook in het Engels zijn.",
  },
};
