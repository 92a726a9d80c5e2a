import assert from "node:assert/strict";
import { request } from "node:http";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { goodFiles, makeDocm, makeDocx, makePdf, makePng, openWorld, type Page, type Visitor } from "#testing";
import { deleteOldDrafts } from "./jobs/delete-old-drafts.js";

/** Made before anything listens: it takes seconds. */
const bomb = makeDocx({ "word/media/a.bmp": new Uint8Array(210 * 1024 * 1024) });
const world = await openWorld({ worker: false, env: { TRUSTED_PROXIES: "1" } });
await world.addTown("bijlagestad");
const ASK = "/bijlagestad/stel-uw-vraag";
const MB = 1024 * 1024;
const asked = { question: "Wij zoeken een pand voor een werkplaats.", name: "Lotte", email: "lotte@a.example" };
type Files = readonly (readonly [name: string, bytes: Uint8Array])[];

async function fill(visitor: Visitor, changes: Record<string, string> = {}) {
  return (await visitor.get(ASK)).form("question", { ...asked, ...changes });
}
const send = async (files: Files, changes: Record<string, string> = {}, visitor = world.visitor()) =>
  visitor.submitFiles(await fill(visitor, changes), "files", files);

const count = async (table: string) =>
  (await world.database.rows<{ count: number }>(`select count(*)::int as count from cases.${table}`))[0]?.count;
/** What is kept that no question holds. */
const waiting = async () =>
  (
    await world.database.rows<{ drafts: number; files: number; pieces: number }>(
      `select (select count(*)::int from cases.attachment_draft) as drafts,
              (select count(*)::int from cases.attachment where step_id is null) as files,
              (select count(*)::int from cases.attachment_piece p
               where not exists (select from cases.attachment a where a.attachment_id = p.attachment_id and a.step_id is not null)) as pieces`,
    )
  )[0];
const NOTHING = { drafts: 0, files: 0, pieces: 0 };
const clear = () => world.database.rows("delete from cases.attachment_draft");

