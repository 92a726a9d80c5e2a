import { municipalityRegister } from "#municipality";
import { verifyAudit } from "#platform/audit";
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
      const { sealed, broken } = await verifyAudit(db, one.id);
      say(`${one.slug}: ${verdict(sealed, broken)}`);
      if (broken !== undefined) endsBadly();
    }
    if (chosen.length === 0) say("There is no municipality yet.");
  });
};

function verdict(sealed: number, broken: number | undefined): string {
  if (broken === undefined) return `${sealed} entries sealed, the chain is whole.`;
  return `the chain is BROKEN at position ${broken}; the ${sealed} entries before it are whole.`;
}

function listed(slugs: readonly string[]): string {
  return slugs.length === 0 ? "none yet" : slugs.join(", ");
}
