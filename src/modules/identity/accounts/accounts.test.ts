import assert from "node:assert/strict";
import { test } from "node:test";
import { CSRF_FIELD } from "#platform/ui";
import { openWorld, signInLinks, type Visitor } from "#testing";

const world = await openWorld({ env: { TRUSTED_PROXIES: "1" } });
const town = await world.addTown("voorbeeldstad");
const other = await world.addTown("anderstad");
const { from, ask: askLink, mailed: mailedLink, settled } = signInLinks(world);

async function enter(path: string, visitor: Visitor = world.visitor()) {
  const page = await visitor.get(path);
  return { visitor, page: await visitor.submit(page.form(CSRF_FIELD), from()) };
}

const accountsOf = (email: string) =>
  world.database.rows<{ person_id: string; name: string | null }>(
    "select person_id, name from identity.account where email_key = lower($1)",
    [email],
  );

test("the first link makes the account, asks a name that can be passed over, and leads on; the second finds it again", async () => {
  world.clock.advance({ hours: 1 });
  const path = await mailedLink(town, "lotte@cirkel.example", "/voorbeeldstad/stel-uw-vraag");
  assert.deepEqual(await accountsOf("lotte@cirkel.example"), [], "asking makes nothing");
  assert.ok((await world.visitor().get(path)).has("Dan maakt deze knop het"));
  assert.deepEqual(await accountsOf("lotte@cirkel.example"), [], "nor does opening the link");
  const { visitor, page } = await enter(path);
  assert.equal(page.path, "/voorbeeldstad/mijn-gegevens?naar=%2Fvoorbeeldstad%2Fstel-uw-vraag");
  assert.equal(page.link("Sla dit over"), "/voorbeeldstad/stel-uw-vraag");
  assert.match(page.text("header"), /lotte@cirkel\.example/);
  const wrong = await visitor.submit(page.form("name", { name: " ", phone: "bel mij" }));
  assert.equal(wrong.status, 400);
  assert.ok(wrong.has("Vul uw naam in.") && wrong.has("Dit telefoonnummer klopt niet."));
  const next = await visitor.submit(wrong.form("name", { name: " Lotte  Peters ", phone: "" }));
  assert.equal(next.path, "/voorbeeldstad/stel-uw-vraag");
  assert.match(next.text("header"), /Lotte Peters/);

  const again = await enter(await mailedLink(other, "Lotte@Cirkel.example"));
  assert.equal(again.page.path.startsWith("/anderstad/mijn-gegevens"), false, "asked once");
  assert.match((await world.mailTo("lotte@cirkel.example", "Inloggen bij")).text, /Beste Lotte Peters/);
  assert.equal((await accountsOf("lotte@cirkel.example")).length, 1);
});

test("two new links of one mailbox, used at the same moment, make one account", async () => {
  world.clock.advance({ hours: 1 });
  const paths = [await mailedLink(town, "samen@cirkel.example"), await mailedLink(town, "samen@cirkel.example")];
  const ready = await Promise.all(
    paths.map(async (path) => {
      const visitor = world.visitor();
      return { visitor, form: (await visitor.get(path)).form(CSRF_FIELD) };
    }),
  );
  const replies = await Promise.all(ready.map(({ visitor, form }) => visitor.submitOnce(form, from())));
  assert.deepEqual(
    replies.map(({ status }) => status),
    [303, 303],
  );
  assert.equal((await accountsOf("samen@cirkel.example")).length, 1);
  const [orphans] = await world.database.rows<{ n: number }>(
    `select count(*)::int as n from identity.person p where not exists (select from identity.staff s where s.person_id = p.person_id)
     and not exists (select from identity.account a where a.person_id = p.person_id)`,
  );
  assert.equal(orphans?.n, 0);
});

test("staff, an account, nobody: one answer and one mail each, and nothing outside the mailbox tells them apart", async () => {
  world.clock.advance({ hours: 1 });
  await enter(await mailedLink(town, "bekend@cirkel.example"));
  world.clock.advance({ hours: 1 });
  await world.database.rows("delete from platform.mail");
  const addresses = ["noor.bakker@town.example", "bekend@cirkel.example", "onbekend@cirkel.example"];
  const replies = [];
  for (const address of addresses) replies.push(await askLink(town, address));
  const [first, ...rest] = replies;
  for (const reply of rest) {
    assert.deepEqual([reply.status, reply.html], [first?.status, first?.html]);
    assert.equal(reply.headers.get("location"), first?.headers.get("location"));
  }
  await settled();
  const mails = await world.database.rows("select recipient, subject from platform.mail order by recipient");
  assert.deepEqual(
    mails,
    [...addresses].sort().map((recipient) => ({ recipient, subject: "Inloggen bij Gemeente Voorbeeldstad" })),
  );
  const unknown = await world.mailTo("onbekend@cirkel.example");
  assert.match(unknown.text, /nog geen account.*maakt u het/s);
  assert.match(unknown.text, /hoeft u niets te doen/);
});

