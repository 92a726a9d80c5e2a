import { readFile } from "node:fs/promises";
import { z } from "zod";
import { roles, signInByProvider } from "#identity";
import { municipalityRegister } from "#municipality";
import type { Actor } from "#platform/access";
import { systemClock } from "#platform/clock";
import { type Database, isDuplicate } from "#platform/db";
import { clientKeyOf } from "../client-key.js";
import { readConfig } from "../config.js";
import { type Command, WrongInput } from "./command.js";
import { inDatabase } from "./joined.js";

const SYSTEM: Actor = { kind: "system", name: "provider" };

const file = z.strictObject({
  issuer: z.url({ protocol: /^https?$/ }),
  clientId: z.string().min(1),
  acrValues: z.array(z.string().min(1)).default([]),
  roleRules: z
    .array(z.strictObject({ claim: z.string().min(1), value: z.string().min(1), role: z.enum(roles) }))
    .min(1),
  assertionAudience: z.enum(["issuer", "token-endpoint"]).default("issuer"),
});

/** provider set SLUG FILE: the staff of a municipality sign in at their identity provider from now on. */
export const setProviderCommand: Command = async (args, say, env) => {
  const [slug, path] = wordsOf(args, 2, "provider set SLUG FILE");
  const provider = await readProvider(path);
  if (readConfig(env).oidcKeyFile === undefined) throw new WrongInput("Set OIDC_KEY_FILE first: see docs/sign-in.md.");
  await inDatabase(env, async (db) => {
    await signInByProvider.setProvider(byIn(db), await idOf(db, slug), provider);
    say(`Staff of ${slug} sign in at ${provider.issuer} from now on. Links by mail have ended.`);
  });
};

/** provider remove SLUG: back to links by mail. */
export const removeProviderCommand: Command = async (args, say, env) => {
  const [slug] = wordsOf(args, 1, "provider remove SLUG");
  await inDatabase(env, async (db) => {
    const removed = await signInByProvider.removeProvider(byIn(db), await idOf(db, slug));
    say(removed ? `Staff of ${slug} sign in by mail from now on.` : `Staff of ${slug} signed in by mail already.`);
  });
};

/** provider link SLUG ADDRESS SUBJECT: a subject of the provider is somebody who works here already. */
export const linkSubjectCommand: Command = async (args, say, env) => {
  const [slug, address, subject] = wordsOf(args, 3, "provider link SLUG ADDRESS SUBJECT");
  await inDatabase(env, async (db) => {
    const linked = await signInByProvider
      .linkSubject(byIn(db), await idOf(db, slug), address, subject)
      .catch((error) => {
        if (!isDuplicate(error)) throw error;
        throw new WrongInput("This subject is linked to somebody already. Nothing has been changed.");
      });
    if (!linked) throw new WrongInput(`Nobody with the address ${address} works in ${slug}, or it has no provider.`);
    say(`${address} signs in as ${subject} from now on.`);
  });
};

/** provider key: the public half of the key, to hand to the provider. */
export const providerKeyCommand: Command = async (args, say, env) => {
  wordsOf(args, 0, "provider key");
  const key = await clientKeyOf(readConfig(env));
  if (!key) throw new WrongInput("OIDC_KEY_FILE is not set: see docs/sign-in.md.");
  say(JSON.stringify({ keys: [key.jwk] }, null, 2));
};

const byIn = (db: Database) => ({ db, clock: systemClock, actor: SYSTEM });

function wordsOf(args: readonly string[], count: 0 | 1 | 2 | 3, usage: string): [string, string, string] {
  if (args.length !== count || args.some((word) => word.startsWith("-")))
    throw new WrongInput(`Use it like this: bin/rode-loper ${usage}`);
  return [args[0] ?? "", args[1] ?? "", args[2] ?? ""];
}

async function readProvider(path: string): Promise<z.infer<typeof file>> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new WrongInput(`${path} cannot be read.`);
  });
  try {
    return file.parse(JSON.parse(text));
  } catch (error) {
    const issue = error instanceof z.ZodError ? error.issues[0] : undefined;
    const where = issue ? `${issue.path.join(".") || "the file"}: ${issue.message}` : "it is no JSON";
    throw new WrongInput(`${path} cannot be used (${where}). See docs/sign-in.md.`);
  }
}

async function idOf(db: Database, slug: string): Promise<string> {
  const tenant = await municipalityRegister(db, systemClock).bySlug(slug);
  if (!tenant) throw new WrongInput(`There is no municipality "${slug}".`);
  return tenant.id;
}
