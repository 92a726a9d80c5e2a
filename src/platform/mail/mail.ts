import type { Clock } from "#platform/clock";
import { type Database, newId, type Tx } from "#platform/db";
import type { Lang } from "#platform/i18n";
import { event, type JobContext } from "#platform/jobs";
import { ownStyle, themeOf } from "#platform/ui";
import { deleteMails, findMail, insertMail, updateSent } from "./queries.js";
import type { Transport } from "./transport.js";

/** A mail as a module writes it: plain paragraphs, one main link, no markup. */
export type Letter = {
  readonly to: string;
  readonly lang: Lang;
  readonly subject: string;
  /** In order; a paragraph with a `quote` was written by somebody else and is set apart. */
  readonly paragraphs: readonly (string | { readonly quote: string })[];
  readonly link?: { readonly label: string; readonly href: string };
  /** The last lines: who sends it. */
  readonly signature: readonly string[];
};

const ownColours = themeOf(ownStyle).colours;

export const mailQueued = event<"mailId">("mail.queued");

/**
 * Puts a mail on its way, in one transaction with the job that delivers it. Done again for the same cause, it
 * does nothing: one happening gives one mail.
 */
export function sendLetter(context: JobContext, letter: Letter): Promise<void> {
  return context.write((tx) => sendLetterWithin(tx, context, letter));
}

/** The same, in a transaction that does more than this. */
export async function sendLetterWithin(
  tx: Tx,
  { cause, clock, municipality }: Pick<JobContext, "cause" | "clock" | "municipality">,
  letter: Letter,
): Promise<void> {
  const mailId = newId();
  const isNew = await insertMail(tx, {
    municipality_id: tx.municipalityId,
    mail_id: mailId,
    cause,
    recipient: letter.to,
    subject: oneLine(letter.subject),
    body_text: asText(letter),
    body_html: asHtml(letter, municipality.theme?.colours ?? ownColours),
    created_at: new Date(clock.now().epochMilliseconds),
    sent_at: null,
  });
  if (isNew) await tx.publish(mailQueued({ mailId }));
}

/**
 * Hands a mail to the transport. A crash between the mail server's yes and our note of it can deliver twice;
 * the Message-ID is then the same, so that mail programs show one.
 */
export async function deliver(context: JobContext, mailId: string, transport: Transport): Promise<void> {
  const mail = await context.read((read) => findMail(read, mailId));
  if (!mail || mail.sent_at !== null || mail.body_text === null) return;
  await transport.send({
    id: mail.mail_id,
    to: mail.recipient,
    subject: mail.subject,
    text: mail.body_text,
    html: mail.body_html ?? "",
  });
  const at = new Date(context.clock.now().epochMilliseconds);
  await context.write((tx) => updateSent(tx, mailId, at, transport.keepsText));
}

/** A subject can never begin a new header: every run of white space and control characters becomes one space. */
function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what goes
  return text.replace(/[\s\u0000-\u001f\u007f\u2028\u2029]+/gu, " ").trim();
}

function asText(letter: Letter): string {
  const parts = letter.paragraphs.map((part) =>
    typeof part === "string"
      ? part
      : part.quote
          .split("\n")
          .map((line) => `> ${line}`)
          .join("\n"),
  );
  if (letter.link) parts.push(`${letter.link.label}:\n${letter.link.href}`);
  parts.push(letter.signature.join("\n"));
  return `${parts.join("\n\n")}\n`;
}

/** @param colours by the name of the token: a mail has no stylesheet */
function asHtml(letter: Letter, colours: Readonly<Record<string, string>>): string {
  const parts = letter.paragraphs.map((part) =>
    typeof part === "string"
      ? `<p style="margin:0 0 16px">${escapeHtml(part)}</p>`
      : `<blockquote style="margin:0 0 16px;padding:4px 0 4px 16px;border-left:4px solid ${colours.main};white-space:pre-wrap">${escapeHtml(part.quote)}</blockquote>`,
  );
  if (letter.link)
    parts.push(
      `<p style="margin:24px 0"><a href="${escapeHtml(letter.link.href)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:${colours.main};color:${colours["on-main"]};font-weight:bold;text-decoration:none">${escapeHtml(letter.link.label)}</a></p>`,
    );
  parts.push(
    `<p style="margin:24px 0 0;padding-top:16px;border-top:1px solid ${colours.line};color:${colours["ink-soft"]}">${letter.signature.map(escapeHtml).join("<br>")}</p>`,
  );
  return `<!doctype html><html lang="${letter.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(letter.subject)}</title></head><body style="margin:0;background:${colours.paper};color:${colours.ink};font:17px/1.55 system-ui,sans-serif"><div style="max-width:36rem;margin:0 auto;padding:24px;background:${colours.card};border-top:6px solid ${colours.main}">${parts.join("")}</div></body></html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The text went when a mail was delivered; three months later who got one goes too, and after a year what never arrived. */
export async function deleteOldMails(db: Database, clock: Clock): Promise<void> {
  const daysAgo = (days: number) => new Date(clock.now().subtract({ hours: 24 * days }).epochMilliseconds);
  await db.platform((tx) => deleteMails(tx, { sent: daysAgo(92), unsent: daysAgo(365) }));
}
