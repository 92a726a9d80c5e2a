import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "#testing";
import { sectionKeys } from "../../settings.js";

const world = await openWorld({ worker: false });

const total = sectionKeys.length;
let count = 0;
/** A municipality of its own, and its administrator. */
async function openTown(slug = `stad${++count}`) {
  const town = await world.addTown(slug);
  return { town, ida: await world.signedIn(town, "ida"), at: (path: string) => `/${slug}${path}` };
}

/** What the audit says since a moment, oldest first. */
async function audited(townId: string) {
  return world.database.rows<{ action: string; actor_kind: string; detail: Record<string, unknown> }>(
    `select action, actor_kind, detail from platform.audit_entry
     where municipality_id = $1 and action <> 'demo.sign-in' and actor_kind = 'person' order by entry_id`,
    [townId],
  );
}

test("a new municipality goes through every part, one after the other, and then sees the overview", async () => {
  const { town, ida, at } = await openTown();
  const begin = await ida.get(at("/beheer"));
  assert.ok(begin.has(`In ${total} korte stappen`), begin.main);
  let page = await ida.get(begin.link("Vul dit nu in"));
  assert.equal(page.path, at("/beheer/naam"));
  page = await ida.submit(page.form("name", { name: "Nieuwstad", kind: "stad" }));
  assert.equal(page.path, at("/beheer/woorden?gedaan=name"));
  assert.ok(page.has("Bewaard: Naam en talen."));
  page = await ida.submit(page.form("term", { term: "impactonderneming" }));
  assert.equal(page.path, at("/beheer/loket?gedaan=words"));
  page = await ida.submit(page.form("phone", { phone: "14 0456", address: "Markt 1" }));
  assert.equal(page.path, at("/beheer/belofte?gedaan=desk"));
  page = await ida.submit(page.form("answerDays", { firstReactionDays: "3", answerDays: "15" }));
  assert.equal(page.path, at("/beheer/sluitingsdagen?gedaan=promise"));
  page = await ida.submit(page.form("leave"));
  assert.equal(page.path, at("/beheer/afdelingen?gedaan=closing-days"));
  assert.ok((await ida.get(at("/beheer"))).has(`5 van de ${total} onderdelen zijn klaar.`));
  page = await ida.submit(page.form("leave"));
  assert.equal(page.path, at("/beheer/ketenpartners?gedaan=departments"));
  page = await ida.submit(page.form("uwv-name"));
  assert.equal(page.path, at("/beheer/aanjager?gedaan=chain-partners"));
  page = await ida.submit(page.form("givenBy"));
  assert.equal(page.path, at("/beheer/bewaartermijn?gedaan=mandate"));
  page = await ida.submit(page.form("keepYears", { keepYears: "7" }));
  assert.equal(page.path, at("/beheer/modules?gedaan=retention"));
  page = await ida.submit(page.form("part-figures"));
  assert.equal(page.path, at("/beheer/huisstijl?gedaan=modules"));
  page = await ida.submit(page.form("main"));
  assert.equal(page.path, at("/beheer/logo?gedaan=house-style"));
  page = await ida.submit(page.form("leave"));
  assert.equal(page.path, at("/beheer?gedaan=logo"));
  assert.ok(page.has("Alles is ingevuld."), page.main);
  assert.ok(page.has("Stad Nieuwstad, in het Nederlands en het Engels"));
  assert.ok(page.has("Eerste reactie binnen 3 werkdagen, antwoord binnen 15"));
  const entries = await audited(town.id);
  assert.deepEqual(
    entries.map(({ action, detail }) => `${action} ${detail.section}`),
    sectionKeys.map((s) => `municipality.change ${s}`),
  );
  assert.deepEqual(entries[0]?.detail, {
    section: "name",
    "name.from": `Stad${count}`,
    "name.to": "Nieuwstad",
    "kind.from": "gemeente",
    "kind.to": "stad",
  });
  world.clock.advance({ seconds: 10 });
  assert.match((await world.visitor().get(at("/"))).text("header"), /Stad Nieuwstad/);
});

test("whoever leaves a part out is sent back to it, and later goes to the overview after every change", async () => {
  const { ida, at } = await openTown();
  const next = await ida.submit((await ida.get(at("/beheer/ketenpartners"))).form("uwv-name"));
  assert.equal(next.path, at("/beheer/aanjager?gedaan=chain-partners"));
  const last = await ida.submit((await ida.get(at("/beheer/logo"))).form("leave"));
  assert.equal(last.path, at("/beheer/naam?gedaan=logo"));
});

test("the menu shows the administration to administrators alone", async () => {
  const { town, ida, at } = await openTown();
  assert.equal((await ida.get(at("/"))).link("Beheer"), at("/beheer"));
  assert.equal((await ida.get(at("/en/"))).link("Administration"), at("/en/administration"));
  for (const person of ["noor", "sami", "els"]) {
    const page = await (await world.signedIn(town, person)).get(at("/"));
    assert.throws(() => page.link("Beheer"), person);
  }
});

