import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  signIn: (name: string, municipality: string, minutes: number) => ({
    subject: `Signing in: ${municipality}`,
    paragraphs: [
      `Dear ${name},`,
      `With the button below you sign in at ${municipality}. It works once, and for no longer than ${minutes} minutes.`,
      "Did you not ask for this? Then you need not do anything: without this mail nobody can sign in.",
    ],
  }),
  newAccount: (municipality: string, minutes: number) => ({
    subject: `Signing in: ${municipality}`,
    paragraphs: [
      "Good day,",
      `Somebody asked to sign in at ${municipality} with this mail address. There is no account with this address yet. With the button below you make it and sign in. It works once, and for no longer than ${minutes} minutes.`,
      "Did you not ask for this, or do you not want an account? Then you need not do anything: nothing will be made.",
    ],
  }),
  button: "Sign in",
  installation: "The administrator of Rode Loper",
  invitation: (about: { name: string; inviter: string; municipality: string; roles: string; days: number }) => ({
    subject: `Invitation to work with ${about.municipality}`,
    paragraphs: [
      `Dear ${about.name},`,
      `${about.inviter} invites you to work in Rode Loper, the desk of ${about.municipality} for entrepreneurs.`,
      `This is what you will be there: ${about.roles}.`,
      `With the button below you look at the invitation. There you can say yes. You have ${about.days} days for that.`,
      "Did you not expect this invitation? Then you need not do anything.",
    ],
  }),
  look: "Look at the invitation",
  product: "Rode Loper",
  installationSignIn: (minutes: number) => ({
    subject: "Signing in: Rode Loper",
    paragraphs: [
      `With the button below you sign in to run this installation. It works once, and for no longer than ${minutes} minutes.`,
      "Did you not ask for this? Then you need not do anything: without this mail nobody can sign in.",
    ],
  }),
};
