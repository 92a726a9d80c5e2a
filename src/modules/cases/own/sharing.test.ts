import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { type AccountHolder, openWorld, type Page, withAccount } from "#testing";
import { submitQuestion } from "../use-cases/submit-question.js";
import { replaceShares } from "./queries.js";

const world = await openWorld({ worker: false, env: { TRUSTED_PROXIES: "1" } });
const town = await world.addTown("voorbeeldstad");
const other = await world.addTown("anderstad");
const HOME = "/voorbeeldstad/mijn-vragen";
let count = 0;

const from = () => {
  count += 1;
  return { "x-forwarded-for": `198.51.${count >> 8}.${count & 255}` };
};
const holder = (name: string) => {
  count += 1;
  return withAccount(world, `${name.toLowerCase()}-${count}@cirkel.example`, name);
};

/** An organisation as rows: who is in it, the first as admin. @returns its id, and the membership of each */
async function organisation(...people: AccountHolder[]) {
  const id = randomUUIDv7();
  await world.database.rows(
    `insert into directory.enterprise (enterprise_id, name, kvk_number, registered_by, registered_at)
     values ($1, 'Fietscirkel', '12345678', $2, now())`,
    [id, people[0]?.personId],
  );
  const members = new Map<string, string>();
  for (const [at, { personId }] of people.entries()) members.set(personId, await join(id, personId, at === 0));
  return { id, memberOf: ({ personId }: AccountHolder) => members.get(personId) ?? "" };
}

async function join(enterpriseId: string, personId: string, isAdmin = false): Promise<string> {
  const id = randomUUIDv7();
  await world.database.rows("insert into directory.member values ($1, $2, $3, $4, clock_timestamp())", [
    id,
    enterpriseId,
    personId,
    isAdmin ? "admin" : "member",
  ]);
  return id;
}

const end = (memberId: string) =>
  world.database.rows("update directory.member set ended_at = now() where member_id = $1", [memberId]);

async function ask({ visitor }: AccountHolder, fields: Record<string, string> = {}): Promise<Page> {
  const form = (await visitor.get("/voorbeeldstad/stel-uw-vraag")).form("question");
  const typed = { question: `Waar vinden wij een pand? ${count}`, ...fields };
  return visitor.submit({ ...form, fields: { ...form.fields, ...typed } }, from());
}

/** The path of the newest question of somebody. */
async function newestOf({ personId }: AccountHolder): Promise<string> {
  const [row] = await world.database.rows<{ case_id: string }>(
    "select case_id from cases.case where asker_person_id = $1 order by case_id desc limit 1",
    [personId],
  );
  return `${HOME}/${row?.case_id}`;
}

const sees = async ({ visitor }: AccountHolder, path: string) => (await visitor.get(path)).status === 200;
const lists = async ({ visitor }: AccountHolder, path: string, list: string) =>
  (await visitor.get(`${HOME}?lijst=${list}`)).html.includes(`href="${path}"`);

test("asking while signed in fills in who it is, keeps what was chosen after a mistake, and lists the question", async () => {
  const [anna, bo] = [await holder("Anna"), await holder("Bo")];
  const { id, memberOf } = await organisation(anna, bo);
  const page = await anna.visitor.get("/voorbeeldstad/stel-uw-vraag");
  const { fields } = page.form("question");
  assert.deepEqual([fields.name, fields.email, fields.for, fields.share], ["Anna", anna.email, id, "me"]);
  const wrong = await ask(anna, { for: id, share: "members" });
  assert.equal(wrong.status, 400);
  assert.ok(wrong.has("Kies minstens één collega"));
  assert.equal(wrong.form("question").fields.share, "members");
  const nowhere = await ask(anna, { for: "", share: "everybody" });
  assert.ok(nowhere.status === 400 && nowhere.has("Kies een organisatie als anderen mogen meelezen."));
  assert.equal((await ask(anna, { for: randomUUIDv7(), share: "everybody" })).status, 400, "of somebody else");
  const done = await ask(anna, { for: id, share: "members", [`member-${memberOf(bo)}`]: memberOf(bo) });
  assert.equal(done.status, 200, done.main);
  const path = await newestOf(anna);
  const own = await anna.visitor.get(path);
  assert.ok(own.has("Fietscirkel") && own.has("Onze belofte") && own.has("Bewaar wie mag meelezen"));
  assert.ok(await lists(anna, path, "asked"));
  assert.ok(!(await lists(anna, path, "shared")), "one's own question is not shared with oneself");
  const read = await bo.visitor.get(path);
  assert.ok(read.has("Anna laat u meelezen.") && !read.has("Bewaar wie mag meelezen"));
  assert.ok(await lists(bo, path, "shared"));
  const form = own.form("share");
  assert.equal((await bo.visitor.submit(form, from())).status, 403, "a form of somebody else");
  const bosForm = (await bo.visitor.get("/voorbeeldstad/stel-uw-vraag")).form("question");
  const forged = { action: form.action, fields: { ...bosForm.fields, share: "everybody", for: id } };
  assert.equal((await bo.visitor.submit(forged, from())).status, 404, "who reads along shares no further");
});

