import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import { test } from "node:test";
import { type AccountHolder, openWorld, withAccount } from "#testing";

const world = await openWorld({ env: { TRUSTED_PROXIES: "1" } });
const town = await world.addTown("voorbeeldstad");
const noor = await world.signedIn(town, "noor");
const HOME = "/voorbeeldstad/uw-gegevens";

type Row = { case_id: string; number: string };

/** Asks, with or without the account; the address is that of the account. @returns the newest question */
async function ask(
  who: AccountHolder,
  signedIn = true,
  email = who.email.toUpperCase(),
): Promise<Row & { follow: string }> {
  const visitor = signedIn ? who.visitor : world.visitor();
  const form = (await visitor.get("/voorbeeldstad/stel-uw-vraag")).form("question");
  const typed = { question: "Waar vinden wij een werkplaats?", name: "Lotte Peters", email };
  const page = await visitor.submit({ ...form, fields: { ...form.fields, ...typed } });
  assert.equal(page.status, 200, page.main);
  const [row] = await world.database.rows<Row>("select case_id, number from cases.case order by case_id desc limit 1");
  return {
    case_id: row?.case_id ?? "",
    number: row?.number ?? "",
    follow: page.path.replace("vraag-ontvangen", "volg"),
  };
}

async function answer({ case_id }: Row): Promise<void> {
  const path = `/voorbeeldstad/vragen/${case_id}`;
  await noor.submit((await noor.get(path)).form("answer", { answer: "Aan de kade." }));
}

async function erase({ visitor }: AccountHolder, fields: Record<string, string>) {
  const form = (await visitor.get(`${HOME}/wissen`)).form("scope");
  return visitor.submit({ ...form, fields: { ...form.fields, ...fields } });
}

const rowOf = async ({ case_id }: Row) => {
  const [row] = await world.database.rows(
    "select asker_name, asker_email, asker_phone, asker_person_id, organisation_id, question, status from cases.case where case_id = $1",
    [case_id],
  );
  return row;
};

test("a person sees what is known, with what they asked before they had an account, and who read it", async () => {
  const lotte = await withAccount(world, "lotte@cirkel.example", "Lotte Peters");
  const stranger = await withAccount(world, "bram@cirkel.example", "Bram Vos");
  const before = await ask(lotte, false);
  const after = await ask(lotte);
  const theirs = await ask(stranger);
  await noor.get(`/voorbeeldstad/vragen/${before.case_id}`);
  await (await world.signedIn(town, "sami")).get(`/voorbeeldstad/vragen/${after.case_id}`);
  await world.visitor().get(before.follow);
  await world.house.web.reads.flush();
  const page = await lotte.visitor.get(HOME);
  for (const said of [
    before.number,
    after.number,
    "lotte@cirkel.example",
    "uw contactpersoon",
    "iemand van het loket",
    "iemand met uw persoonlijke link",
  ])
    assert.ok(page.has(said), said);
  for (const hidden of [theirs.number, "bram@cirkel.example", "Sami de Wit"]) assert.ok(!page.has(hidden), hidden);
  const { headers, body } = await lotte.visitor.download(`${HOME}/bestand`);
  assert.equal(headers.get("content-type"), "application/json");
  const data = JSON.parse(Buffer.from(body).toString());
  assert.deepEqual(
    data.questions.map(({ number }: { number: string }) => number).sort(),
    [before.number, after.number].sort(),
  );
  assert.equal(data.account.email, "lotte@cirkel.example");
  assert.ok(!Buffer.from(body).toString().includes("bram"));
  await world.house.web.reads.flush();
  const taken = await world.database.rows(
    "select 1 from platform.audit_entry where action = 'own-data.download' and subject_id = $1",
    [lotte.personId],
  );
  assert.equal(taken.length, 1);
});

