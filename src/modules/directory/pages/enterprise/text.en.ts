import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  lead: "Members can share questions with each other. Admins decide who belongs to it.",
  kvkNumber: "KvK number",
  branchNumber: "Branch number",
  unchecked: "A member gave these details. Nobody has checked them.",
  members: (count: number) => (count === 1 ? "1 member" : `${count} members`),
  you: (name: string) => `${name} (you)`,
  changes: {
    "make-admin": "Make admin",
    "make-member": "Make ordinary member",
    remove: "Remove",
  },
  invite: "Invite a colleague",
  invited: (address: string) => `Invitation to ${address}`,
  waiting: (role: string, day: string) => `Invited as ${role}. The invitation holds up to and including ${day}.`,
  expired: (role: string, day: string) => `Invited as ${role}. The invitation held up to and including ${day}.`,
  withdraw: "Withdraw the invitation",
  email: "Mail address of your colleague",
  emailHint: "Your colleague gets a mail with a link. The link works for 14 days.",
  role: "What does your colleague become?",
  roles: {
    member: { label: "Member", hint: "Asks questions and reads what is shared." },
    admin: { label: "Admin", hint: "Invites others too, and decides who belongs to it." },
  },
  send: "Send the invitation",
  leave: { title: "No longer with this organisation?", button: "Leave this organisation" },
  back: "Back to your organisations",
  errors: {
    "email-missing": "Fill in the mail address of your colleague.",
    "email-wrong": "This mail address is not right. Write it like name@example.org.",
    "role-missing": "Choose what your colleague becomes.",
    "already-member": "Somebody with this mail address belongs to it already.",
    "already-invited":
      "This mail address has been invited already. Withdraw that invitation first if you want to send a new one.",
    "too-many": "50 invitations are waiting already. Withdraw one first.",
    "last-admin": "You are the only admin. Make somebody else an admin first.",
  },
};
