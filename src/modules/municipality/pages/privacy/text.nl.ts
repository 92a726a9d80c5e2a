import type { Voice } from "#platform/tenancy";

/** What differs between municipalities. */
export type Kept = { readonly hasAccounts: boolean; readonly keepYears: number | undefined };

export const nl = {
  title: "Privacy",
  lead: "Wij vragen zo weinig mogelijk van u. Wat wij wel vragen, gebruiken wij alleen om uw vraag te beantwoorden.",
  parts: ({ term }: Voice, { hasAccounts, keepYears }: Kept) => [
    {
      title: "Wat wij bewaren",
      points: [
        "Uw vraag en ons antwoord.",
        "Of u geholpen bent, als u ons dat na het antwoord vertelt. Daarvan maken wij openbare cijfers, zonder uw naam.",
        "Uw naam, en het mailadres of telefoonnummer waarop wij u kunnen bereiken.",
        "De naam van uw onderneming, als u die invult.",
        ...(hasAccounts
          ? [
              "Als u een account maakt: uw mailadres, uw naam en telefoonnummer als u die invult, en bij welke organisaties u hoort.",
            ]
          : []),
        "Wie van onze medewerkers uw vraag las of er iets mee deed, en wanneer.",
        "Geen burgerservicenummer. Typt u er per ongeluk een, dan vragen wij of wij het onleesbaar mogen maken.",
      ],
    },
    {
      title: "Hoelang wij het bewaren",
      points: [
        keepYears === undefined
          ? "Uw vraag en ons antwoord bewaren wij zolang de Archiefwet en onze selectielijst dat vragen."
          : keepYears === 1
            ? "Uw vraag en ons antwoord bewaren wij één jaar nadat de vraag is afgerond. Daarna gaan ze weg."
            : `Uw vraag en ons antwoord bewaren wij ${keepYears} jaar nadat de vraag is afgerond. Daarna gaan ze weg.`,
        "Welke mails wij u stuurden, bewaren wij drie maanden.",
      ],
    },
    {
      title: "Wie het ziet",
      points: [
        `Uw vaste contactpersoon, de aanjager en de medewerkers van ${term.desk.the}.`,
        "U zelf, en iedereen aan wie u uw persoonlijke link geeft. Geef die link dus niet zomaar door.",
        ...(hasAccounts
          ? [
              "Collega's met wie u een vraag deelt, zolang zij bij uw organisatie horen. Leden van een organisatie zien elkaars naam en mailadres.",
            ]
          : []),
        "Niemand anders: er gaan geen gegevens naar andere websites.",
      ],
    },
    {
      title: "Cookies",
      points: [
        "Wij zetten alleen een cookie als dat nodig is: om een formulier veilig te versturen en om u ingelogd te houden.",
        "Wij volgen u niet en gebruiken geen cookies van anderen.",
      ],
    },
  ],
  rights: "Uw rechten",
  own: "Log in en kies onderaan de pagina: Uw gegevens. Daar ziet u wat wij van u weten en wie uw vragen las. U kunt het meenemen, verbeteren en laten wissen.",
  contact: (phone: string | undefined, email: string | undefined) => {
    const ways = [phone && `bel ${phone}`, email && `mail ${email}`].filter(Boolean).join(" of ");
    const start = "Wilt u weten wat wij van u bewaren, of wilt u dat wij iets verbeteren of weghalen?";
    return ways === "" ? `${start} Vraag het uw contactpersoon.` : `${start} Vraag het ons: ${ways}.`;
  },
};
