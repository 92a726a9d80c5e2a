import assert from "node:assert/strict";
import { request } from "node:http";
import { test } from "node:test";
import { makeJpeg, makePng, makeWebp, openWorld, type Page, startClamd } from "#testing";

const world = await openWorld({ worker: false });
const town = await world.addTown("logostad");
await world.addTown("anderstad");
const ida = await world.signedIn(town, "ida");
const PATH = "/logostad/beheer/logo";
const png = makePng({ width: 240, height: 60 });
const later = () => world.clock.advance({ seconds: 10 });
const blob = (bytes: Uint8Array, type = "image/png") => new Blob([new Uint8Array(bytes)], { type });
const send = async (bytes: Uint8Array, type?: string) =>
  ida.submitFile((await ida.get(PATH)).form("logo"), "logo", blob(bytes, type), "logo.png");
const logoOf = (page: Page) => page.root.querySelector("header img");

test("a logo stands on every page of its town, at an address of its own, and is taken away again", async () => {
  const saved = await send(png);
  assert.equal(saved.status, 200, saved.main);
  later();
  const page = await world.visitor().get("/logostad/en/");
  const image = logoOf(page);
  assert.equal(image?.getAttribute("alt"), "Municipality of Logostad");
  assert.deepEqual([image?.getAttribute("width"), image?.getAttribute("height")], ["240", "60"]);
  const href = image?.getAttribute("src") ?? "";
  assert.match(href, /^\/assets\/logo\/[0-9A-Za-z]{12}\.png$/);
  const reply = await fetch(world.base + href);
  assert.deepEqual(Buffer.from(await reply.arrayBuffer()), png);
  assert.equal(reply.headers.get("content-type"), "image/png");
  assert.equal(reply.headers.get("x-content-type-options"), "nosniff");
  assert.match(reply.headers.get("content-security-policy") ?? "", /^default-src 'none'/);
  assert.equal(reply.headers.get("cache-control"), "public, max-age=31536000, immutable");
  assert.equal(logoOf(await world.visitor().get("/anderstad/")), null);
  assert.ok((await ida.get("/logostad/beheer")).has("Uw logo staat boven elke pagina"));
  const entries = await world.database.rows<{ detail: Record<string, unknown> }>(
    "select detail from platform.audit_entry where detail->>'section' = 'logo'",
  );
  assert.deepEqual(entries[0]?.detail, {
    section: "logo",
    "logo.from": "",
    "logo.to": href.slice(13, 25),
    "type.from": "",
    "type.to": "image/png",
  });
  await ida.submit((await ida.get(PATH)).form("remove"));
  later();
  assert.equal(logoOf(await world.visitor().get("/logostad/")), null);
  assert.equal((await fetch(world.base + href)).status, 404);
});

