import { municipalityRegister } from "#municipality";
import { type Verdict, verifyAudit } from "#platform/audit";
import { systemClock } from "#platform/clock";
import { type Command, endsBadly, WrongInput } from "./command.js";
import { inDatabase } from "./joined.js";

/** Reads the sealed audit again and says for each municipality whether its chain is whole. */
export const verifyAuditCommand: Command = async (args, say, env) => {
  const [slug, ...rest] = args;
  if (rest.length > 0 || slug?.startsWith("-"))
    throw new WrongInput("Give the slug of one municipality, or nothing for all: bin/rode-loper audit verify utrecht");
  await inDatabase(env, async (db) => {
    const all = await municipalityRegister(db, systemClock).all();
    const chosen = slug === undefined ? all : all.filter((one) => one.slug === slug);
    if (slug !== undefined && chosen.length === 0)
      throw new WrongInput(`There is no municipality "${slug}". There are: ${listed(all.map((one) => one.slug))}.`);
    for (const one of chosen) {
      const verdict = await verifyAudit(db, one.id);
      say(`${one.slug}: ${inWords(verdict)}`);
      if (verdict.broken !== undefined) endsBadly();
    }
    if (chosen.length === 0) say("There is no municipality yet.");
  });
};

function inWords({ sealed, unsealed, broken }: Verdict): string {
  if (broken === undefined) return `${sealed} entries sealed, the chain is whole; ${unsealed} wait to be sealed.`;
  return `the chain is BROKEN at position ${broken}; the ${sealed} entries before it are whole.`;
}

function listed(slugs: readonly string[]): string {
  return slugs.length === 0 ? "none yet" : slugs.join(", ");
}
