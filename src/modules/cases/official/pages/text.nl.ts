import { capital } from "#platform/i18n";
import type { ExtendError, PastError, SuspendError } from "../rules.js";

export const nl = {
  card: {
    title: (kind: string) => `Officieel: ${kind}`,
    received: "Ontvangen op",
    announced: "Besluit bekendgemaakt op",
    objectUntil: "Laatste dag voor bezwaar",
    law: "Termijn uit",
    term: "Termijn",
    weeks: (weeks: number, day: string) => `${weeks === 1 ? "1 week" : `${weeks} weken`}, vanaf de dag na ${day}`,
    suspended: "Aanvulling",
    standsStill: (from: string, to: string) => `Gevraagd op ${from}. Zo nodig staat de termijn stil tot ${to}.`,
    stoodStill: (from: string, to: string) => `Gevraagd op ${from}. De termijn liep weer op ${to}.`,
    extended: "Verlengd",
    extendedTo: (on: string, to: string) => `Op ${on}, tot en met ${to}.`,
    extendedAgreed: (on: string, to: string) => `Op ${on}, met schriftelijke instemming, tot en met ${to}.`,
    counted: "Verschoven",
    moved: (day: string) =>
      `Geteld eindigt de termijn op ${day}. Dat is geen gewone dag, dus geldt de eerste dag erna.`,
    now: "Nu",
    still: (day: string) => `Wacht op aanvulling, tot en met ${day}.`,
    rules: "De regels hierbij",
  },
  others: {
    make: "Noteer als aanvraag, bezwaar of klacht",
    remake: "Verbeter wat u over dit officiële stuk noteerde",
    suspend: "Vraag om een aanvulling",
    extend: "Verleng de termijn",
    forward: "Stuur door naar een andere overheid",
  },
  waiting: {
    suspended: (since: string, until: string) =>
      `U vroeg om aanvulling op ${since}. De termijn van de wet staat stil tot en met ${until}, of tot er een reactie is.`,
    runsOn: (since: string) => `U wacht sinds ${since}. De termijn van de wet loopt door.`,
  },
  needsHint:
    "De termijn van de wet loopt door, ook als u een reactie nodig hebt. Ontbreekt er iets? Kies dan bij Andere stappen voor een aanvulling.",
  noMail: (name: string, phone: string | undefined) =>
    `${capital(name)} gaf geen mailadres. Wat u hier stuurt, staat alleen op de pagina van de vraag. Stuur het ook per brief${phone ? `, of vraag om een adres: ${phone}` : ""}.`,
  remedy: {
    application:
      "Zet onder het besluit waar en tot wanneer iemand bezwaar kan maken, en wie dat kan (Awb 3:45). Deze pagina doet dat niet voor u.",
    objection:
      "Zet onder het besluit waar en tot wanneer iemand in beroep kan gaan (Awb 6:23). Deze pagina doet dat niet voor u.",
  },
  receipt: {
    label: "Wat wilt u erbij schrijven?",
    hint: (name: string) =>
      `${capital(name)} krijgt een bevestiging met de dag van ontvangst en de laatste dag van de termijn. Schrijf hier wie het behandelt en wat de volgende stap is.`,
  },
  make: {
    title: "Noteer als aanvraag, bezwaar of klacht",
    lead: "U beslist dit, niet het systeem. Vanaf dan telt de termijn van de wet, en niet meer de beloofde datum.",
    kind: {
      label: "Wat is het?",
      application: "Een aanvraag om een besluit, zoals een vergunning of subsidie",
      objection: "Een bezwaar tegen een besluit",
      complaint: "Een klacht over hoe iemand zich gedroeg",
    },
    received: {
      label: "Ontvangen op",
      hint: "De dag waarop dit bij u binnenkwam langs de weg die daarvoor is aangewezen. De termijn begint de dag erna.",
    },
    basis: {
      label: "Waar staat de termijn?",
      awb: "Nergens: dan geldt acht weken",
      law: "In een andere wet",
      ordinance: "In een eigen verordening",
    },
    law: {
      label: "Welke wet of verordening?",
      hint: "Alleen als de termijn daar staat. Noem ook het artikel, zoals APV 2:25.",
    },
    weeks: { label: "Hoeveel weken?", hint: "Alleen als een wet of verordening dat zegt. Van 1 tot en met 104." },
    decision: { label: "Wanneer is het besluit bekendgemaakt?", hint: "Vaak de dag waarop de brief is verstuurd." },
    committee: { label: "Advies", option: "Een commissie adviseert over het bezwaar (Awb 7:13)" },
    advice: {
      label: "Advies over de klacht",
      option: "Een persoon of commissie adviseert over de klacht (afdeling 9.1.3 Awb)",
    },
    rules: "De regels bij aanvraag, bezwaar en klacht",
    send: "Bevestig de ontvangst",
    errors: {
      "kind-missing": "Kies wat het is.",
      "received-missing": "Vul in wanneer dit binnenkwam, bijvoorbeeld 1-12-2026.",
      "basis-missing": "Kies waar de termijn staat.",
      "law-missing": "Noem de wet of verordening, in hoogstens 200 tekens.",
      "weeks-wrong": "Vul een heel aantal weken in, van 1 tot en met 104.",
      "decision-missing": "Vul in wanneer het besluit bekend is gemaakt, bijvoorbeeld 1-12-2026.",
      "day-ahead": "Deze dag moet nog komen. Kies vandaag of een eerdere dag.",
      "day-far": "Deze dag is meer dan vijf jaar geleden. Kies een latere dag.",
    } satisfies Record<
      | PastError
      | "kind-missing"
      | "received-missing"
      | "basis-missing"
      | "law-missing"
      | "weeks-wrong"
      | "decision-missing",
      string
    >,
  },
  suspend: {
    title: "Vraag om een aanvulling",
    lead: (last: string) =>
      `De termijn loopt nu tot en met ${last}. Vanaf morgen staat hij stil, tot er een reactie is of tot de dag die u kiest.`,
    date: {
      label: "Aanvullen kan tot en met",
      hint: "Kies een redelijke termijn, vaak twee weken. Zonder datum staat de termijn niet stil.",
    },
    message: { label: "Wat ontbreekt er?", hint: "Noem precies wat u nodig hebt, en waarom." },
    rules: "De regels bij een aanvulling",
    send: "Vraag om de aanvulling",
    errors: {
      "date-missing": "Kies een datum, bijvoorbeeld 1-12-2026.",
      "date-past": "Kies een dag na vandaag.",
      "date-far": "Deze dag is meer dan een jaar ver. Kies een eerdere dag.",
      "term-over": "De termijn heeft geen dag meer over die stil kan staan.",
    } satisfies Record<SuspendError | "date-missing", string>,
  },
  extend: {
    title: "Verleng de termijn",
    lead: (last: string) => `De termijn loopt nu tot en met ${last}. Verlengen kan tot en met die dag.`,
    limits: {
      application: "Zonder instemming kan dit één keer, met een datum die redelijk is en zo dichtbij mogelijk.",
      objection: "Zonder instemming kan dit één keer, met hoogstens zes weken.",
      complaint:
        "Zonder instemming kan dit één keer, met hoogstens vier weken. Laat het ook weten aan degene over wie de klacht gaat: dat doet deze pagina niet.",
    },
    date: { label: "Nieuwe laatste dag", hint: "Kies een werkdag." },
    consent: {
      label: "Instemming",
      option: (name: string) => `${capital(name)} stemde hier schriftelijk mee in`,
    },
    reason: { label: "Waarom is er meer tijd nodig?", hint: "Schrijf kort en eerlijk wat er nog moet gebeuren." },
    rules: "De regels bij verlengen",
    send: "Verleng de termijn",
    errors: {
      "date-missing": "Kies een datum, bijvoorbeeld 1-12-2026.",
      "date-not-later": "Kies een dag na de laatste dag van nu.",
      "date-far": "Deze dag is meer dan een jaar ver. Kies een eerdere dag.",
      "date-closed": "Op deze dag werken wij niet. Kies een werkdag.",
      "term-over": "De termijn is al om. Verlengen kan niet meer.",
      "needs-consent": "De termijn is al een keer verlengd. Verder kan alleen met schriftelijke instemming.",
      "too-long": "Zo lang kan alleen met schriftelijke instemming. Kies een eerdere dag.",
    } satisfies Record<ExtendError | "date-missing", string>,
  },
  forward: {
    title: "Stuur door naar een andere overheid",
    lead: (name: string) =>
      `De vraag, de naam en de contactgegevens van ${name} gaan meteen naar de andere overheid. ${capital(name)} hoort dat tegelijk. Daarmee eindigt de vraag hier.`,
    authority: { label: "Welke overheid?", hint: "Zoals Provincie Utrecht, of het waterschap." },
    email: { label: "Mailadres van die overheid" },
    files: (names: string) =>
      `Bij deze vraag horen bestanden: ${names}. Die gaan niet vanzelf mee. Stuur ze zelf veilig door.`,
    message: { label: "Wat schrijft u erbij?", hint: (name: string) => `${capital(name)} leest dit.` },
    rules: "De regel bij doorsturen",
    send: "Stuur de vraag door",
    errors: {
      "authority-missing": "Noem de overheid waarvoor dit is, in hoogstens 200 tekens.",
      "email-wrong": "Vul het mailadres van die overheid in, zoals naam@voorbeeld.nl.",
    },
  },
};
