import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld, type Page, readCsv, readOds, readXlsx, type TestTown, type Visitor } from "#testing";
import { submitQuestion } from "../use-cases/submit-question.js";

const world = await openWorld({ worker: false, env: { TRUSTED_PROXIES: "1" } });
const town = await world.addTown("voorbeeldstad");
const noor = await world.signedIn(town, "noor");
const sami = await world.signedIn(town, "sami");
const LIST = "/voorbeeldstad/vragen";

async function ask(question: string, more: { name?: string; organisation?: string } = {}, at: TestTown = town) {
  const given = {
    name: "Lotte Peters",
    organisation: undefined,
    ...more,
    email: "lotte@cirkel.example",
    phone: undefined,
  };
  return submitQuestion(await world.work(at, { kind: "visitor" }), { question, ...given, language: "nl" });
}

const rowsOf = (page: Page) => page.root.querySelectorAll(".rl-rows__link").map((link) => link.text.trim());

await ask("Mag er een terras bij ons theehuis?", { organisation: "Theehuis <b>Anders</b>" });
await ask("Waar vinden wij een pand? Het gaat om een grote werkplaats met leerplekken voor twaalf mensen.");
await ask("=1+1 is twee, of niet?", { name: "Zoë" });

test("somebody who searches sees where it was found, in their words and never as a tag", async () => {
  const page = await noor.get(`${LIST}?q=werkplaatsen+pand`);
  assert.deepEqual(rowsOf(page), ["Waar vinden wij een pand?"]);
  assert.deepEqual(
    page.root.querySelectorAll("mark").map((mark) => mark.text),
    ["pand", "pand", "werkplaats"],
  );
  assert.ok(page.has("In de vraag:"), page.main);
  assert.ok(page.has("1 vraag. Op beloofde datum: de eerste bovenaan."));
  const odd = await noor.get(`${LIST}?q=${encodeURIComponent("<b>anders</b>")}`);
  assert.equal(odd.root.querySelectorAll("main b").length, 0);
  assert.equal(rowsOf(odd).length, 1, "signs are no words");
  const anders = await noor.get(`${LIST}?q=anders`);
  assert.ok(anders.html.includes("Theehuis &lt;b&gt;<mark"), anders.main);
});

test("every odd address gives a list", async () => {
  const odd = [
    "q=%00",
    "q=%ED%A0%80",
    "q='",
    "after=x_y",
    "after=2026-11-23_0",
    "before=9999-99-99_00000000-0000-7000-8000-000000000000",
  ];
  odd.push(
    "status=geheim",
    "sort=owner_id",
    "department=1",
    "from=31-31-2026",
    "from=2026-12-01&to=2026-11-01",
    `q=${"woord ".repeat(400)}`,
  );
  odd.push("sort=newest&after=99999999999999999_00000000-0000-7000-8000-000000000000", "from=0000-01-01&to=9999-12-31");
  for (const query of odd) assert.equal((await noor.get(`${LIST}?${query}`)).status, 200, query);
  const wrong = await noor.get(`${LIST}?from=31-31-2026`);
  assert.ok(wrong.has("Vul een datum in, zoals 24-11-2026."));
  assert.ok(wrong.html.includes('value="31-31-2026"'), "what was typed is kept");
});

test("filters stand above the list, and go one by one", async () => {
  const page = await noor.get(`${LIST}?q=pand&mine=yes&status=received`);
  const chips = page.root
    .querySelectorAll(".rl-active__link")
    .map((link) => [link.text.trim(), link.getAttribute("href")]);
  assert.deepEqual(chips, [
    ["Haal weg: “pand”", `${LIST}?status=received&mine=yes`],
    ["Haal weg: nieuw", `${LIST}?q=pand&mine=yes`],
    ["Haal weg: mijn vragen", `${LIST}?q=pand&status=received`],
  ]);
  assert.equal(page.link("English"), "/voorbeeldstad/en/questions?q=pand&mine=yes&status=received");
  const empty = await noor.get(`${LIST}?q=xyzzy&gedaan=saved`);
  assert.equal(empty.link("English"), "/voorbeeldstad/en/questions?q=xyzzy", "what was done a moment ago stays behind");
  assert.ok(empty.has("Niets gevonden met “xyzzy”"));
});

