import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { staffing } from "#identity";
import type { Actor } from "#platform/access";
import { Temporal } from "#platform/clock";
import { openWorld, type TestTown, type Visitor, type World } from "#testing";
import { destroyOldCases } from "../jobs/destroy-old-cases.js";

const reason = "Dit gaat over een pand, en daar weet jij meer van.";

type Case = { readonly caseId: string; readonly follow: string; readonly path: string; readonly email: string };

async function open(t: TestContext, slug = "voorbeeldstad") {
  const world = await openWorld({}, (close) => t.after(close));
  const town = await world.addTown(slug);
  const asked = await ask(world, slug, "lotte@cirkel.example");
  return { world, town, asked };
}

async function ask(world: World, slug: string, email: string): Promise<Case> {
  const visitor = world.visitor();
  const fields = { question: "Waar vinden wij een werkplaats?", name: "Lotte Peters", email };
  const received = await visitor.submit((await visitor.get(`/${slug}/stel-uw-vraag`)).form("question", fields));
  const [row] = await world.database.rows<{ case_id: string }>(
    "select case_id from cases.case where asker_email = $1 order by case_id desc limit 1",
    [email],
  );
  const caseId = row?.case_id ?? "";
  return { caseId, follow: received.link("Volg uw vraag"), path: `/${slug}/vragen/${caseId}`, email };
}

async function offer(town: TestTown, who: Visitor, { path }: Case, to: string, why = reason) {
  const form = await who.get(`${path}/overdracht`);
  return who.submit(form.form("reason", { to: town.people[to] ?? to, reason: why }));
}

const stateOf = async (world: World, { caseId }: Case) => {
  const [row] = await world.database.rows<{ owner_id: string; answer_due: string; hops: number; statuses: string[] }>(
    `select owner_id, answer_due::text, hops,
       array(select status from cases.handover h where h.case_id = c.case_id order by handover_id) as statuses
     from cases.case c where case_id = $1`,
    [caseId],
  );
  assert.ok(row);
  return row;
};

const mailsAbout = async (world: World, subject: string) =>
  world.database.rows<{ recipient: string; body_text: string | null }>(
    "select recipient, body_text from platform.mail where position($1 in subject) > 0",
    [subject],
  );

test("offered, read, accepted: the owner changes, the promise does not, and the asker sees the hop in both languages", async (t) => {
  const { world, town, asked } = await open(t);
  const before = await stateOf(world, asked);
  const [noor, els] = [await world.signedIn(town, "noor"), await world.signedIn(town, "els")];
  assert.equal((await els.get(asked.path)).status, 404, "nothing was offered yet");
  assert.ok((await world.visitor().get(asked.follow)).has("Uw vraag is steeds bij Noor Bakker gebleven."));
  const sent = await offer(town, noor, asked, "els");
  assert.ok(sent.has("Aangeboden aan Els Vermeer") && sent.has(reason), sent.main);
  assert.equal((await stateOf(world, asked)).owner_id, town.people.noor, "until accepted it stays with the sender");
  assert.ok(!(await world.visitor().get(asked.follow)).has(reason), "the asker sees nothing of an offer");
  const mail = await world.mailTo("els.vermeer@town.example", "biedt u een vraag aan");
  assert.ok(mail.text.includes(asked.caseId) && !mail.text.includes("werkplaats") && !mail.text.includes("Lotte"));
  assert.match(mail.text, /uiterlijk woensdag 25 november 2026/);
  const page = await els.get(asked.path);
  assert.ok(page.has("Noor Bakker biedt u deze vraag aan") && page.has(reason), page.main);
  const accepted = await els.submit(page.form("handover"));
  assert.ok(accepted.has("Els Vermeer") && accepted.has("Eerder aangeboden"), accepted.main);
  const after = await stateOf(world, asked);
  assert.deepEqual(after, { ...before, owner_id: town.people.els, hops: 1, statuses: ["accepted"] });
  assert.match((await world.mailTo("noor.bakker@town.example", "neemt")).subject, /Els Vermeer neemt VO-2026-0001/);
  const told = await world.mailTo(asked.email, "Els Vermeer is nu uw contactpersoon");
  assert.match(told.text, /U hoeft uw verhaal niet opnieuw te vertellen/);
  assert.match(told.text, /De beloofde datum verandert niet/);
  const dutch = await world.visitor().get(asked.follow);
  assert.ok(dutch.has("Overdrachten: 1") && dutch.has(reason), dutch.main);
  assert.ok(dutch.has("Noor Bakker heeft uw vraag overgedragen. Els Vermeer is nu uw contactpersoon."));
  const english = await world.visitor().get(dutch.path.replace("/volg/", "/en/follow/"));
  assert.ok(english.has("Handovers: 1"), english.main);
  assert.ok(english.has("Noor Bakker has handed your question over. Els Vermeer is your contact person now."));
  assert.ok(!(await noor.get(asked.path)).root.querySelector('[name="answer"]'), "the sender reads along at most");
});