test("a mailbox of nobody here gets three links in a quarter of an hour, in all municipalities together", async () => {
  world.clock.advance({ hours: 1 });
  await world.database.rows("delete from platform.mail");
  await Promise.all([town, other, town, other, town, other].map((where) => askLink(where, "vol@cirkel.example")));
  await settled();
  const count = () => world.database.rows("select 1 from platform.mail where recipient = 'vol@cirkel.example'");
  assert.equal((await count()).length, 3);
  world.clock.advance({ minutes: 16 });
  await askLink(other, "VOL@cirkel.example");
  await settled();
  assert.equal((await count()).length, 3, "capitals are the same mailbox, another letter");
  assert.ok(await world.mailTo("VOL@cirkel.example"));
});

test("an address of staff and of an account are two people: staff at home, the entrepreneur elsewhere", async () => {
  world.clock.advance({ hours: 1 });
  const mail = "els.vermeer@town.example";
  const third = await world.addTown("derdestad");
  await world.database.rows("update identity.staff set left_at = now() where municipality_id = $1", [third.id]);
  const { visitor } = await enter(await mailedLink(third, mail));
  const [account] = await accountsOf(mail);
  assert.ok(account && account.person_id !== town.people.els);
  assert.equal(
    (await visitor.get("/voorbeeldstad/afwezigheid")).status,
    404,
    "no member of staff, also where els works",
  );
  assert.equal((await visitor.get("/voorbeeldstad/vragen")).status, 403);
  assert.equal((await visitor.get("/voorbeeldstad/waar-ingelogd")).status, 200);
  const atHome = await enter(await mailedLink(town, mail));
  assert.equal((await atHome.visitor.get("/voorbeeldstad/afwezigheid")).status, 200);
  assert.equal((await atHome.visitor.get("/voorbeeldstad/mijn-gegevens")).status, 404, "staff have no account by that");
});

test("where staff have a provider their address gets no link, unless it has an account already", async () => {
  world.clock.advance({ hours: 1 });
  const early = await mailedLink(other, "sami.de.wit@town.example");
  await world.database.rows(
    `insert into identity.provider (municipality_id, issuer, client, acr_values, role_rules, assertion_audience, set_at)
     values ($1, 'https://login.town.example', 'rode-loper', '{}', '[]', 'issuer', now())`,
    [other.id],
  );
  assert.equal((await enter(early)).page.status, 404, "an older link of staff");
  await world.database.rows("delete from platform.mail");
  const page = await askLink(other, "sami.de.wit@town.example");
  assert.equal(page.status, 303);
  await askLink(other, "els.vermeer@town.example");
  await settled();
  const mails = await world.database.rows("select recipient from platform.mail");
  assert.deepEqual(mails, [{ recipient: "els.vermeer@town.example" }], "made on purpose, in the test before");
  const { visitor } = await enter(await mailedLink(other, "els.vermeer@town.example"));
  assert.equal((await visitor.get("/anderstad/afwezigheid")).status, 404, "as an entrepreneur");
});

test("the role of the pages sees no list of accounts", async () => {
  const asApp = (sql: string) =>
    world.house.db.read(town.id, (read) => read.select<never>().executeQuery({ sql, parameters: [] } as never));
  for (const table of ["identity.account", "identity.person"])
    await assert.rejects(asApp(`select * from ${table}`), { code: "42501" });
});

test("where a town does without accounts there are none: no pages, no links, and staff sign in as ever", async () => {
  const plain = await world.addTown("zonderstad");
  assert.ok((await world.visitor().get("/zonderstad/inloggen")).has("Hebt u nog geen account?"));
  const early = await mailedLink(plain, "te.laat@cirkel.example");
  const late = world.visitor();
  const button = (await late.get(early)).form(CSRF_FIELD);
  const { visitor } = await enter(await mailedLink(town, "els@cirkel.example"));
  await world.database.rows(
    "update municipality.municipality set parts_off = '{accounts}' where municipality_id = $1",
    [plain.id],
  );
  world.clock.advance({ seconds: 10 });
  for (const path of ["mijn-vragen", "mijn-gegevens", "mijn-organisaties"])
    assert.equal((await visitor.getOnce(`/zonderstad/${path}`)).status, 404, path);
  assert.ok(!(await visitor.get("/zonderstad/")).text("header").includes("Mijn vragen"));
  assert.equal((await late.submitOnce(button, from())).status, 404, "an older link makes no account");
  assert.equal((await late.get(early)).status, 404);
  assert.deepEqual(await accountsOf("te.laat@cirkel.example"), []);
  const page = await world.visitor().get("/zonderstad/inloggen");
  assert.ok(page.has("Alleen wie hier werkt, kan hier inloggen.") && !page.has("account"));
  await world.database.rows("delete from platform.mail");
  for (const email of ["els@cirkel.example", "nieuw@cirkel.example", "sami.de.wit@town.example"])
    await askLink(plain, email);
  await settled();
  const mails = await world.database.rows("select recipient from platform.mail where municipality_id = $1", [plain.id]);
  assert.deepEqual(mails, [{ recipient: "sami.de.wit@town.example" }]);
});
