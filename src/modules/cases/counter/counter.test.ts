import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "#platform/clock";
import { openWorld, staffOf, type TestTown } from "#testing";
import { caseMoves } from "../moves.js";
import { NotReceived } from "./use-cases/note-question.js";

const world = await openWorld();
const town = await world.addTown("voorbeeldstad");
const { rows } = world.database;

const typed = {
  channel: "phone",
  name: "Mila Smit",
  phone: "06 5555 0101",
  email: "",
  organisation: "Kookkracht",
  question: "Waar mogen wij onze lunch verkopen?",
  said: "",
};

const staff = (who: string, of: TestTown = town, roles: readonly string[] = ["desk"]) => staffOf(of, who, ...roles);

const question = {
  question: typed.question,
  name: "Mila Smit",
  email: undefined,
  phone: "06 5555 0101",
  organisation: undefined,
  language: "nl",
} as const;
const noted = { channel: "phone", receivedOn: undefined, keeps: false, said: undefined } as const;
const day = (text: string) => Temporal.PlainDate.from(text);

type Row = {
  number: string;
  status: string;
  channel: string;
  owner_id: string;
  received_on: string;
  first_reaction_due: string;
  answer_due: string;
  first_reaction_days: number | null;
  version: number;
};
async function rowOf(caseId: string): Promise<Row> {
  const [row] = await rows<Row>(
    `select *, (received_at at time zone 'Europe/Amsterdam')::date::text as received_on,
       first_reaction_due::text as first_reaction_due, answer_due::text as answer_due
     from cases.case where case_id = $1`,
    [caseId],
  );
  assert.ok(row);
  return row;
}

test("a question by telephone gets a number, an owner, a promise and a receipt with its link", async () => {
  const sami = await world.signedIn(town, "sami");
  const form = await sami.get("/voorbeeldstad/vraag-noteren");
  const page = await sami.submit(form.form("question", typed));
  assert.equal(page.status, 200);
  assert.match(page.path, /\/vragen\/[\w-]+\/bewijs$/);
  assert.ok(page.has("VO-2026-0001"), page.main);
  assert.ok(page.has("maandag 7 december"), page.main);
  assert.ok(page.has("Noor Bakker"), page.main);
  const link = /https?:\/\/[^\s<]+\/volg\/[\w-]{43}/.exec(page.main)?.[0] ?? "";
  const status = await world.visitor().get(new URL(link).pathname);
  assert.equal(status.status, 200);
  assert.ok(status.has("Sami de Wit noteerde de vraag aan de telefoon"), status.main);
  const caseId = /vragen\/([\w-]+)\/bewijs/.exec(page.path)?.[1] ?? "";
  const row = await rowOf(caseId);
  assert.deepEqual([row.channel, row.status, row.owner_id], ["phone", "received", town.people.noor]);
  await world.house.web.reads.flush();
  const seen = await rows("select 1 from platform.audit_entry where action = 'case.show-link' and subject_id = $1", [
    caseId,
  ]);
  assert.equal(seen.length, 1);
});

test("only whoever noted it sees the link, for an hour; the receipt itself stays", async () => {
  const caseId = await caseMoves.noteQuestion(await world.work(town, staff("sami")), question, noted);
  const path = `/voorbeeldstad/vragen/${caseId}/bewijs`;
  const hasLink = async (who: string) => {
    const page = await (await world.signedIn(town, who)).get(path);
    assert.equal(page.status, 200, who);
    return /\/volg\/[\w-]{43}/.test(page.main);
  };
  assert.equal(await hasLink("noor"), false);
  assert.equal(await hasLink("sami"), true);
  assert.equal((await (await world.signedIn(town, "els")).get(path)).status, 404);
  const asBefore = world.clock.now().toString();
  world.clock.advance({ minutes: 61 });
  assert.equal(await hasLink("sami"), false);
  world.clock.set(asBefore);
});

test("what was said at once is the first reaction, by whoever said it; the confirmation repeats it", async () => {
  const sami = await world.work(town, staff("sami"));
  const given = { ...question, email: "mila@kookkracht.example" };
  const caseId = await caseMoves.noteQuestion(sami, given, { ...noted, said: "Op de markt, met een vergunning." });
  const row = await rowOf(caseId);
  assert.deepEqual([row.status, row.first_reaction_days, row.version], ["in-hand", 0, 2]);
  const mail = await world.mailTo("mila@kookkracht.example");
  assert.match(mail.text, /Dit zeiden wij u al:\s+> Op de markt, met een vergunning\./);
  assert.doesNotMatch(mail.text, /Een eerste reactie krijgt u uiterlijk/);
  const page = await (await world.signedIn(town, "noor")).get(`/voorbeeldstad/vragen/${caseId}`);
  assert.ok(page.has("Op de markt, met een vergunning."));
  assert.ok(!page.has("waarnemend voor"), page.main);
  assert.ok(page.has("aan de telefoon"));
  assert.deepEqual(await rows("select 1 from platform.mail where recipient = 'sami.de.wit@town.example'"), []);
});

