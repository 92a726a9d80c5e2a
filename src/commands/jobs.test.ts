import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { caseMoves } from "#cases";
import { boardCases, openWorld, runCommand, settingsFor, until } from "#testing";

const world = await openWorld();
const town = await world.addTown("voorbeeldstad");
const made = boardCases(world, town);
const { rows } = world.database;
const settings = settingsFor(world.database.address);
const run = (...words: string[]) => runCommand(["jobs", ...words], settings);

/** A question whose answer is not told, because that job kept failing. @returns the id of the job */
async function poisoned(reason = "Error: 550 <…>: nobody of that name", held = false): Promise<string> {
  const caseId = await made.ask("Waar is er plaats?");
  await caseMoves.answerQuestion(await made.workOf("noor", "aanjager"), await made.asked(caseId), "Aan de kade.");
  const [job] = await rows<{ id: string }>(
    `select id from jobs.job where data ->> 'consequence' = 'case.answered/tell-answer' and data ->> 'caseId' = $1`,
    [caseId],
  );
  await settled();
  // As if it had failed each time: nothing came of it.
  await rows("delete from platform.mail");
  await rows(
    `update jobs.job set state = 'failed', retry_count = 6, completed_on = now() - interval '1 hour',
       keep_until = now() + interval '1 minute', output = $2::jsonb where id = $1`,
    [job?.id, JSON.stringify({ message: reason, ...(held ? { held: true } : {}) })],
  );
  return job?.id ?? "";
}

const settled = () =>
  until(
    async () =>
      (
        await rows(
          "select 1 from jobs.job where state in ('created', 'retry', 'active') and name in ('consequences', 'mail')",
        )
      ).length === 0,
    15_000,
    () => "jobs wait",
  );
const answers = async () => (await rows("select 1 from platform.mail where subject like '%ntwoord%'")).length;
const clear = () => rows("delete from jobs.job where state = 'failed'");

test("what is parked is listed with its name, town, day and reason, and never an address", async () => {
  assert.deepEqual(await run("parked"), { code: 0, out: "No job is parked.\n", err: "" });
  const id = await poisoned("Error: 550 lotte@cirkel.example: nobody of that name");
  const { code, out, err } = await run("parked");
  assert.equal(code, 0, err);
  assert.match(
    out,
    new RegExp(
      `^${id} {2}case\\.answered/tell-answer {2}voorbeeldstad {2}since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d$`,
      "m",
    ),
  );
  assert.match(out, /^ {4}Error: 550 …: nobody of that name$/m);
  assert.match(
    out,
    /^One job is parked\. Mend the reason, then do it again: bin\/rode-loper jobs release ID, or --all\.$/m,
  );
  assert.doesNotMatch(out, /lotte|cirkel|kade/);
  await clear();
});

test("one is done again, once, and releasing it twice changes nothing", async () => {
  const [one, other] = [await poisoned(), await poisoned()];
  await rows("delete from platform.mail");
  const { code, out, err } = await run("release", one);
  assert.equal(code, 0, err);
  assert.match(out, /^One job goes on: case\.answered\/tell-answer\.$/m);
  await settled();
  assert.equal(await answers(), 1);
  const [done] = await rows("select state from jobs.job where id = $1", [one]);
  assert.deepEqual(done, { state: "completed" });
  const again = await run("release", one);
  assert.deepEqual([again.code, again.out], [0, `${one} is not parked any more (completed): nothing was changed.\n`]);
  await settled();
  assert.equal(await answers(), 1);
  assert.deepEqual(await rows("select id from jobs.job where state = 'failed'"), [{ id: other }], "the other stays");
  await clear();
});

test("all are done again with tries anew; what a restore held stays unless it is asked for", async () => {
  const failed = [await poisoned(), await poisoned()];
  const held = await poisoned("It waited when the backup was made.", true);
  await rows("delete from platform.mail");
  const listed = await run("parked");
  assert.match(listed.out, /^3 jobs are parked\./m);
  assert.match(
    listed.out,
    /^1 of them was held by a restore: it was done since, as a rule, and a mail would go twice\.$/m,
  );
  const { code, out, err } = await run("release", "--all");
  assert.equal(code, 0, err);
  assert.match(out, /^2 jobs go on: case\.answered\/tell-answer \(2\)\.$/m);
  assert.match(out, /^1 job that a restore held stays: give --held too when it was never done\.$/m);
  await settled();
  assert.equal(await answers(), failed.length);
  assert.deepEqual(await rows("select id from jobs.job where state = 'failed'"), [{ id: held }]);
  const nothing = await run("release", "--all");
  assert.equal(nothing.code, 0);
  assert.match(nothing.out, /^No job goes on\.$/m);
  const forced = await run("release", "--all", "--held");
  assert.match(forced.out, /^One job goes on/m);
  await settled();
  assert.deepEqual((await run("release", "--all", "--held")).out, "No job is parked.\n");
  assert.equal(await answers(), 3);
});

test("a job that fails again is tried six times more and then parked anew", async () => {
  const id = await poisoned();
  // A consequence that no version knows fails each time.
  await rows(`update jobs.job set data = data || '{"consequence": "case.answered/unknown"}' where id = $1`, [id]);
  assert.equal((await run("release", id)).code, 0);
  let most = 0;
  await until(
    async () => {
      await rows("update jobs.job set start_after = now() where state = 'retry'");
      const [job] = await rows<{ state: string; tries: number }>(
        "select state, retry_count as tries from jobs.job where id = $1",
        [id],
      );
      most = Math.max(most, job?.tries ?? 0);
      return job?.state === "failed";
    },
    60_000,
    () => `it goes on for ever, or never began: ${most}`,
  );
  assert.equal(most, 6);
  await clear();
});

test("an id that is none, is unknown, or words too many or too few are said", async () => {
  const unknown = randomUUID();
  const away = await run("release", unknown);
  assert.deepEqual([away.code, away.out], [1, `There is no job ${unknown}: see bin/rode-loper jobs parked.\n`]);
  for (const [words, sentence] of [
    [["release"], /^Give the ID of a parked job, or --all\./],
    [["release", unknown, "--all"], /^Give the ID of a parked job, or --all\./],
    [["release", unknown, "--held"], /^--held goes with --all: one job goes on by its ID/],
    [["release", "1; drop table"], /^"1; drop table" is no ID of a job: see bin\/rode-loper jobs parked\./],
    [["parked", "now"], /^Unexpected argument 'now'/],
  ] as const) {
    const { code, err } = await run(...words);
    assert.equal(code, 2, words.join(" "));
    assert.match(err, sentence);
  }
});