/** From the confirmation to the page on which the question is followed. */
const follow = (visitor: Visitor, page: Page) => visitor.get(page.path.replace("vraag-ontvangen", "volg"));
const linksIn = (page: Page) =>
  page.root
    .querySelectorAll("main a")
    .filter((link) => /\/(bestand|file)\//.test(link.getAttribute("href") ?? ""))
    .map((link) => ({ href: link.getAttribute("href") ?? "", words: link.text }));

test("every kind goes in and comes out byte for byte, to save and never to show", async () => {
  const visitor = world.visitor();
  const files = Object.entries(goodFiles).map(([kind, bytes]) => [`stuk ${kind}.${kind}`, bytes] as const);
  const big = makePdf(3 * MB + 77);
  const page = await send([...files, ["groot.pdf", big]], {}, visitor);
  assert.equal(page.status, 200, page.main);
  const links = linksIn(await follow(visitor, page));
  assert.equal(links.length, files.length + 1);
  assert.equal(links.at(-1)?.words, "groot.pdf (PDF, 3,0\u00a0MB)");
  for (const [at, [name, bytes]] of [...files, ["groot.pdf", big] as const].entries()) {
    const { headers, body } = await visitor.download(links[at]?.href ?? "");
    assert.deepEqual(Buffer.from(body), bytes, name);
    assert.equal(headers.get("content-length"), String(bytes.length));
    const plain = name.replaceAll(" ", "_");
    assert.equal(
      headers.get("content-disposition"),
      `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    );
    assert.equal(headers.get("cache-control"), "no-store");
    assert.equal(headers.get("x-content-type-options"), "nosniff");
    assert.match(headers.get("content-security-policy") ?? "", /^default-src 'none'/);
  }
  assert.deepEqual(await waiting(), NOTHING);
});

test("what lies about itself, is too large, holds a program or a bomb is refused by name, and leaves nothing", async () => {
  const cases: [string, Uint8Array, string][] = [
    ["virus.pdf", Buffer.from("MZ this is a program"), "“virus.pdf” is geen bestand dat wij aannemen"],
    ["foto.png", goodFiles.jpg ?? Buffer.alloc(0), "De naam van “foto.png” past niet"],
    ["stuk.docx", makeDocm(), "In “stuk.docx” zitten macro's"],
    ["bom.docx", bomb, "“bom.docx” wordt uitgepakt veel te groot"],
    ["groot.png", makePng({ width: 90_000, height: 90_000 }), "“groot.png” heeft te veel beeldpunten"],
    ["kapot.odt", (goodFiles.odt ?? Buffer.alloc(0)).subarray(0, 100), "“kapot.odt” is beschadigd"],
    ["dik.pdf", makePdf(21 * MB), "“dik.pdf” is groter dan 20 MB"],
  ];
  for (const [name, bytes, said] of cases) {
    const page = await send([[name, bytes]]);
    assert.equal(page.status, 400, name);
    assert.ok(page.text("#field-files-error").includes(said), page.text("#field-files-error"));
    assert.equal(page.form("question").fields.question, asked.question);
  }
  assert.deepEqual(await waiting(), NOTHING);
  const english = await world.visitor().get("/bijlagestad/en/ask-a-question");
  assert.match(english.text('label[for="field-files"]'), /^Attachments/);
});

test("ten files go along; an eleventh comes back by its name, and the ten are kept", async () => {
  const visitor = world.visitor();
  const eleven = Array.from({ length: 11 }, (_, n) => [`${n + 1}.pdf`, makePdf()] as const);
  const page = await send(eleven, {}, visitor);
  assert.equal(page.status, 400);
  assert.ok(page.text("#field-files-error").includes("“11.pdf” kon er niet meer bij"));
  const done = await visitor.submit(page.form("question"));
  assert.equal(linksIn(await follow(visitor, done)).length, 10);
  assert.deepEqual(await waiting(), NOTHING);
});

test("an error in another field keeps the files; one of them is left out, another is added", async () => {
  const visitor = world.visitor();
  const page = await send(
    [
      ["a.pdf", makePdf()],
      ["b.png", goodFiles.png ?? Buffer.alloc(0)],
    ],
    { name: "" },
    visitor,
  );
  assert.equal(page.status, 400);
  assert.match(page.text("title"), /^1 fout: /);
  assert.ok(page.has("Laat weg: a.pdf (PDF, 1 kB)"), page.main);
  const boxes = page.root.querySelectorAll('main input[type="checkbox"]');
  assert.equal(boxes.length, 2);
  const leave = { [boxes[0]?.getAttribute("name") ?? ""]: "yes" };
  // Another error: what was ticked stays ticked.
  const again = await visitor.submit(page.form("question", { name: "", ...leave }));
  assert.equal(again.root.querySelectorAll('main input[type="checkbox"][checked]').length, 1);
  const form = again.form("question", { name: "Lotte" });
  const done = await visitor.submitFiles(form, "files", [["c.pdf", makePdf(900)]]);
  assert.equal(done.status, 200, done.main);
  const links = linksIn(await follow(visitor, done));
  assert.deepEqual(
    links.map(({ words }) => words.split(" ")[0]),
    ["b.png", "c.pdf"],
  );
  assert.deepEqual(await waiting(), NOTHING);
});

test("the same form with the same files sent twice gives one question with them once; other files are another", async () => {
  const visitor = world.visitor();
  const form = await fill(visitor, { email: "tweemaal@a.example" });
  const [one, two] = await Promise.all([
    visitor.submitFiles(form, "files", [["a.pdf", makePdf()]]),
    visitor.submitFiles(form, "files", [["a.pdf", makePdf()]]),
  ]);
  assert.equal(one.path, two.path);
  assert.equal(linksIn(await follow(visitor, one)).length, 1);
  const other = await visitor.submitFiles(form, "files", [["a.pdf", makePdf(500)]]);
  assert.notEqual(other.path, one.path);
  const kept = await send([["a.pdf", makePdf()]], { name: "" }, visitor);
  const resent = kept.form("question", { name: "Lotte" });
  const [first, second] = [await visitor.submit(resent), await visitor.submit(resent)];
  assert.equal(first.path, second.path);
  await clear();
});

test("nobody gets what waits in the draft of another browser", async () => {
  const visitor = world.visitor();
  const kept = await send([["geheim.pdf", makePdf()]], { name: "" }, visitor);
  const draft = kept.form("question").fields.draft ?? "";
  assert.match(draft, /^[0-9a-f-]{36}$/);
  const thief = world.visitor();
  const shown = await thief.submit(await fill(thief, { name: "", draft }));
  assert.ok(!shown.html.includes("geheim.pdf"));
  const page = await thief.submit(await fill(thief, { draft }));
  assert.equal(page.status, 400);
  assert.ok(page.has("Uw bijlagen zijn er niet meer"));
  const added = await thief.submitFiles(await fill(thief, { draft }), "files", [["eigen.pdf", makePdf()]]);
  assert.deepEqual(
    linksIn(await follow(thief, added)).map(({ words }) => words.split(" ")[0]),
    ["eigen.pdf"],
  );
  const own = await visitor.submit(kept.form("question", { name: "Lotte" }));
  assert.equal(linksIn(await follow(visitor, own)).length, 1);
});

test("names with strange characters are tidied, shown as text, and offered whole", async () => {
  const visitor = world.visitor();
  const names = ["../../é 'n (1)*.pdf", "<img src=x onerror=alert(1)>.pdf", "名前.pdf", "naamloos"];
  const page = await send(
    names.map((name) => [name, makePdf()] as const),
    {},
    visitor,
  );
  const followed = await follow(visitor, page);
  const links = linksIn(followed);
  assert.deepEqual(
    links.map(({ words }) => words.replace(/ \(PDF, .*/, "")),
    ["é 'n (1)_.pdf", "_img src=x onerror=alert(1)_.pdf", "名前.pdf", "naamloos.pdf"],
  );
  assert.ok(!followed.html.includes("<img src=x"));
  const { headers } = await visitor.download(links[0]?.href ?? "");
  assert.equal(
    headers.get("content-disposition"),
    `attachment; filename="___n__1__.pdf"; filename*=UTF-8''%C3%A9%20%27n%20%281%29_.pdf`,
  );
});

/** Sends the beginning of a form with a file, and hangs up. */
async function hangUp(visitor: Visitor, wait: () => Promise<boolean>): Promise<void> {
  const { fields } = await fill(visitor);
  const part = (name: string, value: string) =>
    `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const headers = { cookie, "content-type": "multipart/form-data; boundary=b", "content-length": 9 * MB };
  const sent = request(world.base + ASK, { method: "POST", headers });
  sent.on("error", () => {});
  sent.write(
    Object.entries(fields)
      .map(([name, value]) => (name === "files" ? "" : part(name, value)))
      .join(""),
  );
  sent.write('--b\r\nContent-Disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n');
  sent.write(makePdf(3 * MB));
  for (let n = 0; n < 200 && !(await wait()); n += 1) await sleep(25);
  assert.ok(await wait(), "the first pieces were kept while the rest was still to come");
  sent.destroy();
}

test("an upload that is cut off leaves nothing behind", async () => {
  await clear();
  await hangUp(world.visitor(), async () => ((await waiting())?.pieces ?? 0) >= 2);
  for (let n = 0; n < 200 && (await waiting())?.drafts !== 0; n += 1) await sleep(25);
  assert.deepEqual(await waiting(), NOTHING);
  assert.deepEqual(
    world.logged.filter((line) => line.includes("request failed")),
    [],
  );
});

test("files without a token of ours are not kept, not for a moment", async () => {
  await clear();
  const visitor = world.visitor();
  const form = await fill(visitor);
  const { csrfToken, ...fields } = form.fields;
  assert.ok(csrfToken);
  const before = await count("attachment");
  const page = await visitor.submitFiles({ ...form, fields: fields as Record<string, string> }, "files", [
    ["a.pdf", makePdf()],
  ]);
  assert.equal(page.status, 403);
  assert.equal(await count("attachment"), before);
  assert.deepEqual(await waiting(), NOTHING);
});

test("one browser keeps five forms with files, one address twenty; a day later all are gone", async () => {
  await clear();
  world.clock.advance({ minutes: 20 });
  const visitor = world.visitor();
  const pages: Page[] = [];
  for (let n = 0; n < 6; n += 1) {
    pages.push(await send([["a.pdf", makePdf()]], { name: "" }, visitor));
    world.clock.advance({ seconds: 1 });
  }
  assert.equal((await waiting())?.drafts, 5);
  const oldest = await visitor.submit(pages[0]?.form("question", { name: "Lotte" }) ?? (await fill(visitor)));
  assert.ok(oldest.has("Uw bijlagen zijn er niet meer"));
  world.clock.advance({ minutes: 20 });
  for (let n = 0; n < 15; n += 1) assert.equal((await send([["a.pdf", makePdf()]], { name: "" })).status, 400);
  assert.equal((await send([["a.pdf", makePdf()]], { name: "" })).status, 429);
  assert.equal((await waiting())?.drafts, 20);
  world.clock.advance({ hours: 23 });
  await deleteOldDrafts(world.house.db, world.clock);
  assert.equal((await waiting())?.drafts, 20);
  world.clock.advance({ hours: 2 });
  await deleteOldDrafts(world.house.db, world.clock);
  assert.deepEqual(await waiting(), NOTHING);
});
