import { lookup } from "node:dns/promises";
import { stat } from "node:fs/promises";
import { clamdScanner } from "#platform/files";
import { checkMailServer } from "#platform/mail";
import { clientKeyOf } from "../client-key.js";
import { type Config, ConfigError } from "../config.js";
import { type Finding, ok, warning, wrong } from "./finding.js";

/** Which Node brings what we use. */
const NODE = 24;

/** @param version of the Node that runs, as in `24.21.0` */
export function checkNode(version: string): Finding {
  const major = Number(version.split(".")[0]);
  if (major >= NODE) return ok("Node", `Node ${version}.`);
  return wrong(
    "Node",
    `Node ${version} is too old: start with npm or bin/rode-loper, which use the Node ${NODE} that came along.`,
  );
}

/** Where people find it, how it signs, how it mails, how staff sign in and who looks at files. */
export async function checkSettings(config: Config): Promise<Finding[]> {
  return [
    checkSecret(config),
    await checkAddress(config),
    await checkMail(config),
    ...(await checkKey(config)),
    await checkScanner(config),
  ];
}

/** That it has 32 characters is demanded at every start. */
function checkSecret({ secret }: Config): Finding {
  if (secret === undefined) return ok("SECRET", "The secret is the one that stands in the data folder.");
  if (new Set(secret).size >= 12) return ok("SECRET", `SECRET has ${secret.length} characters.`);
  return warning(
    "SECRET",
    "SECRET has few different characters, so it could be guessed: make one with openssl rand -base64 36 (links that were given end).",
  );
}

async function checkAddress({ baseUrl, production }: Config): Promise<Finding> {
  if (!baseUrl) return ok("BASE_URL", "BASE_URL is not set: links in mails lead to this machine itself.");
  const { protocol, hostname } = baseUrl;
  const found = await within(5_000, lookup(hostname.replace(/^\[|\]$/g, "")));
  if (!found)
    return wrong("BASE_URL", `${hostname} has no address that this machine can find: look at DNS and at the spelling.`);
  if (protocol === "https:") return ok("BASE_URL", `${baseUrl.origin} is https and has an address.`);
  return production
    ? warning("BASE_URL", `${baseUrl.origin} is not https: that only works on this machine itself.`)
    : ok("BASE_URL", `${baseUrl.origin} is this machine itself.`);
}

async function checkMail({ smtpUrl }: Config): Promise<Finding> {
  if (smtpUrl === undefined) return ok("mail", "No mail leaves the house: SMTP_URL is not set.");
  const { host } = new URL(smtpUrl);
  const trouble = await checkMailServer(smtpUrl);
  if (trouble === undefined) return ok("mail", `The mail server ${host} answers. No mail was sent.`);
  const todo =
    trouble === "EAUTH"
      ? "look at the name and password in SMTP_URL"
      : "look at SMTP_URL, at the mail server and at the firewall; mails wait until then";
  return wrong("mail", `The mail server ${host} cannot be used (${trouble}): ${todo}.`);
}

async function checkScanner({ clamdUrl, production }: Config): Promise<Finding> {
  const none = "No virus scanner looks at files: CLAMD_URL is not set.";
  if (clamdUrl === undefined) return production ? warning("CLAMD_URL", none) : ok("CLAMD_URL", none);
  const verdict = await clamdScanner(new URL(clamdUrl))(harmless());
  if (verdict === "clean") return ok("CLAMD_URL", "The virus scanner answers.");
  return wrong(
    "CLAMD_URL",
    "The virus scanner gives no clear answer: look at CLAMD_URL, at clamd and at the firewall; until then nobody gets an attachment, and no logo is taken.",
  );
}

async function* harmless() {
  yield Buffer.from("A harmless text, to see whether the scanner answers.");
}

async function checkKey(config: Config): Promise<Finding[]> {
  if (config.oidcKeyFile === undefined) return [];
  try {
    await clientKeyOf(config);
  } catch (error) {
    if (error instanceof ConfigError) return [wrong("OIDC_KEY_FILE", error.message)];
    throw error;
  }
  const { mode } = await stat(config.oidcKeyFile);
  if ((mode & 0o077) === 0) return [ok("OIDC_KEY_FILE", "The key can be read, and only by its owner.")];
  return [warning("OIDC_KEY_FILE", `Others can read ${config.oidcKeyFile}: chmod 600 it.`)];
}

/** @returns undefined when it fails or takes too long */
async function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  const late = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => late.resolve(undefined), ms);
  return Promise.race([work.catch(() => undefined), late.promise]).finally(() => clearTimeout(timer));
}