test("declined: a reason is needed, the sender reads it, and the asker sees nothing of it", async (t) => {
  const { world, town, asked } = await open(t);
  const [noor, els] = [await world.signedIn(town, "noor"), await world.signedIn(town, "els")];
  await offer(town, noor, asked, "els");
  const page = await els.get((await els.get(asked.path)).link("Wijs af, met een reden"));
  const empty = await els.submit(page.form("reason", { reason: "  " }));
  assert.equal(empty.status, 400);
  const done = await els.submit(empty.form("reason", { reason: "Vergunningen gaat hierover." }));
  assert.ok(done.status === 200 && done.has("Uw antwoord is verstuurd"), done.main);
  assert.equal((await els.get(asked.path)).status, 404, "the case is not theirs to read any more");
  const mail = await world.mailTo("noor.bakker@town.example", "niet over");
  assert.match(mail.text, /Vergunningen gaat hierover\./);
  const work = await noor.get(asked.path);
  assert.ok(work.has("afgewezen") && work.has("Vergunningen gaat hierover."), work.main);
  const follow = await world.visitor().get(asked.follow);
  assert.ok(follow.has("Overdrachten: 0") && !follow.has("Vergunningen") && !follow.has("Els Vermeer"));
  const { owner_id, hops } = await stateOf(world, asked);
  assert.deepEqual([owner_id, hops], [town.people.noor, 0]);
});

test("taken back: the receiver can no longer accept with the page that still stood open", async (t) => {
  const { world, town, asked } = await open(t);
  const [noor, els] = [await world.signedIn(town, "noor"), await world.signedIn(town, "els")];
  const sent = await offer(town, noor, asked, "els");
  // Before it is taken back: whoever was not told of an offer hears nothing of its end.
  await world.mailTo("els.vermeer@town.example", "biedt u een vraag aan");
  const stood = await els.get(asked.path);
  await noor.submit(sent.form("handover"));
  assert.equal((await els.submit(stood.form("handover"))).status, 404);
  assert.deepEqual((await stateOf(world, asked)).statuses, ["withdrawn"]);
  await world.mailTo("els.vermeer@town.example", "toch zelf");
  await offer(town, noor, asked, "els", "Toch liever jij.");
  await els.submit(stood.form("handover"));
  assert.deepEqual(
    (await stateOf(world, asked)).statuses,
    ["withdrawn", "offered"],
    "an old page is no yes to a new offer",
  );
});

test("nobody else accepts, declines or offers, and nobody hands anything to themselves or to a stranger", async (t) => {
  const { world, town, asked } = await open(t);
  const [noor, sami, ida] = await Promise.all(["noor", "sami", "ida"].map((key) => world.signedIn(town, key)));
  const els = await world.signedIn(town, "els");
  assert.ok(noor && sami && ida);
  assert.equal((await sami.get(`${asked.path}/overdracht`)).status, 404);
  for (const to of ["noor", "ida", "00000000-0000-7000-8000-000000000000", "niemand", ""]) {
    const reply = await offer(town, noor, asked, to);
    assert.equal(reply.status, 400, to);
    assert.ok(reply.root.querySelector('[name="reason"]')?.text.includes(reason), "what was typed is still there");
  }
  await offer(town, noor, asked, "els");
  const form = (await els.get(asked.path)).form("handover");
  for (const one of [noor, sami, ida]) {
    const seal = await one.get("/voorbeeldstad/stel-uw-vraag");
    const fields = { ...seal.form("question").fields, handover: form.fields.handover ?? "" };
    assert.equal((await one.submit({ action: form.action, fields })).status, 404);
    const decline = { action: form.action.replace("aannemen", "afwijzen"), fields: { ...fields, reason: "Nee." } };
    assert.equal((await one.submit(decline)).status, 404);
  }
  assert.deepEqual((await stateOf(world, asked)).statuses, ["offered"]);
});

