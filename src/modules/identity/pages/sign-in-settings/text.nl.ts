import type { ErrorCode } from "./form.js";

export const nl = {
  title: "Hoe medewerkers inloggen",
  lead: "Medewerkers loggen in met een link uit een mail, of via de inlogdienst van uw eigen organisatie (OpenID Connect).",
  notes: { mail: "Met een link uit een mail", provider: (issuer: string) => `Via ${issuer}` },
  noKey:
    "Deze installatie heeft nog geen sleutel voor inlogdiensten. Vraag wie Rode Loper beheert om OIDC_KEY_FILE in te stellen. U kunt hieronder wel alvast invullen.",
  now: {
    title: "Zo is het nu",
    mail: "Medewerkers loggen in met een link uit een mail.",
    provider: (issuer: string) => `Medewerkers loggen in via ${issuer}. Links uit een mail werken voor hen niet.`,
    offLabel: "Terug naar links uit een mail",
    offConfirm: "Ik weet zeker dat medewerkers weer met een link uit een mail gaan inloggen",
    off: "Zet de inlogdienst uit",
  },
  theirs: {
    title: "Voor wie uw inlogdienst beheert",
    body: "Geef deze gegevens door. Vraag om een webapplicatie met code flow en PKCE, en om de naam, het mailadres en de groepen in het ID-token.",
    redirect: "Terugkeeradres (redirect URI)",
    keys: "Onze openbare sleutel (JWK set)",
  },
  form: "Gegevens van uw inlogdienst",
  labels: {
    issuer: "Adres van de inlogdienst (issuer)",
    clientId: "Onze naam daar (client ID)",
    acr: "Vereiste zekerheid (acr-waarden)",
    audience: "Voor wie is ons bewijs (audience)?",
  },
  hints: {
    issuer: "Begint met https. Bijvoorbeeld https://login.voorbeeldstad.nl/realms/medewerkers",
    clientId: "Krijgt u van wie de inlogdienst beheert.",
    acr: "Eén of meer waarden met een spatie ertussen. Eén ervan is dan nodig. Laat u dit leeg? Dan is elke zekerheid goed.",
    audience: "Kies bij Microsoft Entra ID het token-adres.",
  },
  audiences: { issuer: "De inlogdienst (issuer)", "token-endpoint": "Het token-adres" },
  rules: "Wie krijgt welke rol?",
  rulesWhy:
    "Elke regel geeft een rol aan wie een bepaalde waarde heeft. Wie een rol krijgt en nieuw is, wordt vanzelf medewerker. De regels gelden opnieuw bij elke keer inloggen.",
  rule: {
    claim: (nth: number) => `Regel ${nth}: gegeven (claim)`,
    value: (nth: number) => `Regel ${nth}: waarde`,
    role: (nth: number) => `Regel ${nth}: rol`,
    choose: "Kies een rol",
  },
  save: "Bewaar en probeer daarna",
  add: "Voeg een regel toe",
  remove: "Haal deze regel weg",
  removeWhich: (nth: number) => ` (regel ${nth})`,
  trial: {
    title: "Probeer het",
    body: "U logt zelf in bij de inlogdienst die u hierboven hebt bewaard. Er verandert nog niets. Daarna ziet u hier wat de inlogdienst over u zegt.",
    notYet: "Proberen kan zodra de installatie een sleutel heeft.",
    go: "Probeer de inlogdienst",
    again: "Probeer het nog een keer",
    said: (at: string) => `Dit zei de inlogdienst over u op ${at}:`,
    roles: "Rollen die u zo krijgt",
    noRoles: "Geen. U houdt wel de rollen die u met de hand hebt gekregen.",
    nameless:
      "De inlogdienst gaf geen naam of geen mailadres. Zonder die twee kan een nieuwe medewerker niet inloggen.",
    warning:
      "Zet u de inlogdienst aan? Dan werken links uit een mail meteen niet meer voor medewerkers, en is iedereen uitgelogd. U logt dan zelf opnieuw in. Wie hier al werkt en nog niet is gekoppeld, komt dan niet meer binnen. Vraag wie Rode Loper voor u beheert om hen te koppelen.",
    label: "Weet u het zeker?",
    confirm: "Ik weet zeker dat medewerkers alleen nog via deze inlogdienst binnenkomen",
    on: "Zet de inlogdienst aan",
  },
  done: {
    saved: "De gegevens zijn bewaard. Probeer ze nu onderaan deze pagina.",
    off: "De inlogdienst staat uit. Medewerkers loggen in met een link uit een mail. Iedereen houdt de eigen rollen. Die verandert u voortaan bij Medewerkers.",
    tried: "De inlogdienst werkt. Onderaan deze pagina staat wat die over u zei.",
  },
  changed: {
    title: "Iemand was u voor",
    body: "Terwijl u bezig was, heeft iemand anders deze gegevens veranderd. Er is niets van u bewaard. In het formulier staat wat u had ingevuld. Bewaart u dat? Dan vervangt het de gegevens van de ander.",
  },
  errors: {
    "issuer-missing": "Vul het adres van de inlogdienst in.",
    "issuer-wrong": "Dit adres klopt niet. Het moet met https beginnen, zonder naam, wachtwoord, vraagteken of hekje.",
    "client-missing": "Vul in onder welke naam wij daar bekend zijn.",
    "text-long": "Dit is te lang. Gebruik hoogstens 300 tekens.",
    "rule-half": "Vul van deze regel alle drie de velden in, of haal de regel weg.",
    unstorable: "Hier staat een teken in dat wij niet kunnen bewaren. Typ de tekst opnieuw.",
    "confirm-missing": "Zet een vinkje als u het zeker weet.",
    "not-tried": "Probeer de inlogdienst eerst zelf, met de gegevens die nu bewaard zijn.",
    "subject-taken":
      "Dit account van de inlogdienst hoort hier al bij iemand anders. Probeer het met uw eigen account.",
    "no-keys": "Met deze regels kunt u zelf geen beheerder blijven. Voeg een regel toe die u de rol Beheerder geeft.",
  } satisfies Record<ErrorCode, string>,
};
