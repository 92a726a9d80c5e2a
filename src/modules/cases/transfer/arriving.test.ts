import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { dayOf } from "#platform/clock";
import { makePdf, openWorld, staffOf, type TestTown, type Visitor, type World, withAccount } from "#testing";
import { twelveMonths } from "../figures/months.js";
import { readTallies } from "../figures/queries.js";
import { destroyOldCases } from "../jobs/destroy-old-cases.js";
import { notices } from "../notices/notices.js";
import { askAsker } from "../use-cases/write-to-asker.js";
import { transfers } from "./transfers.js";

const email = "lotte@cirkel.example";
const question = "Waar vinden wij een werkplaats?";

async function open(t: TestContext) {
  const world = await openWorld({}, (close) => t.after(close));
  const aalt = await world.addTown("aalt", { region: "Vlietstreek" });
  const berk = await world.addTown("berk", { region: "Vlietstreek" });
  return { world, aalt, berk };
}

type Set = Awaited<ReturnType<typeof open>>;

/** Asks a question. @param lang in which language */
async function ask({ world }: Set, visitor: Visitor, lang: "nl" | "en" = "nl") {
  const page = await visitor.get(lang === "nl" ? "/aalt/stel-uw-vraag" : "/aalt/en/ask-a-question");
  const received = await visitor.submit(page.form("question", { question, name: "Lotte Peters", email }));
  const [row] = await world.database.rows<{ case_id: string }>("select case_id from cases.case order by case_id desc");
  const follow = received.link(lang === "nl" ? "Volg uw vraag" : "Follow your question");
  return { caseId: row?.case_id ?? "", follow };
}

const workOf = ({ world }: Set, town: TestTown, key: string, role: string) =>
  world.work(town, staffOf(town, key, role));

const newest = async (world: World) =>
  (
    await world.database.rows<{ id: string; version: number }>(
      `select t.transfer_id as id, c.version from cases.transfer t join cases.case c using (municipality_id, case_id)
     order by t.transfer_id desc limit 1`,
    )
  )[0] ?? { id: "", version: 0 };

/** Aalt proposes it, its asker agrees, Berk takes it. @returns the id of the case there */
async function handOver(set: Set, caseId: string, version: number, owner = "noor"): Promise<string> {
  const { world, aalt, berk } = set;
  await transfers.propose(await workOf(set, aalt, owner, "aanjager"), { caseId, version }, berk.id, "Om het pand.");
  const { id } = await newest(world);
  const actor = { kind: "link", purpose: "tracking", linkId: caseId, subjectId: caseId } as const;
  await transfers.agree(await world.work(aalt, actor), { caseId, transferId: id });
  return transfers.accept(await workOf(set, berk, "sami", "desk"), id);
}

