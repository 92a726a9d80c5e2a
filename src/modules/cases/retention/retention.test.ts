import assert from "node:assert/strict";
import { test } from "node:test";
import { forgetOrganisations, noteOrganisation } from "#directory";
import { verifyAudit } from "#platform/audit";
import { deleteOldMails } from "#platform/mail";
import { openWorld, type TestTown } from "#testing";
import { destroyOldCases } from "../jobs/destroy-old-cases.js";
import { updateOrganisation } from "../own/queries.js";
import { findUnnamed } from "./queries.js";

const world = await openWorld();
const town = await world.addTown("voorbeeldstad");
const other = await world.addTown("anderstad");

/** A question that was asked, answered and closed at one moment, by way of the pages. */
async function closeOne(where: TestTown, name: string, organisation = ""): Promise<string> {
  const visitor = world.visitor();
  const fields = { question: `Waar vinden wij een werkplaats, ${name}?`, name, phone: "06 1234 5678", organisation };
  await visitor.submit((await visitor.get(`/${where.slug}/stel-uw-vraag`)).form("question", fields));
  const [row] = await world.database.rows<{ case_id: string }>("select case_id from cases.case where asker_name = $1", [
    name,
  ]);
  const path = `/${where.slug}/vragen/${row?.case_id}`;
  const noor = await world.signedIn(where, "noor");
  await noor.submit((await noor.get(path)).form("answer", { answer: "Aan de kade." }));
  await noor.submit((await noor.get(path)).form("outcome", { outcome: "helped" }));
  return row?.case_id ?? "";
}

const setYears = (where: TestTown, years: number | null) =>
  world.database.rows("update municipality.municipality set keep_years = $2 where municipality_id = $1", [
    where.id,
    years,
  ]);

const left = async (caseId: string) => {
  const [row] = await world.database.rows<{ n: number }>(
    `select (select count(*) from cases.case where case_id = $1) + (select count(*) from cases.step where case_id = $1)
     + (select count(*) from cases.tracking_link where case_id = $1) as n`,
    [caseId],
  );
  return Number(row?.n);
};

test("a closed question goes in the night after its last day, whatever the clock does in between, and not a day sooner", async () => {
  world.clock.set("2026-11-23T23:30:00+01:00");
  const closed = await closeOne(town, "Lotte Peters", "Fietscirkel");
  const elsewhere = await closeOne(other, "Bram Vos");
  const visitor = world.visitor();
  await visitor.submit(
    (await visitor.get("/voorbeeldstad/stel-uw-vraag")).form("question", {
      question: "Een vraag die open blijft.",
      name: "Open Vraag",
      phone: "06 1234 5678",
    }),
  );
  await setYears(town, 5);
  for (const moment of ["2027-11-24T03:37:00+01:00", "2031-03-30T03:37:00+02:00", "2031-11-23T23:59:59+01:00"]) {
    world.clock.set(moment);
    assert.equal(await destroyOldCases(world.house.db, world.clock), 0, moment);
  }
  assert.ok((await left(closed)) > 0);
  world.clock.set("2031-11-24T00:00:00+01:00");
  assert.equal(await destroyOldCases(world.house.db, world.clock), 1);
  assert.equal(await left(closed), 0);
  assert.ok((await left(elsewhere)) > 0, "a town that chose no term keeps everything");
  const open = await world.database.rows("select 1 from cases.case where asker_name = 'Open Vraag'");
  assert.equal(open.length, 1, "what is open stays, however old");
  const named = await world.database.rows("select 1 from directory.organisation where name = 'Fietscirkel'");
  assert.equal(named.length, 0);
  const record = await world.database.rows(
    "select actor_id, detail from platform.audit_entry where action = 'case.destroy' and subject_id = $1",
    [closed],
  );
  assert.deepEqual(record, [{ actor_id: "cases.destroy-old-cases", detail: { number: "VO-2026-0001" } }]);
  assert.equal((await verifyAudit(world.house.db, town.id)).broken, undefined);
  assert.equal(await destroyOldCases(world.house.db, world.clock), 0, "and again, nothing");
});

test("a term that ends before a leap day has ended on the leap day", async () => {
  world.clock.set("2027-02-28T10:00:00+01:00");
  const closed = await closeOne(town, "Schrikkel Dag");
  await setYears(town, 1);
  world.clock.set("2028-02-28T23:59:59+01:00");
  await destroyOldCases(world.house.db, world.clock);
  assert.ok((await left(closed)) > 0);
  world.clock.set("2028-02-29T03:37:00+01:00");
  await destroyOldCases(world.house.db, world.clock);
  assert.equal(await left(closed), 0);
});

test("an organisation that another question still names stays", async () => {
  world.clock.set("2026-11-23T10:00:00+01:00");
  const first = await closeOne(town, "Eerste Vraag", "Werkplaats Noord");
  world.clock.set("2028-11-23T10:00:00+01:00");
  await closeOne(town, "Tweede Vraag", "Werkplaats Noord");
  await setYears(town, 1);
  world.clock.set("2027-11-24T03:37:00+01:00");
  await destroyOldCases(world.house.db, world.clock);
  assert.equal(await left(first), 0);
  assert.equal(
    (await world.database.rows("select 1 from directory.organisation where name = 'Werkplaats Noord'")).length,
    1,
  );
});

test("an organisation that somebody names at this very moment is not forgotten under their hands", async () => {
  world.clock.set("2026-11-23T10:00:00+01:00");
  const caseId = await closeOne(town, "Derde Vraag");
  const { db } = world.house;
  await db.write(town.id, (tx) => noteOrganisation(tx, world.clock, "Werkplaats Zuid"));
  const named = Promise.withResolvers<string>();
  const go = Promise.withResolvers<void>();
  const asking = db.write(town.id, async (tx) => {
    const id = await noteOrganisation(tx, world.clock, "Werkplaats Zuid");
    named.resolve(id ?? "");
    await go.promise;
    await updateOrganisation(tx, caseId, id);
  });
  const id = await named.promise;
  const forgetting = db.platform((tx) => forgetOrganisations(tx, [id], findUnnamed), town.id);
  await Promise.race([forgetting, new Promise((resolve) => setTimeout(resolve, 300))]);
  go.resolve();
  await Promise.all([asking, forgetting]);
  const [row] = await world.database.rows("select organisation_id from cases.case where case_id = $1", [caseId]);
  assert.deepEqual(row, { organisation_id: id });
});

test("to whom was mailed is forgotten after three months, and what never arrived after a year", async () => {
  world.clock.set("2026-11-23T10:00:00+01:00");
  const count = async () =>
    Number((await world.database.rows<{ n: string }>("select count(*) as n from platform.mail"))[0]?.n);
  const insert = (id: string, sentAt: string | null) =>
    world.database.rows(
      `insert into platform.mail (municipality_id, mail_id, cause, recipient, subject, created_at, sent_at)
       values ($1, gen_random_uuid(), $2, 'a@town.example', 'Onderwerp', '2026-11-23T10:00:00+01:00', $3)`,
      [town.id, id, sentAt],
    );
  await world.database.rows("delete from platform.mail");
  await insert("sent", "2026-11-23T10:00:01+01:00");
  await insert("stuck", null);
  for (const [moment, remains] of [
    ["2027-02-22T10:00:00+01:00", 2],
    ["2027-02-24T10:00:00+01:00", 1],
    ["2027-11-22T10:00:00+01:00", 1],
    ["2027-11-24T10:00:00+01:00", 0],
  ] as const) {
    world.clock.set(moment);
    await deleteOldMails(world.house.db, world.clock);
    assert.equal(await count(), remains, moment);
  }
});
