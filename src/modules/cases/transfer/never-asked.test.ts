import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { boardCases, openWorld, until } from "#testing";
import { transfers } from "./transfers.js";

/** A question of Lotte's that Noor proposes to Berk, and the jobs that tell her of it. */
async function open(t: TestContext) {
  const world = await openWorld({ worker: false }, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad", { region: "Vlietstreek" });
  const berk = await world.addTown("berk", { region: "Vlietstreek" });
  const made = boardCases(world, town);
  const noor = await made.workOf("noor", "aanjager");
  const caseId = await made.ask("Waar is een pand?");
  const parts = { signer: world.house.web.signer, baseUrl: () => new URL(world.base) };
  type About = Awaited<ReturnType<typeof made.propose>>;
  const jobOf = (name: string, tell: (typeof transfers.mails)["askConsent"]) => async (about: About) => {
    const context = await world.work(town, { kind: "system", name: "test" });
    await tell(parts, { ...context, cause: `${name}:${about.transferId}` }, about);
  };
  return {
    world,
    town,
    berk,
    made,
    caseId,
    propose: () => made.propose(caseId, berk),
    withdraw: (about: About) => transfers.withdraw(noor, about),
    ask: jobOf("transfer.proposed/ask-consent", transfers.mails.askConsent),
    tellKept: jobOf("transfer.withdrawn/tell-asker", transfers.mails.tellKept),
    /** What Lotte was mailed about the transfer, the oldest first. */
    async mails() {
      const rows = await made.rows<{ subject: string }>(
        "select subject from platform.mail where recipient like 'lotte%' order by mail_id",
      );
      return rows.map(({ subject }) => (subject.split(/[ ?:]/)[0] === "Mag" ? "asked" : "kept"));
    },
  };
}

test("whoever was never asked whether their question may go elsewhere does not hear that it stays", async (t) => {
  const { propose, withdraw, ask, tellKept, mails } = await open(t);
  for (const jobs of [
    [ask, tellKept],
    [tellKept, ask],
  ]) {
    const about = await propose();
    await withdraw(about);
    for (const job of jobs) await job(about);
    assert.deepEqual(await mails(), []);
  }
});

test("whoever was asked hears that it stays, also when they were asked before and not this time", async (t) => {
  const { world, propose, withdraw, ask, tellKept, mails } = await open(t);
  const first = await propose();
  await ask(first);
  world.clock.advance({ minutes: 1 });
  await withdraw(first);
  await tellKept(first);
  assert.deepEqual(await mails(), ["asked", "kept"]);
  world.clock.advance({ minutes: 1 });
  const second = await propose();
  await withdraw(second);
  for (const job of [ask, tellKept]) await job(second);
  assert.deepEqual(await mails(), ["asked", "kept"]);
});

test("who chose on the page, or saw there that they could, hears that it stays without a mail that asked", async (t) => {
  const { world, town, made, caseId, propose, withdraw, tellKept, mails } = await open(t);
  const link = { kind: "link", purpose: "tracking", linkId: caseId, subjectId: caseId } as const;
  const agreed = await propose();
  await transfers.agree(await world.work(town, link), agreed);
  await withdraw(agreed);
  await tellKept(agreed);
  assert.deepEqual(await mails(), ["kept"]);
  // A colleague looks at the question, and its asker does after that.
  const seen = await propose();
  await (await world.signedIn(town, "sami")).get(`/voorbeeldstad/vragen/${caseId}`);
  const [row] = await made.rows<{ id: string }>("select link_id as id from cases.tracking_link");
  const shown = { kind: "link", purpose: "tracking", linkId: row?.id ?? "", subjectId: caseId } as const;
  world.house.web.reads.note(town.id, shown, { action: "case.follow", subject: { kind: "case", id: caseId } });
  await world.house.web.reads.flush();
  world.clock.advance({ minutes: 1 });
  await withdraw(seen);
  await tellKept(seen);
  assert.deepEqual(await mails(), ["kept", "kept"]);
  world.clock.advance({ minutes: 1 });
  const unseen = await propose();
  await (await world.signedIn(town, "sami")).get(`/voorbeeldstad/vragen/${caseId}`);
  await world.house.web.reads.flush();
  await withdraw(unseen);
  await tellKept(unseen);
  assert.deepEqual(await mails(), ["kept", "kept"], "the desk looked, and the asker did not");
});

test("when the record of the mail that asked is gone, whoever may have had it hears that it stays", async (t) => {
  const { world, made, propose, withdraw, ask, tellKept, mails } = await open(t);
  const about = await propose();
  await ask(about);
  world.clock.advance({ hours: 24 * 100 });
  await made.rows("delete from platform.mail");
  await withdraw(about);
  await tellKept(about);
  assert.deepEqual(await mails(), ["kept"]);
});

test("the owner thinks better of it in the moment in which is asked: both mails go, or none", async (t) => {
  const { world, propose, withdraw, ask, tellKept, made, mails } = await open(t);
  for (let round = 0; round < 12; round += 1) {
    const about = await propose();
    const both = [() => ask(about), () => withdraw(about).then(() => tellKept(about))];
    await Promise.all((round % 2 ? both : both.reverse()).map((one) => one()));
    const sent = await mails();
    assert.ok(["", "asked kept"].includes(sent.join(" ")), sent.join(" "));
    await made.rows("delete from platform.mail");
    world.clock.advance({ minutes: 1 });
  }
});

test("with the jobs as they run: asked, thought better of, and told so", async (t) => {
  const world = await openWorld({}, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad", { region: "Vlietstreek" });
  const berk = await world.addTown("berk", { region: "Vlietstreek" });
  const made = boardCases(world, town);
  const about = await made.propose(await made.ask("Waar is een pand?"), berk);
  await world.mailTo("lotte@cirkel.example", "Mag uw vraag naar");
  await transfers.withdraw(await made.workOf("noor", "aanjager"), about);
  await until(
    async () => (await made.rows("select 1 from platform.mail where subject like 'Uw vraag blijft bij%'")).length === 1,
    10_000,
    () => "it was not told",
  );
});