test("in the demo an administrator arrives at the administration, and whoever has questions at those", async () => {
  const { town, at } = await openTown();
  const arrivals = [];
  for (const person of ["ida", "noor"]) {
    const visitor = world.visitor();
    const page = await visitor.get(at("/inloggen"));
    arrivals.push((await visitor.submit(page.formWith("person", town.people[person] ?? ""))).path);
  }
  assert.deepEqual(arrivals, [at("/beheer"), at("/werkbord")]);
});

test("English that is off is gone from the links, and its pages are not there", async () => {
  const { ida, at } = await openTown();
  const form = (await ida.get(at("/en/administration/name"))).form("name", { english: "no" });
  const after = await ida.submitOnce(form);
  assert.equal(after.headers.get("location"), at("/beheer/woorden?gedaan=name"), "goes on in Dutch");
  world.clock.advance({ seconds: 10 });
  const visitor = world.visitor();
  const front = await visitor.get(at("/"));
  assert.throws(() => front.link("English"));
  for (const path of ["/en", "/en/", "/en/ask-a-question", "/en/administration"]) {
    const gone = await ida.get(at(path));
    assert.equal(gone.status, 404, path);
    assert.equal(gone.root.querySelector("html")?.getAttribute("lang"), "nl");
  }
  const national = await visitor.get("/en");
  assert.equal(national.link(`Stad${count}`), at("/"));
  await ida.submit((await ida.get(at("/beheer/naam"))).form("name", { english: "yes" }));
  world.clock.advance({ seconds: 10 });
  assert.equal((await visitor.get(at("/en/"))).status, 200);
});

test("errors stand at their fields, the title counts them, and what was typed stays", async () => {
  const { ida, at } = await openTown();
  const wrong: [path: string, typed: Record<string, string>, said: string[]][] = [
    ["/beheer/naam", { name: " " }, ["Vul een naam in."]],
    ["/beheer/loket", { phone: "bel", email: "loket" }, ["Dit telefoonnummer klopt niet", "Dit mailadres klopt niet"]],
    ["/beheer/loket", { phone: "", email: "" }, ["Vul een telefoonnummer of een mailadres in"]],
    ["/beheer/belofte", { firstReactionDays: "0", answerDays: "121" }, ["van 1 tot en met 60", "van 1 tot en met 120"]],
    ["/beheer/belofte", { firstReactionDays: "5", answerDays: "4" }, ["kan niet eerder komen"]],
    ["/beheer/belofte", { firstReactionDays: "2,5", answerDays: "10" }, ["van 1 tot en met 60"]],
    ["/beheer/ketenpartners", { "uwv-name": "UWV" }, ["Vul een mailadres in."]],
    [
      "/beheer/afdelingen/nieuw",
      { managerName: "Bas" },
      ["Vul een naam in.", "Vul een mailadres in.", "of laat allebei"],
    ],
  ];
  for (const [path, typed, said] of wrong) {
    const [field = ""] = Object.keys(typed);
    const page = await ida.submit((await ida.get(at(path))).form(field, typed));
    assert.equal(page.status, 400, path);
    assert.match(page.text("title"), new RegExp(`^${said.length} (fout|fouten): `), path);
    for (const words of said) assert.ok(page.has(words), `${path}: ${words}\n${page.main}`);
    const again = page.form(field).fields;
    for (const [name, value] of Object.entries(typed)) assert.equal(again[name], value, `${path} ${name}`);
  }
});

test("two administrators at once: the second sees both, nothing is overwritten, and may then save", async () => {
  const { town, ida, at } = await openTown();
  const other = await world.signedIn(town, "ida");
  const mine = (await ida.get(at("/beheer/loket"))).form("phone", { phone: "14 0111" });
  const theirs = (await other.get(at("/beheer/loket"))).form("phone", { phone: "14 0222" });
  assert.equal((await other.submitOnce(theirs)).status, 303);
  const page = await ida.submit(mine);
  assert.equal(page.status, 409);
  assert.ok(page.has("Iemand was u voor"));
  assert.ok(page.has("14 0222") && page.has("14 0111"), page.main);
  assert.equal(page.form("phone").fields.phone, "14 0111");
  assert.ok((await other.get(at("/beheer"))).has("14 0222"));
  assert.equal((await ida.submitOnce(page.form("phone"))).status, 303);
  assert.ok((await other.get(at("/beheer"))).has("14 0111"));
});

test("of ten who save at the same moment exactly one does", async () => {
  const { ida, at } = await openTown();
  const pages = await Promise.all(Array.from({ length: 10 }, () => ida.get(at("/beheer/belofte"))));
  const answers = await Promise.all(
    pages.map((page, n) => ida.submitOnce(page.form("answerDays", { answerDays: String(20 + n) }))),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, ...Array(9).fill(409)]);
});

test("a different promise holds for the next question", async () => {
  const { ida, at } = await openTown();
  await ida.submit(
    (await ida.get(at("/beheer/belofte"))).form("answerDays", { answerDays: "1", firstReactionDays: "1" }),
  );
  const asked = { question: "Waar vinden wij een pand?", name: "Lotte", email: "lotte@cirkel.example" };
  const visitor = world.visitor();
  const page = await visitor.submit((await visitor.get(at("/stel-uw-vraag"))).form("question", asked));
  assert.ok(page.has("dinsdag 24 november"), page.main);
});
