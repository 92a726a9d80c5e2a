import type { MemberRole } from "../../enterprises/enterprise.js";
import type { MemberChange } from "../../use-cases/change-member.js";
import type { ErrorCode } from "./form.js";

export const nl = {
  lead: "Leden kunnen vragen met elkaar delen. Beheerders bepalen wie erbij hoort.",
  kvkNumber: "KvK-nummer",
  branchNumber: "Vestigingsnummer",
  unchecked: "Een lid vulde dit in. Wij hebben het niet nagekeken.",
  done: {
    joined: "U hoort nu bij deze organisatie.",
    added: "De organisatie is toegevoegd. Nodig nu uw collega's uit.",
    invited: "De uitnodiging is onderweg.",
    withdrawn: "De uitnodiging is ingetrokken. De link werkt niet meer.",
    "make-admin": "Dit lid is nu beheerder.",
    "make-member": "Dit lid is geen beheerder meer.",
    remove: "Dit lid hoort niet meer bij deze organisatie.",
  },
  you: (name: string) => `${name} (u)`,
  changes: {
    "make-admin": "Maak beheerder",
    "make-member": "Maak gewoon lid",
    remove: "Verwijder",
  } satisfies Record<MemberChange, string>,
  invite: "Nodig een collega uit",
  invited: (address: string) => `Uitnodiging aan ${address}`,
  waiting: (role: string, day: string) => `Uitgenodigd als ${role}. De uitnodiging geldt tot en met ${day}.`,
  expired: (role: string, day: string) => `Uitgenodigd als ${role}. De uitnodiging gold tot en met ${day}.`,
  withdraw: "Trek de uitnodiging in",
  email: "Mailadres van uw collega",
  emailHint: "Uw collega krijgt een mail met een link. De link werkt 14 dagen.",
  role: "Wat wordt uw collega?",
  roles: {
    member: { label: "Lid", hint: "Stelt vragen en leest wat gedeeld is." },
    admin: { label: "Beheerder", hint: "Nodigt ook anderen uit en bepaalt wie erbij hoort." },
  } satisfies Record<MemberRole, { label: string; hint: string }>,
  send: "Stuur de uitnodiging",
  leave: { title: "Niet meer bij deze organisatie?", button: "Verlaat deze organisatie" },
  back: "Terug naar uw organisaties",
  errors: {
    "email-missing": "Vul het mailadres van uw collega in.",
    "email-wrong": "Dit mailadres klopt niet. Schrijf het zoals naam@voorbeeld.nl.",
    "role-missing": "Kies wat uw collega wordt.",
    "already-member": "Iemand met dit mailadres hoort er al bij.",
    "already-invited": "Dit mailadres is al uitgenodigd. Trek die uitnodiging eerst in als u een nieuwe wilt sturen.",
    "too-many": "Er wachten al 50 uitnodigingen. Trek er eerst een in.",
    "too-many-today": "U verstuurde vandaag al 50 uitnodigingen. Probeer het morgen weer.",
    "last-admin": "U bent de enige beheerder. Maak eerst iemand anders beheerder.",
  } satisfies Record<ErrorCode, string>,
};
