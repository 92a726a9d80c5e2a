export const nl = {
  title: (name: string) => `${name} verlaten`,
  lead: "U ziet dan niet meer wat collega's met u delen. Uw eigen vragen blijven van u.",
  successor: {
    label: "Wie wordt beheerder?",
    hint: "U bent de enige beheerder. Kies wie het van u overneemt.",
    choose: "Kies een lid",
  },
  close: {
    title: "U bent het laatste lid",
    hint: "Als u gaat, sluit deze organisatie. Dat kunt u niet terugdraaien. Het KvK-nummer komt vrij.",
    label: (name: string) => `Ja, ${name} mag sluiten`,
  },
  leave: "Verlaat deze organisatie",
  stay: "Nee, ik blijf erbij",
  errors: {
    "successor-missing": "Kies wie beheerder wordt. U bent nu de enige beheerder.",
    "close-missing": "Zet een vinkje als de organisatie mag sluiten. Er is geen ander lid meer.",
  },
};