test("what the asker wrote and sent comes along, what the desk wrote stays; a clock that stood still goes on", async (t) => {
  const set = await open(t);
  const { world, aalt, berk } = set;
  const visitor = world.visitor();
  const { caseId, follow } = await ask(set, visitor);
  await askAsker(await workOf(set, aalt, "noor", "aanjager"), { caseId, version: 1 }, "Hoe groot moet het zijn?");
  world.clock.set("2026-11-25T10:00:00+01:00");
  const message = await visitor.get(`${follow}/bericht`);
  const body = makePdf(1_500_000);
  await visitor.submitFiles(message.form("message", { message: "Zo'n 200 m²." }), "files", [["plattegrond.pdf", body]]);
  await askAsker(await workOf(set, aalt, "noor", "aanjager"), { caseId, version: 3 }, "Ook een bovenwoning?");
  const [before] = await world.database.rows<{ due: string; reacted: Date }>(
    "select answer_due::text as due, first_reaction_at as reacted from cases.case where case_id = $1",
    [caseId],
  );
  assert.equal(before?.due, "2026-12-09", "two working days were waited once");
  world.clock.set("2026-11-27T10:00:00+01:00");
  const there = await handOver(set, caseId, 4);
  const [after] = await world.database.rows<{ due: string; status: string; reacted: Date; hops: number }>(
    `select answer_due::text as due, status, first_reaction_at as reacted, hops from cases.case where case_id = $1`,
    [there],
  );
  assert.deepEqual(after, { due: "2026-12-11", status: "in-hand", reacted: before?.reacted, hops: 0 });
  const steps = await world.database.rows<{ kind: string; note: string | null }>(
    "select kind, note from cases.step where case_id = $1 order by step_id",
    [there],
  );
  assert.deepEqual(steps, [
    { kind: "submit", note: null },
    { kind: "write", note: "Zo'n 200 m²." },
    { kind: "arrive", note: "Om het pand." },
  ]);
  const [figures] = await world.database.rows("select status, outcome, answer from cases.case where case_id = $1", [
    caseId,
  ]);
  assert.deepEqual(figures, { status: "transferred", outcome: null, answer: null });
  const [copy] = await world.database.rows<{ name: string; bytes: number; body: Buffer }>(
    `select a.name, a.bytes, (select string_agg(p.body, '' order by p.place) from cases.attachment_piece p
       where p.municipality_id = a.municipality_id and p.attachment_id = a.attachment_id) as body
     from cases.attachment a where a.municipality_id = $1`,
    [berk.id],
  );
  assert.deepEqual([copy?.name, copy?.bytes], ["plattegrond.pdf", body.length]);
  assert.ok(copy && Buffer.from(body).equals(copy.body), "the same file, to the byte");
});

test("somebody asked once: the question counts where it is, and nowhere else", async (t) => {
  const set = await open(t);
  const { world, aalt, berk } = set;
  const { caseId } = await ask(set, world.visitor());
  const received = async (town: TestTown) => {
    const today = dayOf(world.clock.now());
    const months = await world.house.db.read(town.id, (read) => readTallies(read, twelveMonths(today), today));
    return months.reduce((sum, one) => sum + one.received, 0);
  };
  assert.deepEqual([await received(aalt), await received(berk)], [1, 0]);
  await handOver(set, caseId, 1);
  assert.deepEqual([await received(aalt), await received(berk)], [0, 1]);
  const noor = await world.signedIn(aalt, "noor");
  assert.ok((await noor.get("/aalt/vragen?status=closed")).has("overgedragen"));
  const form = await noor.get(`/aalt/vragen/${caseId}/heropenen`);
  assert.equal(form.path, `/aalt/vragen/${caseId}`, "it cannot be taken up again here");
});

test("by way of a second municipality to a third: the asker sees each of them, in order", async (t) => {
  const set = await open(t);
  const { world, berk } = set;
  const cel = await world.addTown("cel", { region: "Vlietstreek" });
  const { caseId } = await ask(set, world.visitor());
  const second = await handOver(set, caseId, 1);
  await handOver({ ...set, aalt: berk, berk: cel }, second, 1, "sami");
  await world.mailTo(email, "Sami de Wit is nu uw contactpersoon: CE-");
  const [row] = await world.database.rows<{ link: string }>(
    "select link_id as link from cases.tracking_link where municipality_id = $1",
    [cel.id],
  );
  const page = await world.visitor().get(world.trackingPath(cel, row?.link ?? ""));
  assert.ok(page.has("Overdrachten: 2") && page.has("Gesteld aan gemeente Aalt."), page.main);
  assert.match(page.main, /overgedragen aan gemeente Berk\..*overgenomen van gemeente Berk\./s);
  assert.match(page.main, /Wie uw vraag had:\s*Gemeente Aalt.*Gemeente Berk.*Sami de Wit/s);
});

