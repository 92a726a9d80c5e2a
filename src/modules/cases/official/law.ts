import type { Basis, Official, TermChange } from "./official.js";

/** The day on which we looked the rules up. */
export const CONSULTED = "2026-11-23";

const AWB = "https://wetten.overheid.nl/BWBR0005537/";
const TERMS_ACT = "https://wetten.overheid.nl/BWBR0002448/";

type Article = {
  /** As a lawyer writes it. */
  readonly article: string;
  readonly href: string;
  /** The words of the law, where we are sure of every one of them; else only what it means, in our own words. */
  readonly quote?: string;
};

const awb = (article: string, quote?: string): Article => ({
  article: `Awb ${article}`,
  href: AWB,
  ...(quote === undefined ? {} : { quote }),
});

/** The rules about official documents, by name; what each means in plain words is in the text files. */
export const law = {
  "application-receipt": awb("4:3a"),
  "application-term": awb(
    "4:13",
    "1. Een beschikking dient te worden gegeven binnen de bij wettelijk voorschrift bepaalde termijn of, bij het ontbreken van zulk een termijn, binnen een redelijke termijn na ontvangst van de aanvraag. 2. De in het eerste lid bedoelde redelijke termijn is in ieder geval verstreken wanneer het bestuursorgaan binnen acht weken na ontvangst van de aanvraag geen beschikking heeft gegeven, noch een mededeling als bedoeld in artikel 4:14, derde lid, heeft gedaan.",
  ),
  "application-extension": awb(
    "4:14",
    "1. Indien een beschikking niet binnen de bij wettelijk voorschrift bepaalde termijn kan worden gegeven, deelt het bestuursorgaan dit aan de aanvrager mede en noemt het daarbij een zo kort mogelijke termijn waarbinnen de beschikking wel tegemoet kan worden gezien. (…) 3. Indien, bij het ontbreken van een bij wettelijk voorschrift bepaalde termijn, een beschikking niet binnen acht weken kan worden gegeven, deelt het bestuursorgaan dit binnen deze termijn aan de aanvrager mede en noemt het daarbij een redelijke termijn binnen welke de beschikking wel tegemoet kan worden gezien.",
  ),
  "application-suspension": awb(
    "4:15",
    "1. De termijn voor het geven van een beschikking wordt opgeschort met ingang van de dag na die waarop het bestuursorgaan: a. de aanvrager krachtens artikel 4:5 uitnodigt de aanvraag aan te vullen, tot de dag waarop de aanvraag is aangevuld of de daarvoor gestelde termijn ongebruikt is verstreken (…)",
  ),
  "application-consent": awb(
    "4:15",
    "2. De termijn voor het geven van een beschikking wordt voorts opgeschort: a. gedurende de termijn waarvoor de aanvrager schriftelijk met uitstel heeft ingestemd (…)",
  ),
  "objection-receipt": awb(
    "6:14",
    "1. Het orgaan waarbij het bezwaar- of beroepschrift is ingediend, bevestigt de ontvangst daarvan schriftelijk. (…)",
  ),
  "objection-period": awb("6:7, 6:8"),
  "objection-term": awb(
    "7:10",
    "1. Het bestuursorgaan beslist binnen zes weken of – indien een commissie als bedoeld in artikel 7:13 is ingesteld – binnen twaalf weken, gerekend vanaf de dag na die waarop de termijn voor het indienen van het bezwaarschrift is verstreken. (…) 3. Het bestuursorgaan kan de beslissing voor ten hoogste zes weken verdagen. 4. Verder uitstel is mogelijk voor zover: a. alle belanghebbenden daarmee instemmen, b. de indiener van het bezwaarschrift daarmee instemt en andere belanghebbenden daardoor niet in hun belangen kunnen worden geschaad, of c. dit nodig is in verband met de naleving van wettelijke procedurevoorschriften. (…)",
  ),
  "objection-suspension": awb(
    "7:10",
    "(…) 2. De termijn wordt opgeschort gerekend vanaf de dag na die waarop de indiener is verzocht een verzuim als bedoeld in artikel 6:6 te herstellen, tot de dag waarop het verzuim is hersteld of de daarvoor gestelde termijn ongebruikt is verstreken. (…)",
  ),
  "complaint-receipt": awb("9:6", "Het bestuursorgaan bevestigt de ontvangst van het klaagschrift schriftelijk."),
  "complaint-term": awb(
    "9:11",
    "1. Het bestuursorgaan handelt de klacht af binnen zes weken of – indien afdeling 9.1.3 van toepassing is – binnen tien weken na ontvangst van het klaagschrift. 2. Het bestuursorgaan kan de afhandeling voor ten hoogste vier weken verdagen. Van de verdaging wordt schriftelijk mededeling gedaan aan de klager en aan degene op wiens gedraging de klacht betrekking heeft. 3. Verder uitstel is mogelijk voor zover de klager daarmee schriftelijk instemt.",
  ),
  weekend: {
    article: "Algemene termijnenwet 1",
    href: TERMS_ACT,
    quote:
      "Een in een wet gestelde termijn die op een zaterdag, zondag of algemeen erkende feestdag eindigt, wordt verlengd tot en met de eerstvolgende dag die niet een zaterdag, zondag of algemeen erkende feestdag is.",
  },
  "designated-way": awb("2:13"),
  forwarding: awb(
    "2:3",
    "Het bestuursorgaan zendt een bericht tot behandeling waarvan kennelijk een ander bestuursorgaan bevoegd is, onverwijld door naar dat orgaan, onder gelijktijdige mededeling daarvan aan de afzender.",
  ),
} satisfies Record<string, Article>;

export type Rule = keyof typeof law;

/** One rule of the law. */
export const articleOf = (rule: Rule): Article => law[rule];

const rulesOfKind: Record<Official["kind"], { readonly receipt: Rule; readonly term: readonly Rule[] }> = {
  application: { receipt: "application-receipt", term: ["application-term"] },
  objection: { receipt: "objection-receipt", term: ["objection-period", "objection-term"] },
  complaint: { receipt: "complaint-receipt", term: ["complaint-term"] },
};

/** The rule that says that we confirm the receipt. */
export const receiptRule = (kind: Official["kind"]): Rule => rulesOfKind[kind].receipt;

/** The rules by which the term of a case is what it is, the first one that of its length. */
export function rulesOf(
  { kind, basis, changes }: Pick<Official, "kind" | "basis" | "changes">,
  isMoved: boolean,
): Rule[] {
  const changed = new Set(changes.flatMap((change) => ruleOfChange(kind, change) ?? []));
  const moved: Rule[] = isMoved && basis !== ("ordinance" satisfies Basis) ? ["weekend"] : [];
  return [...new Set([...rulesOfKind[kind].term, ...changed, ...moved])];
}

/** The rule by which the term was changed; undefined where it is the one of the term itself. */
export function ruleOfChange(
  kind: Official["kind"],
  change: Pick<TermChange, "kind"> & { isAgreed?: boolean },
): Rule | undefined {
  if (change.kind === "suspension") return kind === "objection" ? "objection-suspension" : "application-suspension";
  if (kind !== "application") return undefined;
  return change.isAgreed ? "application-consent" : "application-extension";
}
