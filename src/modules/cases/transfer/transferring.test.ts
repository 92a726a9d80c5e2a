import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { openWorld, type TestTown, type Visitor, type World } from "#testing";

const why = "Dit pand staat in Dorn.";

type Asked = { readonly caseId: string; readonly follow: string; readonly path: string; readonly email: string };

/** Aalt and Berk are of one region, whatever the case of its name; Cel is of another and Dorn of none. */
async function open(t: TestContext) {
  const world = await openWorld({}, (close) => t.after(close));
  const aalt = await world.addTown("aalt", { region: "Vlietstreek" });
  const berk = await world.addTown("berk", { region: "vlietstreek" });
  return { world, aalt, berk, asked: await ask(world) };
}

async function ask(world: World, email = "lotte@cirkel.example"): Promise<Asked> {
  const visitor = world.visitor();
  const fields = { question: "Waar vinden wij een werkplaats?", name: "Lotte Peters", email, organisation: "Cirkel" };
  const received = await visitor.submit((await visitor.get("/aalt/stel-uw-vraag")).form("question", fields));
  const [row] = await world.database.rows<{ case_id: string }>(
    "select case_id from cases.case where asker_email = $1 order by case_id desc limit 1",
    [email],
  );
  const caseId = row?.case_id ?? "";
  return { caseId, follow: received.link("Volg uw vraag"), path: `/aalt/vragen/${caseId}`, email };
}

async function propose(owner: Visitor, { path }: Asked, to: TestTown, reason = why) {
  return owner.submit((await owner.get(`${path}/andere-gemeente`)).form("reason", { to: to.id, reason }));
}

async function consent(world: World, { follow }: Asked, answer: "yes" | "no") {
  const visitor = world.visitor();
  return visitor.submit((await visitor.get(follow)).form("transfer", { answer }));
}

const idOf = async (world: World, { caseId }: Asked) => {
  const [row] = await world.database.rows<{ id: string; status: string }>(
    "select transfer_id as id, status from cases.transfer where case_id = $1 order by transfer_id desc limit 1",
    [caseId],
  );
  return row ?? { id: "", status: "" };
};

test("asked, agreed, accepted: the question goes on there with everything but a new promise", async (t) => {
  const { world, aalt, berk, asked } = await open(t);
  const [noor, sami] = [await world.signedIn(aalt, "noor"), await world.signedIn(berk, "sami")];
  const [before] = await world.database.rows<Record<string, unknown>>(
    `select answer_due::text, received_at, question, asker_name, asker_email, language from cases.case where case_id = $1`,
    [asked.caseId],
  );
  assert.ok((await noor.get(asked.path)).has("Draag de vraag over aan een regiogemeente"));
  const work = await propose(noor, asked, berk);
  assert.ok(work.has("Mag de vraag naar gemeente Berk?") && work.has("ziet nog niets"), work.main);
  const transfer = await idOf(world, asked);
  assert.equal((await sami.get(`/berk/van-andere-gemeente/${transfer.id}`)).status, 404, "not before the asker agrees");
  assert.ok(!(await sami.get("/berk/vragen")).has("werkplaats"));
  const mail = await world.mailTo(asked.email, "Mag uw vraag naar gemeente Berk?");
  assert.ok(mail.text.includes(why) && mail.text.includes(asked.follow), mail.text);
  const card = await world.visitor().get(asked.follow);
  assert.ok(card.has("Mag uw vraag naar gemeente Berk?") && card.has(why), card.main);
  const yes = await consent(world, asked, "yes");
  assert.ok(yes.has("Dank u. Uw ja is doorgegeven.") && yes.has("Gemeente Berk leest uw vraag"), yes.main);
  const told = await world.mailTo("noor.bakker@town.example", "Gemeente Aalt biedt een vraag aan");
  assert.ok(told.text.includes(transfer.id) && !told.text.includes("Lotte") && !told.text.includes("werkplaats"));
  await world.mailTo("noor.bakker@town.example", "Toestemming gekregen");
  assert.ok((await sami.get("/berk/vragen")).has("Waar vinden wij een werkplaats?"));
  const page = await sami.get(`/berk/van-andere-gemeente/${transfer.id}`);
  assert.ok(
    page.has("Gemeente Aalt biedt u deze vraag aan") && page.has(why) && page.has("Waar vinden wij"),
    page.main,
  );
  assert.ok(!page.has("Lotte") && !page.has("cirkel"), "nothing of who asked");
  const taken = await sami.submit(page.form("transfer"));
  assert.ok(taken.status === 200 && taken.has("BE-2026-0001") && taken.has("Lotte Peters"), taken.main);
  const [after] = await world.database.rows<Record<string, unknown>>(
    `select answer_due::text, received_at, question, asker_name, asker_email, language from cases.case
     where municipality_id = $1`,
    [berk.id],
  );
  assert.deepEqual(after, before);
  const arrived = await world.mailTo(asked.email, "Sami de Wit is nu uw contactpersoon");
  assert.match(arrived.text, /Met uw toestemming hebben wij uw vraag overgenomen van gemeente Aalt/);
  assert.match(arrived.text, /\/berk\/volg\//);
  const old = await world.visitor().get(asked.follow);
  assert.ok(old.has("Uw vraag is met uw toestemming overgedragen aan gemeente Berk."), old.main);
  const there = await world.visitor().get(new URL(old.link("Volg uw vraag daar"), world.base).pathname);
  assert.ok(there.has("Uw vraag is met uw toestemming overgenomen van gemeente Aalt.") && there.has("Overdrachten: 1"));
  assert.ok(there.has("Sami de Wit") && there.has("Gesteld aan gemeente Aalt."), there.main);
  assert.ok(!(await noor.get(asked.path)).root.querySelector('[name="answer"]'));
  await world.mailTo("noor.bakker@town.example", "is overgedragen");
});
