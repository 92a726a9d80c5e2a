import assert from "node:assert/strict";
import { test } from "node:test";
import { submitQuestion } from "#cases";
import { sealAudit } from "#platform/audit";
import { openWorld } from "#testing";
import { verifyAuditCommand } from "../commands/verify-audit.js";
import { addressOf } from "../testing/database.js";

const world = await openWorld({ worker: false });
const towns = [await world.addTown("voorbeeldstad"), await world.addTown("anderestad")] as const;
const [town] = towns;
const env = {
  DATABASE_URL: addressOf(world.database),
  SECRET: "the-same-for-every-process-of-one-installation",
  BASE_URL: "http://localhost:3000",
  SMTP_URL: "smtp://localhost:9",
  MAIL_FROM: "loket@town.example",
};

/** What the command says, and whether it ends well. */
async function verify(): Promise<{ said: string[]; isWell: boolean }> {
  const said: string[] = [];
  await verifyAuditCommand([], (line) => said.push(line), env);
  const isWell = !process.exitCode;
  // The command says by the exit code that a chain is broken; that is no fault of this test.
  process.exitCode = 0;
  return { said, isWell };
}

/** Does something as whoever owns the tables, past what holds everybody else off; what is asked first puts it back. */
const tamper = (statement: string) => world.database.asOwner(statement);

await tamper("alter table platform.audit_entry no force row level security");
await tamper("alter table platform.audit_seal no force row level security");
await tamper("create table platform.kept_entry as table platform.audit_entry with no data");
await tamper("create table platform.kept_seal as table platform.audit_seal with no data");
await tamper("alter table platform.audit_seal drop constraint audit_seal_municipality_id_entry_id_fkey");
await tamper("alter table platform.audit_unsealed drop constraint audit_unsealed_municipality_id_entry_id_fkey");

for (const one of towns)
  for (let count = 0; count < 6; count += 1) {
    const asker = { name: "Lotte", email: "lotte@cirkel.example", phone: undefined, organisation: undefined };
    const work = await world.work(one, { kind: "visitor" });
    await submitQuestion(work, { question: `Waar vinden wij pand ${count}?`, ...asker, language: "nl" });
  }
while ((await sealAudit(world.house.db)) > 0);
await tamper("insert into platform.kept_entry table platform.audit_entry");
await tamper("insert into platform.kept_seal table platform.audit_seal");

async function putBack(): Promise<void> {
  await tamper("delete from platform.audit_seal; delete from platform.audit_entry");
  await tamper("insert into platform.audit_entry table platform.kept_entry");
  await tamper("insert into platform.audit_seal table platform.kept_seal");
}

/** The entry that stands at a place in the chain of the first town. */
const at = (position: number) =>
  `(select entry_id from platform.kept_seal where municipality_id = '${town.id}' and position = ${position})`;
const own = `municipality_id = '${town.id}'`;
const entry = (position: number) => `platform.audit_entry where ${own} and entry_id = ${at(position)}`;
const change = (set: string) => `update platform.audit_entry set ${set} where ${own} and entry_id = ${at(3)}`;
const columns = "municipality_id, entry_id, at, actor_kind, actor_id, action, subject_kind, subject_id, detail";

/** What somebody with every right might do, and the place at which it shows. */
const deeds: Record<string, [statement: string, position: number]> = {
  "the moment of an entry": [change("at = at + interval '1 millisecond'"), 3],
  "the kind of who did it": [change("actor_kind = 'link'"), 3],
  "by whom": [change("actor_id = 'iemand anders'"), 3],
  "what was done": [change("action = action || 'x'"), 3],
  "on what kind of thing": [change("subject_kind = subject_kind || 'x'"), 3],
  "on what": [change("subject_id = gen_random_uuid()::text"), 3],
  "a fact in the detail": [change(`detail = detail || '{"more": 1}'`), 3],
  "the municipality of an entry": [change(`municipality_id = '${towns[1].id}'`), 3],
  "an entry that was taken out": [`delete from ${entry(3)}`, 3],
  "an entry taken out with its seal": [
    `delete from ${entry(3)}; delete from platform.audit_seal where ${own} and position = 3`,
    3,
  ],
  "the first entry taken out with its seal": [
    `delete from ${entry(1)}; delete from platform.audit_seal where ${own} and position = 1`,
    1,
  ],
  "an entry taken out, and the places after it moved up": [
    `delete from ${entry(3)}; delete from platform.audit_seal where ${own} and position = 3;
     update platform.audit_seal set position = -position where ${own} and position > 3;
     update platform.audit_seal set position = -position - 1 where ${own} and position < 0`,
    3,
  ],
  "two entries that changed places": [
    `update platform.audit_seal set entry_id = gen_random_uuid() where ${own} and position = 3;
     update platform.audit_seal set entry_id = ${at(3)} where ${own} and position = 4;
     update platform.audit_seal set entry_id = ${at(4)} where ${own} and position = 3`,
    3,
  ],
  "an entry put in between": [
    `update platform.audit_seal set position = -position where ${own} and position > 2;
     update platform.audit_seal set position = -position + 1 where ${own} and position < 0;
     insert into platform.audit_entry (${columns}) select municipality_id, '00000000-0000-7000-8000-000000000001', at,
       actor_kind, actor_id, action, subject_kind, subject_id, detail from ${entry(2)};
     insert into platform.audit_seal select municipality_id, 3, '00000000-0000-7000-8000-000000000001', hash
       from platform.kept_seal where ${own} and position = 2`,
    3,
  ],
  "a hash": [`update platform.audit_seal set hash = sha256('x') where ${own} and position = 3`, 3],
};

await tamper("alter table platform.audit_seal drop constraint audit_seal_position_check");

for (const [what, [statement, position]] of Object.entries(deeds))
  test(`audit verify names the municipality and the entry when somebody with every right changed: ${what}`, async () => {
    assert.equal((await verify()).isWell, true, "whole beforehand");
    await tamper(statement);
    const { said, isWell } = await verify();
    await putBack();
    assert.equal(isWell, false);
    assert.ok(
      said.includes(
        `voorbeeldstad: the chain is BROKEN at position ${position}; the ${position - 1} entries before it are whole.`,
      ),
      said.join("\n"),
    );
    if (!what.startsWith("the municipality"))
      assert.match(said.find((line) => line.startsWith("anderestad")) ?? "", /the chain is whole/);
  });

test("audit verify finds an entry that was slipped in without being sealed or waiting for it", async () => {
  const { said } = await verify();
  const sealed = Number(/(\d+) entries sealed/.exec(said.find((line) => line.startsWith("voorbeeldstad")) ?? "")?.[1]);
  await tamper(
    `insert into platform.audit_entry (${columns}) select municipality_id, gen_random_uuid(), at, actor_kind, actor_id,
       action, subject_kind, subject_id, detail from ${entry(2)}`,
  );
  const after = await verify();
  await putBack();
  assert.equal(after.isWell, false);
  assert.match(
    after.said.join("\n"),
    new RegExp(`^voorbeeldstad: the chain is BROKEN at position ${sealed + 1};`, "m"),
  );
});
