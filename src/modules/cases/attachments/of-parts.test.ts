import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import { type TestContext, test } from "node:test";
import { makePdf, openWorld, type Page, type Visitor } from "#testing";
import { destroyOldCases } from "../jobs/destroy-old-cases.js";

const bytes = makePdf(2_000);
const files = (...names: string[]) => names.map((name) => [name, bytes] as const);

/** A question of Lotte's of which two parts were asked: of a department, by a link in its mail, and of Els. */
async function open(t: TestContext) {
  const world = await openWorld({ env: { TRUSTED_PROXIES: "1" } }, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad");
  const department = randomUUIDv7();
  await world.database.rows(
    `insert into municipality.department (municipality_id, department_id, name, email, reply_days, started_at)
     values ($1, $2, 'Vastgoed', 'vastgoed@town.example', 3, now())`,
    [town.id, department],
  );
  const lotte = world.visitor();
  const asked = { question: "Waar vinden wij een pand?", name: "Lotte Peters", email: "lotte@cirkel.example" };
  const received = await lotte.submitFiles(
    (await lotte.get("/voorbeeldstad/stel-uw-vraag")).form("question", asked),
    "files",
    files("plattegrond.pdf"),
  );
  const [row] = await world.database.rows<{ case_id: string }>("select case_id from cases.case");
  const work = `/voorbeeldstad/vragen/${row?.case_id}`;
  const noor = await world.signedIn(town, "noor");
  const split = async (target: string, part: string) =>
    noor.submit((await noor.get(`${work}/deelvragen`)).form("part", { target, part }));
  await split(`department:${department}`, "Wat staat er leeg?");
  await split(`person:${town.people.els}`, "Wat kost dat?");
  const mail = await world.mailTo("vastgoed@town.example", "Deelvraag bij");
  const link = new URL(/https?:\/\/\S+\/werk\/\S+/.exec(mail.text)?.[0] ?? "").pathname;
  const els = await world.signedIn(town, "els");
  const own = (await els.get("/voorbeeldstad/deelvragen")).root.querySelector('main a[href*="/deelvragen/"]');
  const signed = own?.getAttribute("href") ?? "";
  return {
    world,
    town,
    lotte,
    follow: received.link("Volg uw vraag"),
    work,
    noor,
    els,
    link,
    signed,
    holder: world.visitor(),
  };
}

const linksIn = (page: Page) =>
  page.root
    .querySelectorAll("main a")
    .filter((link) => link.getAttribute("href")?.includes("/bestand/"))
    .map((link) => [link.text.split(" ")[0] ?? "", link.getAttribute("href") ?? ""] as const);
const namesIn = (page: Page) => linksIn(page).map(([name]) => name);

/** Answers a sub-question with files. */
async function reply(visitor: Visitor, path: string, ...names: string[]): Promise<Page> {
  const page = await visitor.get(path);
  return visitor.submitFiles(page.form("answer", { answer: "Zie de bijlagen." }), "files", files(...names));
}

test("files come with the answer to a part, by link and signed in; the owner sends along what is ticked, and nobody sees more", async (t) => {
  const { world, town, lotte, follow, work, noor, els, link, signed, holder } = await open(t);
  const wrong = await holder.submitFiles(
    (await holder.get(link)).form("answer", { answer: "" }),
    "files",
    files("kade.pdf"),
  );
  assert.equal(wrong.status, 400);
  assert.ok(wrong.has("kade.pdf"), "what came along is kept");
  const done = await holder.submitFiles(wrong.form("answer", { answer: "Aan de kade." }), "files", files("loods.pdf"));
  assert.ok(done.status === 200 && done.has("Dank u."), done.main);
  for (const name of ["kade.pdf", "loods.pdf", "plattegrond.pdf"])
    assert.ok(!(await holder.get(link)).html.includes(name), "a work link shows no attachments");
  assert.equal((await reply(els, signed, "prijzen.pdf")).status, 200);
  const sheet = await noor.get(work);
  assert.deepEqual(namesIn(sheet).sort(), ["kade.pdf", "loods.pdf", "plattegrond.pdf", "prijzen.pdf"]);
  const sami = await world.signedIn(town, "sami");
  const hrefs = new Map(linksIn(sheet));
  const prices = hrefs.get("prijzen.pdf") ?? "";
  assert.deepEqual(Buffer.from((await sami.download(prices)).body), bytes, "whoever may see the case fetches it");
  // Not the asker, not the specialist, not by the address of another side, and not with the link.
  const id = prices.split("/").at(-1) ?? "";
  for (const [who, path] of [
    [lotte, `${follow}/bestand/${id}`],
    [holder, `${follow}/bestand/${id}`],
    [els, prices],
    [holder, `${link}/bestand/${id}`],
  ] as const)
    assert.equal((await who.get(path)).status, 404, path);
  assert.deepEqual(namesIn(await lotte.get(follow)), ["plattegrond.pdf"]);
  // Ticked from the start; one is left out, and stays so when the form comes back.
  const form = sheet.form("answer", { answer: "Aan de kade." });
  const ticks = Object.keys(form.fields).filter((name) => name.startsWith("take-"));
  assert.equal(ticks.length, 3);
  delete form.fields[`take-${id}`];
  const preview = await noor.submit({ ...form, fields: { ...form.fields, step: "preview" } });
  const again = preview.form("answer");
  assert.ok(!Object.keys(again.fields).includes(`take-${id}`));
  assert.equal((await noor.submit(again)).status, 200);
  const told = await lotte.get(follow);
  assert.deepEqual(namesIn(told).sort(), ["kade.pdf", "loods.pdf", "plattegrond.pdf"]);
  for (const [, href] of linksIn(told))
    assert.equal((await lotte.download(href)).headers.get("cache-control"), "no-store");
  assert.equal((await lotte.get(`${follow}/bestand/${id}`)).status, 404);
  assert.ok(namesIn(await noor.get(work)).includes("prijzen.pdf"), "the desk still has what was not sent");
  const audit = "select 1 from platform.audit_entry where action = 'case.read-attachment'";
  await world.house.web.reads.close();
  assert.ok((await world.database.rows(audit)).length >= 1, "who fetched what is on record");
});

test("an answer takes along no file of another question, and none that never was", async (t) => {
  const { world, noor, holder, link, work } = await open(t);
  await reply(holder, link, "kade.pdf");
  const [file] = await world.database.rows<{ id: string }>(
    "select attachment_id as id from cases.attachment where sub_question_id is not null",
  );
  const visitor = world.visitor();
  const fields = { question: "Een andere vraag?", name: "Bo", email: "bo@cirkel.example" };
  const received = await visitor.submit((await visitor.get("/voorbeeldstad/stel-uw-vraag")).form("question", fields));
  const [other] = await world.database.rows<{ id: string }>(
    "select case_id as id from cases.case where asker_email = 'bo@cirkel.example'",
  );
  const page = await noor.get(`/voorbeeldstad/vragen/${other?.id}`);
  const taken = { [`take-${file?.id}`]: "on", [`take-${randomUUIDv7()}`]: "on", "take-niets": "on" };
  assert.equal((await noor.submit(page.form("answer", { answer: "Ja.", ...taken }))).status, 200);
  assert.deepEqual(namesIn(await visitor.get(received.link("Volg uw vraag"))), []);
  assert.ok(namesIn(await noor.get(work)).includes("kade.pdf"));
});

test("whoever was overtaken, or may not answer, leaves no file behind; and what came goes with the question", async (t) => {
  const { world, town, noor, els, holder, link, signed, work } = await open(t);
  const open2 = await holder.get(link);
  await reply(world.visitor(), link, "eerste.pdf");
  const late = await holder.submitFiles(open2.form("answer", { answer: "Te laat." }), "files", files("tweede.pdf"));
  assert.equal(late.status, 409);
  const seal = await noor.get(`${work}/bericht`);
  const foreign = {
    action: signed,
    fields: { ...seal.form("message").fields, move: "answer", answer: "Niet aan mij." },
  };
  assert.equal((await noor.submitFiles(foreign, "files", files("vreemd.pdf"))).status, 404);
  const count = async () =>
    (
      await world.database.rows<{ name: string }>(
        "select name from cases.attachment where sub_question_id is not null order by name",
      )
    ).map(({ name }) => name);
  assert.deepEqual(await count(), ["eerste.pdf"]);
  await reply(els, signed, "prijzen.pdf");
  assert.deepEqual(await count(), ["eerste.pdf", "prijzen.pdf"]);
  await noor.submit((await noor.get(work)).form("answer", { answer: "Aan de kade." }));
  await noor.submit((await noor.get(work)).form("outcome", { outcome: "helped" }));
  await world.database.rows("update municipality.municipality set keep_years = 1 where municipality_id = $1", [
    town.id,
  ]);
  world.clock.set("2028-01-02T03:37:00+01:00");
  assert.equal(await destroyOldCases(world.house.db, world.clock), 1);
  assert.deepEqual(await count(), []);
});
