import nodemailer from "nodemailer";

export type Message = { id: string; to: string; subject: string; text: string; html: string };

/** How mail leaves the house. */
export type Transport = {
  send(message: Message): Promise<void>;
  /** Whether the text stays in the database afterwards: only where /dev/mail is the mailbox. */
  readonly keepsText: boolean;
};

/** In development nothing leaves: the mailbox page shows what would have been sent. */
export const mailboxOnly: Transport = { send: async () => {}, keepsText: true };

/** Each of these begins anew with every byte that comes, so that whoever dribbles is held by the whole alone. */
const limits = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 };

/**
 * Connects to a mail server, greets it and signs in where the address says so, and sends nothing.
 * @returns undefined when all is well, else a code such as `ECONNREFUSED`; never what the server said, which may hold addresses
 */
export async function checkMailServer(url: string): Promise<string | undefined> {
  const mailer = nodemailer.createTransport({ url, ...limits });
  try {
    await mailer.verify();
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return typeof code === "string" ? code : "no reason given";
  } finally {
    mailer.close();
  }
}

/** So long a mail server gets for one mail, however much it says meanwhile. */
const WHOLE_MS = 9_500;

/**
 * Sends through a mail server; a server that is down, slow or silent gives an error within ten seconds, and the
 * job tries again later.
 * @param url such as `smtps://user:secret@mail.example:465`
 * @param from sender of all mail
 */
export function smtpTransport(url: string, from: string): Transport {
  const mailer = nodemailer.createTransport({ url, ...limits });
  const domain = from.split("@").at(-1);
  return {
    keepsText: false,
    async send({ id, to, ...message }) {
      // An object, not a string: a comma in the address can never make a second recipient.
      const address = { name: "", address: to };
      const headers = { "Auto-Submitted": "auto-generated" };
      const signal = AbortSignal.timeout(WHOLE_MS);
      await mailer.sendMail({ signal, from, to: address, ...message, messageId: `<${id}@${domain}>`, headers });
    },
  };
}
