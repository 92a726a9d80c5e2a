import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import { test } from "node:test";
import { openWorld, type Page, type TestTown, type Visitor } from "#testing";
import { addStaff, type NewStaff } from "../../use-cases/add-staff.js";
import { LastAdministrator } from "../../use-cases/change-staff.js";
import { leaveStaff } from "../../use-cases/leave-staff.js";

const world = await openWorld({ worker: false });
const town = await world.addTown("voorbeeldstad");
const by = { db: world.house.db, clock: world.clock, actor: { kind: "system", name: "test" } as const };

async function hire(where: TestTown, name: string, roles: NewStaff["roles"]): Promise<string> {
  const email = `${name.replaceAll(" ", ".").toLowerCase()}@town.example`;
  return addStaff(by, where.id, {
    name,
    jobTitle: { nl: "Medewerker", en: "Officer" },
    phone: undefined,
    email,
    roles,
    demo: true,
  });
}

const pathOf = (where: TestTown, personId: string | undefined) => `/${where.slug}/beheer/medewerkers/${personId}`;

/** The form about somebody with other ticks. @param roles exactly these */
function withRoles(page: Page, ...roles: string[]) {
  const form = page.form("titleNl");
  const fields = Object.fromEntries(Object.entries(form.fields).filter(([name]) => !name.startsWith("role-")));
  return { ...form, fields: { ...fields, ...Object.fromEntries(roles.map((role) => [`role-${role}`, role])) } };
}

const rolesOf = async (personId: string | undefined) =>
  (
    await world.database.rows<{ role: string }>(
      "select role from identity.staff_role where person_id = $1 order by role",
      [personId],
    )
  ).map(({ role }) => role);

test("an administrator sees who works here with their roles, finds them, and sees who is away and who left", async () => {
  const where = await world.addTown("lijststad");
  for (let n = 0; n < 30; n += 1) await hire(where, `Wie ${String(n).padStart(2, "0")}`, []);
  await world.database.rows(
    "update identity.staff set left_at = now() where municipality_id = $1 and name = 'Wie 05'",
    [where.id],
  );
  await world.database.rows(
    `insert into identity.absence (municipality_id, absence_id, person_id, status, first_on, noted_by, noted_at)
     values ($1, $2, $3, 'noted', '2026-11-20', $3, now())`,
    [where.id, randomUUIDv7(), where.people.els],
  );
  const ida = await world.signedIn(where, "ida");
  const list = await ida.get("/lijststad/beheer/medewerkers");
  assert.match(
    list.main,
    /Els Vermeer Specialist vastgoed · Specialist van een afdelingAfwezig; Noor Bakker neemt waar/,
  );
  assert.match(list.main, /Ida Smeets Beheerder Sinds 23 november · Logt in met een link uit een mail/);
  const rest = await ida.get(list.link("Volgende"));
  assert.ok((await ida.get(rest.link("Eerste pagina"))).has("Els Vermeer"), "that link says where it leads");
  assert.ok(rest.has("Wie 29") && !rest.has("Els Vermeer") && !rest.has("Wie 05"));
  const found = await ida.get("/lijststad/beheer/medewerkers?q=WIE+2");
  assert.equal(found.root.querySelectorAll(".rl-rows li").length, 10);
  assert.ok((await ida.get("/lijststad/beheer/medewerkers?q=%27%25_%00")).has("Niemand gevonden"));
  assert.ok((await ida.get("/lijststad/beheer/medewerkers?status=left")).has("Wie 05"));
  assert.equal((await ida.get("/lijststad/beheer/medewerkers?after=nergens")).status, 200);
  assert.match((await ida.get("/lijststad/beheer")).main, /Medewerkers 33 medewerkers/);
});

test("a role that is taken away on screen is gone at the next request of whoever had it", async () => {
  const ida = await world.signedIn(town, "ida");
  const sami = await world.signedIn(town, "sami");
  assert.equal((await sami.get("/voorbeeldstad/vragen")).status, 200);
  const page = await ida.get(pathOf(town, town.people.sami));
  const list = await ida.submit(withRoles(page, "policy"));
  assert.ok(list.has("Wat u veranderde, is bewaard."));
  assert.equal((await sami.get("/voorbeeldstad/vragen")).status, 403);
  assert.deepEqual(await rolesOf(town.people.sami), ["policy"]);
});

