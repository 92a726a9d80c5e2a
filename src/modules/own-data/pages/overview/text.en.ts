import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: "Your data",
  lead: "This is what we know about you. You can take it with you, correct it and have part of it erased.",
  leadStaff: "This is what we know about you. You can take it with you.",
  download: "Download everything (JSON)",
  who: "Who you are",
  change: "Change",
  email: "Email address",
  name: "Name",
  phone: "Phone number",
  since: "Account since",
  unknown: "not known",
  organisation: "Organisation",
  roles: { admin: "admin", member: "member" },
  asStaff: "As a member of staff",
  jobTitle: "Job title",
  staffMore:
    "If this is not right, ask the administrator. For each question we also keep which step you took and when.",
  absence: "Your working days and absence",
  views: "Saved views",
  sessions: "Where you are signed in",
  questions: "Your questions",
  noQuestions: { title: "No questions", body: "Nothing has been asked here with this email address." },
  kept: "kept until its retention period ends",
  keptUntil: (day) => `kept up to and including ${day}`,
  reads: "Who read your questions",
  readsLead: "Each time somebody opens your question, we record it. You see their role, not who it was.",
  noReads: "Nobody has opened a question of yours yet.",
  when: "When",
  reader: "Who",
  question: "Question",
  readers: {
    owner: "your contact person",
    deputy: "the deputy of your contact person",
    desk: "somebody at the desk",
    aanjager: "the aanjager (driver)",
    link: "somebody with your private link",
    asker: "yourself",
    reader: "a colleague with whom you share the question",
    neighbour: "somebody at a neighbour in the region, after your yes",
    staff: "a member of staff",
  },
  mails: "Emails to you",
  mailsLead: "We keep a list of our emails to you for three months. We do not keep the text.",
  eraseLead:
    "You can have your name, email address and phone number erased. We have to keep your question and our answer for longer: the Dutch Archives Act (Archiefwet) asks for that.",
  erase: "Have your data erased",
  staffErase: (years) =>
    years === undefined
      ? "We need your data as a member of staff for as long as you work here. How long we keep it after that has not been chosen yet."
      : `We need your data as a member of staff for as long as you work here. Until ${years === 1 ? "one year" : `${years} years`} after you leave we keep who you were. Then old questions say “a former colleague”.`,
  complain: "If you do not agree with what we keep, tell us. You can also complain to the Autoriteit Persoonsgegevens.",
};
