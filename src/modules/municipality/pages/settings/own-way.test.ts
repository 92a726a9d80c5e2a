import assert from "node:assert/strict";
import { test } from "node:test";
import { event, openQueues, Subscriptions, startJobs } from "#platform/jobs";
import { hasPart } from "#platform/tenancy";
import type { OptionalPart, WebModule, WebOptions } from "#platform/web";
import { openWorld, type TestTown } from "#testing";
import { settings } from "../../settings-offered.js";

/** A part that a later version might bring: with a page, a place in the menu and one in the foot. */
const planted: OptionalPart = {
  key: "planted",
  title: { nl: "Proef", en: "Trial" },
  why: { nl: "Proef.", en: "Trial." },
};
const address = { nl: "/proef", en: "/trial" };
const plantedModule: WebModule = {
  optionalParts: [planted],
  routes: [
    {
      id: "test.planted",
      address,
      part: planted,
      get: async () => ({ kind: "page", title: "Proef", body: "proef" }),
      post: async () => ({ kind: "page", title: "Proef", body: "proef" }),
    },
  ],
  menu: () => [{ label: "Proef in het menu", address }],
  foot: () => [{ label: "Proef in de voet", address }],
};

const extend = (web: WebOptions) => ({ ...web, modules: [...web.modules, plantedModule] });
const world = await openWorld({ extend });
const town = await world.addTown("eigenstad");
await world.addTown("anderstad");
const ida = await world.signedIn(town, "ida");
const at = (path: string) => `/eigenstad${path}`;
/** The register remembers municipalities for a few seconds. */
const later = () => world.clock.advance({ seconds: 10 });
const administratorOf = ({ people }: TestTown) => ({
  kind: "person" as const,
  personId: people.ida ?? "",
  name: "Ida",
  roles: new Set(["administrator"]),
});
const asIda = () => world.work(town, administratorOf(town));

test("another word is chosen by reading it in both languages, and then stands on the front page and in mails", async () => {
  const page = await ida.get(at("/beheer/woorden"));
  assert.ok(page.has("Hebt u een impactonderneming?") && page.has("Do you run an impact enterprise?"), page.main);
  await ida.submit(page.form("term", { term: "impactonderneming" }));
  later();
  const visitor = world.visitor();
  const front = await visitor.get(at("/"));
  assert.ok(front.has("een impactonderneming"), front.main);
  const asked = { question: "Waar is plek?", name: "Lotte", email: "lotte@eigen.example" };
  await visitor.submit((await visitor.get(at("/stel-uw-vraag"))).form("question", asked));
  assert.match((await world.mailTo("lotte@eigen.example")).text, /loket impactondernemen/i);
  assert.ok((await world.visitor().get("/anderstad/")).has("een sociale onderneming"));
});

test("a mandate is on record, and everybody reads it where it is public", async () => {
  const fill = async (fields: Record<string, string>) =>
    ida.submit((await ida.get(at("/beheer/aanjager"))).form("givenBy", { givenBy: "council", ...fields }));
  const wrong = await fill({ decidedOn: "2027-01-01", reference: "javascript:alert(1)" });
  assert.equal(wrong.status, 400);
  for (const words of ["Deze dag moet nog komen", "Schrijf op wat de aanjager mag", "Dit webadres klopt niet"])
    assert.ok(wrong.has(words), words);
  const decision = "https://raad.example/besluit?a=1&b=2";
  const holds = "Mag elke afdeling om antwoord vragen.\nEn <b>escaleren</b>.";
  await fill({ decidedOn: "3-3-2026", holds, reference: decision, public: "no" });
  const about = () => world.visitor().get(at("/loket"));
  assert.ok(!(await about()).has("Mag elke afdeling"));
  await fill({ decidedOn: "2026-03-03", holds, reference: decision, public: "yes" });
  const shown = await about();
  for (const words of ["de raad", "3 maart 2026", holds.replace("\n", " "), "Noor Bakker", "14 0123"])
    assert.ok(shown.has(words), `${words}\n${shown.main}`);
  assert.equal(shown.link(decision), decision);
  assert.ok((await ida.get(at("/beheer"))).has("Gegeven door de raad, voor iedereen te lezen"));
  const [entry] = await world.database.rows<{ detail: Record<string, unknown> }>(
    "select detail from platform.audit_entry where detail->>'section' = 'mandate' order by entry_id limit 1",
  );
  assert.equal(entry?.detail["givenBy.to"], "council");
  await ida.submit((await ida.get(at("/beheer/aanjager"))).form("givenBy", { givenBy: "none" }));
  assert.ok(!(await about()).has("Wat mag de aanjager"));
  assert.equal((await world.visitor().get("/anderstad/en/desk")).status, 200);
});