test("of a letter the promise counts from the day on which it came in; no day that cannot be", async () => {
  const sami = await world.work(town, staff("sami"));
  const on = (text: string) => ({ ...noted, channel: "paper", receivedOn: day(text) }) as const;
  const row = await rowOf(await caseMoves.noteQuestion(sami, question, on("2026-11-16")));
  assert.deepEqual(
    [row.channel, row.received_on, row.first_reaction_due, row.answer_due],
    ["paper", "2026-11-16", "2026-11-18", "2026-11-30"],
  );
  await assert.rejects(caseMoves.noteQuestion(sami, question, on("2026-11-24")), NotReceived);
  await assert.rejects(caseMoves.noteQuestion(sami, question, on("2025-11-16")), NotReceived);
});

test("the officer keeps it with one choice, and then gets no mail about it", async () => {
  const visitor = await world.signedIn(town, "sami");
  const form = await visitor.get("/voorbeeldstad/vraag-noteren");
  const page = await visitor.submit(form.form("question", { ...typed, owner: "me" }));
  const caseId = /vragen\/([\w-]+)\/bewijs/.exec(page.path)?.[1] ?? "";
  assert.equal((await rowOf(caseId)).owner_id, town.people.sami);
});

test("errors keep what was typed; sent twice it is one question", async () => {
  const visitor = await world.signedIn(town, "sami");
  const form = await visitor.get("/voorbeeldstad/vraag-noteren");
  const wrong = { ...typed, channel: "paper", receivedOn: "2027-01-01", name: "", phone: "", said: "BSN 111222333" };
  const page = await visitor.submit(form.form("question", wrong));
  assert.equal(page.status, 400);
  for (const sentence of [
    "Deze dag is nog niet geweest",
    "Vul in hoe degene heet",
    "Vul een telefoonnummer of",
    "(BSN)",
  ])
    assert.ok(page.has(sentence), sentence);
  const again = page.form("question").fields;
  assert.deepEqual([again.question, again.said, again.receivedOn], [wrong.question, wrong.said, wrong.receivedOn]);
  const filled = (await visitor.get("/voorbeeldstad/vraag-noteren")).form("question", { ...typed, name: "Twee Keer" });
  const sent = await Promise.all([visitor.submitOnce(filled), visitor.submitOnce(filled)]);
  assert.equal(new Set(sent.map(({ headers }) => headers.get("location"))).size, 1);
  assert.equal((await rows("select 1 from cases.case where asker_name = 'Twee Keer'")).length, 1);
});

test("earlier questions are found by telephone however it is written, and by name and organisation; with typed text kept", async () => {
  const onRecord = async () => {
    await world.house.web.reads.flush();
    const sql = "select 1 from platform.audit_entry where action = 'case.list' and subject_id = 'earlier'";
    return (await rows(sql)).length;
  };
  const before = await onRecord();
  const visitor = await world.signedIn(town, "sami");
  const look = async (fields: Record<string, string>) => {
    const form = await visitor.get("/voorbeeldstad/vraag-noteren");
    const asked = { ...typed, name: "", phone: "", organisation: "", ...fields, step: "look" };
    return visitor.submit(form.form("question", asked));
  };
  for (const fields of [
    { phone: "+31 (0)6-55550101" },
    { name: "mila  SMIT" },
    { organisation: "kookkracht" },
    { email: "MILA@kookkracht.example" },
  ]) {
    const page = await look(fields);
    assert.equal(page.status, 200, JSON.stringify(fields));
    assert.match(page.main, /\d eerdere vra(ag|gen) gevonden/, JSON.stringify(fields));
    assert.equal(page.form("question").fields.question, typed.question);
  }
  assert.ok((await look({ name: "Mila" })).has("Geen eerdere vragen gevonden"));
  assert.equal(await onRecord(), before + 4);
});

test("whoever has no mail address gets a new link on paper; the old one ends", async () => {
  const caseId = await caseMoves.noteQuestion(await world.work(town, staff("sami")), question, noted);
  const noor = await world.signedIn(town, "noor");
  const page = await noor.get(`/voorbeeldstad/vragen/${caseId}`);
  assert.ok(page.has("Print een nieuwe link"), page.main);
  const { csrfToken = "", submissionId = "" } = page.form("reaction").fields;
  const action = `/voorbeeldstad/vragen/${caseId}/nieuwe-link`;
  const receipt = await noor.submit({ action, fields: { csrfToken, submissionId } });
  assert.match(receipt.path, /\/bewijs$/);
  assert.match(receipt.main, /\/volg\/[\w-]{43}/);
  const links = await rows<{ working: boolean }>(
    "select revoked_at is null as working from cases.tracking_link where case_id = $1 order by created_at, link_id",
    [caseId],
  );
  assert.deepEqual(
    links.map(({ working }) => working),
    [false, true],
  );
});
