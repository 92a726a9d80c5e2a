import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import { test } from "node:test";
import { makePdf, openWorld, type Page, type Visitor, withAccount } from "#testing";
import { keeping } from "../keeping.js";

const world = await openWorld({ worker: false });
const town = await world.addTown("gespreksstad");
const noor = await world.signedIn(town, "noor");
const sami = await world.signedIn(town, "sami");
const PREFIX = "/gespreksstad";
const bytes = makePdf(2_000);
const file = (name: string) => [[name, bytes]] as const;

const linksIn = (page: Page) =>
  page.root
    .querySelectorAll("main a")
    .map((link) => link.getAttribute("href") ?? "")
    .filter((href) => href.includes("/bestand/"));
const statusAt = async (visitor: Visitor, path: string) => (await visitor.get(path)).status;

/** A question with a file, as its asker and as the desk find it. */
async function ask(name = "vraag.pdf") {
  const visitor = world.visitor();
  const form = (await visitor.get(`${PREFIX}/stel-uw-vraag`)).form("question", {
    question: "Wij zoeken een pand voor een werkplaats.",
    name: "Lotte",
    email: "lotte@gesprek.example",
  });
  const page = await visitor.submitFiles(form, "files", file(name));
  const [row] = await world.database.rows<{ id: string }>(
    "select case_id::text as id from cases.case order by number desc limit 1",
  );
  const caseId = row?.id ?? "";
  return {
    visitor,
    caseId,
    token: page.path.split("/").at(-1) ?? "",
    followed: page.path.replace("vraag-ontvangen", "volg"),
    work: `${PREFIX}/vragen/${caseId}`,
  };
}

test("both sides send files along with a message, a question back and the answer, and both find all of them", async () => {
  const { visitor, followed, work } = await ask();
  const wrong = await noor.submitFiles(
    (await noor.get(`${work}/bericht`)).form("message", { message: "" }),
    "files",
    file("plan.pdf"),
  );
  assert.equal(wrong.status, 400);
  const sent = await noor.submit(wrong.form("message", { message: "Hoort dit erbij?", needs: "reaction" }));
  assert.equal(sent.status, 200, sent.main);
  const empty = await visitor.submitFiles(
    (await visitor.get(`${followed}/bericht`)).form("message"),
    "files",
    file("antwoord.pdf"),
  );
  assert.equal(empty.status, 400);
  await visitor.submit(empty.form("message", { message: "Ja." }));
  const unsaid = await noor.submitFiles((await noor.get(work)).form("answer"), "files", file("besluit.pdf"));
  assert.equal(unsaid.status, 400);
  const answered = await noor.submit(unsaid.form("answer", { answer: "Het kan." }));
  assert.equal(answered.status, 200);
  const followedPage = await visitor.get(followed);
  for (const page of [followedPage, await noor.get(work), await sami.get(work)]) {
    assert.equal(linksIn(page).length, 4, page.main);
    const words = page.root.querySelectorAll("main a").map((link) => link.text);
    const names = words.filter((text) => text.includes("(PDF")).map((text) => text.split(" ")[0]);
    assert.deepEqual(names, ["vraag.pdf", "plan.pdf", "antwoord.pdf", "besluit.pdf"]);
  }
  for (const [who, page] of [
    [visitor, followedPage],
    [sami, await sami.get(work)],
  ] as const)
    for (const href of linksIn(page)) assert.deepEqual(Buffer.from((await who.download(href)).body), bytes);
});

