import assert from "node:assert/strict";
import { after, test } from "node:test";
import { goodFiles, makePdf, openWorld, type Page, startClamd, until, type Visitor } from "#testing";

let clamd = await startClamd({ after });
const world = await openWorld({ worker: false, env: { CLAMD_URL: clamd.address.href } });
const town = await world.addTown("scanstad");
const FORM = "/scanstad/stel-uw-vraag";
const asked = { question: "Kunt u dit lezen?", name: "Lotte", email: "lotte@cirkel.example" };
const bad = Buffer.concat([makePdf(), Buffer.from("\n% a virus\n%%EOF\n")]);

async function send(visitor: Visitor, name: string, bytes: Uint8Array): Promise<Page> {
  return visitor.submitFiles((await visitor.get(FORM)).form("question", asked), "files", [[name, bytes]]);
}

/** The address of the one file of a question that was taken in. */
async function linkFrom(visitor: Visitor, page: Page): Promise<string> {
  assert.equal(page.status, 200, page.main);
  const followed = await visitor.get(page.link("Volg uw vraag"));
  return followed.root.querySelector('main a[href*="/bestand/"]')?.getAttribute("href") ?? "";
}

const reads = () =>
  world.database
    .rows("select 1 from platform.audit_entry where action = 'case.read-attachment'")
    .then((all) => all.length);

test("a file in which the scanner finds something is refused by name, and one in which it does not comes back byte for byte", async () => {
  const visitor = world.visitor();
  const refused = await send(visitor, "brief.pdf", bad);
  assert.equal(refused.status, 400);
  assert.match(refused.text("#field-files-error"), /In “brief.pdf” vond onze virusscanner iets gevaarlijks/);
  assert.equal(refused.form("question").fields.question, asked.question);
  const photo = goodFiles.jpg ?? Buffer.alloc(0);
  const page = await send(visitor, "foto.jpg", photo);
  const { body } = await visitor.download(await linkFrom(visitor, page));
  assert.deepEqual(Buffer.from(body), photo);
});

test("while the scanner is away files come in and nobody gets them; when it is back only what is clean goes out", async () => {
  await clamd.stop();
  const visitor = world.visitor();
  const good = await linkFrom(visitor, await send(visitor, "goed.pdf", makePdf()));
  const wrong = await linkFrom(visitor, await send(visitor, "fout.pdf", bad));
  const noor = await world.signedIn(town, "noor");
  const desk = await noor.get("/scanstad/vragen");
  const question = await noor.get(desk.link(asked.question));
  const atDesk = question.root.querySelector('main a[href*="/bestand/"]')?.getAttribute("href") ?? "";
  for (const [who, href] of [
    [visitor, good],
    [visitor, wrong],
    [noor, atDesk],
  ] as const) {
    const page = await who.get(href);
    assert.equal(page.status, 503, href);
    assert.equal(page.headers.get("retry-after"), "60");
    assert.ok(page.has("Dit bestand komt zo"), page.main);
    assert.equal(page.link("Probeer het opnieuw"), href);
    assert.ok(!page.html.includes("%PDF"));
  }
  clamd = await startClamd({ after }, Number(clamd.address.port));
  const page = await visitor.get(wrong);
  assert.equal(page.status, 403);
  assert.ok(page.has("Dit bestand is niet veilig"), page.main);
  const english = await visitor.get(
    wrong.replace("/scanstad/volg/", "/scanstad/en/follow/").replace("/bestand/", "/file/"),
  );
  assert.ok(english.has("This file is not safe"), english.main);
  assert.deepEqual(Buffer.from((await visitor.download(good)).body), makePdf());
  await until(
    async () => (await reads()) >= 2,
    5_000,
    () => "the one that went out is not on record",
  );
  assert.equal(await reads(), 2, "with that of before; what nobody got, nobody read");
});
