import { caseMoves, handovers, keeping, notices, transfers } from "#cases";
import { enterprises } from "#directory";
import { accounts, installation, signInByMail, type signInByProvider, staffing } from "#identity";
import { municipalityPages, municipalityRegister, settings } from "#municipality";
import { ReadLog, sealAudit } from "#platform/audit";
import type { Clock } from "#platform/clock";
import { Database, type DatabaseAddress, NOWHERE, type Tx } from "#platform/db";
import { type JobContext, openQueues, type RegularJob, startJobs, type Worker } from "#platform/jobs";
import type { Log } from "#platform/log";
import { deleteOldMails, mailboxOnly, mailboxPage, smtpTransport } from "#platform/mail";
import { nationalSide, type TenantSource } from "#platform/tenancy";
import { deleteExpired, makeApp, Signer, type WebOptions } from "#platform/web";
import type { Config } from "./config.js";
import { webModules } from "./modules.js";
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

/** The jobs by the clock, whose queues are made with the database. */
export const regularNames = [
  "platform.seal-audit",
  "platform.delete-expired",
  "identity.delete-old-links",
  "cases.destroy-old-cases",
  "platform.delete-old-mails",
  "directory.delete-old-invitations",
  "cases.delete-old-drafts",
  "cases.tell-late",
  "cases.escalate-offers",
  "cases.delete-old-presence",
  "cases.escalate-transfers",
  "cases.follow-silence",
  "cases.begin-day",
  "cases.deliver-due",
  "cases.delete-told",
  "cases.ask-experiences",
  "identity.forget-former-staff",
] as const;

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
    trustedProxies: config.trustedProxies,
    securityContact: config.securityContact,
    tenants,
    modules: webModules({ signer, db, tenants, demo: config.demo, oidc: parts.oidc, baseUrl: parts.baseUrl }),
    logoFile: (hash) => db.platform((tx) => settings.findLogoFile(tx, hash)),
    national: [
      municipalityPages.national,
      ...installation.pages(db, clock, tenants),
      ...(config.smtpUrl === undefined ? [mailboxPage(db)] : []),
    ],
    actorOf: (tenant, personId, opening) => accounts.actorOf(db, tenant.id, personId, opening),
    nationalActorOf: (personId) => installation.actorOf(db, personId),
    nationalSignIn: installation.signIn,
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

function regularJobs(db: Database, clock: Clock): RegularJob[] {
  const now = () => new Date(clock.now().epochMilliseconds);
  const [
    sealing,
    deleting,
    links,
    destroying,
    mails,
    invitations,
    drafts,
    late,
    offers,
    presence,
    transferred,
    silence,
    morning,
    held,
    told,
    experiences,
    former,
  ] = regularNames;
  return [
    { queue: sealing, cron: "* * * * *", run: () => sealAudit(db) },
    { queue: deleting, cron: "17 3 * * *", catchesUp: true, run: () => db.platform((tx) => deleteExpired(tx, now())) },
    { queue: links, cron: "27 3 * * *", catchesUp: true, run: () => signInByMail.deleteOldLinks(db, clock) },
    { queue: destroying, cron: "37 3 * * *", catchesUp: true, run: () => keeping.destroyOldCases(db, clock) },
    { queue: mails, cron: "47 3 * * *", catchesUp: true, run: () => deleteOldMails(db, clock) },
    { queue: invitations, cron: "57 3 * * *", catchesUp: true, run: () => enterprises.deleteOldInvitations(db, clock) },
    { queue: drafts, cron: "7 4 * * *", catchesUp: true, run: () => keeping.deleteOldDrafts(db, clock) },
    { queue: late, cron: "*/10 * * * *", run: () => caseMoves.tellLateSubs(db, clock) },
    { queue: offers, cron: "7 7 * * 1-5", catchesUp: true, run: () => handovers.escalateOffers(db, clock) },
    { queue: presence, cron: "*/10 * * * *", run: () => keeping.deleteOldPresence(db, clock) },
    { queue: transferred, cron: "9 7 * * 1-5", catchesUp: true, run: () => transfers.escalate(db, clock) },
    { queue: silence, cron: "11 10 * * 1-5", run: () => caseMoves.followSilence(db, clock) },
    { queue: morning, cron: "30 8-16 * * 1-5", run: () => notices.beginDay(db, clock) },
    { queue: held, cron: "*/5 * * * *", run: () => notices.deliverDue(db, clock) },
    { queue: told, cron: "17 4 * * *", catchesUp: true, run: () => notices.deleteTold(db, clock) },
    { queue: experiences, cron: "21 10 * * 1-5", run: () => caseMoves.askExperiences(db, clock) },
    { queue: former, cron: "27 4 * * *", catchesUp: true, run: () => staffing.forgetFormer(db, clock) },
  ];
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
  return {
    municipality,
    actor: { kind: "system", name: cause.split(":", 1)[0] ?? "job" },
    clock,
    cause,
    read: (work) => db.read(municipality.id, work),
    write: (work) => db.write(municipality.id, work),
    once: (work) => db.write(municipality.id, work),
    national: (work) => db.platform(work, municipality.id),
    onceNationally: (work) => db.platform(work, municipality.id),
  };
}

/** For what belongs to no municipality, such as the mails of whoever runs the installation. */
function nationalContext({ db, clock }: Omit<Surroundings, "tenants">, cause: string): JobContext {
  const across = <T>(work: (tx: Tx) => Promise<T>) => db.platform(work);
  return {
    municipality: nationalSide,
    actor: { kind: "system", name: cause.split(":", 1)[0] ?? "job" },
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
