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

test("no is no: the owner hears it, the other municipality saw nothing, and the question stays", async (t) => {
  const { world, aalt, berk, asked } = await open(t);
  const noor = await world.signedIn(aalt, "noor");
  await propose(noor, asked, berk);
  const no = await consent(world, asked, "no");
  assert.ok(no.has("Uw vraag blijft bij Noor Bakker.") && no.has("U zei nee"), no.main);
  await world.mailTo("noor.bakker@town.example", "Geen toestemming");
  assert.equal((await idOf(world, asked)).status, "refused");
  const work = await noor.get(asked.path);
  assert.ok(
    work.has("geen toestemming") && work.has("Draag de vraag over aan een regiogemeente"),
    "it can be asked again",
  );
  const mails = await world.database.rows("select from platform.mail where municipality_id = $1", [berk.id]);
  assert.equal(mails.length, 0);
});

test("a yes can be taken back until it is accepted; from then on the other municipality sees nothing", async (t) => {
  const { world, aalt, berk, asked } = await open(t);
  await propose(await world.signedIn(aalt, "noor"), asked, berk);
  const yes = await consent(world, asked, "yes");
  const { id } = await idOf(world, asked);
  const sami = await world.signedIn(berk, "sami");
  const stood = await sami.get(`/berk/van-andere-gemeente/${id}`);
  assert.equal(stood.status, 200);
  assert.ok(yes.has("Toch liever niet"));
  await consent(world, asked, "no");
  assert.equal((await sami.get(`/berk/van-andere-gemeente/${id}`)).status, 404);
  assert.equal((await sami.submit(stood.form("transfer"))).status, 404);
  assert.equal((await sami.submit(stood.form("reason", { reason: "Nee." }))).status, 404);
  assert.deepEqual(await world.database.rows("select from cases.case where municipality_id = $1", [berk.id]), []);
});

test("declined: a reason is needed, the owner reads it, and the asker hears only that it stays", async (t) => {
  const { world, aalt, berk, asked } = await open(t);
  const noor = await world.signedIn(aalt, "noor");
  await propose(noor, asked, berk);
  await consent(world, asked, "yes");
  const sami = await world.signedIn(berk, "sami");
  const page = await sami.get((await sami.get("/berk/vragen")).link("Waar vinden wij een werkplaats?"));
  const empty = await sami.submit(page.form("reason", { reason: "  " }));
  assert.equal(empty.status, 400);
  const done = await sami.submit(empty.form("reason", { reason: "Wij hebben geen panden." }));
  assert.ok(done.has("Uw antwoord is verstuurd.") && !done.has("werkplaats"), done.main);
  const mail = await world.mailTo("noor.bakker@town.example", "blijft bij u");
  assert.match(mail.text, /Gemeente Berk neemt vraag AA-2026-0001 niet over[\s\S]*Wij hebben geen panden\./);
  const told = await world.mailTo(asked.email, "Uw vraag blijft bij Noor Bakker");
  assert.ok(!told.text.includes("geen panden"));
  const follow = await world.visitor().get(asked.follow);
  assert.ok(follow.has("Toch niet overgedragen") && !follow.has("geen panden"), follow.main);
  assert.ok((await noor.get(asked.path)).has("Wij hebben geen panden."));
});

test("taken back by its owner; and what is answered here is not offered there any more", async (t) => {
  const { world, aalt, berk, asked } = await open(t);
  const [noor, sami] = [await world.signedIn(aalt, "noor"), await world.signedIn(berk, "sami")];
  await propose(noor, asked, berk);
  await consent(world, asked, "yes");
  const kept = await noor.submit((await noor.get(asked.path)).form("transfer"));
  assert.ok(kept.has("ingetrokken"), kept.main);
  await world.mailTo(asked.email, "Uw vraag blijft bij Noor Bakker");
  await propose(noor, asked, berk, "Toch.");
  await consent(world, asked, "yes");
  const { id } = await idOf(world, asked);
  assert.equal((await sami.get(`/berk/van-andere-gemeente/${id}`)).status, 200);
  await noor.submit((await noor.get(asked.path)).form("answer", { answer: "Aan de kade." }));
  assert.equal((await sami.get(`/berk/van-andere-gemeente/${id}`)).status, 404);
  assert.equal((await idOf(world, asked)).status, "lapsed");
});

