import { Asker } from "./asking.js";
import type { Town } from "./running-town.js";

/** The server was there, and did not take the question in. */
class NotTaken extends Error {}

/**
 * Asks one question after the other until the server is gone.
 *
 * @param begin with which each begins
 * @param databaseGone whether the server may say that it cannot take a question in: 503, and nothing else
 * @returns the questions that were acknowledged
 * @throws {NotTaken} for any other answer of a server that was there
 */
export async function askOn(origin: string, begin: string, databaseGone = () => false): Promise<string[]> {
  const acknowledged: string[] = [];
  try {
    for (let each = 1; ; each++) {
      const question = `${begin}, nummer ${each}?`;
      const status = await new Asker(origin).ask(question);
      if (status === 503 && databaseGone()) return acknowledged;
      if (status !== 303) throw new NotTaken(`${status}`);
      acknowledged.push(question);
    }
  } catch (error) {
    if (error instanceof NotTaken) throw error;
    return acknowledged; // no server, no answer
  }
}

/** What belongs to each question that looks like this. */
export async function recordsOf(town: Town, pattern: string) {
  const part = (table: string, condition: string) => `(select count(*)::int from ${table} where ${condition})`;
  return town.ask<{ question: string; steps: number; audited: number; links: number; jobs: number; notices: number }>(
    `select c.question,
      ${part("cases.step s", "s.case_id = c.case_id and s.kind = 'submit'")} as steps,
      ${part("platform.audit_entry a", "a.subject_id = c.case_id::text and a.action = 'case.submit'")} as audited,
      ${part("cases.tracking_link l", "l.case_id = c.case_id")} as links,
      ${part("jobs.job j", "j.data ->> 'caseId' = c.case_id::text and j.data ->> 'consequence' like 'case.received/%'")} as jobs,
      ${part("cases.notice n", "n.case_id = c.case_id and n.about = 'new-question'")} as notices
    from cases.case c where c.question like $1`,
    [pattern],
  );
}