test("two who change the same person: the second sees both, and nothing is overwritten", async () => {
  const personId = await hire(town, "Twee Namen", ["desk"]);
  const [one, two] = [await world.signedIn(town, "ida"), await world.signedIn(town, "ida")];
  const [first, second] = [await one.get(pathOf(town, personId)), await two.get(pathOf(town, personId))];
  await one.submit(first.form("titleNl", { name: "Nieuwe Naam" }));
  const reply = await two.submitOnce(second.form("titleNl", { name: "Mijn Naam" }));
  assert.equal(reply.status, 409);
  assert.match(reply.main, /Iemand was u voor.*Nu staat er: Nieuwe Naam/);
  assert.equal(reply.form("titleNl").fields.name, "Mijn Naam");
  assert.equal((await two.submitOnce(reply.form("titleNl"))).status, 303);
});

test("a specialist belongs to a department, a chain partner to a partner, and only to those of this municipality", async () => {
  const departmentId = randomUUIDv7();
  await world.database.rows(
    `insert into municipality.department (municipality_id, department_id, name, email, reply_days, started_at)
     values ($1, $2, 'Vastgoed', 'v@town.example', 5, now())`,
    [town.id, departmentId],
  );
  await world.database.rows(
    "insert into municipality.chain_partner values ($1, 'uwv', 'UWV Noord', 'u@town.example')",
    [town.id],
  );
  const personId = await hire(town, "Els Extra", []);
  const ida = await world.signedIn(town, "ida");
  const form = withRoles(await ida.get(pathOf(town, personId)), "specialist", "chain-partner");
  const reply = await ida.submitOnce({
    ...form,
    fields: { ...form.fields, partner: "environment", [`department-${randomUUIDv7()}`]: "x" },
  });
  assert.ok(reply.has("minstens één afdeling") && reply.has("een ketenpartner. Staat er geen?"));
  const good = { ...reply.form("titleNl").fields, partner: "uwv", [`department-${departmentId}`]: departmentId };
  assert.equal((await ida.submitOnce({ ...form, fields: good })).status, 303);
  const page = await ida.get(pathOf(town, personId));
  assert.equal(page.form("titleNl").fields[`department-${departmentId}`], departmentId);
  assert.equal(page.form("titleNl").fields.partner, "uwv");
});

test("a role that a rule gives is named as such, and no form changes it", async () => {
  const personId = await hire(town, "Rita Regel", ["policy"]);
  await world.database.rows(
    "insert into identity.staff_role (municipality_id, person_id, role, given_at, by_rule) values ($1, $2, 'desk', now(), true)",
    [town.id, personId],
  );
  const ida = await world.signedIn(town, "ida");
  const page = await ida.get(pathOf(town, personId));
  assert.match(page.main, /Rollen van de inlogdienstMedewerker van het loket/);
  assert.equal(page.root.querySelector('[name="role-desk"]'), null);
  await ida.submit(withRoles(page));
  assert.deepEqual(await rolesOf(personId), ["desk"]);
});

test("there is always an administrator: not the last one's own hand, nor two at the same instant, nor a departure", async () => {
  const where = await world.addTown("sleutelstad");
  const ida = await world.signedIn(where, "ida");
  const alone = await ida.submitOnce(withRoles(await ida.get(pathOf(where, where.people.ida)), "desk"));
  assert.equal(alone.status, 400);
  assert.ok(alone.has("Niemand anders is hier beheerder."));
  await assert.rejects(
    leaveStaff(
      {
        clock: world.clock,
        actor: by.actor,
        write: (w) => world.house.db.write(where.id, w),
        once: (w) => world.house.db.write(where.id, w),
        national: (w) => world.house.db.platform(w, where.id),
        onceNationally: (w) => world.house.db.platform(w, where.id),
      },
      where.people.ida ?? "",
    ),
    LastAdministrator,
  );
  for (let round = 0; round < 5; round += 1) {
    const otherId = await hire(where, `Ook Beheer ${round}`, ["administrator"]);
    await world.database.rows(
      "insert into identity.staff_role (municipality_id, person_id, role, given_at) values ($1, $2, 'administrator', now()) on conflict do nothing",
      [where.id, where.people.ida],
    );
    const other = await world.signedIn(where, otherId);
    const give = async (visitor: Visitor, id: string | undefined) =>
      withRoles(await visitor.get(pathOf(where, id)), "desk");
    const forms = [await give(ida, otherId), await give(other, where.people.ida)] as const;
    await Promise.all([ida.submitOnce(forms[0]), other.submitOnce(forms[1])]);
    const keys = await world.database.rows(
      "select person_id from identity.staff_role where municipality_id = $1 and role = 'administrator'",
      [where.id],
    );
    assert.equal(keys.length, 1, `round ${round}`);
    await world.database.rows("delete from identity.staff_role where person_id = $1", [otherId]);
  }
});
