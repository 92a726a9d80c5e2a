import assert from "node:assert/strict";
import { test } from "node:test";
import { sealAudit, verifyAudit } from "#platform/audit";
import {
  type AccountHolder,
  openWorld,
  placesHolding,
  runCommand,
  settingsFor,
  signInLinks,
  withAccount,
} from "#testing";

const world = await openWorld({ env: { TRUSTED_PROXIES: "1" } });
const town = await world.addTown("voorbeeldstad");
const settings = settingsFor(world.database.address);
const { from, mailed, settled } = signInLinks(world);
const { rows } = world.database;

const run = (...words: string[]) => runCommand(["erase", ...words, "--municipality", "voorbeeldstad"], settings);

/** A question of somebody who is signed in. @returns its id and number */
async function ask({ visitor, email }: AccountHolder, name: string, isAnswered: boolean, to = email) {
  const form = (await visitor.get("/voorbeeldstad/stel-uw-vraag")).form("question", {
    question: "Waar vinden wij een werkplaats?",
    name,
    email: to,
  });
  await visitor.submit(form, from());
  const [row] = await rows<{ id: string; number: string }>(
    "select case_id as id, number from cases.case order by case_id desc limit 1",
  );
  const { id = "", number = "" } = row ?? {};
  const noor = await world.signedIn(town, "noor");
  const path = `/voorbeeldstad/vragen/${id}`;
  if (isAnswered) await noor.submit((await noor.get(path)).form("answer", { answer: "Aan de kade." }));
  return { id, number };
}

/** An organisation of an admin, with members after them. @returns its id */
async function organisation(admin: AccountHolder, kvkNumber: string, ...members: AccountHolder[]): Promise<string> {
  const page = await admin.visitor.get("/voorbeeldstad/organisatie-toevoegen");
  const fields = { name: `Werkplaats ${kvkNumber}`, kvkNumber, branchNumber: "" };
  const added = await admin.visitor.submit(page.form("kvkNumber", fields), from());
  const id = added.path.replace("?gedaan=added", "").split("/").at(-1) ?? "";
  for (const { personId } of members)
    await rows("insert into directory.member values (gen_random_uuid(), $1, $2, 'member', clock_timestamp())", [
      id,
      personId,
    ]);
  return id;
}

const countOf = async (sql: string, ...values: unknown[]) => (await rows(`select 1 ${sql}`, values)).length;

