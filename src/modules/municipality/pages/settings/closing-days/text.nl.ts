export const nl = {
  list: "Dagen vanaf vandaag",
  none: "Er staan nog geen sluitingsdagen in.",
  noReason: "zonder reden",
  remove: (day: string) => `Haal ${day} weg`,
  add: "Voeg een dag toe",
  labels: { day: "Datum", reason: "Reden" },
  hints: {
    day: "Schrijf dag, maand en jaar, zoals 24-12-2026.",
    reason: "Bijvoorbeeld: brugdag of studiedag.",
  },
  send: "Voeg toe",
  leave: "Wij hebben geen eigen sluitingsdagen",
};
