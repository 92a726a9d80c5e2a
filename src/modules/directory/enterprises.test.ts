import assert from "node:assert/strict";
import { test } from "node:test";
import { type AccountHolder, openWorld, until, withAccount } from "#testing";

const world = await openWorld({ env: { TRUSTED_PROXIES: "1" } });
await world.addTown("voorbeeldstad");
await world.addTown("anderstad");
const HOME = "/voorbeeldstad/mijn-organisaties";
let count = 0;

/** Each form from an address of its own, so that the limit of one test is not in the way of another. */
function from() {
  count += 1;
  return { "x-forwarded-for": `198.51.${count >> 8}.${count & 255}` };
}

const holder = (name: string) => {
  count += 1;
  return withAccount(world, `${name.toLowerCase()}-${count}@cirkel.example`, name);
};

async function register({ visitor }: AccountHolder, kvkNumber: string, name = "Fietscirkel") {
  const page = await visitor.get("/voorbeeldstad/organisatie-toevoegen");
  return visitor.submit(page.form("kvkNumber", { name, kvkNumber, branchNumber: "" }), from());
}

/** An organisation with one admin and, after them, members. @returns its path and who is in it */
async function organisation(admin: AccountHolder, ...members: AccountHolder[]): Promise<string> {
  count += 1;
  const page = await register(admin, `8${String(count).padStart(7, "0")}`);
  const path = page.path.replace("?gedaan=added", "");
  for (const { personId } of members)
    await world.database.rows(
      "insert into directory.member values (gen_random_uuid(), $1, $2, 'member', clock_timestamp())",
      [path.split("/").at(-1), personId],
    );
  return path;
}

async function invite({ visitor }: AccountHolder, path: string, email: string, role = "member") {
  const page = await visitor.get(path);
  return visitor.submit(page.form("email", { email, role }), from());
}

async function mailedInvitation(email: string): Promise<string> {
  const { text } = await world.mailTo(email, "Uitnodiging voor");
  return new URL(/http\S+/.exec(text)?.[0] ?? "").pathname;
}

async function change({ visitor }: AccountHolder, path: string, who: AccountHolder, step: string) {
  const page = await visitor.get(path);
  const [row] = await world.database.rows<{ member_id: string }>(
    "select member_id from directory.member where person_id = $1 and enterprise_id = $2 and ended_at is null",
    [who.personId, path.split("/").at(-1)],
  );
  const form = page.form("step");
  return visitor.submit({ ...form, fields: { ...form.fields, member: row?.member_id ?? "", step } }, from());
}

async function leave({ visitor }: AccountHolder, path: string, fields: Record<string, string> = {}) {
  const form = (await visitor.get(`${path}/verlaten`)).form("csrfToken");
  return visitor.submitOnce({ ...form, fields: { ...form.fields, ...fields } }, from());
}

/** Whoever has members has an admin, and a closed one has nobody: at every moment. */
async function assertLookedAfter(): Promise<void> {
  const lost = await world.database.rows(
    `select e.enterprise_id from directory.enterprise e
     where e.ended_at is null and not exists (select from directory.member m
       where m.enterprise_id = e.enterprise_id and m.role = 'admin' and m.ended_at is null)
     union all select m.enterprise_id from directory.member m join directory.enterprise e using (enterprise_id)
     where m.ended_at is null and e.ended_at is not null`,
  );
  assert.deepEqual(lost, []);
}

