import type { Voice } from "#platform/tenancy";

export const nl = {
  title: "Toegankelijkheid",
  lead: ({ term }: Voice) =>
    `Iedereen moet ${term.desk.the} kunnen gebruiken. Wij bouwen daarom volgens de richtlijnen WCAG 2.2, niveau AA.`,
  what: "Wat u kunt verwachten",
  points: [
    "Alles werkt met alleen het toetsenbord, en met een schermlezer.",
    "Alles werkt ook zonder JavaScript.",
    "U kunt de tekst vergroten tot 400%. U hoeft dan niet opzij te schuiven.",
    "Kleur is nooit het enige dat iets betekent: er staat altijd een woord of teken bij.",
    "U kunt ook bellen of met uw vraag naar de balie komen. U krijgt dan dezelfde hulp.",
  ],
  tell: "Werkt er iets niet voor u?",
  contact: (phone: string | undefined, email: string | undefined) => {
    const ways = [phone && `bel ${phone}`, email && `mail ${email}`].filter(Boolean).join(" of ");
    return ways === ""
      ? "Vertel het ons. Wij zoeken dan samen een manier die wel werkt."
      : `Vertel het ons: ${ways}. Wij zoeken dan samen een manier die wel werkt.`;
  },
};
