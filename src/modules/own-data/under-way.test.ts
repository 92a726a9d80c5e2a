import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { caseMails, caseMoves } from "#cases";
import { directoryMails } from "#directory";
import { signInByMail } from "#identity";
import type { Work } from "#platform/access";
import type { JobContext } from "#platform/jobs";
import { deliver } from "#platform/mail";
import { boardCases, openWorld, placesHolding, withAccount } from "#testing";
import { eraseOnRequest } from "./use-cases/erase-on-request.js";
import { eraseOwnData } from "./use-cases/erase-own-data.js";

// Nobody does jobs here but the test: each at the moment that it chooses.
const world = await openWorld({ worker: false });
const town = await world.addTown("voorbeeldstad");
const made = boardCases(world, town);
const { rows } = world.database;
const parts = { signer: world.house.web.signer, baseUrl: () => new URL(world.base) };
const ADDRESS = "lotte@cirkel.example";
const system = { kind: "system", name: "test" } as const;
let jobs = 0;

async function job(): Promise<JobContext> {
  jobs += 1;
  return { ...(await world.work(town, system)), cause: `test:${jobs}` };
}

/** A question of Lotte, answered; the job that tells her so is still to be done. */
async function answered(): Promise<string> {
  const caseId = await made.ask("Waar is er plaats?");
  await caseMoves.answerQuestion(await made.workOf("noor", "aanjager"), await made.asked(caseId), "Aan de kade.");
  return caseId;
}

const numberOf = async (caseId: string) =>
  (await rows<{ number: string }>("select number from cases.case where case_id = $1", [caseId]))[0]?.number ?? "";

const all = { email: ADDRESS, keepsAccount: false } as const;

/** The newest step of its kind, as for a job of an earlier version. */
const newest = (caseId: string) => ({ caseId, stepId: undefined });

/** What a mail server would get of everything that waits. */
async function delivered(): Promise<string[]> {
  const sent: string[] = [];
  const transport = { keepsText: false, send: async ({ to }: { to: string }) => void sent.push(to) };
  for (const { id } of await rows<{ id: string }>("select mail_id as id from platform.mail"))
    await deliver(await job(), id, transport);
  return sent;
}

/** A promise, and a way to keep it waiting. */
function gate() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opens: promise, open: resolve };
}

/** The same work, that stands still at the end of its transaction until it may go on. */
function heldAtEnd<W extends Work>(work: W, isThere: ReturnType<typeof gate>, mayGo: ReturnType<typeof gate>): W {
  const held =
    (method: Work["write"]): Work["write"] =>
    (inside) =>
      method(async (tx) => {
        const result = await inside(tx);
        isThere.open();
        await mayGo.opens;
        return result;
      });
  return { ...work, write: held(work.write), national: held(work.national) };
}

const holdsNothing = async () => assert.deepEqual(await placesHolding(world.database, ADDRESS), []);

test("a mail that waits goes with whoever is erased, and nothing is sent", async () => {
  await caseMails.tellAnswer(parts, await job(), newest(await answered()));
  assert.equal(
    (await rows("select 1 from platform.mail where recipient = $1 and sent_at is null", [ADDRESS])).length,
    1,
  );
  const gone = await eraseOnRequest(await world.work(town, system), all, false);
  assert.equal(gone.mails, 1);
  await holdsNothing();
  assert.deepEqual(await delivered(), []);
});

test("a mail that is being sent at that moment leaves no row behind", async () => {
  await caseMails.tellAnswer(parts, await job(), newest(await answered()));
  const [waiting] = await rows<{ id: string }>("select mail_id as id from platform.mail");
  const [taken, mayGo] = [gate(), gate()];
  const send = async () => {
    taken.open();
    await mayGo.opens;
  };
  const sending = deliver(await job(), waiting?.id ?? "", { keepsText: false, send });
  await taken.opens;
  await eraseOnRequest(await world.work(town, system), all, false);
  await holdsNothing();
  mayGo.open();
  await sending;
  await holdsNothing();
});

test("a job that runs after the erasing, or while it is being done, tells nobody anything", async () => {
  const [first, second] = [await answered(), await answered()];
  await eraseOnRequest(await world.work(town, system), { number: await numberOf(first) }, false);
  await caseMails.tellAnswer(parts, await job(), newest(first));
  assert.deepEqual(await rows("select recipient from platform.mail"), []);

  const [erased, mayGo] = [gate(), gate()];
  const erasing = eraseOnRequest(heldAtEnd(await world.work(town, system), erased, mayGo), all, false);
  await erased.opens;
  // What is erased is not yet seen by anybody else: the job has to wait for it.
  const telling = caseMails.tellAnswer(parts, await job(), newest(second));
  await Promise.race([telling, sleep(300)]);
  mayGo.open();
  await Promise.all([erasing, telling]);
  await holdsNothing();
  assert.deepEqual(await rows("select recipient from platform.mail"), []);
});