test("somebody adds an organisation and invites a colleague, who signs in first and comes back", async () => {
  const anna = await holder("Anna");
  const path = await organisation(anna);
  const wrong = await invite(anna, path, "geen adres");
  assert.equal(wrong.status, 400);
  assert.equal(wrong.form("email").fields.email, "geen adres");
  const page = await invite(anna, path, "bo@cirkel.example");
  assert.ok(page.has("Uitgenodigd als lid. De uitnodiging geldt tot en met"));
  assert.ok((await invite(anna, path, "BO@cirkel.example")).has("al uitgenodigd"));
  const link = await mailedInvitation("bo@cirkel.example");
  assert.match((await world.mailTo("bo@cirkel.example", "Uitnodiging")).text, /Anna nodigt u uit voor Fietscirkel/);

  const bo = world.visitor();
  const door = await bo.get(link);
  assert.equal(door.path, `/voorbeeldstad/inloggen?naar=${encodeURIComponent(link)}`);
  await bo.submit(door.form("email", { email: "bo@cirkel.example" }), from());
  const { text } = await world.mailTo("bo@cirkel.example", "Inloggen bij");
  const entry = await bo.get(new URL(/http\S+/.exec(text)?.[0] ?? "").pathname);
  const details = await bo.submit(entry.form("csrfToken"), from());
  const shown = await bo.submit(details.form("name", { name: "Bo" }), from());
  assert.equal(shown.path, link);
  assert.ok(shown.has("Anna nodigt u uit.") && shown.has("U bent ingelogd met bo@cirkel.example"));
  const joined = await bo.submit(shown.form("csrfToken"), from());
  assert.equal(joined.path, `${path}?gedaan=joined`);
  for (const said of ["U hoort nu bij deze organisatie.", "Bo (u)", "Anna", "2 leden"])
    assert.ok(joined.has(said), said);
  assert.equal(joined.root.querySelectorAll('[name="step"], [name="email"]').length, 0, "a member changes nothing");
  const [kept] = await world.database.rows<{ it: string }>(
    "select string_agg(i::text, ' ') as it from directory.invitation i",
  );
  assert.ok(!kept?.it.includes(link.split("/").at(-1) ?? "-"), "only the hash is kept");
});

test("an invitation opens nothing by being looked at, and once only by its button", async () => {
  const anna = await holder("Anna");
  const path = await organisation(anna);
  await invite(anna, path, "scan@cirkel.example");
  const link = await mailedInvitation("scan@cirkel.example");
  const [cas, dee] = [await holder("Cas"), await holder("Dee")];
  for (let n = 0; n < 3; n += 1) assert.equal((await cas.visitor.get(link)).status, 200);
  const other = await cas.visitor.get(link);
  assert.ok(other.has(`ging naar een ander mailadres dan ${cas.email}`), "somebody else's account is told so");
  const forms = await Promise.all([cas, dee].map(async ({ visitor }) => (await visitor.get(link)).form("csrfToken")));
  const replies = await Promise.all(
    [cas, dee].map(({ visitor }, at) => visitor.submitOnce(forms[at] ?? { action: "", fields: {} }, from())),
  );
  assert.deepEqual(replies.map(({ status }) => status).sort(), [303, 404]);
  for (const { visitor } of [cas, dee]) {
    const again = await visitor.get(link);
    assert.equal(again.status, 404);
    assert.ok(again.has("Deze uitnodiging is al gebruikt"));
  }
  assert.ok((await anna.visitor.get(path)).has("2 leden"));
});

test("an invitation ends when it is withdrawn, and when the organisation closes", async () => {
  const [anna, cas] = [await holder("Anna"), await holder("Cas")];
  const path = await organisation(anna);
  await invite(anna, path, "terug@cirkel.example");
  const back = await mailedInvitation("terug@cirkel.example");
  const held = (await cas.visitor.get(back)).form("csrfToken");
  await anna.visitor.submit((await anna.visitor.get(path)).form("invitation"), from());
  const over = await cas.visitor.submit(held, from());
  assert.equal(over.status, 404);
  assert.ok(over.has("Deze uitnodiging is ingetrokken"));

  await invite(anna, path, "dicht@cirkel.example");
  const closed = await mailedInvitation("dicht@cirkel.example");
  assert.equal((await leave(anna, path)).status, 400);
  assert.equal((await leave(anna, path, { close: "yes" })).status, 303);
  assert.ok((await cas.visitor.get(closed)).has("Deze uitnodiging is ingetrokken"));
  assert.equal((await anna.visitor.get(path)).status, 404);
  assert.ok((await cas.visitor.get(`${closed.slice(0, -1)}x`)).has("Deze uitnodiging bestaat niet"));
  await assertLookedAfter();
});