test("only neighbours with an open desk can be chosen; without one the act is not there", async (t) => {
  const { world, aalt, berk, asked } = await open(t);
  const cel = await world.addTown("cel", { region: "Elders" });
  const dorn = await world.addTown("dorn");
  const noor = await world.signedIn(aalt, "noor");
  const form = await noor.get(`${asked.path}/andere-gemeente`);
  const offered = form.root.querySelectorAll("option").map((one) => one.text.trim());
  assert.deepEqual(offered, ["Kies een regiogemeente", "Gemeente Berk"]);
  for (const to of [aalt, cel, dorn, { ...berk, id: "niemand" }, { ...berk, id: "" }]) {
    const reply = await noor.submit(form.form("reason", { to: to.id, reason: why }));
    assert.equal(reply.status, 400, to.slug);
    assert.ok(reply.root.querySelector('[name="reason"]')?.text.includes(why), "what was typed is still there");
  }
  assert.deepEqual(await world.database.rows("select from cases.transfer"), []);
  await world.database.rows("update identity.staff set left_at = now() where municipality_id = $1", [berk.id]);
  assert.ok(!(await noor.get(asked.path)).has("regiogemeente"), "the desk of Berk has closed");
  assert.equal((await noor.get(`${asked.path}/andere-gemeente`)).path, asked.path);
  assert.equal((await noor.submit(form.form("reason", { to: berk.id, reason: why }))).status, 400);
  await world.database.rows("update identity.staff set left_at = null where municipality_id = $1", [berk.id]);
  assert.ok((await noor.get(asked.path)).has("regiogemeente"));
  await world.database.rows("update municipality.municipality set region = null where slug = 'aalt'");
  assert.ok(!(await noor.get(asked.path)).has("regiogemeente"), "Aalt has no region any more");
});

test("one at a time: no colleague beside a neighbour, and no neighbour beside a colleague", async (t) => {
  const { world, aalt, berk, asked } = await open(t);
  const noor = await world.signedIn(aalt, "noor");
  const [toEls, toBerk] = [await noor.get(`${asked.path}/overdracht`), await noor.get(`${asked.path}/andere-gemeente`)];
  const sent = await noor.submit(toEls.form("reason", { to: aalt.people.els ?? "", reason: why }));
  assert.ok(sent.has("Aangeboden aan Els Vermeer"), sent.main);
  const beside = await noor.submit(toBerk.form("reason", { to: berk.id, reason: why }));
  assert.equal(beside.status, 409, beside.main);
  assert.ok(!(await noor.get(asked.path)).has("regiogemeente"));
  await noor.submit((await noor.get(asked.path)).form("handover"));
  await propose(noor, asked, berk);
  const late = await noor.submit(toEls.form("reason", { to: aalt.people.els ?? "", reason: "Toch jij." }));
  assert.equal(late.status, 409);
  assert.deepEqual(await world.database.rows("select status from cases.handover"), [{ status: "withdrawn" }]);
});

test("nobody else proposes, agrees, reads, accepts or declines; a third municipality finds nothing", async (t) => {
  const { world, aalt, berk, asked } = await open(t);
  const cel = await world.addTown("cel", { region: "Vlietstreek" });
  const [noor, sami, els] = await Promise.all(["noor", "sami", "els"].map((key) => world.signedIn(aalt, key)));
  assert.ok(noor && sami && els);
  assert.equal((await sami.get(`${asked.path}/andere-gemeente`)).status, 404);
  await propose(noor, asked, berk);
  const other = await ask(world, "bo@cirkel.example");
  const card = (await world.visitor().get(asked.follow)).form("transfer", { answer: "yes" });
  const stranger = world.visitor();
  const seal = (await stranger.get(other.follow)).root.querySelector('[name="csrfToken"]');
  const wrong = { action: `${other.follow}/andere-gemeente`, fields: { ...card.fields } };
  const own = (await stranger.get("/aalt/stel-uw-vraag")).form("question").fields;
  assert.equal(
    (await stranger.submit({ ...wrong, fields: { ...own, ...card.fields, csrfToken: own.csrfToken ?? "" } })).status,
    404,
  );
  assert.equal(seal, null);
  await consent(world, asked, "yes");
  const { id } = await idOf(world, asked);
  for (const [town, key, status] of [
    [cel, "noor", 404],
    [cel, "sami", 404],
    [aalt, "noor", 404],
    [berk, "els", 403],
    [berk, "ida", 403],
  ] as const) {
    const one = await world.signedIn(town, key);
    assert.equal((await one.get(`/${town.slug}/van-andere-gemeente/${id}`)).status, status, `${town.slug} ${key}`);
    const sealed = (await one.get(`/${town.slug}/stel-uw-vraag`)).form("question").fields;
    const at = `/${town.slug}/van-andere-gemeente/${id}`;
    for (const action of [at, `${at}/aannemen`])
      assert.equal((await one.submit({ action, fields: { ...sealed, reason: "Nee." } })).status, status, action);
  }
  assert.equal((await idOf(world, asked)).status, "offered");
});