test("erasing takes away who asked, keeps what the Archiefwet keeps, and leaves what is open", async () => {
  const lotte = await withAccount(world, "erase@cirkel.example", "Lotte Peters");
  const answered = await ask(lotte);
  await answer(answered);
  const open = await ask(lotte);
  await world.mailTo("ERASE@CIRKEL.EXAMPLE", "Antwoord");
  // What is mailed about the open one after the erasing goes to them all the same.
  for (const { number } of [answered, open]) await world.mailTo("ERASE@CIRKEL.EXAMPLE", `ontvangen: ${number}`);
  const page = await lotte.visitor.get(`${HOME}/wissen`);
  assert.ok(page.has("bij uw ene beantwoorde vraag") && page.has("Eén vraag is nog niet beantwoord"));
  const unsure = await erase(lotte, { scope: "questions" });
  assert.equal(unsure.status, 400);
  assert.ok(unsure.has("Zet een vinkje als u het zeker weet."));
  assert.equal((await erase(lotte, { scope: "questions", sure: "yes" })).path, `${HOME}/gewist`);
  const gone = { asker_name: "", asker_email: null, asker_phone: null, asker_person_id: null, organisation_id: null };
  assert.deepEqual(await rowOf(answered), { ...gone, question: "Waar vinden wij een werkplaats?", status: "answered" });
  assert.equal((await rowOf(open))?.asker_name, "Lotte Peters");
  assert.equal((await world.visitor().getOnce(answered.follow)).status, 404, "the private link has ended");
  assert.equal((await lotte.visitor.getOnce(`/voorbeeldstad/mijn-vragen/${answered.case_id}`)).status, 404);
  const desk = await noor.get(`/voorbeeldstad/vragen/${answered.case_id}`);
  assert.ok(desk.has("naam gewist") && desk.has("Gegevens gewist") && !desk.has("Lotte"));
  assert.ok((await noor.get("/voorbeeldstad/vragen?status=answered")).has("naam gewist"));
  const mails = await world.database.rows(
    "select 1 from platform.mail where lower(recipient) = 'erase@cirkel.example'",
  );
  assert.equal(mails.length, 0);
  await noor.submit(
    (await noor.get(`/voorbeeldstad/vragen/${answered.case_id}`)).form("outcome", { outcome: "helped" }),
  );
  assert.ok(!(await lotte.visitor.get(HOME)).has(answered.number), "nothing leads back to it");
  assert.equal(
    (await erase(lotte, { scope: "questions", sure: "yes" })).path,
    `${HOME}/gewist`,
    "again, nothing to do",
  );
});

test("how somebody looked back goes along in the file; erasing takes their own words and keeps what they chose", async () => {
  const lotte = await withAccount(world, "look-back@cirkel.example", "Lotte Peters");
  const answered = await ask(lotte);
  await answer(answered);
  const form = (await lotte.visitor.get(`/voorbeeldstad/mijn-vragen/${answered.case_id}/ervaring`)).form("solved", {
    solved: "no",
    helped: "badly",
    remark: "Ik ben Lotte en ik woon aan de kade.",
  });
  await lotte.visitor.submit(form);
  const file = Buffer.from((await lotte.visitor.download(`${HOME}/bestand`)).body).toString("utf8");
  assert.match(file, /"solved": "no",\s+"helped": "badly",\s+"remark": "Ik ben Lotte en ik woon aan de kade."/);
  await erase(lotte, { scope: "questions", sure: "yes" });
  const said = await world.database.rows("select solved, helped, remark from cases.experience where case_id = $1", [
    answered.case_id,
  ]);
  assert.deepEqual(said, [{ solved: "no", helped: "badly", remark: null }]);
});

test("what somebody else asked with their account stays theirs, though it is answered at this address", async () => {
  const lotte = await withAccount(world, "kantoor@cirkel.example", "Het kantoor");
  const bram = await withAccount(world, "bram.vos@cirkel.example", "Bram Vos");
  const theirs = await ask(bram, true, lotte.email);
  await answer(theirs);
  const { body } = await lotte.visitor.download(`${HOME}/bestand`);
  assert.deepEqual(JSON.parse(Buffer.from(body).toString()).questions, []);
  await erase(lotte, { scope: "questions", sure: "yes" });
  assert.equal((await rowOf(theirs))?.asker_person_id, bram.personId);
  await erase(bram, { scope: "account", sure: "yes" });
  assert.equal((await rowOf(theirs))?.asker_name, "");
});

/** What a second question of the same asker has in common with the first. */
const COPIED = `municipality_id, status, owner_id, question, title, asker_name, asker_email, asker_person_id, language, received_at,
  first_reaction_due, answer_due, first_reaction_at, first_reaction_days, answered_at, answer_days, answer`;