test("figures that are off are not on the front page, and those of another town still are", async () => {
  const heading = '[aria-label="Hoe doen wij het?"]';
  const before = await world.visitor().get(at("/"));
  assert.ok(before.root.querySelector(heading));
  await ida.submit((await ida.get(at("/beheer/modules"))).form("part-figures", { "part-figures": "off" }));
  later();
  assert.equal((await world.visitor().get(at("/"))).root.querySelector(heading), null);
  assert.ok((await world.visitor().get("/anderstad/")).root.querySelector(heading));
  assert.ok((await ida.get(at("/beheer"))).has("Uit: Openbare cijfers"));
});

test("a part that is off answers like a page that never was, and no menu or foot leads there", async () => {
  const standing = await ida.get(at("/proef"));
  assert.equal(standing.status, 200);
  assert.equal(standing.link("Proef in het menu"), at("/proef"));
  await settings.changeModules(await asIda(), 1, ["planted"]);
  later();
  for (const [path, unknown] of [
    ["/proef", "/dit-is-er-niet"],
    ["/en/trial", "/en/not-there"],
  ] as const) {
    const [off, never] = [await ida.get(at(path)), await ida.get(at(unknown))];
    assert.equal(off.status, 404);
    assert.equal(plain(off.html), plain(never.html));
    const [post, neverPost] = [await send(at(path)), await send(at(unknown))];
    assert.equal(post, 404);
    assert.equal(post, neverPost);
  }
  const front = await ida.get(at("/"));
  assert.ok(!front.html.includes("Proef in"), "a link to a part that is off");
  assert.equal((await world.visitor().get("/anderstad/proef")).status, 200);
});

const plain = (html: string) => html.replace(/nonce="[^"]+"/g, "");
const send = async (path: string) => (await ida.submitOnce({ action: path, fields: {} })).status;

test("what follows from an event does not happen where its part is off", async () => {
  // A place where nobody else does jobs.
  const quiet = await openWorld({ worker: false, extend });
  const [without, having] = [await quiet.addTown("zonderstad"), await quiet.addTown("anderstad")];
  await settings.changeModules(await quiet.work(without, administratorOf(without)), 0, ["planted"]);
  quiet.clock.advance({ seconds: 10 });
  const happened = event<"word">("test.happened");
  const done: string[] = [];
  const subscribed = new Subscriptions().on(
    happened,
    "count",
    async ({ municipality }) => void done.push(municipality.slug),
    { part: planted },
  );
  const queues = openQueues(quiet.database.address, subscribed, () => {});
  await queues.boss.start();
  const contextFor = async (id: string, cause: string) => {
    const work = await quiet.work(id === without.id ? without : having, { kind: "system", name: "test" });
    return { ...work, cause };
  };
  const worker = await startJobs({
    queues,
    subscriptions: subscribed,
    regular: [],
    contextFor,
    onFailure: assert.fail,
  });
  for (const one of [without, having])
    await (await quiet.work(one, administratorOf(one))).write((tx) => queues.publish(tx, happened({ word: "x" })));
  const deadline = Date.now() + 8_000;
  while (done.length === 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
  await worker.stop();
  assert.deepEqual(done, ["anderstad"]);
  assert.ok(!hasPart((await asIda()).municipality, "planted") && hasPart((await asIda()).municipality, undefined));
});

test("two who change the word, the mandate or the parts: the second sees both", async () => {
  for (const [path, field, mine, theirs] of [
    ["/beheer/woorden", "term", "impactonderneming", "maatschappelijke-onderneming"],
    ["/beheer/aanjager", "holds", "Mijn tekst", "Andere tekst"],
    ["/beheer/modules", "part-figures", "on", "off"],
  ] as const) {
    const form = (await ida.get(at(path))).form(field, { [field]: mine, givenBy: "college", decidedOn: "2026-03-03" });
    const faster = (await ida.get(at(path))).form(field, {
      [field]: theirs,
      givenBy: "council",
      decidedOn: "2026-03-03",
    });
    assert.equal((await ida.submitOnce(faster)).status, 303, path);
    const page = await ida.submit(form);
    assert.equal(page.status, 409, path);
    assert.ok(page.has("Iemand was u voor"), path);
  }
});
