import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { staffing } from "#identity";
import { Temporal } from "#platform/clock";
import { openWorld, staffOf, type TestTown, type Visitor, type World } from "#testing";

const day = (text: string) => Temporal.PlainDate.from(text);
const at = (town: TestTown, key: string) => staffOf(town, key, "administrator");

/** A town in which Els owns nothing, Noor owns every question, and Sami has no role that shows questions. */
async function openTown(t: TestContext, now = "2026-11-23T10:00:00+01:00") {
  const world = await openWorld({ now }, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad");
  const work = await world.work(town, at(town, "noor"));
  const away = (key: string, first: string, last?: string) =>
    staffing.noteAbsence(work, town.people[key] ?? "", { firstDay: day(first), lastDay: last ? day(last) : undefined });
  const deputy = async (key: string, of: string) => {
    const [row] = await world.database.rows<{ version: number }>(
      "select version from identity.staff where person_id = $1",
      [town.people[key]],
    );
    const arrangement = { workingDays: [1, 2, 3, 4, 5], deputyId: town.people[of] };
    const asked = { personId: town.people[key] ?? "", version: row?.version ?? 0 };
    await staffing.arrangeWork(work, asked, arrangement);
  };
  return { world, town, work, away, deputy, path: `/${town.slug}` };
}

async function ask(world: World, path: string, email: string) {
  const visitor = world.visitor();
  const form = await visitor.get(`${path}/stel-uw-vraag`);
  const fields = { question: "Waar vinden wij een pand?", name: "Lotte Peters", email };
  const received = await visitor.submit(form.form("question", fields));
  assert.equal(received.status, 200, received.main);
  const [row] = await world.database.rows<{ case_id: string; due: string }>(
    "select case_id, answer_due::text as due from cases.case where asker_email = $1",
    [email],
  );
  return { visitor, received, follow: received.link("Volg uw vraag"), caseId: row?.case_id ?? "", due: row?.due };
}

const seesCase = async (visitor: Visitor, path: string, caseId: string) =>
  (await visitor.get(`${path}/vragen/${caseId}`)).status === 200;

test("while the owner is away everybody reads who acts, the mail goes there, and the answer carries that name", async (t) => {
  const { world, town, away, deputy, path } = await openTown(t);
  await deputy("noor", "els");
  await away("noor", "2026-11-23", "2026-12-04");
  const words = "Noor Bakker is er niet tot en met vrijdag 4 december. Els Vermeer neemt waar.";
  const english = "Noor Bakker is away up to and including Friday 4 December. Els Vermeer takes over meanwhile.";
  assert.ok((await world.visitor().get(`${path}/`)).has(words));
  assert.ok((await world.visitor().get(`${path}/en/ask-a-question`)).has(english));
  const { received, visitor, follow, caseId, due } = await ask(world, path, "weg@cirkel.example");
  assert.ok(received.has(words));
  assert.equal(due, "2026-12-07", "the promise is the same as ever");
  assert.match((await world.mailTo("weg@cirkel.example", "ontvangen")).text, /Els Vermeer neemt waar/);
  const notice = await world.mailTo("els.vermeer@town.example", "u neemt waar voor Noor Bakker");
  assert.ok(notice.text.includes(caseId));
  const els = await world.signedIn(town, "els");
  const work = await els.get(`${path}/vragen/${caseId}`);
  assert.ok(work.has("U neemt waar voor Noor Bakker."));
  await els.submit(work.form("reaction", { reaction: "Ik zoek het uit." }));
  const mail = await world.mailTo("weg@cirkel.example", "is met uw vraag bezig");
  assert.ok(mail.subject.startsWith("Els Vermeer"));
  const page = await visitor.get(follow);
  assert.ok(page.has("Els Vermeer, waarnemend voor Noor Bakker"), page.main);
  assert.ok(page.has("Els Vermeer zoekt het uit"));
  assert.ok(page.has(words));
  await els.submit((await els.get(`${path}/vragen/${caseId}`)).form("answer", { answer: "Aan de kade." }));
  assert.match((await world.mailTo("weg@cirkel.example", "Antwoord")).text, /van Els Vermeer/);
  world.clock.set("2026-12-07T09:00:00+01:00");
  const after = await visitor.get(follow);
  assert.ok(after.has("Els Vermeer heeft uw vraag beantwoord"), after.main);
  assert.ok(!after.has("neemt waar"));
  const again = await world.signedIn(town, "els");
  assert.equal(await seesCase(again, path, caseId), false, "no longer than it lasts");
});

for (const [name, before, begins, ends, over] of [
  [
    "an ordinary night",
    "2026-11-23T23:59:59+01:00",
    "2026-11-24T00:00:00+01:00",
    "2026-11-24T23:59:59+01:00",
    "2026-11-25T00:00:00+01:00",
  ],
  [
    "the clock goes back",
    "2026-10-24T23:59:59+02:00",
    "2026-10-25T00:00:00+02:00",
    "2026-10-25T23:59:59+01:00",
    "2026-10-26T00:00:00+01:00",
  ],
  [
    "the clock goes forward",
    "2027-03-27T23:59:59+01:00",
    "2027-03-28T00:00:00+01:00",
    "2027-03-28T23:59:59+02:00",
    "2027-03-29T00:00:00+02:00",
  ],
] as const)
  test(`the deputy acts from midnight to midnight in Amsterdam, ${name}`, async (t) => {
    const { world, town, away, deputy, path } = await openTown(t, "2026-10-01T10:00:00+02:00");
    await deputy("noor", "els");
    const first = begins.slice(0, 10);
    await away("noor", first, first);
    const { caseId } = await ask(world, path, `${first}@cirkel.example`);
    const actsAt = async (moment: string) => {
      world.clock.set(moment);
      return seesCase(await world.signedIn(town, "els"), path, caseId);
    };
    assert.deepEqual(
      [await actsAt(before), await actsAt(begins), await actsAt(ends), await actsAt(over)],
      [false, true, true, false],
    );
  });

test("a deputy who is away too: the next one acts, and the first of the town when nobody is left", async (t) => {
  const { world, town, away, deputy, path } = await openTown(t);
  const { caseId } = await ask(world, path, "keten@cirkel.example");
  await deputy("noor", "els");
  await deputy("els", "sami");
  await away("noor", "2026-11-23");
  await away("els", "2026-11-23");
  assert.ok((await world.visitor().get(`${path}/`)).has("Noor Bakker is er nu niet. Sami de Wit neemt waar."));
  const sami = await world.signedIn(town, "sami");
  assert.ok((await sami.get(`${path}/vragen/${caseId}`)).has("U neemt waar voor Noor Bakker."));
  await away("sami", "2026-11-23");
  const nobody = await world.visitor().get(`${path}/`);
  assert.ok(nobody.has("Noor Bakker is er nu niet.") && !nobody.has("neemt waar"));
});

test("back early: the deputy can do nothing more, also not with a page that still stood open", async (t) => {
  const { world, town, work, away, deputy, path } = await openTown(t);
  await deputy("noor", "els");
  const absence = await away("noor", "2026-11-23", "2026-12-04");
  const { caseId } = await ask(world, path, "vroeg@cirkel.example");
  const els = await world.signedIn(town, "els");
  const open = await els.get(`${path}/vragen/${caseId}`);
  await staffing.endAbsence(work, town.people.noor ?? "", absence);
  assert.equal((await els.submit(open.form("answer", { answer: "Te laat." }))).status, 404);
  assert.ok(!(await world.visitor().get(`${path}/`)).has("neemt waar"));
});

test("deputy and owner answer at the same moment: one answer, and the other reads it on a page of 409", async (t) => {
  const { world, town, away, deputy, path } = await openTown(t);
  await deputy("noor", "els");
  await away("noor", "2026-11-23", "2026-12-04");
  const { caseId } = await ask(world, path, "samen@cirkel.example");
  const people = [await world.signedIn(town, "els"), await world.signedIn(town, "noor")];
  const pages = await Promise.all(people.map((one) => one.get(`${path}/vragen/${caseId}`)));
  const replies = await Promise.all(
    people.map((one, index) => {
      const page = pages[index];
      assert.ok(page);
      return one.submitOnce(page.form("answer", { answer: `Antwoord ${index}.` }));
    }),
  );
  assert.deepEqual(replies.map(({ status }) => status).sort(), [303, 409]);
  const lost = replies.find(({ status }) => status === 409);
  assert.ok(lost?.has("Iemand was u voor") && lost.has("Antwoord 0.") && lost.has("Antwoord 1."));
  const rows = await world.database.rows("select 1 from cases.step where case_id = $1 and kind = 'answer'", [caseId]);
  assert.equal(rows.length, 1);
});

test("a day off: the page says when, nobody takes over, and the promise stays", async (t) => {
  const { world, town, work, deputy, path } = await openTown(t);
  await deputy("noor", "els");
  const arrangement = { workingDays: [2, 4], deputyId: town.people.els };
  await staffing.arrangeWork(work, { personId: town.people.noor ?? "", version: 2 }, arrangement);
  const front = () => world.visitor().get(`${path}/`);
  assert.ok((await front()).has("Noor Bakker werkt weer op dinsdag 24 november."));
  const { caseId, due } = await ask(world, path, "vrij@cirkel.example");
  assert.equal(due, "2026-12-07");
  assert.equal(await seesCase(await world.signedIn(town, "els"), path, caseId), false);
  assert.match((await world.mailTo("noor.bakker@town.example", "Nieuwe vraag voor u: VO")).text, new RegExp(caseId));
  world.clock.set("2026-11-28T10:00:00+01:00");
  assert.ok(!(await front()).has("werkt weer"), "on a Saturday the town hall does not work either");
});
