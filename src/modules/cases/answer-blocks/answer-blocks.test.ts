import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { openWorld, type World } from "#testing";
import { blanksIn, fill, unknownFields } from "./fields.js";

const filling = {
  name: "Lotte",
  organisation: undefined,
  number: "VO-1",
  date: "1 december",
  owner: "Noor",
  phone: "06",
};

test("fields fill themselves in either language; what is not known stays, and blanks are for whoever writes", () => {
  assert.equal(
    fill("Beste {Naam}, {number}, {onderneming}: [bedrag]", filling),
    "Beste Lotte, VO-1, {onderneming}: [bedrag]",
  );
  assert.deepEqual(unknownFields("{naam} {achternaam} {achternaam} {}"), ["achternaam"]);
  assert.deepEqual(blanksIn("[bedrag] en {onderneming} en [bedrag], niet [] of [\n]"), ["{onderneming}", "[bedrag]"]);
});

async function open(t: TestContext) {
  const world = await openWorld({ worker: false }, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad");
  return { world, town, noor: await world.signedIn(town, "noor") };
}

const words = { topic: "Ruimte", title: "Tijdelijk", textNl: "Beste {naam}, de huur is [bedrag].", textEn: "" };

async function ask(world: World): Promise<string> {
  const visitor = world.visitor();
  const fields = { question: "Waar vinden wij een werkplaats?", name: "Lotte Peters", email: "lotte@cirkel.example" };
  await visitor.submit((await visitor.get("/voorbeeldstad/stel-uw-vraag")).form("question", fields));
  const [row] = await world.database.rows<{ id: string }>("select case_id as id from cases.case");
  return `/voorbeeldstad/vragen/${row?.id}`;
}

test("a block is made, refused with an unknown field and the list of what there is, changed by two, retired and offered again", async (t) => {
  const { world, town, noor } = await open(t);
  const empty = await noor.get("/voorbeeldstad/antwoordblokken");
  assert.ok(empty.has("Er zijn nog geen antwoordblokken"));
  const blank = await noor.get(empty.link("Maak een antwoordblok"));
  const refused = await noor.submit(blank.form("topic", { ...words, textNl: "Beste {achternaam}" }));
  assert.equal(refused.status, 400);
  assert.ok(refused.has("Dit kennen wij niet: {achternaam}") && refused.has("{naam} (naam van wie de vraag stelde)"));
  assert.equal(refused.form("topic").fields.textNl, "Beste {achternaam}");
  const list = await noor.submit(refused.form("topic", words));
  assert.ok(list.has("Ruimte") && list.has("Het antwoordblok is bewaard."), list.main);
  const sami = await world.signedIn(town, "sami");
  const [mine, theirs] = [await noor.get(list.link("Tijdelijk")), await sami.get(list.link("Tijdelijk"))];
  await sami.submit(theirs.form("topic", { title: "Van Sami" }));
  const overtaken = await noor.submit(mine.form("topic", { title: "Van Noor" }));
  assert.equal(overtaken.status, 409);
  assert.ok(overtaken.has("Iemand was u voor") && overtaken.has("Van Sami"));
  assert.equal(overtaken.form("topic").fields.title, "Van Noor");
  const again = await noor.submit(overtaken.form("topic"));
  assert.ok(again.has("Van Noor"));
  const retired = await noor.submit((await noor.get(again.link("Van Noor"))).form("offer"));
  assert.ok(retired.has("Wordt niet meer aangeboden"), retired.main);
  assert.ok(retired.has("Collega's kunnen het antwoordblok niet meer kiezen."), retired.main);
  const page = await ask(world);
  assert.ok(!(await noor.get(page)).has("Antwoordblok"), "there is nothing to choose");
  const offered = await noor.submit((await noor.get(retired.link("Van Noor"))).form("offer"));
  assert.ok(offered.has("Collega's kunnen het antwoordblok weer kiezen."), offered.main);
  assert.ok((await noor.get(page)).has("Ruimte: Van Noor"));
  const els = await world.signedIn(town, "els");
  assert.equal((await els.get("/voorbeeldstad/antwoordblokken")).status, 403);
});

test("without a script a block comes behind what was typed, and a blank is asked about once before anything is sent", async (t) => {
  const { world, noor } = await open(t);
  await noor.submit((await noor.get("/voorbeeldstad/antwoordblokken/nieuw")).form("topic", words));
  const path = await ask(world);
  const [row] = await world.database.rows<{ id: string }>("select block_id as id from cases.answer_block");
  const blockId = row?.id ?? "";
  for (const [name, from] of [
    ["reaction", path],
    ["message", `${path}/bericht`],
    ["answer", path],
  ] as const) {
    const page = await noor.get(from);
    const unchosen = await noor.submit(page.form(name, { [name]: "Fijn.", add: name }));
    assert.ok(unchosen.status === 400 && unchosen.has("Kies eerst een antwoordblok"), name);
    const added = await noor.submit(unchosen.form(name, { [`block-${name}`]: blockId, add: name }));
    assert.equal(added.status, 200, name);
    const { [name]: typed } = added.form(name, {}).fields;
    assert.equal(typed, "Fijn.\n\nBeste Lotte Peters, de huur is [bedrag].");
    // The buttons of the form are in it too, as far as this reader of forms knows; the one that sends has no name.
    const send = (form: { action: string; fields: Record<string, string> }) => {
      const { add, quote, step, ...fields } = form.fields;
      return noor.submit({ ...form, fields });
    };
    const asked = await send(added.form(name));
    assert.equal(asked.status, 400, name);
    assert.ok(asked.has("In uw tekst staat nog: [bedrag]. Wat doet u?"), asked.main);
    const still = await send(asked.form(name, { blanks: "fill" }));
    assert.equal(still.status, 400, "never silently");
    const sent = await send(still.form(name, { blanks: "keep" }));
    assert.equal(sent.status, 200, sent.main);
    const [step] = await world.database.rows<{ note: string }>(
      "select note from cases.step order by step_id desc limit 1",
    );
    assert.ok(step?.note.endsWith("de huur is [bedrag]."), name);
  }
  const data = await noor.get(`${path}/antwoordblok/${blockId}`);
  assert.deepEqual(JSON.parse(data.html), { text: "Beste Lotte Peters, de huur is [bedrag]." });
});

test("a block that was added stays when a file that came along is refused", async (t) => {
  const { world, noor } = await open(t);
  await noor.submit((await noor.get("/voorbeeldstad/antwoordblokken/nieuw")).form("topic", words));
  const page = await noor.get(await ask(world));
  const [row] = await world.database.rows<{ id: string }>("select block_id as id from cases.answer_block");
  const form = page.form("answer", { answer: "Fijn.", "block-answer": row?.id ?? "", add: "answer" });
  const refused = await noor.submitFiles(form, "files", [["virus.exe", new TextEncoder().encode("MZ")]]);
  assert.equal(refused.status, 400);
  assert.equal(refused.form("answer").fields.answer, "Fijn.\n\nBeste Lotte Peters, de huur is [bedrag].");
});
