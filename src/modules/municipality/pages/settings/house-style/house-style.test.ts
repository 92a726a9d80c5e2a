import assert from "node:assert/strict";
import { test } from "node:test";
import { ownStyle } from "#platform/ui";
import { openWorld, type Page } from "#testing";
import { sectionKeys } from "../../../settings.js";
import { settings } from "../../../settings-offered.js";

const world = await openWorld();
const blue = {
  ...ownStyle,
  main: "#123a6b",
  link: "#0b4f8a",
  paper: "#f6f8fb",
  radius: 4,
  headingFont: "atkinson",
} as const;
const towns = {
  blauwstad: await world.addTown("blauwstad"),
  groendorp: await world.addTown("groendorp"),
  roodstad: await world.addTown("roodstad"),
};
const ida = await world.signedIn(towns.blauwstad, "ida");
const open = () => ida.get("/blauwstad/beheer/huisstijl");
/** Of those that a page waits for: what holds on paper and in forced colours alone comes beside it. */
const sheetOf = (page: Page, at = 1) =>
  page.root.querySelectorAll('link[rel="stylesheet"]:not([media])')[at]?.getAttribute("href");
const later = () => world.clock.advance({ seconds: 10 });

test("a style that was chosen is served on every page of that town, and on no page of another", async () => {
  const { radius, ...colours } = blue;
  const page = await ida.submit((await open()).form("main", { ...colours, radius: String(radius) }));
  assert.equal(page.status, 200, page.main);
  later();
  for (const path of ["/blauwstad/", "/blauwstad/en/ask-a-question", "/blauwstad/bestaat-niet", "/blauwstad/beheer"]) {
    const href = sheetOf(await world.visitor().get(path)) ?? "";
    assert.match(href, /^\/assets\/theme\/123a6b-.+\.\w{12}\.css$/, path);
    const sheet = await world.visitor().get(href);
    assert.equal(sheet.status, 200);
    assert.match(sheet.html, /:root\{--rl-color-main:#123a6b;.*--rl-radius:4px/);
    assert.match(sheet.headers.get("content-type") ?? "", /^text\/css/);
    assert.equal(sheet.headers.get("cache-control"), "public, max-age=31536000, immutable");
    assert.equal(sheet.headers.get("x-content-type-options"), "nosniff");
  }
  assert.equal(sheetOf(await world.visitor().get("/roodstad/")), undefined);
  assert.equal(sheetOf(await world.visitor().get("/")), undefined);
  assert.ok((await ida.get("/blauwstad/beheer")).has("hoofdkleur #123a6b"));
  const [entry] = await world.database.rows<{ detail: Record<string, unknown> }>(
    "select detail from platform.audit_entry where detail->>'section' = 'house-style'",
  );
  assert.equal(entry?.detail["main.to"], "#123a6b");
});

test("the button says where saving leads, as it does in every other part", async () => {
  const town = await world.addTown("klaarstad");
  const her = await world.signedIn(town, "ida");
  const buttons = async () => (await her.get("/klaarstad/beheer/huisstijl")).text("main .rl-card--main form");
  assert.ok((await buttons()).includes("Bewaar en ga verder"));
  for (const section of sectionKeys)
    await world.database.rows(
      `insert into municipality.section (municipality_id, section, version, saved_at) values ($1, $2, 1, now())
       on conflict do nothing`,
      [town.id, section],
    );
  assert.ok(!(await buttons()).includes("ga verder"));
});

test("mails take the colours of their town", async () => {
  for (const [slug, colour] of [
    ["blauwstad", "#123a6b"],
    ["roodstad", "#a8122a"],
  ] as const) {
    const visitor = world.visitor();
    const asked = { question: "Waar is plek?", name: "Lotte", email: `lotte@${slug}.example` };
    await visitor.submit((await visitor.get(`/${slug}/stel-uw-vraag`)).form("question", asked));
    const { html } = await world.mailTo(`lotte@${slug}.example`);
    assert.match(html, new RegExp(`border-top:6px solid ${colour}`));
    assert.match(html, new RegExp(`background:${colour};color:#ffffff`));
  }
});

test("what nobody can read is refused at its field, and the nearest colour is one button away", async () => {
  const page = await ida.submit((await open()).form("main", { main: "#ffd400", paper: "zand" }));
  assert.equal(page.status, 400);
  assert.match(page.text("title"), /^2 fouten: /);
  assert.match(page.text("#field-main-error"), /hoofdkleur.* het contrast is 1,\d op 1\. Nodig is 4,5 op 1/);
  assert.ok(page.has("Dit is geen kleur."));
  assert.deepEqual([page.form("main").fields.main, page.form("main").fields.paper], ["#ffd400", "zand"]);
  const take = page.root.querySelector('button[name="take"]')?.getAttribute("value") ?? "";
  assert.match(take, /^main #[0-9a-f]{6}$/);
  const taken = await ida.submit(page.form("main", { take, paper: "#fff" }));
  assert.equal(taken.status, 200);
  assert.equal(taken.form("main").fields.main, take.slice(5));
  assert.ok(taken.has("Iedereen kan dit lezen"));
  assert.equal((await open()).form("main").fields.main, blue.main, "nothing was saved yet");
  for (const forged of ["main red;}body{display:none", "version 7", "main", "__proto__ #ffffff"])
    assert.ok([200, 400].includes((await ida.submit((await open()).form("main", { take: forged }))).status), forged);
});

test("without JavaScript a button shows the preview, and saves nothing", async () => {
  const page = await ida.submit((await open()).form("main", { main: "#5b2a86", preview: "yes" }));
  assert.equal(page.status, 200);
  assert.match(sheetOf(page, 2) ?? "", /^\/assets\/preview\/5b2a86-/);
  assert.match((await ida.get(sheetOf(page, 2) ?? "")).html, /^\.rl-theme\{--rl-color-main:#5b2a86/);
  assert.equal(page.form("main").fields.main, "#5b2a86");
  assert.equal((await open()).form("main").fields.main, blue.main);
});

test("two who change the style: the second sees both, may save, and may go back to the usual look", async () => {
  const mine = (await open()).form("main", { main: "#5b2a86" });
  await ida.submitOnce((await open()).form("main", { main: "#0b5a3c" }));
  const page = await ida.submit(mine);
  assert.equal(page.status, 409);
  assert.ok(page.has("#0b5a3c") && page.has("#5b2a86"), page.main);
  assert.equal((await ida.submitOnce(page.form("main"))).status, 303);
  const usual = (await open()).form("usual");
  assert.equal((await ida.submitOnce(usual)).status, 303);
  later();
  assert.equal(sheetOf(await world.visitor().get("/blauwstad/")), undefined);
  assert.equal((await open()).form("main").fields.main, ownStyle.main);
});

test("three towns have three looks and three words, through the use cases of the settings", async () => {
  const looks = {
    blauwstad: [blue, "sociale-onderneming"],
    groendorp: [{ ...ownStyle, main: "#0b5a3c", link: "#0b5a3c", edge: "#f2b705", radius: 18 }, "impactonderneming"],
    roodstad: [undefined, "maatschappelijke-onderneming"],
  } as const;
  for (const [slug, [style, term]] of Object.entries(looks)) {
    const town = towns[slug as keyof typeof towns];
    const roles = new Set(["administrator"]);
    const work = await world.work(town, { kind: "person", personId: town.people.ida ?? "", name: "Ida", roles });
    const [row] = await world.database.rows<{ version: number }>(
      "select version from municipality.section where municipality_id = $1 and section = 'house-style'",
      [town.id],
    );
    await settings.changeStyle(work, row?.version ?? 0, style);
    await settings.changeWords(work, 0, { term });
    await assert.rejects(settings.changeStyle(work, 0, { ...ownStyle, main: "#ffd400" }), { name: "Error" });
  }
  later();
  const said = await Promise.all(Object.keys(looks).map((slug) => world.visitor().get(`/${slug}/`)));
  assert.deepEqual(
    said.map((page) => sheetOf(page)?.slice(14, 20)),
    ["123a6b", "0b5a3c", undefined],
  );
  for (const [at, word] of ["sociale onderneming", "impactonderneming", "maatschappelijke onderneming"].entries())
    assert.ok(said[at]?.has(word), word);
});