async function save(who: Visitor, query: string, name: string, more: Record<string, string> = {}): Promise<Page> {
  const form = (await who.get(`${LIST}?${query}`)).form("name", { name, ...more });
  return who.submit(form);
}

test("a view is kept under a name, opened again, changed, and deleted; nobody else sees it", async () => {
  const saved = await save(noor, "q=pand&sort=newest", "Panden");
  assert.ok(saved.has("De weergave is bewaard."), saved.main);
  assert.equal(saved.link("Panden"), `${LIST}?q=pand&sort=newest`);
  assert.equal(saved.root.querySelector("nav[aria-label='Uw weergaven'] [aria-current]")?.text.trim(), "Panden");
  assert.deepEqual(rowsOf(await noor.get(LIST)).length, 3, "the list begins as it did");
  const again = await save(noor, "q=terras", "  PANDÉN ");
  assert.equal(again.status, 400);
  assert.ok(again.has("U hebt al een weergave met deze naam. Kies een andere naam."));
  assert.ok(again.html.includes('value="  PANDÉN "'), "what was typed is kept");

  const views = await noor.get(`${LIST}/weergaven`);
  const own = views.link("Panden");
  assert.equal((await sami.get(own)).status, 404, "that of a colleague does not exist");
  assert.ok((await sami.get(`${LIST}/weergaven`)).has("U hebt nog geen weergaven"));
  const open = await noor.get(own);
  const stale = await noor.get(own);
  const changed = await noor.submit(open.form("name", { name: "Panden en plekken", default: "yes" }));
  assert.ok(changed.has("hiermee begint u"), changed.main);
  assert.deepEqual(rowsOf(await noor.get(LIST)), ["Waar vinden wij een pand?"], "the list begins with it");
  assert.equal(rowsOf(await noor.get(`${LIST}?status=open`)).length, 3);
  const late = await noor.submit(stale.form("name", { name: "Anders" }));
  assert.equal(late.status, 409);
  assert.ok(late.has("Nu heet de weergave “Panden en plekken”.") && late.html.includes('value="Anders"'));

  assert.ok((await noor.get("/voorbeeldstad/uw-gegevens")).has("Panden en plekken"), "it is among their own data");
  const form = (await noor.get(own)).root.querySelectorAll("form").at(-1);
  const fields = Object.fromEntries(
    (form?.querySelectorAll("input") ?? []).map((input) => [
      input.getAttribute("name") ?? "",
      input.getAttribute("value") ?? "",
    ]),
  );
  const gone = await noor.submit({ action: own, fields });
  assert.ok(gone.has("De weergave is verwijderd.") && gone.has("U hebt nog geen weergaven"), gone.main);
});

test("what a view holds is never taken at its word, and there are twenty of them at most", async () => {
  const form = (await noor.get(`${LIST}?q=terras`)).form("name", { name: "Terras" });
  const query = "q=terras&sort=owner_id&after=x&evil=%3Cscript%3E";
  await noor.submit({ ...form, fields: { ...form.fields, query } });
  const [row] = await world.database.rows<{ query: string }>(
    "select query from cases.saved_view where name = 'Terras'",
  );
  assert.equal(row?.query, "q=terras");
  for (let n = 1; n < 20; n += 1) await save(noor, `q=nummer${n}`, `Nummer ${n}`);
  const most = await noor.submit({ ...form, fields: { ...form.fields, submissionId: "1", name: "Te veel" } });
  assert.equal(most.status, 400);
  assert.ok(most.has("U hebt al 20 weergaven. Verwijder er eerst één."));
});