test("erasing leaves none out, however many there are", async () => {
  const lotte = await withAccount(world, "veel@cirkel.example", "Lotte Peters");
  const one = await ask(lotte);
  await answer(one);
  await world.database.rows(
    `insert into cases.case (case_id, number, ${COPIED}) select lpad(n::text, 32, '0')::uuid, 'X-' || n, ${COPIED}
     from cases.case, generate_series(1, 250) n where case_id = $1`,
    [one.case_id],
  );
  assert.equal((await erase(lotte, { scope: "questions", sure: "yes" })).path, `${HOME}/gewist`);
  assert.deepEqual(
    await world.database.rows("select 1 from cases.case where asker_person_id = $1", [lotte.personId]),
    [],
  );
});

test("what is open when an account goes is read by nobody along any more, and can be kept again later", async () => {
  const gia = await withAccount(world, "gia@cirkel.example", "Gia Peters");
  const open = await ask(gia);
  await world.database.rows(
    `insert into cases.share (municipality_id, case_id, reader_id, shared_by, received_at)
     select municipality_id, case_id, $2, $3, received_at from cases.case where case_id = $1`,
    [open.case_id, randomUUIDv7(), gia.personId],
  );
  await erase(gia, { scope: "account", sure: "yes" });
  assert.deepEqual(await world.database.rows("select 1 from cases.share where case_id = $1", [open.case_id]), []);
  const row = await rowOf(open);
  assert.deepEqual([row?.asker_name, row?.asker_person_id], ["Lotte Peters", null]);
  const again = await withAccount(world, "gia@cirkel.example", "Gia Peters");
  const kept = await again.visitor.submit((await again.visitor.get(open.follow)).form("csrfToken"));
  assert.equal(kept.path, `/voorbeeldstad/mijn-vragen/${open.case_id}?gedaan=keep`);
});

test("an account goes with its sessions and organisations; the same mailbox begins anew", async () => {
  const anna = await withAccount(world, "anna@cirkel.example", "Anna Smit");
  const bo = await withAccount(world, "bo@cirkel.example", "Bo Jansen");
  const enterprise = randomUUIDv7();
  await world.database.rows(
    "insert into directory.enterprise (enterprise_id, name, kvk_number, registered_by, registered_at) values ($1, 'Fietscirkel', '12345678', $2, now())",
    [enterprise, anna.personId],
  );
  const join = (who: AccountHolder, role: string) =>
    world.database.rows("insert into directory.member values (gen_random_uuid(), $1, $2, $3, clock_timestamp())", [
      enterprise,
      who.personId,
      role,
    ]);
  await join(anna, "admin");
  await join(bo, "member");
  const stuck = await erase(anna, { scope: "account", sure: "yes" });
  assert.equal(stuck.status, 400);
  assert.ok(stuck.has("Draag eerst het beheer over") && stuck.has("Fietscirkel"));
  assert.equal(stuck.form("scope").fields.scope, "account", "what was chosen is kept");
  await world.database.rows("update directory.member set role = 'admin' where person_id = $1", [bo.personId]);
  assert.equal((await erase(anna, { scope: "account", sure: "yes" })).path, `${HOME}/gewist`);
  assert.match((await anna.visitor.getOnce(HOME)).headers.get("location") ?? "", /inloggen/);
  assert.deepEqual(
    await world.database.rows("select 1 from identity.account where person_id = $1", [anna.personId]),
    [],
  );
  assert.deepEqual(
    await world.database.rows("select 1 from platform.session where person_id = $1", [anna.personId]),
    [],
  );
  assert.ok(!(await bo.visitor.get(`/voorbeeldstad/mijn-organisaties/${enterprise}`)).has("Anna"));
  const again = await withAccount(world, "anna@cirkel.example", "Anna Smit");
  assert.notEqual(again.personId, anna.personId);
});

test("staff see what is known of them, and are told why it stays", async () => {
  const page = await noor.get(HOME);
  assert.ok(page.has("Noor Bakker") && page.has("zolang u hier werkt"));
  assert.equal((await noor.getOnce(`${HOME}/wissen`)).status, 404);
  assert.match((await world.visitor().getOnce(HOME)).headers.get("location") ?? "", /inloggen/);
});

test("what is not known of somebody on the staff is said to be so", async () => {
  await world.database.rows("update identity.staff set job_title_nl = '' where person_id = $1", [town.people.sami]);
  const page = await (await world.signedIn(town, "sami")).get(HOME);
  assert.match(page.main, /Functie\s*niet bekend/);
});