test("a file of another question, an unknown one and one of another municipality do not exist, to anybody", async () => {
  const [one, two] = [await ask(), await ask()];
  const [mine] = linksIn(await one.visitor.get(one.followed));
  const [theirs] = linksIn(await two.visitor.get(two.followed));
  const id = theirs?.split("/").at(-1) ?? "";
  assert.equal(await statusAt(two.visitor, theirs ?? ""), 200);
  for (const wrong of [id, randomUUIDv7(), "geen-id", id.toUpperCase(), `${id}'`])
    assert.equal(await statusAt(one.visitor, (mine ?? "").replace(/[^/]+$/, encodeURIComponent(wrong))), 404, wrong);
  assert.equal(await statusAt(noor, `${one.work}/bestand/${id}`), 404);
  assert.equal(await statusAt(noor, `${two.work}/bestand/${id}`), 200);
  await world.addTown("elders");
  assert.equal(await statusAt(two.visitor, (theirs ?? "").replace(PREFIX, "/elders")), 404);
  const els = await world.signedIn(town, "els");
  assert.equal(await statusAt(els, `${two.work}/bestand/${id}`), 404);
});

test("whoever may not send a form has none of its files kept", async () => {
  const { work } = await ask();
  const form = (await noor.get(`${work}/bericht`)).form("message", { message: "Hallo" });
  const own = (await sami.get(`${PREFIX}/stel-uw-vraag`)).form("question").fields;
  const fields = { ...form.fields, csrfToken: own.csrfToken ?? "" };
  const before = await world.database.rows("select count(*) from cases.attachment_draft");
  assert.equal((await sami.submitFiles({ ...form, fields }, "files", file("a.pdf"))).status, 404);
  assert.deepEqual(await world.database.rows("select count(*) from cases.attachment_draft"), before);
});

test("who fetched which file is on record", async () => {
  const { visitor, followed, caseId } = await ask();
  const [href = ""] = linksIn(await visitor.get(followed));
  await visitor.download(href);
  await world.house.web.reads.flush();
  const rows = await world.database.rows<{ actor_kind: string; detail: unknown }>(
    "select actor_kind, detail from platform.audit_entry where action = 'case.read-attachment' and subject_id = $1",
    [caseId],
  );
  assert.deepEqual(rows, [{ actor_kind: "link", detail: { attachment: href.split("/").at(-1) } }]);
});

test("what was sent cannot be changed or taken away by a page, and goes with its question", async () => {
  const { caseId } = await ask();
  for (const statement of ["delete from cases.attachment", "update cases.attachment set name = 'x'"])
    await assert.rejects(
      world.database.rows(`with a as (select set_config('role', 'rode_loper_app', true), set_config('app.m', '${town.id}', true))
        select 1 from a; ${statement}`),
      /an attachment that was sent stays as it is/,
    );
  await world.database.rows(
    `update cases.case set status = 'closed', outcome = 'helped', answer = 'x', answered_at = received_at, answer_days = 0,
       closed_at = received_at where case_id = $1`,
    [caseId],
  );
  await world.database.rows("update municipality.municipality set keep_years = 1 where municipality_id = $1", [
    town.id,
  ]);
  world.clock.advance({ hours: 24 * 400 });
  assert.ok((await keeping.destroyOldCases(world.house.db, world.clock)) >= 1);
  const left = await world.database.rows("select 1 from cases.attachment where case_id = $1", [caseId]);
  assert.deepEqual(left, []);
});

test("erasing takes the names that an asker gave to files, and keeps what is in them until the term ends", async () => {
  const { caseId } = await ask("cv lotte peters.pdf");
  const { email, personId } = await withAccount(world, "lotte@gesprek.example", "Lotte");
  assert.ok(email && personId);
  await world.database.rows(
    `update cases.case set status = 'closed', outcome = 'helped', answer = 'x', answered_at = received_at, answer_days = 0,
       closed_at = received_at, asker_person_id = $2 where case_id = $1`,
    [caseId, personId],
  );
  const work = await world.work(town, { kind: "person", personId, roles: new Set() } as never);
  const account = { personId, email } as never;
  await world.house.db.platform((tx) => keeping.eraseAsker(tx, work, account), town.id);
  const names = await world.database.rows("select name from cases.attachment where case_id = $1", [caseId]);
  assert.deepEqual(names, [{ name: "bijlage-1.pdf" }]);
});