test("whoever leaves, is removed or comes back reads nothing of before; the asker stops sharing at any time", async () => {
  const [anna, bo, cas] = [await holder("Anna"), await holder("Bo"), await holder("Cas")];
  const { id, memberOf } = await organisation(anna, bo, cas);
  await ask(anna, { for: id, share: "members", [`member-${memberOf(bo)}`]: memberOf(bo) });
  const path = await newestOf(anna);
  assert.deepEqual([await sees(bo, path), await sees(cas, path)], [true, false]);
  await end(memberOf(bo));
  assert.deepEqual([await sees(bo, path), await lists(bo, path, "shared")], [false, false], "at the next request");
  await join(id, bo.personId);
  assert.equal(await sees(bo, path), false, "a new member");
  const share = async (fields: Record<string, string>) => {
    const form = (await anna.visitor.get(path)).form("share");
    return anna.visitor.submit({ ...form, fields: { ...form.fields, ...fields } }, from());
  };
  assert.ok((await share({ share: "everybody" })).has("Bewaard."));
  assert.deepEqual([await sees(bo, path), await sees(cas, path)], [true, true]);
  await end(memberOf(anna));
  const gone = await anna.visitor.get(path);
  assert.ok(gone.has("u hoort daar niet meer bij") && gone.has("Stop met delen"));
  assert.ok((await share({})).has("Bewaard. Niemand leest met u mee."));
  assert.deepEqual([await sees(bo, path), await sees(cas, path), await sees(anna, path)], [false, false, true]);
});

test("an earlier question is kept only by its link and its own address together", async () => {
  const [anna, bo] = [await holder("Anna"), await holder("Bo")];
  const work = await world.work(town, { kind: "visitor" });
  const asked = { question: "Waar is een pand?", name: "A", phone: undefined, organisation: undefined } as const;
  const linkId = await submitQuestion(work, { ...asked, email: anna.email.toUpperCase(), language: "nl" });
  const path = world.trackingPath(town, linkId);
  assert.ok(!(await world.visitor().get(path)).has("Bewaar bij Mijn vragen"));
  assert.ok(!(await bo.visitor.get(path)).has("Bewaar bij Mijn vragen"));
  const forged = (await bo.visitor.get("/voorbeeldstad/uitloggen")).form("csrfToken");
  assert.equal((await bo.visitor.submit({ ...forged, action: `${path}/bewaren` }, from())).status, 404);
  const page = await anna.visitor.get(path);
  const form = page.form("csrfToken");
  assert.ok(form.action.endsWith("/bewaren"));
  const own = await anna.visitor.submit(form, from());
  assert.equal(own.path, `${await newestOf(anna)}?gedaan=keep`);
  assert.ok(own.has("Deze vraag staat nu bij Mijn vragen."));
  assert.ok((await anna.visitor.get(path)).has("Deze vraag staat bij Mijn vragen"));
  assert.equal((await anna.visitor.submit({ ...form, fields: { ...form.fields, x: "2" } }, from())).status, 404);
  assert.ok((await world.visitor().get(path)).status === 200, "the link itself works as before");
});

test("lists go by pages, and begin at the beginning for whatever is no place in them", async () => {
  const [anna, bo] = [await holder("Anna"), await holder("Bo")];
  const { id } = await organisation(anna, bo);
  const work = await world.work(town, { kind: "person", personId: anna.personId, name: "Anna", roles: new Set() });
  const asked = { name: "Anna", email: anna.email, phone: undefined, organisation: undefined, language: "nl" } as const;
  const sharing = { enterpriseId: id, mode: "everybody", memberIds: [] } as const;
  for (let n = 0; n < 27; n += 1)
    await submitQuestion(work, { ...asked, question: `Vraag nummer ${n} van Anna`, sharing });
  for (const [who, list] of [
    [anna, "asked"],
    [bo, "shared"],
  ] as const) {
    const first = await who.visitor.get(`${HOME}?lijst=${list}`);
    const next = await who.visitor.get(first.link("Volgende").replaceAll("&amp;", "&"));
    const titles = (page: Page) =>
      page.root
        .querySelectorAll("main li a")
        .map((link) => link.text)
        .filter((text) => /nummer/.test(text));
    assert.deepEqual([titles(first).length, titles(next).length], [25, 2]);
    assert.equal(new Set([...titles(first), ...titles(next)]).size, 27);
    assert.deepEqual(titles(await who.visitor.get(next.link("Eerste pagina"))), titles(first));
    for (const query of ["at=0000-01-01T00:00Z", "at=x", "at=2026-13-40T00:00:00Z"])
      assert.equal((await who.visitor.get(`${HOME}?lijst=${list}&${query}&id=${randomUUIDv7()}`)).status, 200);
  }
});

