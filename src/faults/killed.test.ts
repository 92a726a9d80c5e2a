import assert from "node:assert/strict";
import { randomInt } from "node:crypto";
import { after, before } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { testOwnPostgres as test } from "#testing";
import { askOn, recordsOf } from "../testing/acknowledged.js";
import { end, Town } from "../testing/running-town.js";

/** More of them say more; these are enough to find what goes wrong one time in ten within a week of nights. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 4);

let town: Town;
before(async () => {
  town = await Town.make();
});
after(() => town.clear());

test("killed again and again at any moment, with or without its database: what was acknowledged is there, whole and once", async (t) => {
  const acknowledged: string[] = [];
  const again: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const server = await town.open();
    if (round > 1) again.push(server.openAfter);
    let databaseGone = false;
    const askers = [1, 2, 3, 4].map((asker) =>
      askOn(server.origin, `Ronde ${round}, vrager ${asker}`, () => databaseGone),
    );
    const ms = randomInt(100, 2_500);
    await sleep(ms);
    // The database alone, the server alone, and both at once as when the power fails.
    const database = await town.databasePid();
    const kills = round % 3;
    databaseGone = kills !== 1;
    if (databaseGone) process.kill(database, "SIGKILL");
    if (kills === 0) await sleep(randomInt(0, 40));
    await end(server.child, "SIGKILL");
    const taken = (await Promise.all(askers)).flat();
    acknowledged.push(...taken);
    t.diagnostic(`round ${round}: ${taken.length} acknowledged in ${ms} ms`);
  }
  await town.open();
  t.diagnostic(`serving again after ${again.join(", ")} ms`);
  assert.ok(Math.max(...again) < 10_000, again.join());
  const records = await recordsOf(town, "Ronde %");
  const found = new Map(records.map((record) => [record.question, record]));
  assert.deepEqual(
    acknowledged.filter((question) => !found.has(question)),
    [],
    "acknowledged and lost",
  );
  assert.equal(found.size, records.length, "a question is there twice");
  for (const { question, ...parts } of records)
    assert.deepEqual(parts, { steps: 1, audited: 1, links: 1, jobs: 1, notices: 1 }, question);
  const halves = await town.ask(`
    select 'audit' from platform.audit_entry a where a.action = 'case.submit'
      and not exists (select from cases.case c where c.case_id::text = a.subject_id)
    union all select 'job' from jobs.job j where j.data ? 'caseId'
      and not exists (select from cases.case c where c.case_id::text = j.data ->> 'caseId')
    union all select 'mail without its job' from platform.mail m where m.sent_at is null
      and not exists (select from jobs.job j where j.data ->> 'mailId' = m.mail_id::text and j.state <> 'completed')
    union all select 'job without its mail' from jobs.job j where j.data ? 'mailId'
      and not exists (select from platform.mail m where m.mail_id::text = j.data ->> 'mailId')`);
  assert.deepEqual(halves, []);
  await town.settled(60_000);
  const mails = await town.ask<{ n: number }>(
    "select count(*)::int as n from platform.mail where recipient = 'vrager@example.org' and sent_at is not null",
  );
  assert.equal(mails[0]?.n, records.length, "one mail to whoever asked, for each question");
});
