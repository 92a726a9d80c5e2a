import assert from "node:assert/strict";
import { test } from "node:test";
import { sealAudit, verifyAudit } from "#platform/audit";
import { openWorld, runCommand, settingsFor, type TestTown } from "#testing";

const world = await openWorld();
const town = await world.addTown("voorbeeldstad");
const other = await world.addTown("anderstad");
const settings = settingsFor(world.database.address);

const run = (...words: string[]) => runCommand(["erase", ...words], settings);
const inTown = ["--municipality", "voorbeeldstad"];

/** A question as somebody without an account asks it. @returns its number, and its private link */
async function ask(where: TestTown, name: string, fields: Record<string, string>, isAnswered = true) {
  const visitor = world.visitor();
  const question = "Waar vinden wij een werkplaats?";
  const form = (await visitor.get(`/${where.slug}/stel-uw-vraag`)).form("question", { question, name, ...fields });
  const page = await visitor.submit(form);
  const [row] = await world.database.rows<{ case_id: string; number: string }>(
    "select case_id, number from cases.case where asker_name = $1",
    [name],
  );
  const { case_id: caseId = "", number = "" } = row ?? {};
  const noor = await world.signedIn(where, "noor");
  const path = `/${where.slug}/vragen/${caseId}`;
  if (isAnswered) await noor.submit((await noor.get(path)).form("answer", { answer: "Aan de kade." }));
  return { caseId, number, link: page.path.replace("vraag-ontvangen", "volg") };
}

const nameOf = async ({ caseId }: { caseId: string }) => {
  const [row] = await world.database.rows(
    "select asker_name, asker_email, asker_phone from cases.case where case_id = $1",
    [caseId],
  );
  return row;
};
const nobody = { asker_name: "", asker_email: null, asker_phone: null };

test("one question is looked at, then erased by its number, and once more there is nothing to do", async () => {
  const asked = await ask(town, "Bella Belt", { phone: "06 1234 5678" });
  const looked = await run(asked.number, ...inTown, "--dry-run");
  assert.equal(looked.code, 0, looked.err);
  assert.equal(
    looked.out,
    `${asked.number} (answered): name, telephone number, private links, sharing would go.\nNothing was changed. Leave out --dry-run to erase it.\n`,
  );
  assert.equal((await nameOf(asked))?.asker_name, "Bella Belt");
  const unsure = await run(asked.number, ...inTown);
  assert.equal(unsure.code, 2);
  assert.match(unsure.err, /^There is no terminal to ask whether you are sure: give --yes/);
  const erased = await run(asked.number.toLowerCase(), ...inTown, "--yes");
  assert.equal(erased.code, 0, erased.err);
  assert.match(erased.out, /^Erased: who asked one question, and 0 mails on record\./m);
  assert.match(erased.out, /^Backups made before 20.*Z still hold it/m);
  assert.deepEqual(await nameOf(asked), nobody);
  assert.equal((await world.visitor().getOnce(asked.link)).status, 404);
  const again = await run(asked.number, ...inTown, "--yes");
  assert.equal(again.code, 0);
  assert.match(
    again.out,
    new RegExp(`^${asked.number} was erased before\\.\nNothing of ${asked.number} can be erased`),
  );
});

test("a mail address goes with every answered question, in one municipality, and with the mails that went to it", async () => {
  const email = "lotte@cirkel.example";
  const first = await ask(town, "Lotte Een", { email });
  const second = await ask(town, "Lotte Twee", { email: email.toUpperCase() });
  const open = await ask(town, "Lotte Open", { email }, false);
  const elsewhere = await ask(other, "Lotte Elders", { email });
  const stranger = await ask(town, "Bram Vos", { email: "bram@cirkel.example" });
  await world.mailTo(email, "Antwoord");
  const { code, out, err } = await run("--mail", email, ...inTown, "--yes");
  assert.equal(code, 0, err);
  assert.match(out, /^Erased: who asked 2 questions, and (?:one mail|[1-9]\d* mails) on record\./m);
  assert.match(out, new RegExp(`^${open.number} \\(received\\) is still open and stays`, "m"));
  assert.doesNotMatch(out, /Lotte|kade|werkplaats/);
  assert.deepEqual([await nameOf(first), await nameOf(second)], [nobody, nobody]);
  for (const kept of [open, elsewhere, stranger]) assert.notEqual((await nameOf(kept))?.asker_name, "");
  const audited = await world.database.rows(
    `select actor_kind, actor_id, detail ->> 'questions' as n from platform.audit_entry
     where action = 'own-data.erase-on-request' order by at desc limit 1`,
  );
  assert.deepEqual(audited, [{ actor_kind: "system", actor_id: "erase", n: "2" }]);
  assert.doesNotMatch(JSON.stringify(await world.database.rows("select * from platform.audit_entry")), /cirkel|Lotte/);
  while ((await sealAudit(world.house.db)) > 0);
  assert.equal((await verifyAudit(world.house.db, town.id)).broken, undefined);
});

test("of one question the mails go only when no other question names the address", async () => {
  const email = "twee@cirkel.example";
  const first = await ask(town, "Twee Een", { email });
  const second = await ask(town, "Twee Twee", { email });
  await world.mailTo(email, "Antwoord");
  const mails = async () =>
    (await world.database.rows("select 1 from platform.mail where recipient = $1", [email])).length;
  await run(first.number, ...inTown, "--yes");
  assert.ok((await mails()) > 0);
  assert.match((await run(second.number, ...inTown, "--yes")).out, /and (?:one mail|[1-9]\d* mails) on record/);
  assert.equal(await mails(), 0);
});

test("what is open, unknown, or of another municipality is not erased, and says why", async () => {
  const open = await ask(town, "Nog Open", { phone: "06 1234 5678" }, false);
  const still = await run(open.number, ...inTown, "--yes");
  assert.equal(still.code, 1);
  assert.match(still.out, /is still open and stays: answer it/);
  const elsewhere = await ask(other, "Van Elders", { phone: "06 1234 5678" });
  const there = await run(elsewhere.number, ...inTown, "--yes");
  assert.equal(there.code, 1);
  assert.equal(there.out, `Nothing of ${elsewhere.number} can be erased in voorbeeldstad.\n`);
  assert.equal((await nameOf(elsewhere))?.asker_name, "Van Elders");
  for (const [words, sentence] of [
    [[open.number, "--yes"], /^--municipality is missing/],
    [["--yes", ...inTown], /^CASE-NUMBER is missing/],
    [["--mail", "lotte", "--yes", ...inTown], /^--mail must be a mail address/],
    [[open.number, "--yes", "--municipality", "nergens"], /^There is no municipality "nergens"\. There are: /],
  ] as const) {
    const { code, err } = await run(...words);
    assert.equal(code, 2);
    assert.match(err, sentence);
  }
});
