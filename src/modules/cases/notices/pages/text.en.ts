import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "Your notifications",
  menu: "Your notifications",
  choose: "Choose what you hear, and when",
  lead: "Choose for each subject: an email at once, in the daily email, or not. The daily email comes at 8:30 on the days that you work, and only when there is something for you.",
  saved: "Your choices have been saved.",
  kinds: {
    "new-question": { label: "A new question for you", hint: "Also when a colleague leaves and you get the question." },
    "asker-wrote": {
      label: "A message from whoever asked",
      hint: "Also when they withdraw the question or have it taken up again.",
    },
    "part-settled": { label: "A reaction to a sub-question of yours", hint: undefined },
    "part-for-me": {
      label: "A sub-question for you",
      hint: "A colleague waits for your answer. So it cannot be switched off.",
    },
    offer: {
      label: "Handover of a question",
      hint: "Somebody offers you a question, or decides about your offer. So it cannot be switched off.",
    },
    mention: { label: "You were mentioned in a note", hint: undefined },
    followed: { label: "News about a question that you follow", hint: undefined },
    late: {
      label: "Late, or stuck for too long",
      hint: "Somebody has to help here. So it cannot be switched off.",
    },
    work: {
      label: "What waits for you today",
      hint: "Such as questions that are late or need an answer within two working days.",
    },
  },
  choices: { "at-once": "At once", daily: "In the daily email", never: "Never" },
  outside: {
    label: "Emails outside office hours too?",
    hint: "Office hours are Monday to Friday from 8:30 to 17:00. Not on public holidays and closing days. What happens outside them you hear when the office opens again.",
    no: "No, only in office hours",
    yes: "Yes, at any moment",
  },
  save: "Save your choices",
  missing: (label) => `Choose something for: ${label}.`,
  changed: {
    title: "You chose something else meanwhile",
    body: "Other choices were saved in another window. They stand below as text. The form has what you chose just now. Check it and save it again.",
  },
  followed: {
    title: "Questions you follow",
    none: "You follow no question yet. You can do so with every question that you can read.",
  },
  held: {
    title: "What you will still hear",
    daily: "in the daily email",
    from: (moment) => `from ${moment}`,
  },
};
