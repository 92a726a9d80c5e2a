import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import { type TestContext, test } from "node:test";
import {
  openWorld,
  type Page,
  placesHolding,
  readOds,
  readXlsx,
  type TestTown,
  until,
  type Visitor,
  type World,
  withAccount,
} from "#testing";

/** Only a note holds this word. */
const SECRET = "kwikstaartje";

type Asked = { readonly caseId: string; readonly path: string; readonly follow: string };

async function open(t: TestContext) {
  const world = await openWorld({ env: { TRUSTED_PROXIES: "1" } }, (close) => t.after(close));
  const aalt = await world.addTown("aalt", { region: "Vlietstreek" });
  const berk = await world.addTown("berk", { region: "Vlietstreek" });
  const lotte = await withAccount(world, "lotte@cirkel.example", "Lotte Peters");
  const noor = await world.signedIn(aalt, "noor");
  return { world, aalt, berk, lotte, noor };
}

/** Lotte asks something with her account, and Noor writes a note about it. */
async function askAndNote(world: World, asker: Visitor, noor: Visitor): Promise<Asked> {
  const fields = { question: "Waar vinden wij een werkplaats?", name: "Lotte Peters", email: "lotte@cirkel.example" };
  const received = await asker.submit((await asker.get("/aalt/stel-uw-vraag")).form("question", fields));
  const [row] = await world.database.rows<{ id: string }>(
    "select case_id as id from cases.case order by case_id desc limit 1",
  );
  const caseId = row?.id ?? "";
  const path = `/aalt/vragen/${caseId}`;
  const kept = await noor.submit((await noor.get(path)).form("note", { note: `Het ${SECRET} belde. @Sami de Wit` }));
  assert.ok(kept.has(SECRET), kept.main);
  return { caseId, path, follow: received.path.replace("vraag-ontvangen", "volg") };
}

/** Every page that somebody comes to by links from some pages, in both languages; files are read as they come. */
async function walk(visitor: Visitor, ...from: readonly string[]): Promise<Page[]> {
  const pages: Page[] = [];
  const known = new Set(from);
  for (const path of known) {
    const page = await visitor.get(path);
    pages.push(page);
    for (const link of page.root.querySelectorAll("a")) {
      const to = link.getAttribute("href")?.split("#")[0] ?? "";
      if (to.startsWith("/") && !to.startsWith("//") && known.size < 200) known.add(to);
    }
  }
  return pages;
}

const holding = (pages: readonly Page[]) => pages.filter(({ html }) => html.includes(SECRET)).map(({ path }) => path);

test("whoever asked finds no word of a note: on no page of theirs, by link or account, nor in what they take along", async (t) => {
  const { world, aalt, lotte, noor } = await open(t);
  const asked = await askAndNote(world, lotte.visitor, noor);
  // Bo reads along, for an organisation.
  const bo = await withAccount(world, "bo@cirkel.example", "Bo Jansen");
  const [enterprise, member] = [randomUUIDv7(), randomUUIDv7()];
  await world.database.rows(
    "insert into directory.enterprise (enterprise_id, name, kvk_number, registered_by, registered_at) values ($1, 'Cirkel', '12345678', $2, now())",
    [enterprise, bo.personId],
  );
  await world.database.rows("insert into directory.member values ($1, $2, $3, 'admin', clock_timestamp())", [
    member,
    enterprise,
    bo.personId,
  ]);
  await world.database.rows(
    "insert into cases.share (municipality_id, case_id, reader_id, shared_by, received_at) select municipality_id, case_id, $2, $3, received_at from cases.case where case_id = $1",
    [asked.caseId, member, lotte.personId],
  );
  const visit = async () => {
    const own = `/aalt/mijn-vragen/${asked.caseId}`;
    const lottes = await walk(lotte.visitor, "/aalt/mijn-vragen", own, "/aalt/uw-gegevens", asked.follow);
    assert.ok(lottes.some(({ path, status }) => path === own && status === 200));
    assert.ok(lottes.filter(({ status }) => status === 200).length >= 15, String(lottes.length));
    const bos = await walk(bo.visitor, own, "/aalt/uw-gegevens");
    assert.equal(bos[0]?.status, 200, "Bo reads along");
    const others = await walk(world.visitor(), asked.follow, "/aalt/", "/aalt/cijfers", "/aalt/cijfers/cijfers.csv");
    assert.deepEqual(holding([...lottes, ...bos, ...others]), []);
    for (const { visitor } of [lotte, bo]) {
      const { body } = await visitor.download("/aalt/uw-gegevens/bestand");
      assert.ok(!Buffer.from(body).toString().includes(SECRET));
    }
  };
  await visit();
  assert.deepEqual(holding([await noor.get(asked.path)]), [asked.path], "where it stands it is seen");
  await noor.submit((await noor.get(asked.path)).form("answer", { answer: "Aan de kade." }));
  await visit();
  const staff = await (await world.signedIn(aalt, "noor")).get("/aalt/uw-gegevens");
  assert.deepEqual(holding([staff]), []);
});