test("with an account: only whoever asked chooses, and goes on there with the same account", async (t) => {
  const set = await open(t);
  const { world, aalt, berk } = set;
  const lotte = await withAccount(world, email, "Lotte Peters");
  const bo = await withAccount(world, "bo@cirkel.example", "Bo de Vries");
  const { caseId } = await ask(set, lotte.visitor);
  const own = `/aalt/mijn-vragen/${caseId}`;
  await transfers.propose(await workOf(set, aalt, "noor", "aanjager"), { caseId, version: 1 }, berk.id, "Om het pand.");
  const page = await lotte.visitor.get(own);
  assert.ok(page.has("Mag uw vraag naar gemeente Berk?"), page.main);
  const form = page.form("transfer", { answer: "yes" });
  assert.equal((await bo.visitor.get(own)).status, 404);
  const yes = await lotte.visitor.submit(form);
  assert.ok(yes.has("Dank u. Uw ja is doorgegeven."), yes.main);
  const { id } = await newest(world);
  await (await world.signedIn(berk, "noor")).get(`/berk/van-andere-gemeente/${id}`);
  const there = await transfers.accept(await workOf(set, berk, "sami", "desk"), id);
  const old = await lotte.visitor.get(own);
  const path = new URL(old.link("Volg uw vraag daar"), world.base).pathname;
  assert.equal(path, `/berk/mijn-vragen/${there}`);
  const now = await lotte.visitor.get(path);
  assert.ok(now.has("Sami de Wit") && now.has("overgenomen van gemeente Aalt"), now.main);
  assert.ok((await lotte.visitor.get("/berk/mijn-vragen")).has(question));
  const known = await lotte.visitor.get("/aalt/uw-gegevens");
  assert.ok(known.has("iemand van een regiogemeente, nadat u ja zei"), known.main);
  const taken = await lotte.visitor.get("/aalt/uw-gegevens/bestand");
  const { questions } = JSON.parse(taken.html);
  assert.deepEqual(
    questions[0].transfers.map(({ to, status, reason }: Record<string, string>) => [to, status, reason]),
    [["gemeente Berk", "accepted", "Om het pand."]],
  );
  const erase = await lotte.visitor.get("/aalt/uw-gegevens/wissen");
  await lotte.visitor.submit(erase.form("scope", { scope: "questions", sure: "yes" }));
  const rows = await world.database.rows("select reason, to_case_id from cases.transfer");
  assert.deepEqual(rows, [{ reason: "", to_case_id: null }]);
  assert.ok((await lotte.visitor.get(path)).has("Sami de Wit"), "erased in Aalt; Berk was asked nothing");
});

