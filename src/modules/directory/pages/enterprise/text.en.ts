import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  lead: "Members can share questions with each other. Admins decide who belongs.",
  kvkNumber: "KvK number",
  branchNumber: "Branch number",
  unchecked: "A member filled this in. We have not checked it.",
  done: {
    joined: "You now belong to this organisation.",
    added: "The organisation has been added. Invite your colleagues now.",
    invited: "The invitation is on its way.",
    withdrawn: "The invitation has been withdrawn. The link no longer works.",
    "make-admin": "This member is an admin now.",
    "make-member": "This member is no longer an admin.",
    remove: "This member no longer belongs to this organisation.",
  },
  you: (name: string) => `${name} (you)`,
  changes: {
    "make-admin": "Make admin",
    "make-member": "Make ordinary member",
    remove: "Remove",
  },
  invite: "Invite a colleague",
  invited: (address: string) => `Invitation to ${address}`,
  waiting: (role: string, day: string) => `Invited as ${role}. The invitation is valid up to and including ${day}.`,
  expired: (role: string, day: string) => `Invited as ${role}. The invitation was valid up to and including ${day}.`,
  withdraw: "Withdraw the invitation",
  email: "Your colleague's email address",
  emailHint: "Your colleague gets an email with a link. The link works for 14 days.",
  role: "What will your colleague be?",
  roles: {
    member: { label: "Member", hint: "Asks questions and reads what is shared." },
    admin: { label: "Admin", hint: "Also invites others and decides who belongs." },
  },
  send: "Send the invitation",
  leave: { title: "No longer with this organisation?", button: "Leave this organisation" },
  back: "Back to your organisations",
  errors: {
    "email-missing": "Fill in your colleague's email address.",
    "email-wrong": "This email address is not right. Write it like name@example.org.",
    "role-missing": "Choose what your colleague will be.",
    "already-member": "Somebody with this email address already belongs here.",
    "already-invited":
      "This email address has been invited already. Withdraw that invitation first if you want to send a new one.",
    "too-many": "50 invitations are waiting already. Withdraw one first.",
    "too-many-today": "You have sent 50 invitations today. Try again tomorrow.",
    "last-admin": "You are the only admin. Make somebody else an admin first.",
  },
};