test("the views of whoever leaves go with them", async () => {
  const { staffing } = await import("#identity");
  await save(sami, "q=pand", "Van Sami");
  const count = () => world.database.rows("select 1 from cases.saved_view where person_id = $1", [town.people.sami]);
  assert.equal((await count()).length, 1);
  await staffing.leave(await world.work(town, { kind: "system", name: "test" }), town.people.sami ?? "");
  assert.deepEqual(await count(), []);
});

async function download(query: string, format: string): Promise<Response> {
  const { action, fields } = (await noor.get(`${LIST}?${query}`)).form("query");
  const cookie = [...noor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const body = new URLSearchParams({ ...fields, format });
  return fetch(new URL(action, world.base), { method: "POST", headers: { cookie }, body });
}

test("the list as a file has what the list has, and no text in it is a formula", async () => {
  const csv = await download("status=open", "csv");
  assert.equal(csv.headers.get("cache-control"), "no-store");
  assert.match(csv.headers.get("content-disposition") ?? "", /^attachment; filename="vragen-2026-11-23.csv"/);
  const rows = readCsv(Buffer.from(await csv.arrayBuffer()));
  assert.equal(rows.length, 4);
  assert.deepEqual(rows[0]?.slice(0, 4), ["Nummer", "Vraag", "Organisatie of naam", "Stand"]);
  assert.deepEqual(rows.map((row) => row[1]).sort(), [
    "'=1+1 is twee, of niet?",
    "Mag er een terras bij ons theehuis?",
    "Vraag",
    "Waar vinden wij een pand?",
  ]);
  const found = readXlsx(new Uint8Array(await (await download("q=pand", "xlsx")).arrayBuffer()));
  assert.equal(found.length, 2);
  assert.deepEqual(found[1]?.[5], { kind: "day", text: "2026-11-23" });
  const ods = readOds(new Uint8Array(await (await download("q=zoe", "ods")).arrayBuffer()));
  assert.deepEqual(ods[1]?.[1], { kind: "text", text: "=1+1 is twee, of niet?" });
  const titles = rows[0]?.join(" ") ?? "";
  assert.doesNotMatch(titles, /eigenaar|contactpersoon|mail|telefoon/i, "nobody can count people by it");
  await world.house.web.reads.flush();
  const told = await world.database.rows<{ detail: Record<string, unknown>; actor_id: string }>(
    "select detail, actor_id from platform.audit_entry where action = 'case.export' order by entry_id",
  );
  assert.deepEqual(told, [
    { detail: { cases: 3, format: "csv" }, actor_id: town.people.noor },
    { detail: { cases: 1, format: "xlsx" }, actor_id: town.people.noor },
    { detail: { cases: 1, format: "ods" }, actor_id: town.people.noor },
  ]);
});

test("more than one batch comes whole, and who takes too many files has to wait", async () => {
  await world.database.rows(
    `insert into cases.case (municipality_id, case_id, number, status, owner_id, question, title, asker_name, asker_email, language,
       received_at, first_reaction_due, answer_due)
     select municipality_id, gen_random_uuid(), 'X-' || g, 'received', owner_id, 'Veel', 'Veel', 'Wie', 'wie@cirkel.example', 'nl', now(),
       current_date, date '2027-01-01' + g % 9
     from (select * from cases.case limit 1) c, generate_series(1, 1203) g`,
  );
  const rows = readCsv(Buffer.from(await (await download("q=veel&status=open", "csv")).arrayBuffer()));
  assert.equal(new Set(rows.map((row) => row[0])).size, 1204);
  const answers: number[] = [];
  for (let n = 0; n < 20; n += 1) {
    const answer = await download("q=terras", "csv");
    answers.push(answer.status);
    await answer.arrayBuffer();
  }
  assert.equal(answers.at(-1), 429);
  assert.equal(answers[0], 200);
});
