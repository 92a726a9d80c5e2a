import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "#testing";

const world = await openWorld();
const town = await world.addTown("voorbeeldstad");

const asked = {
  question: "Wij zoeken een pand voor een fietswerkplaats.\nHet liefst in Noord.",
  name: "Lotte Peters",
  email: "lotte@fietscirkel.example",
  phone: "",
  organisation: "Fietscirkel",
};

test("a question gets a number, an owner and a promised date, on the page and by mail", async () => {
  const visitor = world.visitor();
  const form = await visitor.get("/voorbeeldstad/stel-uw-vraag");
  const page = await visitor.submit(form.form("question", asked));
  assert.equal(page.status, 200);
  assert.match(page.path, /^\/voorbeeldstad\/vraag-ontvangen\/[\w-]{43}$/);
  assert.ok(page.has("VO-2026-0001"));
  assert.ok(page.has("Noor Bakker"));
  assert.ok(page.has("maandag 7 december"), page.main);
  const mail = await world.mailTo("lotte@fietscirkel.example");
  assert.match(mail.subject, /VO-2026-0001/);
  assert.match(mail.text, /Noor Bakker is uw vaste contactpersoon/);
  assert.match(mail.text, /uiterlijk maandag 7 december 2026/);
  const link = /https?:\/\/\S+\/volg\/\S+/.exec(mail.text)?.[0] ?? "";
  const status = await world.visitor().get(new URL(link).pathname);
  assert.ok(status.has("Wij zoeken een pand voor een fietswerkplaats"));
});

test("errors keep everything that was typed, and say how many there are", async () => {
  const visitor = world.visitor();
  const form = await visitor.get("/voorbeeldstad/stel-uw-vraag");
  const typed = { ...asked, name: "", email: "geen adres", phone: "06 1234" };
  const page = await visitor.submit(form.form("question", typed));
  assert.equal(page.status, 400);
  assert.match(page.text("title"), /^2 fouten/);
  assert.ok(page.has("Vul uw naam in."));
  assert.ok(page.has("Dit mailadres klopt niet."));
  const again = page.form("question").fields;
  for (const [name, value] of Object.entries(typed)) assert.equal(again[name], value, name);
});

test("the same form sent twenty times at once gives one question and one mail", async () => {
  const visitor = world.visitor();
  const form = await visitor.get("/voorbeeldstad/stel-uw-vraag");
  const filled = form.form("question", { ...asked, email: "twintig@keer.example" });
  const pages = await Promise.all(Array.from({ length: 20 }, () => visitor.submitOnce(filled)));
  const places = new Set(pages.map((page) => page.headers.get("location")));
  assert.deepEqual(
    pages.map((page) => page.status),
    Array(20).fill(303),
  );
  assert.equal(places.size, 1);
  await world.mailTo("twintig@keer.example");
  const counts = await world.database.rows(
    `select (select count(*)::int from cases.case where asker_email = $1) as cases,
            (select count(*)::int from platform.mail where recipient = $1) as mails`,
    ["twintig@keer.example"],
  );
  assert.deepEqual(counts, [{ cases: 1, mails: 1 }]);
});

test("a town without anybody to own a question has no open desk", async () => {
  await world.database.rows("update identity.staff set left_at = now() where municipality_id = $1", [
    (await world.addTown("leegdorp")).id,
  ]);
  const page = await world.visitor().get("/leegdorp/stel-uw-vraag");
  assert.equal(page.status, 503);
  assert.ok(page.has("Het loket gaat binnenkort open"));
  assert.ok(town.id);
});

test("a citizen service number is asked about first, and then made unreadable", async () => {
  const visitor = world.visitor();
  const typed = { ...asked, question: "Mijn burgerservicenummer is 111222333, helpt dat?", email: "bsn@keer.example" };
  const form = await visitor.get("/voorbeeldstad/stel-uw-vraag");
  const warned = await visitor.submit(form.form("question", typed));
  assert.equal(warned.status, 400);
  assert.ok(warned.has("lijkt op een burgerservicenummer"), warned.main);
  const again = warned.form("question");
  assert.equal(again.fields.question, typed.question);
  assert.equal(again.fields.bsn, "mask");
  assert.equal((await visitor.submit(again)).status, 200);
  const [masked] = await world.database.rows("select question, title from cases.case where asker_email = $1", [
    typed.email,
  ]);
  assert.deepEqual(masked, {
    question: "Mijn burgerservicenummer is •••••••••, helpt dat?",
    title: "Mijn burgerservicenummer is •••••••••, helpt dat?",
  });
  const other = { ...typed, email: "rsin@keer.example" };
  const page = await visitor.submit(
    (await visitor.get("/voorbeeldstad/stel-uw-vraag")).form("question", { ...other, bsn: "keep" }),
  );
  assert.equal(page.status, 200);
  const [kept] = await world.database.rows<{ question: string }>(
    "select question from cases.case where asker_email = $1",
    [other.email],
  );
  assert.equal(kept?.question, typed.question);
});