test("by mail address the account goes too, with its sessions, links, memberships and invitations", async () => {
  const path = await mailed(town, "xaveria@cirkel.example");
  const xaveria = await withAccount(world, "xaveria@cirkel.example", "Xaveria Quendel");
  const [bram, cas] = [
    await withAccount(world, "bram@cirkel.example", "Bram"),
    await withAccount(world, "cas@cirkel.example", "Cas"),
  ];
  const answered = await ask(xaveria, "Xaveria Quendel", true);
  const mailedElsewhere = await ask(xaveria, "Xaveria Quendel", true, "kantoor@cirkel.example");
  const open = await ask(xaveria, "Xaveria Quendel", false);
  const shared = await organisation(xaveria, "81000001", bram, cas);
  const alone = await organisation(xaveria, "81000002");
  const page = await xaveria.visitor.get(`/voorbeeldstad/mijn-organisaties/${shared}`);
  await xaveria.visitor.submit(page.form("email", { email: "dina@cirkel.example", role: "member" }), from());
  const invited = await bram.visitor.get("/voorbeeldstad/organisatie-toevoegen");
  const own = await bram.visitor.submit(
    invited.form("kvkNumber", { name: "Bram BV", kvkNumber: "81000003", branchNumber: "" }),
    from(),
  );
  await bram.visitor.submit(own.form("email", { email: "Xaveria@cirkel.example", role: "member" }), from());
  await world.mailTo("Xaveria@cirkel.example", "Uitnodiging voor");
  const noor = await world.signedIn(town, "noor");
  await noor.submit((await noor.get("/voorbeeldstad/vragen?q=Xaveria+Quendel")).form("name", { name: "Die ene" }));
  await settled();

  const looked = await run("--mail", "XAVERIA@cirkel.example", "--dry-run");
  assert.equal(looked.code, 0, looked.err);
  assert.match(
    looked.out,
    /^The account with this address would go: its sessions and links, and membership of 2 organisations\.$/m,
  );
  assert.match(looked.out, /^1 of them would close, because nobody else belongs to it\.$/m);
  assert.match(looked.out, /^In 1 of them the member who has been there longest would become admin\.$/m);
  assert.equal(await countOf("from identity.account where person_id = $1", xaveria.personId), 1, "only looked");

  const { code, out, err } = await run("--mail", "XAVERIA@cirkel.example", "--yes");
  assert.equal(code, 0, err);
  assert.match(out, /^Erased: who asked 2 questions, (?:one mail|\d+ mails) on record, and the account\./m);
  assert.doesNotMatch(out, /Quendel|Werkplaats|Bram/);
  assert.match(out, new RegExp(`^${open.number} \\(received\\) is still open and stays`, "m"));
  for (const [what, sql] of [
    ["account", "from identity.account where person_id = $1"],
    ["session", "from platform.session where person_id = $1"],
    ["membership", "from directory.member where person_id = $1 and ended_at is null"],
    ["invitation", "from directory.invitation where invited_by = $1 and status = 'sent'"],
    ["question", "from cases.case where asker_person_id = $1"],
  ] as const)
    assert.equal(await countOf(sql, xaveria.personId), 0, what);
  assert.equal(await countOf("from directory.invitation where address_key = 'xaveria@cirkel.example'"), 0);
  for (const { id } of [answered, mailedElsewhere])
    assert.equal(await countOf("from cases.case where case_id = $1 and erased_at is not null", id), 1);
  const members = await rows<{ person_id: string; role: string }>(
    "select person_id, role from directory.member where enterprise_id = $1 and ended_at is null order by joined_at",
    [shared],
  );
  assert.deepEqual(members, [
    { person_id: bram.personId, role: "admin" },
    { person_id: cas.personId, role: "member" },
  ]);
  assert.equal(await countOf("from directory.enterprise where enterprise_id = $1 and ended_at is not null", alone), 1);
  assert.equal(await countOf("from cases.saved_view"), 0, "a search for her");
  assert.equal((await world.visitor().getOnce(path)).has("Inloggen bij"), false, "her link opens nothing");
  assert.match((await xaveria.visitor.get("/voorbeeldstad/")).text("header"), /Inloggen/);
  const acts = await rows<{ action: string; actor_kind: string }>(
    `select action, actor_kind from platform.audit_entry where subject_id = $1 or subject_id = $2 and action = 'member.leave'
     order by entry_id`,
    [xaveria.personId, shared],
  );
  assert.deepEqual(acts, [
    { action: "member.leave", actor_kind: "system" },
    { action: "account.erase", actor_kind: "system" },
  ]);
  while ((await sealAudit(world.house.db)) > 0);
  assert.equal((await verifyAudit(world.house.db, town.id)).broken, undefined);
  // The one open question is still to be answered, and what was mailed about it.
  const left = (await placesHolding(world.database, "quendel")).filter((place) => !place.startsWith("platform.mail."));
  assert.ok(
    left.every((place) => place.startsWith("cases.")),
    left.join(),
  );

  const again = await run("--mail", "xaveria@cirkel.example", "--yes");
  assert.match(again.out, /^Nothing of xaveria@cirkel\.example can be erased/m);
});

test("an account without a question ends, and with --keep-account one with questions stays", async () => {
  const dina = await withAccount(world, "dina.los@cirkel.example", "Dina Los");
  const { code, out, err } = await run("--mail", dina.email, "--yes");
  assert.equal(code, 0, err);
  assert.match(out, /^Erased: who asked 0 questions, 0 mails on record, and the account\./m);
  assert.deepEqual(await placesHolding(world.database, "dina.los", "Dina Los"), []);

  const ella = await withAccount(world, "ella@cirkel.example", "Ella");
  const asked = await ask(ella, "Ella", true);
  const kept = await run("--mail", ella.email, "--keep-account", "--yes");
  assert.equal(kept.code, 0, kept.err);
  assert.match(kept.out, /^The account with this address stays\.$/m);
  assert.equal(await countOf("from identity.account where person_id = $1", ella.personId), 1);
  assert.equal(await countOf("from cases.case where case_id = $1 and erased_at is not null", asked.id), 1);
});

test("by number the account of whoever asked stays, and that is said", async () => {
  const fons = await withAccount(world, "fons@cirkel.example", "Fons");
  const asked = await ask(fons, "Fons", true);
  const { code, out, err } = await run(asked.number, "--yes");
  assert.equal(code, 0, err);
  assert.match(out, /^Whoever asked it has an account, which stays: give its address with --mail to end that too\.$/m);
  assert.equal(await countOf("from identity.account where person_id = $1", fons.personId), 1);
});