test("no paper and no file of the desk holds a note: the receipt, the list in three forms, the public figures", async (t) => {
  const { world, lotte, noor } = await open(t);
  const asked = await askAndNote(world, lotte.visitor, noor);
  const receipt = await noor.get(`${asked.path}/bewijs`);
  assert.ok(receipt.status === 200 && receipt.has("AA-2026-0001"), receipt.main);
  const list = await noor.get(`/aalt/vragen?q=${SECRET}`);
  assert.ok(list.has("Niets gevonden"), "nor is anything found by it");
  const form = (await noor.get("/aalt/vragen?status=open")).form("query");
  const cookie = [...noor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const file = async (format: string) => {
    const body = new URLSearchParams({ ...form.fields, format, submissionId: randomUUIDv7() });
    const answer = await fetch(new URL(form.action, world.base), { method: "POST", headers: { cookie }, body });
    assert.equal(answer.status, 200, format);
    return new Uint8Array(await answer.arrayBuffer());
  };
  const read = [
    Buffer.from(await file("csv")).toString(),
    JSON.stringify(readXlsx(await file("xlsx"))),
    JSON.stringify(readOds(await file("ods"))),
  ];
  for (const text of read) assert.ok(text.includes("AA-2026-0001") && !text.includes(SECRET), text);
  const board = await noor.get("/aalt/werkbord");
  assert.deepEqual(holding([receipt, board]), []);
});

/** What was asked of Els, as she reads it signed in and by the link in her mail. */
async function partOf(world: World, aalt: TestTown, { path }: Asked, noor: Visitor): Promise<Page[]> {
  const page = await noor.get(`${path}/deelvragen`);
  const target = page.root
    .querySelectorAll("select[name=target] option")
    .map((one) => one.getAttribute("value") ?? "")
    .find((value) => value.includes(aalt.people.els ?? "?"));
  assert.ok(target, page.main);
  await noor.submit(page.form("target", { target, part: "Wat staat er leeg?" }));
  const mail = await world.mailTo("els.vermeer@town.example", "Deelvraag");
  const link = new URL(/http\S+\/werk\/\S+/.exec(mail.text)?.[0] ?? "").pathname;
  const els = await world.signedIn(aalt, "els");
  return [await world.visitor().get(link), ...(await walk(els, "/aalt/deelvragen"))];
}

test("a note stays where it was written: not with a sub-question, a transfer, a forwarding, nor in any mail or other table", async (t) => {
  const { world, aalt, berk, lotte, noor } = await open(t);
  const [moved, forwarded] = [
    await askAndNote(world, lotte.visitor, noor),
    await askAndNote(world, lotte.visitor, noor),
  ];
  const parts = await partOf(world, aalt, moved, noor);
  assert.ok(parts[0]?.has("Wat staat er leeg?"), parts[0]?.main);
  assert.deepEqual(holding(parts), []);

  const reason = { to: berk.id, reason: "Dit pand staat in Berk." };
  await noor.submit((await noor.get(`${moved.path}/andere-gemeente`)).form("reason", reason));
  // Before she chooses: after that nobody is asked.
  await world.mailTo("lotte@cirkel.example", "Mag uw vraag naar");
  await lotte.visitor.submit((await lotte.visitor.get(moved.follow)).form("transfer", { answer: "yes" }));
  const [transfer] = await world.database.rows<{ id: string }>("select transfer_id as id from cases.transfer");
  const sami = await world.signedIn(berk, "sami");
  const offered = await sami.get(`/berk/van-andere-gemeente/${transfer?.id}`);
  const taken = await sami.submit(offered.form("transfer"));
  assert.ok(taken.status === 200 && taken.has("Lotte Peters"), taken.main);
  const there = await walk(sami, taken.path);
  assert.deepEqual(holding([offered, taken, ...there.filter(({ path }) => path.startsWith(taken.path))]), []);

  await noor.submit(
    (await noor.get(`${forwarded.path}/doorsturen`)).form("authority", {
      authority: "Provincie Utrecht",
      email: "loket@provincie.example",
      words: "De provincie gaat hierover.",
    }),
  );
  await world.mailTo("loket@provincie.example");
  await world.mailTo("lotte@cirkel.example", "Wij stuurden uw vraag door");
  await until(
    async () => (await world.database.rows("select 1 from platform.mail where sent_at is null")).length === 0,
    10_000,
    () => "mails wait",
  );
  const [mails] = await world.database.rows<{ n: number; kept: number }>(
    "select count(*)::int as n, count(body_text)::int as kept from platform.mail",
  );
  assert.ok((mails?.n ?? 0) >= 10 && mails?.n === mails?.kept, "the texts of mails can be looked at");
  await world.house.web.reads.flush();
  // Mails, steps, copies, the index of words, jobs, the audit: in nothing but the note itself.
  assert.deepEqual(await placesHolding(world.database, SECRET), ["cases.note.body"]);
  const towns = await world.database.rows("select distinct municipality_id as id from cases.note");
  assert.deepEqual(towns, [{ id: aalt.id }]);
});
