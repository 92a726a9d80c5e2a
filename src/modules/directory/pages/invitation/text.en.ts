import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  title: (name: string) => `Invitation to ${name}`,
  lead: (inviter: string) => `${inviter} invites you. You can then ask questions together and read the answers.`,
  enterprise: "Organisation",
  inviter: "Invited by",
  role: "You become",
  until: "Valid up to and including",
  shown: (address: string) =>
    `You are signed in with ${address}. The other members see your name and this email address.`,
  other: (address: string) =>
    `This invitation went to a different email address from ${address}. If it is the right organisation all the same, you can say yes.`,
  accept: "Yes, I will join",
  asStaff:
    "You are signed in as staff. Sign out, sign in with the email address of your own account and open the link again.",
  toSignOut: "Go to sign out",
  over: {
    list: "Go to your organisations",
    expired: {
      title: "This invitation has expired",
      body: "An invitation works for 14 days. Ask your colleague for a new one.",
    },
    accepted: {
      title: "This invitation has been used already",
      body: "An invitation works once. Did you accept it yourself? Then the organisation is in your list.",
    },
    withdrawn: {
      title: "This invitation has been withdrawn",
      body: "An admin withdrew the invitation, or the organisation has closed. Ask your colleague.",
    },
    unknown: {
      title: "This invitation does not exist",
      body: "Perhaps part of the link is missing. Open it from the email again.",
    },
  },
};
