import { staffing } from "#identity";
import { municipalityRegister, settings } from "#municipality";
import { verifyAudit } from "#platform/audit";
import { systemClock } from "#platform/clock";
import { Database, type DatabaseAddress } from "#platform/db";
import { readJobsHealth } from "#platform/jobs";
import { type Finding, listed, ok, warning, wrong } from "./finding.js";

/** So long a job may wait, when somebody does the jobs. */
const LONG_MINUTES = 10;

/** What is in the tables: the jobs, the audit, and what each municipality still has to arrange. */
export async function checkContents(connection: DatabaseAddress): Promise<Finding[]> {
  const db = new Database({ connection, poolSize: 2, publish: async () => {} });
  try {
    const towns = await municipalityRegister(db, systemClock).all();
    return [...(await checkJobs(db)), ...(await checkAudit(db, towns)), ...(await checkTowns(db, towns))];
  } finally {
    await db.close();
  }
}

type Town = { readonly id: string; readonly slug: string };

async function checkJobs(db: Database): Promise<Finding[]> {
  const { waitingMinutes, sealedMinutes, parked } = await db.platform(readJobsHealth);
  const findings: Finding[] = [];
  // Sealing is a job of every minute: when it was done a moment ago somebody is at work.
  const isIdle = sealedMinutes === undefined || sealedMinutes > LONG_MINUTES;
  if (waitingMinutes > LONG_MINUTES)
    findings.push(
      wrong(
        "jobs",
        `A job has waited for ${waitingMinutes} minutes: is a server or npm run worker running, with WORKER=yes?`,
      ),
    );
  else if (isIdle)
    findings.push(warning("jobs", "Nobody has done a job of every minute lately: start a server, or npm run worker."));
  else findings.push(ok("jobs", "Jobs are being done."));
  const total = parked.reduce((sum, one) => sum + one.count, 0);
  if (total === 0) findings.push(ok("parked jobs", "No job is parked."));
  else {
    const names = parked.map(({ name, count, since }) => `${name} (${count}, since ${since})`);
    findings.push(
      warning(
        "parked jobs",
        `${total === 1 ? "One job failed too often, or was" : `${total} jobs failed too often, or were`} held by a restore: ${listed(names)}. See why with bin/rode-loper jobs parked, mend it, and do ${total === 1 ? "it" : "them"} again with bin/rode-loper jobs release.`,
      ),
    );
  }
  return findings;
}

async function checkAudit(db: Database, towns: readonly Town[]): Promise<Finding[]> {
  const broken: string[] = [];
  let sealed = 0;
  let unsealed = 0;
  for (const { id, slug } of towns) {
    const verdict = await verifyAudit(db, id);
    sealed += verdict.sealed;
    unsealed += verdict.unsealed;
    if (verdict.broken !== undefined) broken.push(`${slug} (position ${verdict.broken})`);
  }
  if (broken.length > 0)
    return [
      wrong("audit", `The chain is BROKEN in ${listed(broken)}: somebody changed the past; compare with a backup.`),
    ];
  if (unsealed > 5_000)
    return [
      warning(
        "audit",
        `${unsealed} entries wait to be sealed, which a job does every minute: see whether jobs are done.`,
      ),
    ];
  return [ok("audit", `The chains are whole: ${sealed} entries sealed, ${unsealed} wait to be sealed.`)];
}

async function checkTowns(db: Database, towns: readonly Town[]): Promise<Finding[]> {
  if (towns.length === 0) return [warning("municipalities", "There is none yet: bin/rode-loper municipality add.")];
  const terms = new Map((await db.platform(settings.findRetention)).map((one) => [one.municipalityId, one]));
  const without = {
    term: [] as string[],
    staffTerm: [] as string[],
    aanjager: [] as string[],
    administrator: [] as string[],
  };
  for (const { id, slug } of towns) {
    if (terms.get(id)?.keepYears === undefined) without.term.push(slug);
    if (terms.get(id)?.keepStaffYears === undefined) without.staffTerm.push(slug);
    for (const role of ["aanjager", "administrator"] as const) {
      const those = await db.read(id, (read) => staffing.listWithRoles(read, [role]));
      if (those.length === 0) without[role].push(slug);
    }
  }
  const found = (about: string, names: string[], fine: string, what: string) =>
    names.length === 0 ? ok(about, fine) : warning(about, `${what}: ${listed(names)}.`);
  return [
    found(
      "retention",
      without.term,
      "Every municipality chose how long questions are kept.",
      "These did not choose how long questions are kept, so nothing is ever destroyed; their administrator does that under Beheer",
    ),
    found(
      "staff retention",
      without.staffTerm,
      "Every municipality chose how long it is known who somebody was that has left.",
      "These did not choose how long it is known who somebody was that has left, so no name ever goes; their administrator does that under Beheer",
    ),
    found(
      "aanjager",
      without.aanjager,
      "Every municipality has an aanjager.",
      "These have no aanjager, so their desk is closed unless somebody has the desk that day; their administrator gives the role",
    ),
    found(
      "administrator",
      without.administrator,
      "Every municipality has an administrator.",
      "These have no administrator, so nobody can change anything there; an administrator of the installation invites one",
    ),
  ];
}
