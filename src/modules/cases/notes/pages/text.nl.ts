/** Words about internal notes. */
export const nl = {
  title: "Notities",
  mark: "Alleen voor collega's. Wie de vraag stelde, ziet dit nooit.",
  lead: "Schrijf hier wat collega's moeten weten. Een notitie staat in geen enkele mail, en gaat niet mee als de vraag ergens anders heen gaat.",
  leadBelow: (author: string) => `U vult een notitie van ${author} aan. Wat er al staat, verandert niet.`,
  list: "Notities van collega's",
  none: "Er zijn nog geen notities.",
  label: "Uw notitie",
  hint: "Noem een collega met @ en de naam. Die krijgt bericht.",
  chooseLabel: "Kies collega's uit een lijst",
  choose: "Wie moet dit weten?",
  notAll: "Staat een collega er niet bij? Noem die in de notitie met @ en de naam.",
  send: "Bewaar de notitie",
  add: "Vul aan of verbeter",
  named: (names: readonly string[]) => `Genoemd: ${names.join(", ")}`,
  cannotRead: (names: readonly string[]) =>
    names.length === 1
      ? `${names[0]} kan deze vraag niet lezen. Haal de @ weg, of bied de vraag eerst aan.`
      : `${names.join(" en ")} kunnen deze vraag niet lezen. Haal de @ weg, of bied de vraag eerst aan.`,
  unknown: (names: readonly string[]) =>
    `De notitie is bewaard. Wij weten niet welke collega u bedoelt met ${names.map((name) => `“@${name}”`).join(" en ")}. ${
      names.length === 1 ? "Voor die naam" : "Voor die namen"
    } kreeg niemand bericht. Vul de notitie aan met @ en de hele naam.`,
  erased: "Wie deze vraag stelde, is gewist. Er komen geen notities meer bij.",
  back: "Terug naar de vraag",
};
