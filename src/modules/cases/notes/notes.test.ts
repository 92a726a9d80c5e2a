import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { addStaff, staffing } from "#identity";
import { openWorld, staffOf, until } from "#testing";
import { destroyOldCases } from "../jobs/destroy-old-cases.js";
import { caseMoves } from "../moves.js";
import { mentionsIn } from "./mentions.js";
import { withoutAsker } from "./without-asker.js";

const SECRET = "kwikstaartje";

async function open(t: TestContext) {
  const world = await openWorld({}, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad");
  const visitor = world.visitor();
  const fields = { question: "Waar vinden wij een werkplaats?", name: "Lotte Peters", email: "lotte@cirkel.example" };
  const received = await visitor.submit((await visitor.get("/voorbeeldstad/stel-uw-vraag")).form("question", fields));
  const [row] = await world.database.rows<{ id: string }>("select case_id as id from cases.case");
  const caseId = row?.id ?? "";
  return {
    world,
    town,
    visitor,
    caseId,
    path: `/voorbeeldstad/vragen/${caseId}`,
    follow: received.link("Volg uw vraag"),
  };
}

test("a note is read by colleagues who read the question, and whoever is named gets a mail without a word of it", async (t) => {
  const { world, town, path } = await open(t);
  const [noor, sami, els] = [
    await world.signedIn(town, "noor"),
    await world.signedIn(town, "sami"),
    await world.signedIn(town, "els"),
  ];
  const page = await noor.get(path);
  assert.ok(page.has("Alleen voor collega's"), page.main);
  const kept = await noor.submit(page.form("note", { note: `@Sami, de ${SECRET} belde.` }));
  assert.ok(kept.has(SECRET) && kept.has("Genoemd: Sami de Wit"), kept.main);
  const mail = await world.mailTo("sami.de.wit@town.example", "noemt u in een notitie");
  assert.ok(mail.text.includes(path) && !mail.text.includes(SECRET) && !mail.text.includes("Lotte"), mail.text);
  const [before] = await world.database.rows("select read_at from cases.mention");
  assert.deepEqual(before, { read_at: null });
  const read = await sami.get(path);
  assert.ok(read.has(SECRET));
  const [after] = await world.database.rows<{ read: boolean }>("select read_at is not null as read from cases.mention");
  assert.deepEqual(after, { read: true }, "they have seen it");
  const below = await sami.submit(
    (await sami.get(read.link("Vul aan of verbeter"))).form("note", { note: "Het was de buurman." }),
  );
  const texts = below.root.querySelectorAll("ol li").map((one) => one.text.replace(/\s+/g, " "));
  const [first, second] = texts.filter((one) => /belde|buurman/.test(one));
  assert.ok(
    first?.includes("belde") && second?.includes("buurman"),
    "what was written stands, with the addition below it",
  );
  assert.equal((await els.get(path)).status, 404);
  assert.equal((await els.get(`${path}/notitie`)).status, 404);
});

test("while the database takes no writes, whoever was named reads the question all the same, and has seen it later", async (t) => {
  const { world, town, path } = await open(t);
  const [noor, sami] = [await world.signedIn(town, "noor"), await world.signedIn(town, "sami")];
  await noor.submit((await noor.get(path)).form("note", { note: `@Sami, de ${SECRET} belde.` }));
  await world.database.asOwner(
    `create function cases.full_disk() returns trigger language plpgsql as
       $$ begin raise exception 'no space left on device' using errcode = '53100'; end $$;
     create trigger full_disk before update on cases.mention for each row execute function cases.full_disk()`,
  );
  const read = await sami.get(path);
  assert.equal(read.status, 200);
  assert.ok(read.has(SECRET));
  await world.database.asOwner("drop trigger full_disk on cases.mention");
  await sami.get(path);
  const [after] = await world.database.rows<{ read: boolean }>("select read_at is not null as read from cases.mention");
  assert.deepEqual(after, { read: true });
});

test("who cannot read the question cannot be named: the field says so and keeps what was typed", async (t) => {
  const { world, town, path } = await open(t);
  const noor = await world.signedIn(town, "noor");
  const page = await noor.submit((await noor.get(path)).form("note", { note: "@Els Vermeer, weet jij dit?" }));
  assert.equal(page.status, 400);
  assert.ok(page.has("Els Vermeer kan deze vraag niet lezen"), page.main);
  assert.equal(page.form("note").fields.note, "@Els Vermeer, weet jij dit?");
  const forged = { ...(await noor.get(path)).form("note", { note: "Weet jij dit?" }) };
  forged.fields[`mention-${town.people.els}`] = town.people.els ?? "";
  assert.equal((await noor.submit(forged)).status, 400);
  const empty = await noor.submit((await noor.get(path)).form("note", { note: "   " }));
  assert.ok(empty.status === 400 && empty.has("Schrijf eerst een tekst."));
  assert.deepEqual(await world.database.rows("select note_id from cases.note"), []);
});

test("a note never leaves: not in any mail, not on any page of the asker, not with a sub-question", async (t) => {
  const { world, town, visitor, caseId, path, follow } = await open(t);
  const noor = await world.signedIn(town, "noor");
  await noor.submit((await noor.get(path)).form("note", { note: `Denk aan het ${SECRET}. @Sami de Wit` }));
  const work = await world.work(town, staffOf(town, "noor", "aanjager"));
  const asked = (version: number) => ({ caseId, version });
  await caseMoves.takeInHand(work, asked(1), "Ik zoek het uit.");
  await caseMoves.sendMessage(work, asked(2), "Nog even geduld.");
  const target = { kind: "person", id: town.people.els ?? "" } as const;
  await caseMoves.askSubQuestion(work, asked(3), { target, question: "Wat staat er leeg?", due: undefined });
  // Before the answer: whoever is asked gets no mail once nobody waits for them any more.
  const sub = await world.mailTo("els.vermeer@town.example", "Deelvraag");
  await caseMoves.askAsker(work, asked(4), "Hoe groot?");
  const [link] = await world.database.rows<{ id: string }>("select link_id as id from cases.tracking_link");
  const asker = { kind: "link", purpose: "tracking", linkId: link?.id ?? "", subjectId: caseId } as const;
  await caseMoves.writeToDesk(await world.work(town, asker), { caseId }, "200 m².");
  const [{ version } = { version: 0 }] = await world.database.rows<{ version: number }>(
    "select version from cases.case",
  );
  await caseMoves.answerQuestion(work, asked(version), "Aan de kade.");
  await world.mailTo("lotte@cirkel.example", "Antwoord op uw vraag");
  const els = await world.visitor().get(new URL(/http\S+\/werk\/\S+/.exec(sub.text)?.[0] ?? "").pathname);
  for (const page of [await visitor.get(follow), await visitor.get(follow.replace("/volg/", "/en/follow/")), els])
    assert.ok(page.status === 200 && !page.html.includes(SECRET), page.path);
  const mails = await world.database.rows<{ subject: string; text: string; html: string }>(
    "select subject, body_text as text, body_html as html from platform.mail",
  );
  assert.ok(mails.length >= 6, String(mails.length));
  for (const mail of mails) assert.ok(!Object.values(mail).join(" ").includes(SECRET), mail.subject);
  const rows = await world.database.rows<{ text: string }>("select s::text as text from cases.step s");
  assert.ok(!rows.some(({ text }) => text.includes(SECRET)), "what is forwarded or transferred is made of steps");
});

test("notes and who follows go with the question, and what somebody chose goes when they leave", async (t) => {
  const { world, town, caseId, path } = await open(t);
  const sami = await world.signedIn(town, "sami");
  const pressed = await sami.submit((await sami.get(path)).form("follow"));
  assert.equal(pressed.root.querySelector('[aria-pressed="true"]')?.text.trim(), "Volg deze vraag");
  assert.ok(pressed.has("Sami de Wit volgt deze vraag."));
  const noor = await world.signedIn(town, "noor");
  await noor.submit((await noor.get(path)).form("note", { note: "@Sami de Wit, kijk jij mee?" }));
  const choices = await sami.get("/voorbeeldstad/mijn-meldingen");
  assert.ok(choices.has("Waar vinden wij een werkplaats?"), "they see what they follow");
  await sami.submit(choices.form("work", { work: "never" }));
  const kept = async () => {
    const [row] = await world.database.rows<{ n: number }>(
      `select (select count(*) from cases.follower) + (select count(*) from cases.mention)
         + (select count(*) from cases.notice_preference) + (select count(*) from cases.notice_choice)
         + (select count(*) from cases.notice where person_id = $1 and state <> 'settled') as n`,
      [town.people.sami],
    );
    return Number(row?.n);
  };
  assert.ok((await kept()) >= 11);
  await until(
    async () => (await world.database.rows("select 1 from cases.notice where state = 'waiting'")).length === 0,
    10_000,
    () => "notices wait",
  );
  await staffing.leave(await world.work(town, staffOf(town, "ida", "administrator")), town.people.sami ?? "");
  assert.equal(await kept(), 0);
  assert.deepEqual(await world.database.rows("select body from cases.note"), [{ body: "@Sami de Wit, kijk jij mee?" }]);
  await world.database.rows(
    `update cases.case set status = 'closed', outcome = 'helped', answer = 'a', answered_at = now(), answer_days = 0,
       first_reaction_at = now(), first_reaction_days = 0, closed_at = '2010-01-01' where case_id = $1`,
    [caseId],
  );
  await world.database.rows("update municipality.municipality set keep_years = 7 where municipality_id = $1", [
    town.id,
  ]);
  assert.equal(await destroyOldCases(world.house.db, world.clock), 1);
  assert.deepEqual(await world.database.rows("select note_id from cases.note"), []);
  assert.deepEqual(await world.database.rows("select notice_id from cases.notice"), []);
});

test("names behind an @: whole names, a first name that one reader alone has, and nothing else", () => {
  const readers = [
    { personId: "1", name: "Noor Bakker" },
    { personId: "2", name: "Noor Bakker-de Vries" },
    { personId: "3", name: "Sami de Wit" },
  ];
  const others = [{ personId: "4", name: "Els Vermeer" }];
  const expected: Record<string, [string[], string[]]> = {
    "@Noor Bakker, kijk": [["1"], []],
    "@noor bakker-de vries!": [["2"], []],
    "@Noor": [[], []],
    "@Sami en @sami de wit": [["3"], []],
    "@Samira": [[], []],
    "lotte@sami.example": [[], []],
    "@Els Vermeer": [[], ["4"]],
    "@Els": [[], []],
    "geen @ hier": [[], []],
  };
  for (const [text, [named, lost]] of Object.entries(expected)) {
    const found = mentionsIn(text, readers, others);
    assert.deepEqual([found.named, found.cannotRead.map(({ personId }) => personId)], [named, lost], text);
  }
});

test("who asked is taken out of a note when they are erased, however it is written", () => {
  const asker = {
    name: "Lotte van Peters",
    email: "lotte@cirkel.example",
    phone: "06 1234 5678",
    personId: undefined,
    organisation: "De Fietscirkel",
  };
  const texts: Record<string, string> = {
    "Lotte van Peters belde.": "X belde.",
    "Bel lotte even, of mail LOTTE@cirkel.example.": "Bel X even, of mail X.",
    "Peters: 06-12345678 of +31 6 1234 5678": "Peters: X of X".replace("Peters", "X"),
    "Voor de fietscirkel, niet voor de fiets.": "Voor X, niet voor de fiets.",
    "Het Petersplein en Charlotte blijven.": "Het Petersplein en Charlotte blijven.",
  };
  for (const [text, expected] of Object.entries(texts))
    assert.equal(withoutAsker(text, asker, "X").replace(/X X/g, "X"), expected.replace(/X X/g, "X"));
});

test("in a large town a list of some colleagues stands with the note, and any other is named all the same", async (t) => {
  const { world, town, path } = await open(t);
  const by = { db: world.house.db, clock: world.clock, actor: { kind: "system", name: "test" } as const };
  const jobTitle = { nl: "Loketmedewerker", en: "Desk officer" };
  for (let n = 10; n < 40; n += 1) {
    const someone = { name: `Collega ${n}`, jobTitle, phone: undefined, email: `c${n}@town.example` };
    await addStaff(by, town.id, { ...someone, roles: ["desk"] });
  }
  const noor = await world.signedIn(town, "noor");
  const page = await noor.get(path);
  assert.equal(page.root.querySelectorAll('input[name^="mention-"]').length, 25);
  assert.ok(page.has("Staat een collega er niet bij?"), page.main);
  const kept = await noor.submit(page.form("note", { note: "@Sami de Wit en @Collega 39, kijken jullie mee?" }));
  assert.ok(kept.has("Genoemd: Sami de Wit, Collega 39"), kept.main);
});
