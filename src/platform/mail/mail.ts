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
  readonly paragraphs: readonly Paragraph[];
  readonly link?: MailLink;
  /** The last lines: who sends it. */
  readonly signature: readonly string[];
  /** Below them: where its reader changes what they get. */
  readonly settings?: MailLink;
  /** Of whom it tells: the id of a question, or of a person with an account. Erased, they take it along while it is under way. */
  readonly about?: string;
};

export type MailLink = { readonly label: string; readonly href: string };

type Paragraph =
  | string
  | { readonly quote: string }
  | { readonly heading: string; readonly links: readonly MailLink[] };

const ownColours = themeOf(ownStyle).colours;

export const mailQueued = event<"mailId">("mail.queued");

/**
 * Puts a mail on its way, in one transaction with the job that delivers it. Done again for the same cause, it
 * does nothing: one happening gives one mail. Whatever it tells is read in the same transaction, and whoever can be erased
 * meanwhile is held in it: a mail that is written after that would be the last place where their address stands.
 */
export async function sendLetter(
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
    about: letter.about ?? null,
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
  const parts = letter.paragraphs.map(paragraphAsText);
  if (letter.link) parts.push(linkAsText(letter.link));
  parts.push(letter.signature.join("\n"));
  if (letter.settings) parts.push(linkAsText(letter.settings));
  return `${parts.join("\n\n")}\n`;
}

const linkAsText = ({ label, href }: MailLink) => `${label}:\n${href}`;

function paragraphAsText(part: Paragraph): string {
  if (typeof part === "string") return part;
  if ("quote" in part)
    return part.quote
      .split("\n")
      .map((line) => `> ${line}`)
      .join("\n");
  return [part.heading, ...part.links.map(({ label, href }) => `- ${label}\n  ${href}`)].join("\n");
}

type Colours = Readonly<Record<string, string>>;

/** @param colours by the name of the token: a mail has no stylesheet */
function asHtml(letter: Letter, colours: Colours): string {
  const parts = letter.paragraphs.map((part) => paragraphAsHtml(part, colours));
  if (letter.link)
    parts.push(
      `<p style="margin:24px 0"><a href="${escapeHtml(letter.link.href)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:${colours.main};color:${colours["on-main"]};font-weight:bold;text-decoration:none">${escapeHtml(letter.link.label)}</a></p>`,
    );
  const lines = letter.signature.map(escapeHtml);
  if (letter.settings) lines.push(`<br>${linkAsHtml(letter.settings, colours["ink-soft"])}`);
  parts.push(
    `<p style="margin:24px 0 0;padding-top:16px;border-top:1px solid ${colours.line};color:${colours["ink-soft"]}">${lines.join("<br>")}</p>`,
  );
  return `<!doctype html><html lang="${letter.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(letter.subject)}</title></head><body style="margin:0;background:${colours.paper};color:${colours.ink};font:17px/1.55 system-ui,sans-serif"><div style="max-width:36rem;margin:0 auto;padding:24px;background:${colours.card};border-top:6px solid ${colours.main}">${parts.join("")}</div></body></html>`;
}

const linkAsHtml = ({ label, href }: MailLink, colour: string | undefined) =>
  `<a href="${escapeHtml(href)}" style="color:${colour}">${escapeHtml(label)}</a>`;

function paragraphAsHtml(part: Paragraph, colours: Colours): string {
  if (typeof part === "string") return `<p style="margin:0 0 16px">${escapeHtml(part)}</p>`;
  if ("quote" in part)
    return `<blockquote style="margin:0 0 16px;padding:4px 0 4px 16px;border-left:4px solid ${colours.main};white-space:pre-wrap">${escapeHtml(part.quote)}</blockquote>`;
  const rows = part.links.map((link) => `<li style="margin:0 0 8px">${linkAsHtml(link, colours.main)}</li>`);
  return `<h2 style="margin:24px 0 8px;font-size:19px">${escapeHtml(part.heading)}</h2><ul style="margin:0 0 16px;padding-left:20px">${rows.join("")}</ul>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** So long it is on record that somebody got a mail. */
export const SENT_DAYS = 92;

/** The text went when a mail was delivered; three months later who got one goes too, and after a year what never arrived. */
export async function deleteOldMails(db: Database, clock: Clock): Promise<void> {
  const daysAgo = (days: number) => new Date(clock.now().subtract({ hours: 24 * days }).epochMilliseconds);
  await db.platform((tx) => deleteMails(tx, { sent: daysAgo(SENT_DAYS), unsent: daysAgo(365) }));
}