test("an invitation ends after fourteen days, to the second, and makes way for a new one", async () => {
  const path = await organisation(await withAccount(world, "fay@cirkel.example", "Fay"));
  await invite(await withAccount(world, "fay@cirkel.example"), path, "laat@cirkel.example");
  const late = await mailedInvitation("laat@cirkel.example");
  world.clock.advance({ hours: 14 * 24 - 1, minutes: 59, seconds: 59 });
  const cas = await holder("Cas");
  const form = (await cas.visitor.get(late)).form("csrfToken");
  world.clock.advance({ seconds: 1 });
  const over = await cas.visitor.submit(form, from());
  assert.equal(over.status, 404);
  assert.ok(over.has("Deze uitnodiging is verlopen"));
  const fay = await withAccount(world, "fay@cirkel.example");
  assert.ok((await fay.visitor.get(path)).has("De uitnodiging gold tot en met"));
  const again = await invite(fay, path, "laat@cirkel.example");
  assert.equal(again.root.querySelectorAll('[name="invitation"]').length, 1);
});

test("somebody belongs to two organisations, and is something else in each", async () => {
  const [anna, bo, cas] = [await holder("Anna"), await holder("Bo"), await holder("Cas")];
  const first = await organisation(anna, bo);
  const second = await organisation(bo);
  const list = await bo.visitor.get(HOME);
  assert.deepEqual(
    list.root
      .querySelectorAll("main li a")
      .map((link) => link.getAttribute("href"))
      .sort(),
    [first, second].sort(),
  );
  assert.equal((await invite(bo, second, "nieuw@cirkel.example")).status, 200);
  const form = (await bo.visitor.get(second)).form("email", { email: "slim@cirkel.example" });
  const there = await bo.visitor.submit({ ...form, action: `${first}/uitnodigen` }, from());
  assert.equal(there.status, 404, "no admin there");
  assert.equal((await cas.visitor.get(first)).status, 404);
  assert.equal((await bo.visitor.get(first.replace("voorbeeldstad", "anderstad"))).status, 200, "in every town");
});

test("roles change, the last admin stays one, and whoever is removed is out at the next request", async () => {
  const [anna, bo, cas] = [await holder("Anna"), await holder("Bo"), await holder("Cas")];
  const path = await organisation(anna, bo, cas);
  const alone = await change(anna, path, anna, "make-member");
  assert.equal(alone.status, 400);
  assert.ok(alone.has("U bent de enige beheerder. Maak eerst iemand anders beheerder."));
  assert.equal((await change(anna, path, anna, "remove")).status, 404, "that is leaving");
  assert.equal((await change(anna, path, bo, "make-admin")).status, 200);
  assert.equal((await change(bo, path, anna, "make-member")).status, 200);
  assert.equal((await bo.visitor.get(path)).root.querySelectorAll('[value="make-admin"]').length, 2);
  const open = await cas.visitor.get(path);
  assert.equal(open.status, 200);
  assert.equal((await change(bo, path, cas, "remove")).status, 200);
  assert.equal((await cas.visitor.get(path)).status, 404);
  assert.equal((await cas.visitor.get(HOME)).has("U hoort nog bij geen organisatie"), true);
  const asked = await leave(bo, path);
  assert.equal(asked.status, 400);
  assert.ok(asked.has("Kies wie beheerder wordt."));
  const select = asked.root.querySelectorAll("select option").map((option) => option.getAttribute("value") ?? "");
  assert.equal(select.length, 2, "nothing, and Anna");
  assert.equal((await leave(bo, path, { successor: select[1] ?? "" })).status, 303);
  assert.ok((await anna.visitor.get(path)).has("beheerder"));
  await assertLookedAfter();
});

test("two admins leave at the same instant: one goes, the other is asked who takes over; again and again", async () => {
  for (let round = 0; round < 5; round += 1) {
    const [anna, bo, cas] = [await holder("Anna"), await holder("Bo"), await holder("Cas")];
    const path = await organisation(anna, bo, cas);
    await change(anna, path, bo, "make-admin");
    const forms = await Promise.all(
      [anna, bo].map(async ({ visitor }) => (await visitor.get(`${path}/verlaten`)).form("csrfToken")),
    );
    const replies = await Promise.all(
      [anna, bo].map(({ visitor }, at) => visitor.submitOnce(forms[at] ?? { action: "", fields: {} }, from())),
    );
    assert.deepEqual(replies.map(({ status }) => status).sort(), [303, 400]);
    assert.ok(replies.find(({ status }) => status === 400)?.has("Kies wie beheerder wordt."));
    await assertLookedAfter();
  }
});

