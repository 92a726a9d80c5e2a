import assert from "node:assert/strict";
import { test } from "node:test";
import type { Work } from "#platform/access";
import { type AccountHolder, openWorld, withAccount } from "#testing";
import { deleteOldInvitations } from "../jobs/delete-old-invitations.js";
import { mailInvitation } from "../jobs/mail-invitation.js";
import { mailJoinRequest } from "../jobs/mail-join-request.js";
import { askToJoin } from "../use-cases/ask-to-join.js";
import { InvitationRefused, inviteMember } from "../use-cases/invite-member.js";
import { leaveAll } from "../use-cases/leave-enterprise.js";
import { registerEnterprise } from "../use-cases/register-enterprise.js";

const world = await openWorld({ worker: false });
const town = await world.addTown("voorbeeldstad");
let count = 0;

type Admin = AccountHolder & { readonly work: Work; readonly enterpriseId: string };

/** Somebody with an organisation of their own. */
async function admin(name: string): Promise<Admin> {
  count += 1;
  const one = await withAccount(world, `${name.toLowerCase()}-${count}@cirkel.example`, name);
  const work = await world.work(town, { kind: "person", personId: one.personId, name, roles: new Set() });
  const given = { name: "Fietscirkel", kvkNumber: `7${String(count).padStart(7, "0")}`, branchNumber: undefined };
  return { ...one, work, enterpriseId: await registerEnterprise(work, { ...given, mayBeKnown: false }) };
}

const invite = ({ work, enterpriseId }: Admin, address: string) =>
  inviteMember(work, enterpriseId, { address, role: "member", language: "nl" });

const refusal = (why: string) => (error: unknown) => error instanceof InvitationRefused && error.why === why;

/** Does a job of mails, as the worker would. */
async function job(cause: string) {
  const work = await world.work(town, { kind: "system", name: cause });
  return { ...work, cause };
}

const base = () => new URL("http://localhost");

const idsTo = async (address: string) =>
  (
    await world.database.rows<{ id: string }>(
      "select invitation_id as id from directory.invitation where address = $1 order by invited_at",
      [address],
    )
  ).map(({ id }) => id);

test("mails that are late hold up none of the first five", async () => {
  for (let n = 0; n < 7; n += 1) {
    await invite(await admin("Anna"), "laat@cirkel.example");
    world.clock.advance({ seconds: 1 });
  }
  for (const id of await idsTo("laat@cirkel.example")) await mailInvitation(base, await job(`invited:${id}`), id);
  const mails = await world.database.rows("select 1 from platform.mail where recipient = 'laat@cirkel.example'");
  assert.equal(mails.length, 5);
});

test("one that nobody accepted in time makes way, also where fifty wait", async () => {
  const anna = await admin("Anna");
  await invite(anna, "eerst@cirkel.example");
  await world.database.rows(
    `insert into directory.invitation (invitation_id, enterprise_id, address, role, language, status, invited_by, invited_at, expires_at)
     select gen_random_uuid(), enterprise_id, 'nummer' || n || '@cirkel.example', role, language, status, invited_by, invited_at, expires_at
     from directory.invitation, generate_series(1, 49) n where address = 'eerst@cirkel.example'`,
  );
  await assert.rejects(invite(anna, "nog.een@cirkel.example"), refusal("too-many"));
  world.clock.advance({ hours: 24 * 15 });
  await invite(anna, "eerst@cirkel.example");
  assert.equal((await idsTo("eerst@cirkel.example")).length, 2);
});

test("nobody sends more than fifty in a day, whatever they take back meanwhile", async () => {
  const anna = await admin("Anna");
  const withdraw = "update directory.invitation set status = 'withdrawn', ended_at = now() where enterprise_id = $1";
  for (let n = 0; n < 50; n += 1) {
    await invite(anna, `wie${n}@cirkel.example`);
    await world.database.rows(`${withdraw} and status = 'sent'`, [anna.enterpriseId]);
  }
  await assert.rejects(invite(anna, "teveel@cirkel.example"), refusal("too-many-today"));
  world.clock.advance({ hours: 24 });
  await invite(anna, "teveel@cirkel.example");
});

test("whom somebody invited is forgotten a month after its end", async () => {
  const anna = await admin("Anna");
  await invite(anna, "vergeten@cirkel.example");
  world.clock.advance({ hours: 24 * (14 + 30) });
  await deleteOldInvitations(world.house.db, world.clock);
  assert.equal((await idsTo("vergeten@cirkel.example")).length, 1, "not a moment sooner");
  world.clock.advance({ seconds: 1 });
  await deleteOldInvitations(world.house.db, world.clock);
  assert.equal((await idsTo("vergeten@cirkel.example")).length, 0);
});

test("with an account go the invitations from it and those to its address", async () => {
  const [anna, bo] = [await admin("Anna"), await admin("Bo")];
  await invite(anna, bo.email);
  await invite(anna, "ander@cirkel.example");
  await invite(bo, "van.bo@cirkel.example");
  await bo.work.national((tx) => leaveAll(tx, bo.work, bo));
  const left = await world.database.rows(
    "select address, status from directory.invitation where address = any ($1) order by address",
    [[bo.email, "ander@cirkel.example", "van.bo@cirkel.example"]],
  );
  assert.deepEqual(left, [
    { address: "ander@cirkel.example", status: "sent" },
    { address: "van.bo@cirkel.example", status: "withdrawn" },
  ]);
});

test("an admin hears once a day of somebody who would like to join, however often they ask", async () => {
  const [anna, bo] = [await admin("Anna"), await admin("Bo")];
  const asked = { enterpriseId: anna.enterpriseId, personId: bo.personId };
  const mails = () => world.database.rows("select 1 from platform.mail where recipient = $1", [anna.email]);
  for (const cause of ["asked:1", "asked:2"]) await mailJoinRequest(base, await job(cause), asked);
  assert.equal((await mails()).length, 1);
  world.clock.advance({ hours: 24 });
  await mailJoinRequest(base, await job("asked:3"), asked);
  assert.equal((await mails()).length, 2);
});

test("whoever asks for an invitation is not asked for one themselves", async () => {
  const [anna, bo] = [await admin("Anna"), await admin("Bo")];
  await world.database.rows("update directory.enterprise set kvk_number = '99999999' where enterprise_id = any ($1)", [
    [anna.enterpriseId, bo.enterpriseId],
  ]);
  await askToJoin(bo.work, "99999999");
  const asked = await world.database.rows(
    "select data ->> 'enterpriseId' as id from jobs.job where data ->> 'consequence' = 'directory.join-asked/tell-admins'",
  );
  assert.deepEqual(asked, [{ id: anna.enterpriseId }]);
});
