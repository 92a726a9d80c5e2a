import { caseMoves, handovers, keeping, notices, transfers } from "#cases";
import { enterprises } from "#directory";
import { signInByMail, staffing } from "#identity";
import { sealAudit } from "#platform/audit";
import type { Clock } from "#platform/clock";
import type { Database } from "#platform/db";
import type { RegularJob } from "#platform/jobs";
import { deleteOldMails } from "#platform/mail";
import { deleteExpired } from "#platform/web";

type ByTheClock = Omit<RegularJob, "queue" | "run"> & { run(db: Database, clock: Clock): Promise<unknown> };

const deleteExpiredNow = (db: Database, clock: Clock) =>
  db.platform((tx) => deleteExpired(tx, new Date(clock.now().epochMilliseconds)));

/** The jobs by the clock, by the name of their queue. */
const jobs: Readonly<Record<string, ByTheClock>> = {
  "platform.seal-audit": { cron: "* * * * *", run: sealAudit },
  "platform.delete-expired": { cron: "17 3 * * *", catchesUp: true, run: deleteExpiredNow },
  "identity.delete-old-links": { cron: "27 3 * * *", catchesUp: true, run: signInByMail.deleteOldLinks },
  "cases.destroy-old-cases": { cron: "37 3 * * *", catchesUp: true, run: keeping.destroyOldCases },
  "platform.delete-old-mails": { cron: "47 3 * * *", catchesUp: true, run: deleteOldMails },
  "directory.delete-old-invitations": { cron: "57 3 * * *", catchesUp: true, run: enterprises.deleteOldInvitations },
  "cases.delete-old-drafts": { cron: "7 4 * * *", catchesUp: true, run: keeping.deleteOldDrafts },
  "cases.tell-late": { cron: "*/10 * * * *", run: caseMoves.tellLateSubs },
  "cases.escalate-offers": { cron: "7 7 * * 1-5", catchesUp: true, run: handovers.escalateOffers },
  "cases.delete-old-presence": { cron: "*/10 * * * *", run: keeping.deleteOldPresence },
  "cases.escalate-transfers": { cron: "9 7 * * 1-5", catchesUp: true, run: transfers.escalate },
  "cases.follow-silence": { cron: "11 10 * * 1-5", run: caseMoves.followSilence },
  "cases.begin-day": { cron: "30 8-16 * * 1-5", run: notices.beginDay },
  "cases.deliver-due": { cron: "*/5 * * * *", run: notices.deliverDue },
  "cases.delete-told": { cron: "17 4 * * *", catchesUp: true, run: notices.deleteTold },
  "identity.forget-former-staff": { cron: "27 4 * * *", catchesUp: true, run: staffing.forgetFormer },
  "cases.ask-experiences": { cron: "21 10 * * 1-5", run: caseMoves.askExperiences },
};

/** The queues that are made with the database. */
export const regularNames: readonly string[] = Object.keys(jobs);

export function regularJobs(db: Database, clock: Clock): RegularJob[] {
  return Object.entries(jobs).map(([queue, { run, ...when }]) => ({ queue, ...when, run: () => run(db, clock) }));
}
