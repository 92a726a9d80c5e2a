import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  invitation: (inviter: string, enterprise: string, until: string, municipality: string) => ({
    subject: `Invitation to ${enterprise}`,
    paragraphs: [
      "Good day,",
      `${inviter} invites you to ${enterprise} at the ${municipality}. You can then ask questions together and read the answers.`,
      `View the invitation with the link below. You first sign in with your email address. The invitation is valid up to and including ${until}.`,
      "If you do not know what this is, you can ignore this email.",
    ],
  }),
  look: "View the invitation",
  joinAsked: (admin: string, asker: string, address: string, enterprise: string) => ({
    subject: `Somebody would like to join ${enterprise}`,
    paragraphs: [
      `Dear ${admin},`,
      `Somebody asks whether you will send an invitation to ${enterprise}. We do not know whether this is a colleague. These are the name and the email address:`,
      { quote: `${asker}\n${address}` },
      "If you know this person, send an invitation. If you do not, you can ignore this email. We do not tell them who you are.",
    ],
  }),
  toEnterprise: "Go to your organisation",
};
