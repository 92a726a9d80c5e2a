import assert from "node:assert/strict";
import { test } from "node:test";
import { verifyAudit } from "#platform/audit";
import { Unfinished } from "#platform/jobs";
import { openWorld, placesHolding, type TestTown } from "#testing";
import { insertMember } from "../staff/queries.js";
import { staffing } from "../staffing.js";

const world = await openWorld({ env: { TRUSTED_PROXIES: "1" } });
const town = await world.addTown("voorbeeldstad");
const other = await world.addTown("anderstad");
const { rows } = world.database;
const LEFT = "2026-11-23T23:30:00+01:00";

const setYears = (where: TestTown, years: number | null) =>
  rows("update municipality.municipality set keep_staff_years = $2 where municipality_id = $1", [where.id, years]);
const forget = () => staffing.forgetFormer(world.house.db, world.clock);
const leave = async (where: TestTown, key: string) =>
  staffing.leave(await world.work(where, { kind: "system", name: "test" }), where.people[key] ?? "");
const staffRow = async (where: TestTown, key: string) =>
  (
    await rows<{ name: string; left: boolean; forgotten: boolean }>(
      `select name, left_at is not null as left, forgotten_at is not null as forgotten from identity.staff
       where municipality_id = $1 and person_id = $2`,
      [where.id, where.people[key]],
    )
  )[0];
/** Els as only she is known; no other test word holds a part of it. */
const WHO = ["quirijn", "oversteegen", "7351 9284", "subject-of-els"];

test("who left is forgotten the night after the last day of the term, whatever the clock does in between, and not a day sooner", async () => {
  world.clock.set("2026-11-23T09:00:00+01:00");
  for (const where of [town, other])
    await rows(
      `update identity.staff set name = 'Quirijn Oversteegen', email = 'quirijn@town.example', phone = '06 7351 9284',
         job_title_nl = 'Oversteegen', job_title_en = 'Oversteegen', partner = 'uwv', deputy_id = $3
       where municipality_id = $1 and person_id = $2`,
      [where.id, where.people.els, where.people.sami],
    );
  await rows(
    `insert into identity.external_identity (municipality_id, issuer, subject, person_id, known_since)
     values ($1, 'https://login.town.example', 'subject-of-els', $2, now())`,
    [town.id, town.people.els],
  );
  await rows(
    `insert into identity.absence (municipality_id, absence_id, person_id, status, first_on, noted_by, noted_at)
     values ($1, gen_random_uuid(), $2, 'noted', '2026-01-05', $2, now())`,
    [town.id, town.people.els],
  );
  await rows(
    `insert into identity.provider_draft (municipality_id, version, issuer, client, acr_values, role_rules, assertion_audience,
       saved_at, tried_by, tried_at, tried_subject, tried_claims)
     values ($1, 1, 'https://login.town.example', 'x', '{}', '[]', 'issuer', now(), $2, now(), 'subject-of-els',
       '{"name": "Quirijn Oversteegen"}')`,
    [town.id, town.people.els],
  );
  await rows(
    `insert into identity.staff_invitation (municipality_id, invitation_id, status, name, email, job_title_nl, job_title_en,
       roles, language, invited_at, expires_at, person_id, accepted_at)
     values ($1, gen_random_uuid(), 'accepted', 'Quirijn Oversteegen', 'quirijn@town.example', 'x', 'x', '{specialist}', 'nl', now(),
       '2040-01-01', $2, now())`,
    [town.id, town.people.els],
  );
  world.clock.set(LEFT);
  for (const where of [town, other]) await leave(where, "els");
  await setYears(town, 2);
  for (const moment of ["2027-11-24T03:22:00+01:00", "2028-03-26T03:22:00+02:00", "2028-11-23T23:59:59+01:00"]) {
    world.clock.set(moment);
    assert.equal(await forget(), 0, moment);
  }
  assert.equal((await staffRow(town, "els"))?.name, "Quirijn Oversteegen");
  world.clock.set("2028-11-24T00:00:00+01:00");
  assert.equal(await forget(), 1);
  assert.deepEqual(await staffRow(town, "els"), { name: "", left: true, forgotten: true });
  assert.equal(
    (await staffRow(other, "els"))?.name,
    "Quirijn Oversteegen",
    "a town that chose no term keeps everything",
  );
  assert.equal((await staffRow(town, "noor"))?.name, "Noor Bakker", "who works here stays");
  await setYears(other, 1);
  assert.equal(await forget(), 1);
  assert.deepEqual(await placesHolding(world.database, ...WHO), []);
  const record = await rows(
    "select actor_id, subject_kind from platform.audit_entry where action = 'staff.forget' and subject_id = $1",
    [town.people.els],
  );
  assert.deepEqual(record, [{ actor_id: "identity.forget-former-staff", subject_kind: "person" }]);
  assert.equal(await forget(), 0, "and again, nothing");
  assert.equal((await verifyAudit(world.house.db, town.id)).broken, undefined);
});

