import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { boardCases, openWorld, staffOf, type TestTown, type World } from "#testing";
import { handovers } from "../handover/handovers.js";
import { caseMoves } from "../moves.js";
import { transfers } from "../transfer/transfers.js";
import { notices } from "./notices.js";

const EVENING = "2026-11-23T18:00:00+01:00";
const MORNING = "2026-11-24T09:00:00+01:00";

/** A town in the evening: what happens now is told the next morning. */
async function open(t: TestContext) {
  const world = await openWorld({ now: EVENING, worker: false }, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad", { region: "Vlietstreek" });
  return { world, town, made: boardCases(world, town) };
}

/** Tells in the morning what there is to tell. @returns the subjects of the mails, by the first name or mailbox of who gets them */
async function toldIn(world: World, town: TestTown, at = MORNING): Promise<string[]> {
  world.clock.set(at);
  const waiting = await world.database.rows<{ id: string }>(
    "select notice_id as id from cases.notice where municipality_id = $1 and state = 'waiting' order by notice_id",
    [town.id],
  );
  const parts = { signer: world.house.web.signer, baseUrl: () => new URL(world.base) };
  for (const { id } of waiting) {
    const context = { ...(await world.work(town, { kind: "system", name: "test" })), cause: id };
    await notices.deliver(parts, context, id);
  }
  const mails = await world.database.rows<{ subject: string; recipient: string }>(
    "select subject, recipient from platform.mail where recipient like '%@town.example' order by created_at, mail_id",
  );
  return mails.map(({ subject, recipient }) => `${recipient.split(/[.@]/)[0]}: ${subject.replace(/VO-2026-\d+/, "…")}`);
}

const holder = (caseId: string) => ({ kind: "link", purpose: "tracking", linkId: caseId, subjectId: caseId }) as const;

test("a question that was withdrawn before anybody was told of it is nobody's new question", async (t) => {
  const { world, town, made } = await open(t);
  const caseId = await made.ask("Waar vinden wij een werkplaats?");
  await caseMoves.withdrawQuestion(await world.work(town, holder(caseId)), { caseId }, undefined);
  assert.deepEqual(await toldIn(world, town), ["noor: Ingetrokken: …"]);
});

test("an offer that was taken back or accepted in the evening is offered to nobody in the morning", async (t) => {
  const { world, town, made } = await open(t);
  const [kept, taken] = [await made.ask("Waar is een pand?"), await made.ask("Waar is nog een pand?")];
  const noor = await made.workOf("noor", "aanjager");
  const els = await world.work(town, staffOf(town, "els", "specialist"));
  for (const caseId of [kept, taken]) {
    const about = await made.offer(caseId, "noor", "els");
    await (caseId === kept ? handovers.withdraw(noor, about) : handovers.accept(els, about));
  }
  const told = await toldIn(world, town);
  assert.ok(!told.some((one) => one.includes("biedt u een vraag aan")), told.join("\n"));
  assert.ok(told.includes("noor: Els Vermeer neemt … van u over"), told.join("\n"));
});

test("a sub-question that was taken back in the evening is asked of nobody in the morning, and what was settled is not asked back", async (t) => {
  const { world, town, made } = await open(t);
  const property = await made.department("Vastgoed");
  const [back, asked] = [await made.ask("Waar is een pand?"), await made.ask("Waar is nog een pand?")];
  const noor = await made.workOf("noor", "aanjager");
  await caseMoves.withdrawSub(noor, await made.split(back, { kind: "department", id: property }));
  const part = await made.split(asked, { kind: "person", id: town.people.els ?? "" });
  const els = await made.workOf("els", "specialist");
  await caseMoves.askBackSub(els, part, "In welke wijk?");
  await caseMoves.replySub(noor, part, "In Noord.");
  await caseMoves.answerSub(els, part, "Kade 12.", undefined);
  const told = await toldIn(world, town);
  assert.deepEqual(
    told.filter((one) => /Deelvraag bij|wil eerst iets weten|beantwoordt wat u wilde/.test(one)),
    [],
  );
  assert.ok(
    told.some((one) => /noor: Antwoord van Els Vermeer/.test(one)),
    told.join("\n"),
  );
});

test("that something was taken back is no news to whoever was not told of it yet, and is to whoever was or did something with it", async (t) => {
  const { world, town, made } = await open(t);
  const noor = await made.workOf("noor", "aanjager");
  const els = await made.workOf("els", "specialist");
  const ofEls = { kind: "person", id: town.people.els ?? "" } as const;
  /** Asks a part and offers the question itself. @returns what takes back either */
  const begin = async () => {
    const [parted, offered] = [await made.ask("Waar is een pand?"), await made.ask("Waar is nog een pand?")];
    const part = await made.split(parted, ofEls);
    const offer = await made.offer(offered, "noor", "els");
    const takeBack = async () => {
      await caseMoves.withdrawSub(noor, part);
      await handovers.withdraw(noor, offer);
    };
    return { part, takeBack };
  };
  const toEls = (all: readonly string[]) =>
    all.filter((one) => /^els: (?:Niet meer nodig|Noor Bakker houdt)/.test(one));
  await (await begin()).takeBack();
  assert.deepEqual(toEls(await toldIn(world, town)), []);
  world.clock.set(EVENING);
  const { part, takeBack } = await begin();
  await caseMoves.askBackSub(els, part, "In welke wijk?");
  await takeBack();
  assert.deepEqual(toEls(await toldIn(world, town)), ["els: Niet meer nodig: deelvraag bij …"], "she had read it");
  const told = await begin();
  await toldIn(world, town);
  await told.takeBack();
  assert.equal(toEls(await toldIn(world, town)).length, 3);
});

test("nobody is told of a silence that was broken while the mail about it waited", async (t) => {
  const { world, town, made } = await open(t);
  const caseId = await made.ask("Waar is een pand?");
  await caseMoves.askAsker(await made.workOf("noor", "aanjager"), await made.asked(caseId), "Hoe groot?");
  await toldIn(world, town);
  world.clock.set("2027-01-05T18:00:00+01:00");
  assert.equal(await caseMoves.followSilence(world.house.db, world.clock), 1);
  await caseMoves.writeToDesk(await world.work(town, holder(caseId)), { caseId }, "Zo'n 200 m².");
  const told = await toldIn(world, town, "2027-01-06T09:00:00+01:00");
  assert.ok(!told.some((one) => one.includes("Al zes weken")), told.join("\n"));
});

test("of a transfer that was accepted meanwhile nobody hears that it may be, or that it waits", async (t) => {
  const { world, town, made } = await open(t);
  const berk = await world.addTown("berk", { region: "Vlietstreek" });
  const caseId = await made.ask("Waar is een pand?");
  const about = await made.propose(caseId, berk);
  await transfers.agree(await world.work(town, holder(caseId)), about);
  world.clock.set("2026-11-26T07:07:00+01:00");
  assert.equal(await transfers.escalate(world.house.db, world.clock), 1);
  await transfers.accept(await world.work(berk, staffOf(berk, "sami", "desk")), about.transferId);
  const told = await toldIn(world, town, "2026-11-26T09:00:00+01:00");
  assert.deepEqual(told, ["noor: … is overgedragen"]);
});

test("the owner of a question that was noted with a first reaction is told of the answer that is promised alone", async (t) => {
  const { world, town, made } = await open(t);
  const given = { question: "Waar is een pand?", name: "Lotte Peters", email: undefined, phone: "06 1234 5678" };
  await caseMoves.noteQuestion(
    await made.workOf("sami", "desk"),
    { ...given, organisation: undefined, language: "nl" },
    { channel: "phone", receivedOn: undefined, keeps: false, said: "Wij zoeken het uit." },
  );
  assert.deepEqual(await toldIn(world, town), ["noor: Nieuwe vraag voor u: …"]);
  const [mail] = await made.rows<{ body: string }>(
    "select body_text as body from platform.mail where recipient like 'noor%'",
  );
  assert.match(mail?.body ?? "", /Beloofd: een antwoord uiterlijk maandag 7 december 2026/);
  assert.doesNotMatch(mail?.body ?? "", /eerste reactie/);
});
