import assert from "node:assert/strict";
import { test } from "node:test";
import { type AccountHolder, type FilledForm, openWorld, withAccount } from "#testing";

const world = await openWorld({ worker: false, env: { TRUSTED_PROXIES: "1" } });
await world.addTown("voorbeeldstad");
const ADD = "/voorbeeldstad/organisatie-toevoegen";

/** Sends a form once more after the first answer, as at a double click. @returns where both lead */
async function twice({ visitor }: AccountHolder, form: FilledForm): Promise<string> {
  const replies = [await visitor.submitOnce(form), await visitor.submitOnce(form)];
  const [first, second] = replies.map(({ status, headers }) => [status, headers.get("location")]);
  assert.equal(first?.[0], 303);
  assert.deepEqual(second, first);
  return String(first?.[1]);
}

const add = async (admin: AccountHolder, kvkNumber: string) =>
  (await admin.visitor.get(ADD)).form("kvkNumber", { name: "Fietscirkel", kvkNumber, branchNumber: "" });

/** An organisation with one admin. @returns its path */
async function organisation(admin: AccountHolder, kvkNumber: string): Promise<string> {
  const page = await admin.visitor.submit(await add(admin, kvkNumber));
  return page.path.replace("?gedaan=added", "");
}

const join = (path: string, { personId }: AccountHolder, role: string) =>
  world.database.rows("insert into directory.member values (gen_random_uuid(), $1, $2, $3, clock_timestamp())", [
    path.split("/").at(-1),
    personId,
    role,
  ]);

const anna = await withAccount(world, "anna@cirkel.example", "Anna");
const bo = await withAccount(world, "bo@cirkel.example", "Bo");

test("an organisation that is added twice with one form is there once, and its own number is not in the way", async () => {
  assert.match(await twice(anna, await add(anna, "76543210")), /\?gedaan=added$/);
  const rows = await world.database.rows("select from directory.enterprise where kvk_number = '76543210'");
  assert.equal(rows.length, 1);
});

test("whoever stops being an admin, or leaves, by a form that is sent twice gets the same answer twice", async () => {
  const path = await organisation(anna, "76543211");
  await join(path, bo, "admin");
  const [own] = await world.database.rows<{ id: string }>(
    "select member_id as id from directory.member where person_id = $1 and enterprise_id = $2",
    [anna.personId, path.split("/").at(-1)],
  );
  const step = (await anna.visitor.get(path)).form("step");
  const change = { ...step, fields: { ...step.fields, member: own?.id ?? "", step: "make-member" } };
  assert.equal(await twice(anna, change), `${path}?gedaan=make-member`);
  assert.match(await twice(anna, (await anna.visitor.get(`${path}/verlaten`)).form("csrfToken")), /\?gedaan=left$/);
});

test("somebody who is no admin is told the same whether or not what they send is right", async () => {
  const path = await organisation(anna, "76543212");
  await join(path, bo, "member");
  const { action, fields } = (await anna.visitor.get(path)).form("email");
  const seal = (await bo.visitor.get(`${path}/verlaten`)).form("csrfToken").fields;
  for (const email of ["geen adres", "cas@cirkel.example"])
    assert.equal((await bo.visitor.submit({ action, fields: { ...fields, ...seal, email } })).status, 404, email);
});