type Mode = "me" | "members" | "everybody";
const PEOPLE = 5;
const person = fc.nat(PEOPLE - 1);

/** Who belongs where, and what was shared with whom; then some leave, and some come back. */
const story = fc.record({
  members: fc.array(fc.record({ person, enterprise: fc.nat(1) }), { maxLength: 8 }),
  cases: fc.array(
    fc.record({
      asker: person,
      enterprise: fc.nat(1),
      mode: fc.constantFrom<Mode>("me", "members", "everybody"),
      named: fc.array(person),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  leave: fc.array(fc.record({ person, enterprise: fc.nat(1) }), { maxLength: 4 }),
  back: fc.array(fc.record({ person, enterprise: fc.nat(1) }), { maxLength: 2 }),
});

test("who reads what is what an independent reckoning says, for any memberships, sharing and departures", async () => {
  const people = await Promise.all(["Anna", "Bo", "Cas", "Dee", "Eve"].map(holder));
  const at = (index: number) => people[index] as AccountHolder;
  const outsider = await world.signedIn(town, "els");
  await fc.assert(
    fc.asyncProperty(story, async ({ members, cases, leave, back }) => {
      await world.database.rows("update directory.member set ended_at = now() where ended_at is null");
      const [anna] = people as [AccountHolder];
      const both = [await organisation(anna), await organisation(anna)];
      await world.database.rows("update directory.member set ended_at = now() where ended_at is null");
      // The reckoning: sets of names, nothing of the product.
      const now = [new Map<number, string>(), new Map<number, string>()];
      for (const one of members)
        if (!now[one.enterprise]?.has(one.person))
          now[one.enterprise]?.set(one.person, await join(both[one.enterprise]?.id ?? "", at(one.person).personId));
      const before = now.map((map) => new Map(map));
      const made: ((typeof cases)[number] & { readonly path: string })[] = [];
      for (const one of cases) {
        const { personId, email } = at(one.asker);
        const work = await world.work(town, { kind: "person", personId, name: "x", roles: new Set() });
        const asked = { question: "Waar is een pand?", name: "A", email, phone: undefined, organisation: undefined };
        await submitQuestion(work, { ...asked, language: "nl" });
        const path = await newestOf(at(one.asker));
        const named = one.named.flatMap((who) => before[one.enterprise]?.get(who) ?? []);
        const readers = { me: [], members: [...new Set(named)], everybody: [both[one.enterprise]?.id ?? ""] }[one.mode];
        const caseId = path.split("/").at(-1) ?? "";
        await work.write((tx) => replaceShares(tx, { caseId, sharedBy: personId }, readers));
        made.push({ ...one, path });
      }
      for (const one of leave) {
        const member = now[one.enterprise]?.get(one.person);
        if (member) await end(member);
        now[one.enterprise]?.delete(one.person);
      }
      for (const one of back)
        if (!now[one.enterprise]?.has(one.person))
          now[one.enterprise]?.set(one.person, await join(both[one.enterprise]?.id ?? "", at(one.person).personId));
      for (let who = 0; who < PEOPLE; who += 1) {
        const listOf = async (list: string) => (await at(who).visitor.get(`${HOME}?lijst=${list}`)).html;
        const [mine, shared] = [await listOf("asked"), await listOf("shared")];
        for (const { asker, enterprise, mode, named, path } of made) {
          const isMember = now[enterprise]?.has(who) ?? false;
          const neverLeft = isMember && now[enterprise]?.get(who) === before[enterprise]?.get(who);
          const reads = mode === "everybody" ? isMember : mode === "members" && named.includes(who) && neverLeft;
          const found = [await sees(at(who), path), mine.includes(path), shared.includes(path)];
          const due = [who === asker || reads, who === asker, who !== asker && reads];
          assert.deepEqual(found, due, JSON.stringify({ who, asker, mode, named }));
        }
      }
      const [{ path } = { path: "" }] = made;
      for (const { visitor: one } of people)
        assert.equal((await one.get(path.replace(town.slug, other.slug))).status, 404, "not in another town");
      assert.equal((await outsider.get(path)).status, 404);
    }),
    { numRuns: 8 },
  );
});
