import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: { own: "Your working days and absence", of: (name: string) => `Working days and absence of ${name}` },
  lead: {
    own: "Are you away? Then your deputy takes over meanwhile. Your questions stay yours, and no promised date changes.",
    of: (name: string) =>
      `Is ${name} away? Then the deputy takes over meanwhile. The questions stay with ${name}, and no promised date changes.`,
  },
  now: {
    until: {
      own: (day: string) => `You are away up to and including ${day}.`,
      of: (name: string, day: string) => `${name} is away up to and including ${day}.`,
    },
    away: { own: "You are away now.", of: (name: string) => `${name} is away now.` },
    acts: (name: string) => `${name} takes over meanwhile.`,
    nobody: "Nobody can take over now: the others are away as well.",
  },
  arrange: {
    title: "Working days and deputy",
    days: { own: "On which days do you work?", of: (name: string) => `On which days does ${name} work?` },
    daysHint: "On a day off nobody takes over: a question can wait until tomorrow.",
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    deputy: { own: "Who takes over when you are away?", of: (name: string) => `Who takes over when ${name} is away?` },
    deputyHint:
      "Meanwhile the deputy can read and answer the questions. If you choose nobody, the aanjager (driver) who has worked here longest takes over.",
    nobody: "Nobody chosen yet",
    send: "Save working days and deputy",
  },
  note: {
    title: "Note an absence",
    first: "First day",
    last: "Last day",
    lastHint: "This day counts. Leave the box empty if you do not know yet.",
    send: "Note the absence",
  },
  list: {
    title: "Noted absence",
    empty: "No absence has been noted.",
    oneDay: (day: string) => `On ${day}`,
    fromTo: (first: string, last: string) => `From ${first} up to and including ${last}`,
    from: (first: string) => `From ${first}. The last day is not known yet.`,
    by: (name: string, moment: string) => `Noted by ${name}, ${moment}`,
    formerColleague: "a former colleague",
    end: { own: "I am back", of: (name: string) => `${name} is back` },
    withdraw: "Withdraw",
    which: (days: string) => `: ${days}`,
  },
  leave: {
    title: (name: string) => `${name} is leaving`,
    body: (name: string) =>
      `All questions of ${name} that are not closed go to the deputy at once. Without one they go to the aanjager (driver) who has worked here longest. Whoever asked is told. No promised date changes.`,
    label: "Are you sure?",
    confirm: (name: string) => `Yes, ${name} no longer works here. This cannot be undone.`,
    send: "Record the departure",
  },
  done: {
    arrange: "The working days and the deputy have been saved.",
    note: "The absence has been noted.",
    end: "The absence has been changed or removed.",
    leave: "The departure has been recorded. Open questions get a new owner.",
  },
  colleagues: "Colleagues",
  back: "To your own page and the list of colleagues",
  changed: {
    title: "Somebody was ahead of you",
    body: "This changed after you opened the page. Nothing was overwritten. See below how it is now, and try again if you need to.",
    now: "This is what it says now:",
    noDeputy: "no deputy",
  },
  errors: {
    "days-missing": "Choose at least one working day.",
    "deputy-unknown": "Choose somebody from the list.",
    "first-missing": "Fill in the first day.",
    "day-wrong": "Fill in a day, like 4/12/2026.",
    "day-far": "Choose a day that is at most two years away.",
    "last-before-first": "The last day is before the first day. Swap them, or change one.",
    over: "These days are over. Fill in a last day that is still to come, or today.",
    "confirm-missing": "Check the box if you are sure.",
    "nobody-else": "Nobody else can take over the questions. First find an aanjager (driver) or somebody for the desk.",
    "last-administrator": "Nobody else is an administrator here. First make somebody else administrator.",
  },
};