test("any moves at once, of everybody, leave an admin wherever there are members", async () => {
  const people = await Promise.all(["Anna", "Bo", "Cas", "Dee"].map(holder));
  const [anna, ...others] = people as [AccountHolder, ...AccountHolder[]];
  const path = await organisation(anna, ...others);
  for (const one of others.slice(0, 2)) await change(anna, path, one, "make-admin");
  await Promise.allSettled([
    change(anna, path, anna, "make-member"),
    change(others[0] as AccountHolder, path, anna, "remove"),
    change(others[1] as AccountHolder, path, others[0] as AccountHolder, "make-member"),
    leave(others[1] as AccountHolder, path),
    leave(others[0] as AccountHolder, path),
    leave(anna, path),
  ]);
  await assertLookedAfter();
});

test("a number that is known: ask its admins, who are not named, or add it all the same", async () => {
  const [anna, bo] = [await holder("Anna"), await holder("Bo")];
  assert.equal((await register(anna, "12.34 56.78")).status, 200);
  const known = await register(bo, "12345678", "Bo's cirkel");
  assert.ok(known.has("Dit KvK-nummer is al bekend") && !known.has("Anna") && !known.has("Fietscirkel"));
  const form = known.form("kvkNumber");
  const asked = await bo.visitor.submit({ ...form, fields: { ...form.fields, step: "ask" } }, from());
  assert.equal(asked.path, "/voorbeeldstad/organisatie-toevoegen/gevraagd");
  assert.ok(!asked.has("Anna"));
  const mail = await world.mailTo(anna.email, "Iemand wil bij Fietscirkel horen");
  assert.ok(mail.text.includes(bo.email) && mail.text.includes("Bo"));
  const free = known.form("kvkNumber", { kvkNumber: "87654321" });
  const nobody = await bo.visitor.submit({ ...free, fields: { ...free.fields, step: "ask" } }, from());
  assert.deepEqual([nobody.path, nobody.main], [asked.path, asked.main], "the same when there is nobody to ask");

  const own = await bo.visitor.submit({ ...form, fields: { ...form.fields, step: "anyway" } }, from());
  assert.ok(own.has("Bo's cirkel") && own.has("1 lid") && !own.has("Anna"));
  assert.ok(own.has("Wij hebben het niet nagekeken."));
  assert.equal((await leave(bo, own.path.replace("?gedaan=added", ""), { close: "yes" })).status, 303);
  assert.equal((await leave(anna, (await anna.visitor.get(HOME)).link("Fietscirkel"), { close: "yes" })).status, 303);
  assert.ok((await register(bo, "1234 5678")).has("1 lid"), "the number is free again");
});

test("staff have no organisations by their work, and cannot accept an invitation as staff", async () => {
  const anna = await holder("Anna");
  const path = await organisation(anna);
  await invite(anna, path, "sami.de.wit@town.example");
  const link = await mailedInvitation("sami.de.wit@town.example");
  const third = await world.addTown("derdestad");
  const sami = await world.signedIn(third, "sami");
  const there = link.replace("voorbeeldstad", "derdestad");
  const page = await sami.get(there);
  assert.ok(page.has("U bent ingelogd als medewerker."));
  const seal = (await sami.get("/derdestad/uitloggen")).form("csrfToken");
  assert.equal((await sami.submit({ ...seal, action: there }, from())).status, 404);
  assert.equal((await sami.get("/derdestad/mijn-organisaties")).status, 404);
});

test("one mailbox gets five invitations in a day, whoever sends them", async () => {
  for (let n = 0; n < 7; n += 1) {
    const one = await holder("Anna");
    await invite(one, await organisation(one), "veel@cirkel.example");
  }
  const waiting = () => world.database.rows("select 1 from directory.invitation where token_hash is null");
  await until(
    async () => (await waiting()).length === 0,
    30_000,
    () => "invitations stay unsent",
  );
  const mails = await world.database.rows("select 1 from platform.mail where recipient = 'veel@cirkel.example'");
  assert.equal(mails.length, 5);
});
