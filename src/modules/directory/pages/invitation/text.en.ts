import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: (name: string) => `Invitation to ${name}`,
  lead: (inviter: string) => `${inviter} invites you. You can then ask questions together and read the answers.`,
  enterprise: "Organisation",
  inviter: "Invited by",
  role: "You become",
  until: "Holds up to and including",
  shown: (address: string) =>
    `You are signed in with ${address}. The other members see your name and this mail address.`,
  other: (address: string) =>
    `This invitation went to another mail address than ${address}. Is it the right organisation all the same? Then you can accept it.`,
  accept: "Accept the invitation",
  asStaff:
    "You are signed in as staff. Sign out, sign in with the mail address of your own account and open the link again.",
  over: {
    list: "To your organisations",
    expired: {
      title: "This invitation has expired",
      body: "An invitation works for 14 days. Ask your colleague for a new one.",
    },
    accepted: {
      title: "This invitation has been used already",
      body: "An invitation works once. Did you accept it yourself? Then you find the organisation in your list.",
    },
    withdrawn: {
      title: "This invitation has been withdrawn",
      body: "An admin withdrew the invitation, or the organisation has closed. Ask your colleague.",
    },
    unknown: {
      title: "This invitation does not exist",
      body: "Perhaps the link was not copied as a whole. Open it from the mail again.",
    },
  },
};
