import { accounts, installation, signInByMail, type signInByProvider } from "#identity";
import { municipalityPages, municipalityRegister, settings } from "#municipality";
import { type Actor, workWithoutForm } from "#platform/access";
import { ReadLog } from "#platform/audit";
import type { Clock } from "#platform/clock";
import { Database, type DatabaseAddress, NOWHERE, type Tx } from "#platform/db";
import { clamdScanner } from "#platform/files";
import { type JobContext, openQueues, startJobs, type Worker } from "#platform/jobs";
import type { Log } from "#platform/log";
import { mailboxOnly, mailboxPage, smtpTransport } from "#platform/mail";
import { nationalSide, type TenantSource } from "#platform/tenancy";
import { makeApp, Signer, type WebOptions } from "#platform/web";
import type { Config } from "./config.js";
import { webModules } from "./modules.js";
import { regularJobs } from "./regular-jobs.js";
import { subscriptions } from "./subscriptions.js";

export type HouseParts = {
  readonly config: Config;
  readonly connection: DatabaseAddress;
  readonly secret: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Whether there is room to write in; left out where nobody can tell. */
  readonly hasRoom?: (() => boolean) | undefined;
  /** Talks with identity providers; without it nobody signs in through one. */
  readonly oidc?: InstanceType<typeof signInByProvider.OidcClient> | undefined;
  /** The address people use; a function, because a free port is known only after listening. */
  readonly baseUrl: () => URL;
};

/** Everything put together, but not started: the same for the server, the worker and the tests. */
export type House = {
  readonly db: Database;
  readonly web: WebOptions;
  /** Opens the job queue; from then on events can be published. */
  openJobs(): Promise<void>;
  startWorker(): Promise<Worker>;
  close(): Promise<void>;
};

export function buildHouse(parts: HouseParts): House {
  const { config, clock, log } = parts;
  const signer = new Signer(parts.secret);
  const transport = config.smtpUrl === undefined ? mailboxOnly : smtpTransport(config.smtpUrl, config.mailFrom);
  const subscribed = subscriptions({ signer, baseUrl: parts.baseUrl }, transport);
  const queues = openQueues(parts.connection, subscribed, (error) => log.error("job queue", error));
  const db = new Database({
    connection: parts.connection,
    async publish(tx, happening) {
      await subscribed.doAtOnce(tx, happening, clock);
      await queues.publish(tx, happening);
    },
    onIdleError: (error) => log.error("idle database connection lost", error),
  });
  const tenants = municipalityRegister(db, clock);
  const reads = new ReadLog(db, clock, (error, lost) => log.error("reads not on record yet", error, { lost }));
  const web: WebOptions = {
    db,
    reads,
    clock,
    signer,
    log,
    baseUrl: parts.baseUrl,
    hasRoom: parts.hasRoom,
    scanner: config.clamdUrl === undefined ? undefined : clamdScanner(new URL(config.clamdUrl)),
    trustedProxies: config.trustedProxies,
    securityContact: config.securityContact,
    tenants,
    modules: webModules({ signer, db, tenants, demo: config.demo, oidc: parts.oidc, baseUrl: parts.baseUrl }),
    logoFile: (hash) => db.platform((tx) => settings.findLogoFile(tx, hash)),
    national: [
      municipalityPages.national,
      ...installation.pages(db, tenants),
      ...(config.smtpUrl === undefined ? [mailboxPage(db)] : []),
    ],
    actorOf: (tenant, personId, opening) => accounts.actorOf(db, tenant.id, personId, opening),
    nationalActorOf: (personId) => installation.actorOf(db, personId),
    nationalSignIn: installation.signIn,
    nationalSignOut: installation.signOut,
    signIn: signInByMail.address,
  };
  return {
    db,
    web,
    openJobs: async () => void (await queues.boss.start()),
    startWorker: () =>
      startJobs({
        queues,
        subscriptions: subscribed,
        regular: regularJobs(db, clock),
        contextFor: (municipalityId, cause) => jobContext({ db, clock, tenants }, municipalityId, cause),
        onFailure: (job, error) => log.error("job failed", error, { job }),
      }),
    async close() {
      await reads.close();
      await queues.boss.stop({ graceful: false }).catch(() => undefined);
      await db.close();
    },
  };
}

type Surroundings = { db: Database; clock: Clock; tenants: TenantSource };

async function jobContext(
  { db, clock, tenants }: Surroundings,
  municipalityId: string,
  cause: string,
): Promise<JobContext | undefined> {
  if (municipalityId === NOWHERE) return nationalContext({ db, clock }, cause);
  const municipality = await tenants.byId(municipalityId);
  if (!municipality) return undefined;
  return { ...workWithoutForm(db, { municipality, actor: causedBy(cause), clock }), cause };
}

/** A cause is the name of an event or a job, and mostly which one it was. */
const causedBy = (cause: string): Actor => ({ kind: "system", name: cause.split(":", 1)[0] ?? "job" });

/** For what belongs to no municipality, such as the mails of whoever runs the installation. */
function nationalContext({ db, clock }: Omit<Surroundings, "tenants">, cause: string): JobContext {
  const across = <T>(work: (tx: Tx) => Promise<T>) => db.platform(work);
  return {
    municipality: nationalSide,
    actor: causedBy(cause),
    clock,
    cause,
    read: across,
    write: across,
    once: across,
    national: across,
    onceNationally: across,
  };
}

export { makeApp };
