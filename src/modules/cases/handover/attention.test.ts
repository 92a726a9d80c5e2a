import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { boardCases, openWorld, staffOf, type TestTown } from "#testing";
import { notices } from "../notices/notices.js";
import { submitQuestion } from "../use-cases/submit-question.js";
import { handovers } from "./handovers.js";

const person = (town: TestTown, key: string) => staffOf(town, key);

/** The board, narrowed to what was escalated. */
const ESCALATED = "/voorbeeldstad/werkbord?escalated=yes";
const QUESTION = "Waar is een pand?";

/** Thursday 26 November 2026; the Monday after is a closing day. */
async function open(t: TestContext) {
  const world = await openWorld({ now: "2026-11-26T16:00:00+01:00" }, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad", { closingDays: [{ day: "2026-11-30", reason: undefined }] });
  const work = await world.work(town, { kind: "visitor" });
  const asker = { name: "Lotte Peters", email: "lotte@cirkel.example", phone: undefined, organisation: undefined };
  await submitQuestion(work, { question: QUESTION, ...asker, language: "nl" });
  const [row] = await world.database.rows<{ id: string }>("select case_id as id from cases.case");
  return { world, town, caseId: row?.id ?? "" };
}

test("an offer without an answer: after two working days, weekend and closing day left out, the aanjager hears of it once", async (t) => {
  const { world, town, caseId } = await open(t);
  const about = await boardCases(world, town).offer(caseId, "noor", "els");
  const escalate = () => handovers.escalateOffers(world.house.db, world.clock);
  const board = async (key: string) => (await (await world.signedIn(town, key)).get(ESCALATED)).has(QUESTION);
  for (const moment of ["2026-11-27T09:00:00+01:00", "2026-11-30T09:00:00+01:00", "2026-12-01T23:59:00+01:00"]) {
    world.clock.set(moment);
    assert.equal(await escalate(), 0, moment);
    assert.equal(await board("noor"), false, moment);
  }
  world.clock.set("2026-12-02T00:01:00+01:00");
  assert.deepEqual([await escalate(), await escalate()], [1, 0]);
  world.clock.set("2026-12-02T08:30:00+01:00");
  await notices.deliverDue(world.house.db, world.clock);
  const mail = await world.mailTo("noor.bakker@town.example", "Nog geen antwoord op een overdracht");
  assert.match(mail.text, /Noor Bakker bood vraag VO-2026-0001 aan Els Vermeer aan/);
  assert.ok(!mail.text.includes("Lotte") && !mail.text.includes("pand"));
  assert.equal(await board("noor"), true);
  const page = await (await world.signedIn(town, "noor")).get(ESCALATED);
  assert.ok(page.link(QUESTION).endsWith(caseId));
  assert.ok(page.has("1 escalatie") && page.has("overdracht wacht te lang"), page.main);
  await handovers.accept(await world.work(town, person(town, "els")), about);
  assert.equal(await board("noor"), false);
  const [row] = await world.database.rows("select answer_due::text as due from cases.case");
  assert.deepEqual(row, { due: "2026-12-11" }, "the promise never moved");
});

test("the third hop: the aanjager hears of it, and it is escalated on the board until it is answered", async (t) => {
  const { world, town, caseId } = await open(t);
  const board = async () => (await world.signedIn(town, "noor")).get(ESCALATED);
  const hops = [
    ["noor", "els"],
    ["els", "sami"],
    ["sami", "noor"],
  ] as const;
  for (const [index, [from, to]] of hops.entries()) {
    assert.ok(!(await board()).has(QUESTION), `after ${index} hops`);
    const about = await boardCases(world, town).offer(caseId, from, to);
    await handovers.accept(await world.work(town, person(town, to)), about);
  }
  await world.mailTo("noor.bakker@town.example", "Voor de derde keer overgedragen: VO-2026-0001");
  const page = await board();
  assert.ok(page.has(QUESTION) && page.has("3 overdrachten, escalatie"), page.main);
  const noor = await world.signedIn(town, "noor");
  await noor.submit((await noor.get(`/voorbeeldstad/vragen/${caseId}`)).form("answer", { answer: "Aan de kade." }));
  assert.ok(!(await board()).has(QUESTION));
  const mails = await world.database.rows("select 1 from platform.mail where position('derde keer' in subject) > 0");
  assert.equal(mails.length, 1);
});
