import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  invitation: (inviter: string, enterprise: string, until: string, municipality: string) => ({
    subject: `Invitation to ${enterprise}`,
    paragraphs: [
      "Good day,",
      `${inviter} invites you to ${enterprise} at ${municipality}. You can then ask questions together and read the answers.`,
      `Look at the invitation with the button below. You first sign in with your mail address. The invitation holds up to and including ${until}.`,
      "Do you not know what this is? Then you need not do anything.",
    ],
  }),
  look: "Look at the invitation",
  joinAsked: (admin: string, asker: string, address: string, enterprise: string) => ({
    subject: `Somebody would like to belong to ${enterprise}`,
    paragraphs: [
      `Dear ${admin},`,
      `Somebody asks whether you will send an invitation to ${enterprise}. We do not know whether this is a colleague. These are the name and the mail address:`,
      { quote: `${asker}\n${address}` },
      "Do you know this person? Then send an invitation. Do you not know this person? Then you need not do anything. We do not say who you are.",
    ],
  }),
  toEnterprise: "To your organisation",
};
