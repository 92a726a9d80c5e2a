import type { ErrorCode } from "./form.js";

export const nl = {
  title: "Voeg een organisatie toe",
  lead: "U wordt beheerder. Daarna kunt u collega's uitnodigen.",
  labels: {
    name: "Naam van de organisatie",
    kvkNumber: "KvK-nummer",
    branchNumber: "Vestigingsnummer",
  },
  hints: {
    kvkNumber: "8 cijfers. U vindt het nummer op uw uittreksel van de Kamer van Koophandel.",
    branchNumber: "12 cijfers. Alleen als uw organisatie meer vestigingen heeft.",
  },
  add: "Voeg toe",
  back: "Terug naar uw organisaties",
  errors: {
    "name-missing": "Vul de naam van de organisatie in.",
    "name-long": "Deze naam is te lang. Gebruik hoogstens 200 tekens.",
    "kvk-missing": "Vul het KvK-nummer in.",
    "kvk-wrong": "Dit KvK-nummer klopt niet. Een KvK-nummer heeft precies 8 cijfers.",
    "branch-wrong": "Dit vestigingsnummer klopt niet. Een vestigingsnummer heeft precies 12 cijfers.",
    unstorable: "Hier staat een teken in dat wij niet kunnen bewaren. Typ de tekst opnieuw.",
  } satisfies Record<ErrorCode, string>,
  known: {
    title: "Dit KvK-nummer is al bekend",
    lead: (number: string) => `Iemand heeft al een organisatie met KvK-nummer ${number} toegevoegd.`,
    ask: "Zijn dat uw collega's? Vraag dan om een uitnodiging. De beheerders krijgen een mail met uw naam en uw mailadres. Wij zeggen u niet wie zij zijn.",
    anyway: "Kent u hen niet? Voeg uw organisatie dan toch toe. Niemand ziet iets van de ander.",
    askButton: "Vraag om een uitnodiging",
    anywayButton: "Voeg toch toe",
  },
  asked: {
    title: "Wij hebben uw vraag doorgestuurd",
    lead: "De beheerders met dit KvK-nummer krijgen een mail met uw naam en uw mailadres.",
    next: "Nodigen zij u uit? Dan krijgt u een mail. Wij weten niet of en wanneer zij dat doen.",
    back: "Terug naar uw organisaties",
  },
};
