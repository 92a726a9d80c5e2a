import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  signIn: (name: string, municipality: string, minutes: number) => ({
    subject: `Signing in: ${municipality}`,
    paragraphs: [
      `Dear ${name},`,
      `With the link below you sign in at the ${municipality}. The link works once, and for no longer than ${minutes} minutes.`,
      "If you did not ask for this, you can ignore this email: nobody can sign in without it.",
    ],
  }),
  newAccount: (municipality: string, minutes: number) => ({
    subject: `Signing in: ${municipality}`,
    paragraphs: [
      "Hello,",
      `Somebody asked to sign in at the ${municipality} with this email address. There is no account with this address yet. With the link below you create one and sign in. The link works once, and for no longer than ${minutes} minutes.`,
      "If you did not ask for this, or do not want an account, you can ignore this email: we will not make one.",
    ],
  }),
  button: "Sign in",
  installation: "The administrator of Rode Loper",
  invitation: (about: { name: string; inviter: string; municipality: string; roles: string; days: number }) => ({
    subject: `Invitation to work with the ${about.municipality}`,
    paragraphs: [
      `Dear ${about.name},`,
      `${about.inviter} invites you to work with the ${about.municipality}. You will work with Rode Loper, the software of the desk.`,
      `Your role there: ${about.roles}.`,
      `With the link below you can view the invitation and say yes. You have ${about.days} days for that.`,
      "If you did not expect this invitation, you can ignore this email.",
    ],
  }),
  look: "View the invitation",
  product: "Rode Loper",
  installationSignIn: (minutes: number) => ({
    subject: "Signing in: Rode Loper",
    paragraphs: [
      `With the link below you sign in to run this installation. The link works once, and for no longer than ${minutes} minutes.`,
      "If you did not ask for this, you can ignore this email: nobody can sign in without it.",
    ],
  }),
};