test("a job that puts a mail in the queue at that moment is waited for, and its mail goes too", async () => {
  const caseId = await answered();
  const [written, mayGo] = [gate(), gate()];
  const telling = caseMails.tellAnswer(parts, heldAtEnd(await job(), written, mayGo), newest(caseId));
  await written.opens;
  const erasing = eraseOnRequest(await world.work(town, system), all, false);
  await Promise.race([erasing, sleep(300)]);
  mayGo.open();
  await Promise.all([erasing, telling]);
  await holdsNothing();
  assert.deepEqual(await delivered(), []);
});

test("a mail about another question of theirs that is still open is sent, one about what was erased is not", async () => {
  const [closed, open] = [await answered(), await made.ask("En waar nog meer?")];
  await caseMails.tellAnswer(parts, await job(), newest(closed));
  await caseMails.confirmReceipt(parts, await job(), open);
  const [told] = await rows<{ id: string }>("select mail_id as id from platform.mail order by created_at, mail_id");
  await eraseOnRequest(await world.work(town, system), all, false);
  const left = await rows<{ id: string }>("select mail_id as id from platform.mail");
  assert.equal(left.length, 1);
  assert.notEqual(left[0]?.id, told?.id);
  assert.deepEqual(await delivered(), [ADDRESS]);
  await caseMoves.answerQuestion(await made.workOf("noor", "aanjager"), await made.asked(open), "Aan de kade.");
  await eraseOnRequest(await world.work(town, system), all, false);
  await holdsNothing();
});

test("what waits for another authority with their name and address in it goes as well", async () => {
  const caseId = await made.ask("Dit is voor de provincie.");
  const authority = { name: "Provincie", email: "provincie@town.example" };
  const noor = await made.workOf("noor", "aanjager");
  await caseMoves.forwardQuestion(noor, await made.asked(caseId), authority, "Dit doet de provincie.");
  await caseMails.forwardToAuthority(parts, await job(), newest(caseId));
  assert.ok((await placesHolding(world.database, ADDRESS)).includes("platform.mail.body_text"));
  await eraseOnRequest(await world.work(town, system), all, false);
  await holdsNothing();
  await caseMails.forwardToAuthority(parts, await job(), newest(caseId));
  await holdsNothing();
  assert.deepEqual(await delivered(), []);
});

test("an account goes with what it asked of others: no mail that waits names it, and no job writes one", async () => {
  const bram = await withAccount(world, "bram@cirkel.example", "Bram");
  const lotte = await withAccount(world, ADDRESS, "Lotte Peters");
  const page = await bram.visitor.get("/voorbeeldstad/organisatie-toevoegen");
  const fields = { name: "Werkplaats", kvkNumber: "81000001", branchNumber: "" };
  const added = await bram.visitor.submit(page.form("kvkNumber", fields));
  const asked = {
    enterpriseId: added.path.replace("?gedaan=added", "").split("/").at(-1) ?? "",
    personId: lotte.personId,
  };
  const ask = async (context: JobContext) => directoryMails.mailJoinRequest(parts.baseUrl, context, asked);
  await ask(await job());
  assert.ok((await placesHolding(world.database, ADDRESS)).includes("platform.mail.body_text"));
  world.clock.advance({ hours: 24 });
  const actor = { kind: "person", personId: lotte.personId, name: "Lotte Peters", roles: new Set<string>() } as const;
  const [erased, mayGo] = [gate(), gate()];
  const work = await world.work(town, actor);
  const held = heldAtEnd(work, erased, mayGo);
  const erasing = eraseOwnData({ ...held, onceNationally: (inside) => held.national(inside) }, "account");
  await erased.opens;
  const asking = ask(await job());
  await Promise.race([asking, sleep(300)]);
  mayGo.open();
  await Promise.all([erasing, asking]);
  await holdsNothing();
  await ask(await job());
  await holdsNothing();
  assert.deepEqual(await delivered(), []);
});

test("a link to sign in that is being made at that moment is waited for, and goes", async () => {
  await withAccount(world, ADDRESS, "Lotte Peters");
  const visitor = world.visitor();
  for (let asked = 0; asked < 2; asked += 1)
    await visitor.submit((await visitor.get("/voorbeeldstad/inloggen")).form("email", { email: ADDRESS }));
  const [first, second] = await rows<{ id: string }>("select request_id as id from identity.sign_in_request");
  assert.ok(first && second);
  const [written, mayGo] = [gate(), gate()];
  const mailing = signInByMail.mailLink(parts.baseUrl, heldAtEnd(await job(), written, mayGo), first.id);
  await written.opens;
  const erasing = eraseOnRequest(await world.work(town, system), all, false);
  await Promise.race([erasing, sleep(300)]);
  mayGo.open();
  await Promise.all([erasing, mailing]);
  await signInByMail.mailLink(parts.baseUrl, await job(), second.id);
  await holdsNothing();
  assert.deepEqual(await delivered(), []);
});
