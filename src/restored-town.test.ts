import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { checkBackup } from "#platform/db/backup";
import { emptyDatabase, runCommand, settingsFor } from "#testing";
import { PROJECT } from "./database.js";
import { Asker } from "./testing/asking.js";
import { end, Town } from "./testing/running-town.js";

const folder = await mkdtemp(join(tmpdir(), "rl-restored-"));
after(() => rm(folder, { recursive: true, force: true }));

/** Asks a question. @returns the private link to it */
async function ask(origin: string, question: string): Promise<string> {
  const asker = new Asker(origin);
  const { body, headers } = asker.letter(await asker.readForm(), question);
  const address = `${origin}/voorbeeldstad/stel-uw-vraag`;
  const answer = await fetch(address, { method: "POST", body, headers, redirect: "manual" });
  assert.equal(answer.status, 303);
  const to = new URL(answer.headers.get("location") ?? "", origin).pathname;
  return to.replace("vraag-ontvangen", "volg");
}

async function done(words: readonly string[], env: Record<string, string>): Promise<string> {
  const { code, out, err } = await runCommand(words, env);
  assert.equal(code, 0, err);
  return out;
}

/** Counts and sums of a backup. @param without tables in which a difference is due */
async function sumsOf(path: string, without: readonly string[] = []) {
  const { head, tables } = await checkBackup(path);
  return { major: head.major, sums: [...tables].filter(([name]) => !without.includes(name)) };
}

/** The questions of the demo town. */
const stories = JSON.parse(await readFile(join(PROJECT, "db/demo/voorbeeldstad.json"), "utf8")).cases.length;
const asked = (count: number) => new RegExp(`^cases\\.case +${count} rows`, "m");

test("a town goes into a backup while it works, from there into both kinds of database and back, and its old links work", async (t) => {
  const first = await Town.make();
  t.after(() => first.clear());
  const { origin, child } = await first.open();
  const link = await ask(origin, "Waar kan onze imkerij met twaalf kasten staan?");
  const one = join(folder, "one.backup");
  assert.match(await done(["backup", one], { DATA_DIR: first.dataDir }), asked(stories + 1));
  assert.equal(await end(child, "SIGTERM"), 0);
  const secret = (await readFile(join(first.dataDir, "state/secret"), "utf8")).trim();

  const own = await emptyDatabase();
  t.after(() => own.drop());
  await done(["restore", one, "--continue"], settingsFor(own.address, { SECRET: secret }));
  const two = join(folder, "two.backup");
  await done(["backup", two], settingsFor(own.address, { SECRET: secret }));
  const from = await sumsOf(one);
  const there = await sumsOf(two);
  // Another version of PostgreSQL stems Dutch in another way: the words of all questions were looked up anew.
  const stemmed = there.major === from.major ? [] : ["cases.search_entry"];
  assert.deepEqual((await sumsOf(two, stemmed)).sums, (await sumsOf(one, stemmed)).sums);
  assert.ok(from.sums.length > 60);

  const last = await Town.make([], { SECRET: secret });
  t.after(() => last.clear());
  const settings = { DATA_DIR: last.dataDir, SECRET: secret };
  const said = await done(["restore", two], settings);
  assert.match(said, /every count and checksum is that of the backup/);
  assert.match(said, /^The audit of voorbeeldstad is whole/m);
  assert.doesNotMatch(said, /SECRET/);
  const three = join(folder, "three.backup");
  await done(["backup", three], settings);
  // What waited was parked, this time.
  const parked = ["jobs.job", "platform.session", ...stemmed];
  assert.deepEqual((await sumsOf(three, parked)).sums, (await sumsOf(one, parked)).sums);
  if (stemmed.length > 0)
    assert.deepEqual(
      (await sumsOf(three)).sums.filter(([name]) => name === "cases.search_entry"),
      from.sums.filter(([name]) => name === "cases.search_entry"),
      "stemmed anew by the PostgreSQL of before, they are the words of before",
    );

  const again = await last.open();
  const page = await fetch(`${again.origin}${link}`);
  assert.equal(page.status, 200);
  assert.match(await page.text(), /imkerij met twaalf kasten/);
  const beside = await runCommand(["restore", two], settings);
  assert.equal(beside.code, 1);
  assert.match(beside.err, new RegExp(`^Another server already uses this data folder \\(process ${again.pid}`));
  assert.equal((await stat(one)).mode & 0o777, 0o600);
});