/** Gives somebody the role with which they can act for a colleague, and read no question otherwise. */
const letAct = (world: World, town: TestTown, key: string) =>
  world.database.rows(
    "insert into identity.staff_role (municipality_id, person_id, role, given_at) values ($1, $2, 'policy', now())",
    [town.id, town.people[key]],
  );

test("whoever acts for the receiver accepts for them; it is the receiver's from then on", async (t) => {
  const { world, town, asked } = await open(t);
  await letAct(world, town, "ida");
  const by = await world.work(town, { kind: "person", personId: town.people.els ?? "", name: "Els", roles: new Set() });
  await staffing.arrangeWork(
    by,
    { personId: town.people.els ?? "", version: 1 },
    {
      workingDays: [1, 2, 3, 4, 5],
      deputyId: town.people.ida,
    },
  );
  const today = Temporal.PlainDate.from("2026-11-23");
  await staffing.noteAbsence(by, town.people.els ?? "", { firstDay: today, lastDay: today.add({ days: 9 }) });
  const [noor, ida] = [await world.signedIn(town, "noor"), await world.signedIn(town, "ida")];
  await offer(town, noor, asked, "els");
  const mail = await world.mailTo("ida.smeets@town.example", "biedt u een vraag aan");
  assert.match(mail.text, /bedoeld voor Els Vermeer. U neemt waar/);
  const accepted = await ida.submit((await ida.get(asked.path)).form("handover"));
  assert.ok(accepted.has("U neemt waar voor Els Vermeer."), accepted.main);
  assert.equal((await stateOf(world, asked)).owner_id, town.people.els);
  const [row] = await world.database.rows("select decided_by from cases.handover where case_id = $1", [asked.caseId]);
  assert.deepEqual(row, { decided_by: town.people.ida });
});

test("whoever offered it cannot accept it in the place of a receiver who is away", async (t) => {
  const { world, town, asked } = await open(t);
  const by = await world.work(town, { kind: "person", personId: town.people.els ?? "", name: "Els", roles: new Set() });
  await staffing.noteAbsence(by, town.people.els ?? "", {
    firstDay: Temporal.PlainDate.from("2026-11-23"),
    lastDay: undefined,
  });
  const noor = await world.signedIn(town, "noor");
  // Noor is the first of the reserve, so she acts for Els.
  const sent = await offer(town, noor, asked, "els");
  assert.ok(!sent.has("biedt u deze vraag aan"), sent.main);
  const form = sent.form("handover");
  const accept = { ...form, action: form.action.replace("intrekken", "aannemen") };
  assert.equal((await noor.submit(accept)).status, 404);
  assert.deepEqual((await stateOf(world, asked)).statuses, ["offered"]);
});

test("two offers at the same moment: one is made, the other comes back with its words", async (t) => {
  const { world, town, asked } = await open(t);
  const people = [await world.signedIn(town, "noor"), await world.signedIn(town, "noor")];
  const pages = await Promise.all(people.map((one) => one.get(`${asked.path}/overdracht`)));
  const replies = await Promise.all(
    people.map((one, index) => {
      const form = pages[index]?.form("reason", { to: town.people.els ?? "", reason: `Reden ${index}.` });
      assert.ok(form);
      return one.submitOnce(form);
    }),
  );
  assert.deepEqual(replies.map(({ status }) => status).sort(), [303, 409]);
  assert.ok(replies.find(({ status }) => status === 409)?.has("Reden "));
  assert.deepEqual((await stateOf(world, asked)).statuses, ["offered"]);
});

