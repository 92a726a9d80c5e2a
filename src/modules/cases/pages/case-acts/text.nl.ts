import { capital } from "#platform/i18n";
import type { DateError } from "../../use-cases/move-promise.js";

export const nl = {
  message: {
    title: (name: string) => `Schrijf aan ${name}`,
    lead: (name: string) => `${capital(name)} krijgt uw bericht in de mail, en ziet het op de pagina van de vraag.`,
    leadPhone: (name: string, phone: string | undefined) =>
      `${capital(name)} gaf geen mailadres. Uw bericht staat op de pagina van de vraag.${phone ? ` Bel ook even: ${phone}.` : ""}`,
    label: "Uw bericht",
    needs: {
      label: "Hebt u een reactie nodig?",
      hint: "Zo ja, dan staat de klok stil tot de reactie er is. De beloofde datum schuift evenveel werkdagen op.",
      nothing: "Nee, ik laat iets weten",
      reaction: "Ja, zonder reactie kan ik niet verder",
    },
    send: "Stuur het bericht",
  },
  date: {
    title: "Beloof een andere datum",
    lead: (due: string, name: string) =>
      `Nu is beloofd: antwoord op ${due}. ${capital(name)} leest uw nieuwe datum en uw reden.`,
    label: "Nieuwe datum",
    hint: "Kies een werkdag.",
    reason: { label: "Waarom een andere datum?", hint: "Schrijf kort en eerlijk wat er nog moet gebeuren." },
    send: "Beloof deze datum",
    errors: {
      "date-missing": "Kies een datum, bijvoorbeeld 1-12-2026.",
      "date-past": "Deze dag is voorbij. Kies vandaag of een latere dag.",
      "date-closed": "Op deze dag werken wij niet. Kies een werkdag.",
      "date-far": "Deze dag is meer dan een jaar ver. Kies een eerdere dag.",
      "date-same": "Deze dag is al beloofd. Kies een andere dag.",
    } satisfies Record<DateError | "date-missing", string>,
  },
  split: {
    title: "Zet een deelvraag uit",
    lead: (due: string) =>
      `U blijft eigenaar, en u stuurt het ene antwoord. Dat is beloofd op ${due}: die datum verandert niet.`,
    nobody: "Er is nog geen afdeling, specialist of ketenpartner. De beheerder voegt die toe bij Beheer.",
    target: {
      label: "Aan wie vraagt u dit?",
      choose: "Kies een afdeling, specialist of partner",
      cut: "Niet alle specialisten passen in deze lijst. Staat iemand er niet bij? Kies dan de afdeling.",
      option: (name: string, days: number) => `${name}: ${days === 1 ? "1 werkdag" : `${days} werkdagen`}`,
    },
    part: {
      label: "Wat wilt u weten?",
      hint: "Vraag één ding. Noem geen namen of andere gegevens van wie dit vroeg: die zijn hier niet nodig.",
    },
    date: { label: "Uiterlijk op", hint: "Vult u niets in? Dan geldt de norm die hierboven staat." },
    send: "Zet de deelvraag uit",
    errors: { "target-missing": "Kies aan wie u dit vraagt." },
  },
  reopen: {
    title: "Pak de vraag weer op",
    lead: (name: string) =>
      `${capital(name)} leest uw bericht. Daarna belooft u opnieuw één antwoord, geteld vanaf vandaag.`,
    label: "Waarom pakt u de vraag weer op?",
    send: "Pak de vraag weer op",
  },
};
