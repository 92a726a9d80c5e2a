import { randomBytes } from "node:crypto";
import { z } from "zod";
import { isLoopback } from "#platform/web";

/** A wrong value in the environment: the message is one sentence for the person who starts the server. */
export class ConfigError extends Error {}

const number = (least: number, most: number) => {
  const message = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d+$/, message)
    .transform(Number)
    .refine((value) => value >= least && value <= most, message);
};
const yesOrNo = z.enum(["yes", "no"], { message: "must be yes or no" });
const url = (protocols: string[], example: string) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    message: `must be an address such as ${example}`,
  });

const environment = z.object({
  PORT: number(0, 65_535).default(3000).describe("Port of the web server; 0 takes any free one."),
  HOST: z.string().min(1).default("127.0.0.1").describe("Address to listen on; 0.0.0.0 for every network card."),
  BASE_URL: url(["http:", "https:"], "https://loket.voorbeeldstad.nl")
    .optional()
    .describe("Address that people use; stands in mails. https, unless it is this machine itself."),
  DATABASE_URL: url(["postgres:", "postgresql:"], "postgres://rode_loper:secret@db.example/rode_loper")
    .optional()
    .describe("A PostgreSQL 15 or later of your own. Left out: a private one is started in DATA_DIR."),
  DATA_DIR: z.string().min(1).optional().describe("Folder of the private PostgreSQL."),
  SMTP_URL: url(["smtp:", "smtps:"], "smtps://user:secret@mail.example:465")
    .optional()
    .describe("Mail server. Left out in development: mails can be read at /dev/mail."),
  MAIL_FROM: z.email({ message: "must be a mail address" }).optional().describe("Sender of all mail."),
  CLAMD_URL: url(["tcp:", "unix:"], "tcp://clamav.example:3310")
    .optional()
    .describe(
      "ClamAV (clamd), which looks at every attachment and logo: `tcp://…` or `unix:///run/clamav/clamd.ctl`. Left out: nobody looks.",
    ),
  SECRET: z
    .string()
    .min(32, "must have at least 32 characters")
    .optional()
    .describe("Signs links and forms. The same for every process; changing it ends all tracking links."),
  OIDC_KEY_FILE: z
    .string()
    .min(1)
    .optional()
    .describe("PEM file with the private key for identity providers, and its certificate for Entra ID."),
  OIDC_INNER_ADDRESSES: yesOrNo
    .optional()
    .describe("Whether identity providers may be in your own network. Left out: only while you try things out."),
  TRUSTED_PROXIES: number(0, 5)
    .default(0)
    .describe("How many proxies of your own stand before the server (for the visitor's address)."),
  WORKER: yesOrNo
    .default("yes")
    .describe("Whether this process also does the jobs; with no, run `npm run worker` beside it."),
  MIGRATE: yesOrNo
    .optional()
    .describe("Whether a start brings the database up to date. Left out: only the private PostgreSQL."),
  DEMO: yesOrNo.optional().describe("Demo town and demo sign-in; only with the private PostgreSQL."),
  SECURITY_CONTACT: z.string().min(3).optional().describe("Mail or web address for /.well-known/security.txt."),
});

export type Config = {
  port: number;
  host: string;
  baseUrl: URL | undefined;
  databaseUrl: string | undefined;
  dataDir: string | undefined;
  smtpUrl: string | undefined;
  mailFrom: string;
  clamdUrl: string | undefined;
  secret: string | undefined;
  oidcKeyFile: string | undefined;
  /** Whether identity providers may live on inner addresses. */
  oidcInnerAddresses: boolean;
  trustedProxies: number;
  worker: boolean;
  migrate: boolean;
  demo: boolean;
  securityContact: string | undefined;
  /** Anything but the private PostgreSQL, reached from this machine alone. */
  production: boolean;
};

/** The settings with their descriptions, for docs/operations.md. */
export const settings = Object.entries(environment.shape).map(([name, schema]) => ({
  name,
  description: schema.description ?? "",
}));

/**
 * Reads the settings from the environment, once.
 * @param env usually `process.env`; an empty string counts as left out
 * @throws ConfigError with a sentence that names the setting, what is wrong and an example
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = environment.safeParse(given);
  if (!parsed.success) throw new ConfigError(explain(parsed.error));
  const e = parsed.data;
  const baseUrl = e.BASE_URL === undefined ? undefined : new URL(e.BASE_URL);
  // An address of its own means that a proxy lets others in, wherever the server itself listens.
  const isReachable = !isLoopback(e.HOST) || (baseUrl !== undefined && !isLoopback(baseUrl.hostname));
  const production = e.DATABASE_URL !== undefined || isReachable;
  const config: Config = {
    port: e.PORT,
    host: e.HOST,
    baseUrl,
    databaseUrl: e.DATABASE_URL,
    dataDir: e.DATA_DIR,
    smtpUrl: e.SMTP_URL,
    mailFrom: e.MAIL_FROM ?? "loket@voorbeeldstad.example",
    clamdUrl: e.CLAMD_URL,
    secret: e.SECRET,
    oidcKeyFile: e.OIDC_KEY_FILE,
    oidcInnerAddresses: e.OIDC_INNER_ADDRESSES === undefined ? !production : e.OIDC_INNER_ADDRESSES === "yes",
    trustedProxies: e.TRUSTED_PROXIES,
    worker: e.WORKER === "yes",
    migrate: e.MIGRATE === undefined ? e.DATABASE_URL === undefined : e.MIGRATE === "yes",
    demo: e.DEMO === undefined ? !production : e.DEMO === "yes",
    securityContact: e.SECURITY_CONTACT,
    production,
  };
  refuseContradictions(config, e.MAIL_FROM);
  return config;
}

function explain(error: z.ZodError): string {
  const [first] = error.issues;
  return `${first?.path.join(".")}: ${first?.message ?? "is wrong"}. See docs/operations.md for every setting.`;
}

function refuseContradictions(config: Config, mailFrom: string | undefined): void {
  const refuse = (sentence: string) => {
    throw new ConfigError(`${sentence} See docs/operations.md for every setting.`);
  };
  if (config.databaseUrl !== undefined && config.dataDir !== undefined)
    refuse("DATABASE_URL and DATA_DIR are both set: choose a PostgreSQL of your own or the private one, not both.");
  if (config.baseUrl?.protocol === "http:" && !isLoopback(config.baseUrl.hostname))
    refuse("BASE_URL: must start with https, unless it is this machine itself (cookies are sent over https only).");
  if (config.baseUrl && config.baseUrl.pathname !== "/") refuse("BASE_URL: must not have a path.");
  if (!config.production) return;
  if (config.demo) refuse("DEMO=yes is only possible with the private PostgreSQL on this machine itself.");
  if (config.secret === undefined)
    refuse(`SECRET is missing: give at least 32 random characters, such as ${randomBytes(24).toString("base64url")}.`);
  if (config.baseUrl === undefined) refuse("BASE_URL is missing: it is the address that stands in mails.");
  if (config.smtpUrl === undefined) refuse("SMTP_URL is missing: without it nobody gets a mail.");
  if (mailFrom === undefined) refuse("MAIL_FROM is missing: it is the sender of all mail.");
}