test("an offer lapses when the question is answered, withdrawn, or one of the two leaves; the mail of it then leads nowhere", async (t) => {
  const { world, town, asked } = await open(t);
  const [noor, els] = [await world.signedIn(town, "noor"), await world.signedIn(town, "els")];
  await offer(town, noor, asked, "els");
  await noor.submit((await noor.get(asked.path)).form("answer", { answer: "Aan de kade." }));
  assert.deepEqual((await stateOf(world, asked)).statuses, ["lapsed"]);
  assert.equal((await els.get(asked.path)).status, 404);
  assert.equal((await noor.getOnce(`${asked.path}/overdracht`)).status, 302, "answered: there is nothing to hand over");
  const taken = await ask(world, "voorbeeldstad", "twee@cirkel.example");
  await offer(town, noor, taken, "els");
  const asker = world.visitor();
  await asker.submit((await asker.get(`${taken.follow}/intrekken`)).form("message"));
  assert.deepEqual((await stateOf(world, taken)).statuses, ["lapsed"]);
  const third = await ask(world, "voorbeeldstad", "drie@cirkel.example");
  const fourth = await ask(world, "voorbeeldstad", "vier@cirkel.example");
  await offer(town, noor, third, "els");
  await offer(town, noor, fourth, "sami");
  const system: Actor = { kind: "system", name: "test" };
  await staffing.leave(await world.work(town, system), town.people.els ?? "");
  assert.deepEqual((await stateOf(world, third)).statuses, ["lapsed"], "the receiver left");
  assert.deepEqual((await stateOf(world, fourth)).statuses, ["offered"]);
  await staffing.leave(await world.work(town, system), town.people.noor ?? "");
  const left = await stateOf(world, fourth);
  assert.deepEqual([left.statuses, left.owner_id], [["lapsed"], town.people.sami], "the owner left");
  assert.equal(left.hops, 0, "a departure is no hop");
  assert.deepEqual(await mailsAbout(world, "niet over"), []);
});

test("the deputy of an owner who is away offers too, and the road says for whom they wrote", async (t) => {
  const { world, town, asked } = await open(t);
  const by = await world.work(town, {
    kind: "person",
    personId: town.people.noor ?? "",
    name: "Noor",
    roles: new Set(),
  });
  await letAct(world, town, "ida");
  const arrangement = { workingDays: [1, 2, 3, 4, 5], deputyId: town.people.ida };
  await staffing.arrangeWork(by, { personId: town.people.noor ?? "", version: 1 }, arrangement);
  const firstDay = Temporal.PlainDate.from("2026-11-23");
  await staffing.noteAbsence(by, town.people.noor ?? "", { firstDay, lastDay: undefined });
  assert.ok((await world.visitor().get(asked.follow)).has("Overdrachten: 0"), "standing in is no handover");
  const [ida, els] = [await world.signedIn(town, "ida"), await world.signedIn(town, "els")];
  await offer(town, ida, asked, "els");
  await els.submit((await els.get(asked.path)).form("handover"));
  const page = await world.visitor().get(asked.follow);
  assert.ok(page.has("Ida Smeets, waarnemend voor Noor Bakker") && page.has("Overdrachten: 1"), page.main);
});

test("when its term has ended a question goes with every offer of it", async (t) => {
  const { world, town, asked } = await open(t);
  const noor = await world.signedIn(town, "noor");
  const sent = await offer(town, noor, asked, "els");
  await noor.submit(sent.form("handover"));
  await noor.submit((await noor.get(asked.path)).form("answer", { answer: "Aan de kade." }));
  await noor.submit((await noor.get(asked.path)).form("outcome", { outcome: "helped" }));
  await world.database.rows("update municipality.municipality set keep_years = 1 where municipality_id = $1", [
    town.id,
  ]);
  world.clock.set("2027-11-25T03:37:00+01:00");
  assert.equal(await destroyOldCases(world.house.db, world.clock), 1);
  assert.deepEqual(await world.database.rows("select 1 from cases.handover"), []);
});

test("what lies in a reason is asked about when it looks like a BSN, like every other text", async (t) => {
  const { world, town, asked } = await open(t);
  const noor = await world.signedIn(town, "noor");
  const reply = await offer(town, noor, asked, "els", "Het BSN is 111222333.");
  assert.equal(reply.status, 400);
  assert.deepEqual((await stateOf(world, asked)).statuses, []);
});
