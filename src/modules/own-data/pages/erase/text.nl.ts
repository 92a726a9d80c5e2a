export const nl = {
  title: "Gegevens laten wissen",
  lead: "Lees eerst wat er weggaat en wat er blijft. Het is niet terug te draaien.",
  goes: "Dit wissen wij meteen",
  goesQuestions: (count: number) =>
    count === 0
      ? "Uw naam, mailadres en telefoonnummer bij beantwoorde vragen. U hebt er nu geen."
      : count === 1
        ? "Uw naam, mailadres en telefoonnummer bij uw ene beantwoorde vraag. De persoonlijke link ernaar werkt daarna niet meer."
        : `Uw naam, mailadres en telefoonnummer bij uw ${count} beantwoorde vragen. De persoonlijke links ernaar werken daarna niet meer.`,
  goesMails: "Welke mails wij u stuurden, en wanneer.",
  goesRemarks: "Wat u erbij schreef toen u vertelde hoe het ging. Of u geholpen was, blijft, zonder uw naam.",
  stays: "Dit blijft",
  staysAnswer:
    "Uw vraag, ons antwoord en de bijlagen, zonder uw naam en zonder de namen die u aan bijlagen gaf. De Archiefwet vraagt ons die te bewaren tot de bewaartermijn om is. Staat er in uw vraag of in een bijlage iets persoonlijks? Vertel het uw contactpersoon.",
  staysOpen: (count: number) =>
    count === 1
      ? "Eén vraag is nog niet beantwoord. Uw gegevens daarbij blijven, want anders kunnen wij u niet antwoorden. Kom daarna terug."
      : `${count} vragen zijn nog niet beantwoord. Uw gegevens daarbij blijven, want anders kunnen wij u niet antwoorden. Kom daarna terug.`,
  staysRecord: "Dat er iets is gewist, en wanneer. Zonder uw naam.",
  handOver: {
    title: "Draag eerst het beheer over",
    body: (names: string) =>
      `U bent de enige beheerder van ${names}. Uw account kan pas weg als een ander lid beheerder is.`,
    go: "Naar uw organisaties",
  },
  scope: "Wat wilt u laten wissen?",
  scopes: {
    questions: { label: "Alleen mijn gegevens bij mijn vragen hier", hint: "Uw account blijft." },
    account: {
      label: "Ook mijn account",
      hint: "U logt uit en verlaat uw organisaties. Vroeg u ook elders iets met dit account? Wis dat daar eerst.",
    },
  },
  sure: "Weet u het zeker?",
  yes: "Ja, dit is niet terug te draaien",
  send: "Wis mijn gegevens",
  back: "Terug naar uw gegevens",
  errors: {
    "scope-missing": "Kies wat u wilt laten wissen.",
    "not-sure": "Zet een vinkje als u het zeker weet.",
    "needs-successor": "U bent de enige beheerder van een organisatie met andere leden. Draag eerst het beheer over.",
  },
};
