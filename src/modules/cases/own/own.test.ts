import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import { test } from "node:test";
import { NotFound } from "#platform/web";
import { openWorld, withAccount } from "#testing";
import { findCase } from "../queries.js";
import { eraseCase } from "../retention/queries.js";
import { keepQuestion } from "../use-cases/keep-question.js";
import { renewLink } from "../use-cases/renew-link.js";
import { shareQuestion } from "../use-cases/share-question.js";
import { submitQuestion } from "../use-cases/submit-question.js";

const world = await openWorld({ worker: false });
const town = await world.addTown("voorbeeldstad");

/** The question behind a private link. */
async function caseOf(linkId: string): Promise<string> {
  const [row] = await world.database.rows<{ case_id: string }>(
    "select case_id from cases.tracking_link where link_id = $1",
    [linkId],
  );
  return row?.case_id ?? "";
}

/** Until so many wait for a row that somebody else holds. */
async function waiting(most: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const [row] = await world.database.rows<{ n: number }>(
      `select count(distinct pid)::int as n from pg_locks join pg_stat_activity using (pid)
       where not granted and datname = current_database()`,
    );
    if ((row?.n ?? 0) >= most) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("nobody waits");
}

test("what is sent while an erasure is under way brings nobody back: no sharing, no link, no asker", async () => {
  const anna = await withAccount(world, "anna@cirkel.example", "Anna");
  const work = await world.work(town, { kind: "person", personId: anna.personId, name: "Anna", roles: new Set() });
  const enterpriseId = randomUUIDv7();
  await world.database.rows(
    `with made as (insert into directory.enterprise (enterprise_id, name, kvk_number, registered_by, registered_at)
       values ($1, 'Fietscirkel', '12345678', $2, now()) returning enterprise_id)
     insert into directory.member select gen_random_uuid(), enterprise_id, $2, 'admin', now() from made`,
    [enterpriseId, anna.personId],
  );
  const asked = { question: "Waar is een pand?", name: "A", phone: undefined, organisation: undefined } as const;
  const given = { ...asked, email: anna.email, language: "nl" } as const;
  const own = await caseOf(await submitQuestion(work, given));
  const linkId = await submitQuestion(await world.work(town, { kind: "visitor" }), given);
  const loose = await caseOf(linkId);
  const [held, commit] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const erasing = world.house.db.platform(async (tx) => {
    for (const caseId of [own, loose]) {
      const found = await findCase(tx, caseId);
      if (found) await eraseCase(tx, found, new Date(world.clock.now().epochMilliseconds));
    }
    held.resolve();
    await commit.promise;
  }, town.id);
  await held.promise;
  const sent = Promise.allSettled([
    shareQuestion(work, own, { enterpriseId, mode: "everybody", memberIds: [] }),
    renewLink(work, own, "asker"),
    keepQuestion(work, linkId),
  ]);
  await waiting(3);
  commit.resolve();
  await erasing;
  const [shared, renewed, kept] = await sent;
  for (const one of [shared, renewed, kept]) assert.equal(one.status, "rejected");
  assert.ok(kept.status === "rejected" && kept.reason instanceof NotFound);
  const left = await world.database.rows(
    `select 1 from cases.share where case_id = $1 union all
     select 1 from cases.tracking_link where case_id = $1 and revoked_at is null union all
     select 1 from cases.case where case_id = $1 and (organisation_id is not null or asker_person_id is not null)`,
    [own],
  );
  assert.deepEqual(left, []);
});

test("where a town does without accounts a question is nobody's, also of whoever is signed in", async () => {
  const anna = await withAccount(world, "els@cirkel.example", "Els");
  const plain = await world.addTown("zonderstad");
  await world.database.rows(
    "update municipality.municipality set parts_off = '{accounts}' where municipality_id = $1",
    [plain.id],
  );
  world.clock.advance({ seconds: 10 });
  const form = (await anna.visitor.get("/zonderstad/stel-uw-vraag")).form("question");
  const fields = { ...form.fields, question: "Waar vinden wij een pand?", name: "Els", email: anna.email };
  assert.equal((await anna.visitor.submit({ ...form, fields })).status, 200);
  const [row] = await world.database.rows("select asker_person_id from cases.case where municipality_id = $1", [
    plain.id,
  ]);
  assert.deepEqual(row, { asker_person_id: null });
});
