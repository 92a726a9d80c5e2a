import { plural } from "#platform/i18n";

export const nl = {
  list: "Afdelingen die meehelpen",
  none: { title: "Nog geen afdelingen", body: "Voeg de afdelingen toe die vaak meedenken, zoals Vastgoed of Inkoop." },
  note: (email: string, days: number) =>
    `${email} · antwoordt binnen ${plural(days, { one: "1 werkdag", other: `${days} werkdagen` })}`,
  topicCount: (count: number) => plural(count, { one: "1 onderwerp", other: `${count} onderwerpen` }),
  ended: "Beëindigd",
  endedOn: (day: string) => `beëindigd op ${day}`,
  add: "Voeg een afdeling toe",
  leave: "Wij werken zonder afdelingen",
  titleNew: "Nieuwe afdeling",
  titleOf: (name: string) => `Afdeling ${name}`,
  lead: "Leg vast hoe u deze afdeling bereikt, en waarmee zij helpt.",
  labels: {
    name: "Naam van de afdeling",
    email: "Mailadres van de afdeling",
    replyDays: "Antwoordt binnen",
    topics: "Onderwerpen",
    managerName: "Naam van de leidinggevende",
    managerEmail: "Mailadres van de leidinggevende",
  },
  hints: {
    name: "Zoals u die in huis noemt.",
    email: "Een gedeeld postvak, liever niet van één persoon.",
    replyDays: "In werkdagen, van 1 tot en met 60.",
    topics: "Eén onderwerp op elke regel. Hieraan herkennen wij later welke vraag hier past.",
    managerName: "Bij wie u terechtkunt als een antwoord te laat is.",
  },
  manager: "Wie helpt als het vastloopt?",
  end: {
    title: "Deze afdeling beëindigen",
    body: "U kunt deze afdeling dan nergens meer kiezen. Wat er al was, blijft staan.",
    send: "Beëindig deze afdeling",
    done: "Deze afdeling is beëindigd. U kunt haar niet meer veranderen.",
  },
  back: "Alle afdelingen",
};