test("in English, all the way", async (t) => {
  const set = await open(t);
  const { world, aalt, berk } = set;
  const visitor = world.visitor();
  const { caseId, follow } = await ask(set, visitor, "en");
  await transfers.propose(
    await workOf(set, aalt, "noor", "aanjager"),
    { caseId, version: 1 },
    berk.id,
    "The building.",
  );
  await world.mailTo(email, "May your question go to the municipality of Berk?");
  const page = await visitor.get(follow);
  assert.ok(page.has("May your question go to the municipality of Berk?"), page.main);
  const yes = await visitor.submit(page.form("transfer", { answer: "yes" }));
  assert.ok(yes.has("Your yes has been passed on.") && yes.has("The municipality of Berk is reading your question"));
  const { id } = await newest(world);
  const sami = await world.signedIn(berk, "sami");
  const offered = await sami.get(`/berk/en/from-elsewhere/${id}`);
  assert.ok(offered.has("The municipality of Aalt offers you this question"), offered.main);
  await sami.submit(offered.form("transfer"));
  const mail = await world.mailTo(email, "Sami de Wit is your contact person now");
  assert.match(mail.text, /taken your question over from the municipality of Aalt/);
  assert.match(mail.text, /\/berk\/en\/follow\//);
  const old = await visitor.get(follow);
  assert.ok(old.has("handed over to the municipality of Berk") && old.has("Handed over on"), old.main);
});

test("a link that was renewed there is not given away by the old page", async (t) => {
  const set = await open(t);
  const { world, berk } = set;
  const visitor = world.visitor();
  const { caseId, follow } = await ask(set, visitor);
  const there = await handOver(set, caseId, 1);
  assert.ok((await visitor.get(follow)).link("Volg uw vraag daar"));
  const sami = await world.signedIn(berk, "sami");
  const work = await sami.get(`/berk/vragen/${there}`);
  const renew = work.root.querySelectorAll("form").find((one) => one.getAttribute("action")?.endsWith("/nieuwe-link"));
  const { fields } = (await sami.get(`/berk/vragen/${there}/bericht`)).form("message");
  await sami.submit({ action: renew?.getAttribute("action") ?? "", fields });
  const old = await visitor.get(follow);
  assert.ok(
    old.has("De link waarmee u uw vraag verder volgt, kreeg u in een mail.") && !old.html.includes("/berk/volg/"),
  );
});

test("after two working days without an answer the aanjager hears it, once, and sees it on the board", async (t) => {
  const set = await open(t);
  const { world, aalt, berk } = set;
  const { caseId } = await ask(set, world.visitor());
  await transfers.propose(await workOf(set, aalt, "noor", "aanjager"), { caseId, version: 1 }, berk.id, "Om het pand.");
  const { id } = await newest(world);
  const link = { kind: "link", purpose: "tracking", linkId: caseId, subjectId: caseId } as const;
  await transfers.agree(await world.work(aalt, link), { caseId, transferId: id });
  world.clock.set("2026-11-25T12:00:00+01:00");
  assert.equal(await transfers.escalate(world.house.db, world.clock), 0, "the second day is not over");
  world.clock.set("2026-11-26T07:07:00+01:00");
  const both = await Promise.all([1, 2].map(() => transfers.escalate(world.house.db, world.clock)));
  assert.equal(
    both.reduce((a, b) => a + b),
    1,
  );
  assert.equal(await transfers.escalate(world.house.db, world.clock), 0);
  world.clock.set("2026-11-26T08:30:00+01:00");
  await notices.deliverDue(world.house.db, world.clock);
  await world.mailTo("noor.bakker@town.example", "Nog geen antwoord van een regiogemeente");
  const noor = await world.signedIn(aalt, "noor");
  const board = await noor.get("/aalt/werkbord?escalated=yes");
  assert.ok(board.has("1 escalatie") && board.has("elders aangeboden, wacht te lang"), board.main);
  assert.ok((await noor.get(`/aalt/vragen/${caseId}`)).has("Er is na twee werkdagen nog geen antwoord."));
});

test("the words go when either question is destroyed, and the other question stays", async (t) => {
  const set = await open(t);
  const { world, berk, aalt } = set;
  const { caseId } = await ask(set, world.visitor());
  const there = await handOver(set, caseId, 1);
  await world.database.rows(
    `update cases.case set status = 'answered', answer = 'Ja.', answered_at = now(), answer_days = 1, first_reaction_at = now(),
       first_reaction_days = 1 where case_id = $1`,
    [there],
  );
  await world.database.rows(
    "update cases.case set status = 'closed', outcome = 'helped', closed_at = now() where case_id = $1",
    [there],
  );
  await world.database.rows("update municipality.municipality set keep_years = 1 where municipality_id = $1", [
    berk.id,
  ]);
  world.clock.set("2030-01-02T03:00:00+01:00");
  assert.equal(await destroyOldCases(world.house.db, world.clock), 1);
  const [row] = await world.database.rows("select reason, status, to_case_id from cases.transfer where case_id = $1", [
    caseId,
  ]);
  assert.deepEqual(row, { reason: "", status: "accepted", to_case_id: null });
  await world.database.rows("update municipality.municipality set keep_years = 1 where municipality_id = $1", [
    aalt.id,
  ]);
  assert.equal(await destroyOldCases(world.house.db, world.clock), 1);
  assert.deepEqual(await world.database.rows("select from cases.transfer"), []);
});