test("JPEG and WebP are taken too, whatever the sender calls them", async () => {
  for (const [bytes, ending] of [
    [makeJpeg(200, 50), "jpg"],
    [makeWebp(200, 50), "webp"],
  ] as const) {
    await send(bytes, "text/html");
    later();
    const src = logoOf(await world.visitor().get("/logostad/"))?.getAttribute("src") ?? "";
    assert.ok(src.endsWith(`.${ending}`), src);
    assert.match((await fetch(world.base + src)).headers.get("content-type") ?? "", /^image\//);
  }
});

test("a file that will not do is refused with a sentence at its field, and what was there stays", async () => {
  await send(png);
  const script = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");
  const cases: [Uint8Array, string][] = [
    [new Uint8Array(), "Kies een bestand"],
    [script, "Dit is geen PNG, JPEG of WebP"],
    [png.subarray(0, png.length - 4), "Dit bestand is beschadigd"],
    [Buffer.concat([png, script]), "Dit bestand is beschadigd"],
    [makePng({ width: 100_000, height: 100_000 }), "te veel beeldpunten"],
    [makePng({ width: 9, height: 9, between: [["acTL", Buffer.alloc(8)]] }), "Dit plaatje beweegt"],
    [Buffer.concat([png, Buffer.alloc(600 * 1024)]), "hoogstens 512 kB"],
    [Buffer.alloc(3 * 1024 * 1024, 7), "hoogstens 512 kB"],
  ];
  for (const [bytes, said] of cases) {
    const page = await send(bytes);
    assert.equal(page.status, 400, said);
    assert.ok(page.text("#field-logo-error").includes(said), page.main);
    assert.match(page.text("title"), /^1 fout: /);
  }
  const [row] = await world.database.rows<{ body: Buffer }>("select body from municipality.logo");
  assert.deepEqual(row?.body, png);
});

test("two who change the logo: the second is told, and nothing is overwritten", async () => {
  const form = (await ida.get(PATH)).form("logo");
  await send(makeJpeg(200, 50));
  const page = await ida.submitFile(form, "logo", blob(png));
  assert.equal(page.status, 409);
  assert.ok(page.has("Iemand was u voor"));
  const again = await ida.submitFile(page.form("logo"), "logo", blob(png));
  assert.equal(again.status, 200);
});

/** Sends bytes as they are; a browser would never. */
function raw(headers: Record<string, string>, pieces: readonly (string | Buffer)[]): Promise<number> {
  const cookie = [...ida.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  return new Promise((resolve) => {
    const sent = request(world.base + PATH, { method: "POST", headers: { cookie, ...headers } }, (reply) => {
      reply.resume();
      resolve(reply.statusCode ?? 0);
    });
    // Whoever is refused may find the line cut while still sending.
    sent.on("error", () => resolve(413));
    for (const piece of pieces) sent.write(piece);
    sent.end();
  });
}

test("malformed and hostile uploads never give a fault", async () => {
  const { csrfToken = "", submissionId = "" } = (await ida.get(PATH)).form("logo").fields;
  const part = (head: string, body: string | Buffer = "x") => ["--b\r\n", head, "\r\n\r\n", body, "\r\n"];
  const token = part('Content-Disposition: form-data; name="csrfToken"', csrfToken);
  const seal = [...token, ...part('Content-Disposition: form-data; name="submissionId"', submissionId)];
  const file = (name: string, body: string | Buffer = png) =>
    part(`Content-Disposition: form-data; name="${name}"; filename="../../etc/passwd\\0.png"`, body);
  const type = "multipart/form-data; boundary=b";
  const tries: [name: string, type: string, pieces: readonly (string | Buffer)[], allowed: number[]][] = [
    ["no boundary", "multipart/form-data", ["x"], [400, 415]],
    ["json", "application/json", ["{}"], [415]],
    ["nothing in it", type, [], [400, 403]],
    ["cut off in a file", type, [...seal, ...file("logo").slice(0, 4)], [400]],
    ["no end", type, [...seal, ...file("logo")], [400, 409]],
    ["no token", type, [...file("logo"), "--b--\r\n"], [403]],
    ["a header without end", type, ['--b\r\nContent-Disposition: form-data; name="', "n".repeat(100_000)], [400, 413]],
    [
      "many fields",
      type,
      [...seal, ...Array(500).fill(part('Content-Disposition: form-data; name="f"')).flat(), "--b--\r\n"],
      [400, 413],
    ],
    [
      "a field that is huge",
      type,
      [...seal, ...part('Content-Disposition: form-data; name="version"', "9".repeat(50_000)), "--b--\r\n"],
      [413],
    ],
    ["two files", type, [...seal, ...file("logo", "no"), ...file("logo", "no"), "--b--\r\n"], [400]],
    ["a file under another name", type, [...seal, ...file("version"), "--b--\r\n"], [400]],
    [
      "prototype keys",
      type,
      [...seal, ...part('Content-Disposition: form-data; name="__proto__"'), "--b--\r\n"],
      [400],
    ],
    ["ten million bytes", type, [...seal, ...file("logo", Buffer.alloc(10_000_000)), "--b--\r\n"], [413]],
  ];
  for (const [name, contentType, pieces, allowed] of tries) {
    const status = await raw({ "content-type": contentType }, pieces);
    assert.ok(allowed.includes(status), `${name}: ${status}`);
  }
  assert.deepEqual(
    world.logged.filter((line) => line.includes("request failed")),
    [],
  );
  const [row] = await world.database.rows<{ body: Buffer }>("select body from municipality.logo");
  assert.deepEqual(row?.body, png);
});

test("a logo in which the virus scanner finds something, or at which it cannot look, is refused", async (t) => {
  const clamd = await startClamd(t);
  const scanned = await openWorld({ worker: false, env: { CLAMD_URL: clamd.address.href } }, (close) => t.after(close));
  const admin = await scanned.signedIn(await scanned.addTown("logostad"), "ida");
  const choose = async (bytes: Uint8Array) =>
    admin.submitFile((await admin.get(PATH)).form("logo"), "logo", blob(bytes), "logo.png");
  const kept = async () => (await scanned.database.rows("select 1 from municipality.logo")).length;
  const refused = await choose(Buffer.concat([png, Buffer.from("a virus")]));
  assert.equal(refused.status, 400);
  assert.match(refused.text("#field-logo-error"), /vond onze virusscanner iets gevaarlijks/);
  await clamd.stop();
  const unseen = await choose(png);
  assert.equal(unseen.status, 400);
  assert.match(unseen.text("#field-logo-error"), /virusscanner kan nu niet naar dit bestand kijken/);
  assert.equal(await kept(), 0);
  await startClamd(t, Number(clamd.address.port));
  assert.equal((await choose(png)).status, 200);
  assert.equal(await kept(), 1);
});
