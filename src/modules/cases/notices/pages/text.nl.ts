import type { Choice, Kind } from "../kinds.js";

/** What somebody chooses about the mails that they get. */
export const nl = {
  title: "Uw meldingen",
  menu: "Uw meldingen",
  choose: "Kies wat u hoort, en wanneer",
  lead: "Kies per onderwerp: meteen een mail, in de dagmail, of niet. De dagmail komt om 8.30 uur op de dagen dat u werkt, en alleen als er iets voor u is.",
  saved: "Uw keuzes zijn bewaard.",
  kinds: {
    "new-question": { label: "Een nieuwe vraag voor u", hint: "Ook als een collega vertrekt en u de vraag krijgt." },
    "asker-wrote": {
      label: "Bericht van wie de vraag stelde",
      hint: "Ook als die de vraag intrekt of weer laat oppakken.",
    },
    "part-settled": { label: "Reactie op een deelvraag van u", hint: undefined },
    "part-for-me": {
      label: "Een deelvraag aan u",
      hint: "Een collega wacht op uw antwoord. Uitzetten kan daarom niet.",
    },
    offer: {
      label: "Overdracht van een vraag",
      hint: "Iemand biedt u een vraag aan, of beslist over uw aanbod. Uitzetten kan daarom niet.",
    },
    mention: { label: "U bent genoemd in een notitie", hint: undefined },
    followed: { label: "Nieuws over een vraag die u volgt", hint: undefined },
    late: {
      label: "Te laat, of te lang blijven liggen",
      hint: "Er is iemand nodig die helpt. Uitzetten kan daarom niet.",
    },
    work: {
      label: "Wat vandaag op u wacht",
      hint: "Bijvoorbeeld vragen die te laat zijn of binnen twee werkdagen antwoord nodig hebben.",
    },
  } satisfies Record<Kind, { label: string; hint: string | undefined }>,
  choices: {
    "at-once": "Meteen",
    daily: "In de dagmail",
    never: "Niet",
  } satisfies Record<Choice, string>,
  outside: {
    label: "Ook mails buiten kantooruren?",
    hint: "Kantooruren zijn maandag tot en met vrijdag van 8.30 tot 17.00 uur. Niet op feestdagen en sluitingsdagen. Wat daarbuiten gebeurt, hoort u als het kantoor weer opengaat.",
    no: "Nee, alleen in kantooruren",
    yes: "Ja, op elk moment",
  },
  save: "Bewaar uw keuzes",
  missing: (label: string) => `Kies iets bij: ${label}.`,
  changed: {
    title: "U koos intussen iets anders",
    body: "In een ander venster zijn andere keuzes bewaard. Die staan hieronder als tekst. In het formulier staat wat u net koos. Kijk het na en bewaar nog eens.",
  },
  followed: { title: "Vragen die u volgt", none: "U volgt nog geen vraag. Dat kan bij elke vraag die u kunt lezen." },
  held: {
    title: "Dit hoort u nog",
    daily: "in de dagmail",
    from: (moment: string) => `vanaf ${moment}`,
  },
};
