import { createInterface } from "node:readline/promises";
import { z } from "zod";
import { municipalityRegister } from "#municipality";
import { eraseOnRequest } from "#own-data";
import { type Work, workWithoutForm } from "#platform/access";
import { systemClock } from "#platform/clock";
import type { Database } from "#platform/db";
import { type Command, endsBadly, readWords, WrongInput } from "./command.js";
import { inDatabase } from "./joined.js";

type Sought = Parameters<typeof eraseOnRequest>[1];
type Gone = Awaited<ReturnType<typeof eraseOnRequest>>;

/** erase NUMBER | --mail ADDRESS, --municipality SLUG: takes away who asked, at their request; by address with their account. */
export const eraseCommand: Command = async (args, say, env) => {
  const byMail = args.some((word) => word === "--mail" || word.startsWith("--mail="));
  const { words, options, has } = readWords(args, {
    words: byMail ? [] : ["CASE-NUMBER"],
    options: ["mail", "municipality"],
    flags: ["dry-run", "keep-account", "yes"],
  });
  if (options.municipality === undefined) throw new WrongInput("--municipality is missing: give the slug of one.");
  const slug = options.municipality;
  const keepsAccount = has("keep-account");
  if (keepsAccount && !byMail)
    throw new WrongInput("--keep-account goes with --mail: by number an account always stays.");
  const sought = soughtIn(words[0], options.mail, keepsAccount);
  const typed = "number" in sought ? sought.number : sought.email;
  if (!has("dry-run") && !has("yes") && !process.stdin.isTTY)
    throw new WrongInput("There is no terminal to ask whether you are sure: give --yes, or --dry-run to look first.");
  await inDatabase(env, async (db) => {
    const work = await workIn(db, slug);
    const would = await eraseOnRequest(work, sought, true);
    for (const line of inWords(would, byMail)) say(line);
    if (would.erased.length + would.mails === 0 && !would.account) {
      say(`Nothing of ${typed} can be erased in ${slug}.`);
      if (would.open.length + would.ofOthers.length > 0 || would.before.length === 0) endsBadly();
      return;
    }
    if (has("dry-run")) return say("Nothing was changed. Leave out --dry-run to erase it.");
    if (!has("yes") && !(await isSure(typed))) throw new WrongInput("That is something else: nothing was changed.");
    const { erased, mails, account } = await eraseOnRequest(work, sought, false);
    const what = account
      ? `${questions(erased.length)}, ${onRecord(mails)}, and the account`
      : `${questions(erased.length)}, and ${onRecord(mails)}`;
    say(`Erased: who asked ${what}. It is in the audit, without a name.`);
    say("Question, answer and files stay until the term of the municipality ends, without a name.");
    say(`Backups made before ${new Date().toISOString()} still hold it: after restoring one of them, do this again.`);
  });
};

function soughtIn(number: string | undefined, mail: string | undefined, keepsAccount: boolean): Sought {
  if (mail === undefined) return { number: (number ?? "").toUpperCase() };
  if (!z.email().safeParse(mail).success) throw new WrongInput("--mail must be a mail address.");
  return { email: mail, keepsAccount };
}

const questions = (count: number) => (count === 1 ? "one question" : `${count} questions`);
const onRecord = (mails: number) => (mails === 1 ? "one mail on record" : `${mails} mails on record`);

/** What would go and what stays, by number: no name or text of anybody is printed. */
function inWords({ erased, open, before, ofOthers, mails, account, accountStays }: Gone, byMail: boolean): string[] {
  return [
    ...erased.map(({ number, status, asker }) => {
      const parts = [
        "name",
        asker.email && "mail address",
        asker.phone && "telephone number",
        "private links",
        "sharing",
      ];
      return `${number} (${status}): ${parts.filter(Boolean).join(", ")} would go.`;
    }),
    ...(mails > 0 ? [`${onRecord(mails)} would go.`] : []),
    ...(account ? accountInWords(account) : []),
    ...(accountStays ? [byMail ? "The account with this address stays." : ACCOUNT_STAYS] : []),
    ...open.map(
      ({ number, status }) => `${number} (${status}) is still open and stays: answer it, or have it withdrawn, first.`,
    ),
    ...before.map(({ number }) => `${number} was erased before.`),
    ...ofOthers.map(({ number }) => `${number} was asked with somebody else's account and is theirs: it stays.`),
  ];
}

const ACCOUNT_STAYS = "Whoever asked it has an account, which stays: give its address with --mail to end that too.";

/** Without the names of organisations: of a sole trader that is the name of a person. */
function accountInWords({ organisations, closed, handedOn }: NonNullable<Gone["account"]>): string[] {
  const member = `membership of ${organisations === 1 ? "one organisation" : `${organisations} organisations`}`;
  return [
    `The account with this address would go: its sessions and links${organisations > 0 ? `, and ${member}` : ""}.`,
    ...(closed > 0 ? [`${closed} of them would close, because nobody else belongs to it.`] : []),
    ...(handedOn > 0 ? [`In ${handedOn} of them the member who has been there longest would become admin.`] : []),
  ];
}

async function isSure(typed: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await terminal.question(`This cannot be undone. Type ${typed} to erase it: `)).trim() === typed;
  } finally {
    terminal.close();
  }
}

async function workIn(db: Database, slug: string): Promise<Work> {
  const register = municipalityRegister(db, systemClock);
  const municipality = await register.bySlug(slug);
  if (!municipality) {
    const slugs = (await register.all()).map((one) => one.slug).join(", ");
    throw new WrongInput(`There is no municipality "${slug}". There are: ${slugs || "none yet"}.`);
  }
  return workWithoutForm(db, { municipality, actor: { kind: "system", name: "erase" }, clock: systemClock });
}