test("who comes back keeps the name; a name that was forgotten is there again for whoever returns", async () => {
  world.clock.set("2030-01-07T09:00:00+01:00");
  await leave(other, "sami");
  world.clock.set("2040-01-09T09:00:00+01:00");
  await rows("update identity.staff set left_at = null where municipality_id = $1 and person_id = $2", [
    other.id,
    other.people.sami,
  ]);
  assert.equal(await forget(), 0);
  assert.equal((await staffRow(other, "sami"))?.name, "Sami de Wit");
  const post = {
    name: "Quirijn Oversteegen",
    email: "quirijn@town.example",
    jobTitle: { nl: "Specialist", en: "Specialist" },
    phone: undefined,
    partner: undefined,
    roles: ["specialist"],
    departmentIds: [],
  } as const;
  await world.house.db.write(other.id, (tx) => insertMember(tx, other.people.els ?? "", post, new Date()));
  assert.deepEqual(await staffRow(other, "els"), { name: "Quirijn Oversteegen", left: false, forgotten: false });
});

test("an administrator sees that no term is chosen, chooses one next to that of questions, and sees what follows", async () => {
  const third = await world.addTown("derdestad");
  const ida = await world.signedIn(third, "ida");
  assert.ok((await ida.get("/derdestad/beheer")).has("Voor vertrokken medewerkers nog niet gekozen"));
  const left = await ida.get("/derdestad/beheer/medewerkers?status=left");
  assert.ok(left.has("U koos nog geen bewaartermijn voor vertrokken medewerkers"), left.main);
  const page = await ida.get(left.link("Naar de bewaartermijn"));
  for (const wrong of ["0", "21", "twee", "1.5"]) {
    const refused = await ida.submit(page.form("keepStaffYears", { keepStaffYears: wrong }));
    assert.equal(refused.status, 400, wrong);
    assert.ok(refused.has("Vul een heel getal in van 1 tot en met 20, of laat het leeg."), wrong);
  }
  const next = await ida.submit(page.form("keepStaffYears", { keepYears: "", keepStaffYears: "2" }));
  assert.equal(next.status, 200, next.main);
  assert.ok((await ida.get("/derdestad/beheer")).has("Namen van vertrokken medewerkers blijven 2 jaar"));
  const chosen = await ida.get("/derdestad/en/administration/staff?status=left");
  assert.ok(chosen.has("Who somebody was is known until 2 years after they left."), chosen.main);
  const [audited] = await rows<{ detail: Record<string, unknown> }>(
    "select detail from platform.audit_entry where municipality_id = $1 and action = 'municipality.change'",
    [third.id],
  );
  assert.deepEqual(audited?.detail, { section: "retention", "keep_staff_years.from": "", "keep_staff_years.to": 2 });
});

test("one town in which that fails keeps no other from it, and the job fails at the end", async () => {
  const [first = town, second = other] = [town, other].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  world.clock.set("2041-01-08T09:00:00+01:00");
  for (const where of [first, second]) {
    await leave(where, "sami");
    await setYears(where, 1);
  }
  await world.database.asOwner(`create function identity.poison() returns trigger language plpgsql as
    $$ begin raise exception 'poisoned'; end $$`);
  await world.database.asOwner(`create trigger poison before update of forgotten_at on identity.staff for each row
    when (new.municipality_id = '${first.id}') execute function identity.poison()`);
  world.clock.set("2042-01-09T03:22:00+01:00");
  try {
    await assert.rejects(forget(), Unfinished);
    assert.deepEqual(
      [(await staffRow(first, "sami"))?.forgotten, (await staffRow(second, "sami"))?.forgotten],
      [false, true],
    );
  } finally {
    await world.database.asOwner("drop function identity.poison() cascade");
  }
  assert.equal(await forget(), 1);
});
