import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, test } from "node:test";
import { csvOf, odsOf, xlsxOf } from "#platform/documents";
import { findShared, openWorld } from "#testing";
import { WrongInput } from "../command.js";
import { chooseFrom, importInto } from "./import-cases.js";
import { readImportOptions } from "./options.js";
import type { Terminal } from "./terminal.js";

const world = await openWorld();
const folder = await mkdtemp(join(tmpdir(), "rode-loper-import-"));
after(() => rm(folder, { recursive: true }));
const { rows } = world.database;

const nobody: Terminal = { asks: false, ask: async () => "", progress: () => {} };
const typing = (...typed: string[]): Terminal & { readonly asked: string[] } => {
  const asked: string[] = [];
  return {
    asks: true,
    asked,
    async ask(question) {
      asked.push(question);
      return typed.shift() ?? "";
    },
    progress: () => {},
  };
};

/** Runs the command on a file with this in it. @returns what it said, and its exit code */
async function run(file: string | { name: string; body: string | Buffer }, words: string[], at: Terminal = nobody) {
  const path = typeof file === "string" ? file : join(folder, file.name);
  if (typeof file !== "string") await writeFile(path, file.body);
  const options = readImportOptions([path, ...words]);
  const said: string[] = [];
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    await importInto(world.house.db, world.clock, options, await chooseFrom(options, at), {
      say: (line) => void said.push(line),
      terminal: at,
    });
    return { said, code: process.exitCode, path };
  } finally {
    process.exitCode = before ?? 0;
  }
}
const refuses = (file: Parameters<typeof run>[0], words: string[], said: RegExp) =>
  assert.rejects(run(file, words), (error: Error) => error instanceof WrongInput && said.test(error.message));

const countOf = async (slug: string) =>
  (
    await rows<{ n: number }>(
      "select count(*)::int as n from cases.case c join municipality.municipality m using (municipality_id) where m.slug = $1",
      [slug],
    )
  )[0]?.n;

const list = `nr;Vraag;Naam;E-mailadres;Tel.;Onderneming;Datum;Antwoord;Afgehandeld op;Budget
1;Waar mogen wij koken?;Mila Smit;mila@kook.example;06 5555 0101;Kookkracht;3-11-2025;;;100
2;"Is er subsidie, en ""hoe""
vragen wij die aan?";;;;;03/11/2024;"Ja.
Zie de site.";4 november 2024;
3;;Jan;;;;;;;
4;Mag dit?;Piet;geen-adres;bel maar;;32-1-2026;;;
5;Hoe zit dat?;Bsn 111222333;;;;31-12-2026;;;
6;Mijn bsn is 111222333;;;;;;;;
`;

test("a dry run says everything and writes nothing; then the good rows come in and the bad ones are told, in a file too", async () => {
  const town = await world.addTown("lijstdorp");
  const file = { name: "lijst.csv", body: list };
  const dry = await run(file, ["--municipality", "lijstdorp", "--dry-run"]);
  assert.deepEqual(dry.said.slice(0, 4), [
    "lijst.csv (utf-8): 6 rows below the head in row 1.",
    'Columns: question = "Vraag", id = "nr", name = "Naam", email = "E-mailadres", phone = "Tel.", organisation = "Onderneming", received = "Datum", answer = "Antwoord", answered = "Afgehandeld op".',
    'Left out: "Budget".',
    "Of a day such as 3/11/2026 the day comes first. Nobody gets a mail because of this.",
  ]);
  assert.equal(dry.said[4], "Read 6: 2 would be new (1 with their answer, 1 open), 0 there already, 4 bad.");
  assert.equal(await countOf("lijstdorp"), 0);
  const first = await run(file, ["--municipality", "lijstdorp"]);
  assert.equal(first.code, 1);
  assert.deepEqual(first.said.slice(4, -1), [
    "Read 6: 2 new (1 with their answer, 1 open), 0 there already, 4 bad.",
    "  row 4, Vraag: there is no question.",
    "  row 5, E-mailadres: this is no mail address.",
    "  row 5, Tel.: this is no telephone number.",
    "  row 5, Datum: this is no day; write 3-11-2026 (the day first) or 2026-11-03.",
    "  row 6, Datum: this day is still to come.",
    "  row 7, Vraag: this looks like a citizen service number (BSN); take it out, or give --mask-bsn.",
  ]);
  const report = await readFile(`${first.path}.report.csv`, "utf8");
  assert.equal(report.split("\r\n").length, 8);
  assert.doesNotMatch(report + first.said.join(), /111222333|Piet|mila@/);
  assert.equal((await stat(`${first.path}.report.csv`)).mode & 0o077, 0);
  assert.equal(await countOf("lijstdorp"), 2);
  const found = await rows(
    `select number, status, question, title, asker_name, asker_email, channel, answer, owner_id,
       (received_at at time zone 'Europe/Amsterdam')::text as received, answer_due::text as due,
       (closed_at at time zone 'Europe/Amsterdam')::date::text as closed, outcome
     from cases.case where municipality_id = $1 order by number`,
    [town.id],
  );
  const owner_id = town.people.noor;
  assert.deepEqual(found, [
    {
      number: "LI-2026-0001",
      status: "received",
      question: "Waar mogen wij koken?",
      title: "Waar mogen wij koken?",
      asker_name: "Mila Smit",
      asker_email: "mila@kook.example",
      channel: "import",
      answer: null,
      owner_id,
      received: "2025-11-03 00:00:00",
      due: "2026-12-07",
      closed: null,
      outcome: null,
    },
    {
      number: "LI-2026-0002",
      status: "closed",
      question: 'Is er subsidie, en "hoe"\nvragen wij die aan?',
      title: 'Is er subsidie, en "hoe"',
      asker_name: "",
      asker_email: null,
      channel: "import",
      answer: "Ja.\nZie de site.",
      owner_id,
      received: "2024-11-03 00:00:00",
      due: "2026-12-07",
      closed: "2024-11-04",
      outcome: null,
    },
  ]);
  const again = await run(file, ["--municipality", "lijstdorp", "--mask-bsn"]);
  assert.equal(again.said[4], "Read 6: 1 new (0 with their answer, 1 open), 2 there already, 3 bad.");
  const masked = await rows("select question from cases.case where question like 'Mijn bsn%'");
  assert.deepEqual(masked, [{ question: "Mijn bsn is •••••••••" }]);
  assert.equal((await rows("select 1 from platform.mail")).length, 0);
});

test("XLSX and ODS bring the same, with days as days; the sheet is asked where there are more", async () => {
  await world.addTown("bladstad");
  const columns = ["Onderwerp", "Uw vraag", "Ontvangen op"].map((title) => ({ title, width: 12 }));
  const { Temporal } = await import("#platform/clock");
  for (const [name, write] of [
    ["a.xlsx", xlsxOf],
    ["b.ods", odsOf],
    ["c.csv", csvOf],
  ] as const) {
    async function* some() {
      yield [["=Pand", `Waar is ${name}?`, Temporal.PlainDate.from("2026-02-03")] as const];
    }
    const pieces: Uint8Array[] = [];
    for await (const piece of write({ name: "Vragen", lang: "nl", columns, rows: some() })) pieces.push(piece);
    const { said, code } = await run({ name, body: Buffer.concat(pieces) }, ["--municipality", "bladstad"]);
    assert.equal(code, 0, said.join("\n"));
  }
  const days = await rows(
    "select distinct (received_at at time zone 'Europe/Amsterdam')::date::text as day from cases.case where question like 'Waar is %'",
  );
  assert.deepEqual(days, [{ day: "2026-02-03" }]);
  assert.equal(await countOf("bladstad"), 3);
});

test("somebody at the keyboard is asked what is not clear, and whether to go on", async () => {
  await world.addTown("vraagstad");
  const file = { name: "vreemd.csv", body: "Wat;Wie;Datum;Datum\nHoe laat is het?;Jan;1-1-2026;2-1-2026\n" };
  const words = ["--municipality", "vraagstad"];
  const no = typing("2", "1", "n");
  assert.equal((await run(file, words, no)).said.at(-1), "Nothing was written.");
  assert.match(no.asked[0] ?? "", /Which column is the received\?.*1 {2}Datum: 1-1-2026/s);
  assert.match(no.asked[1] ?? "", /Which column has the question\?.*1 {2}Wat: Hoe laat is het\?/s);
  assert.match(no.asked[2] ?? "", /Take them over into .*Vraagstad/);
  assert.equal(await countOf("vraagstad"), 0);
  await run(file, words, typing("2", "1", "ja"));
  assert.equal(await countOf("vraagstad"), 1);
  await refuses(file, words, /More than one column is called "Datum"/);
  await refuses(file, [...words, "--column", "received="], /No column is recognised as the question.*"Wat", "Wie"/);
  await refuses(file, [...words, "--column", "question=Vraag"], /There is no column "Vraag" for question/);
  const { said } = await run(file, [...words, "--column", "received=", "--column", "question=wat"]);
  assert.match(said.join("\n"), /1 new/);
});

test("nothing in a file moves the cursor of whoever looks", async () => {
  await world.addTown("wijzerdorp");
  const body = 'vraag;\x1b[2J\x07kop\nWaar?;"\x1b]0;titel\x07"\n';
  const { said } = await run({ name: "wijzer.csv", body }, ["--municipality", "wijzerdorp"]);
  assert.ok(said.includes('Left out: "[2Jkop".'), said.join("\n"));
  assert.doesNotMatch(said.join(""), /\p{Cc}/u);
  const asked = typing("1", "n");
  await run({ name: "wijzer.csv", body: body.replace("vraag", "wat") }, ["--municipality", "wijzerdorp"], asked);
  assert.doesNotMatch(asked.asked.join("").replaceAll("\n", ""), /\p{Cc}/u);
});

test("what was asked in the wrong way, or cannot be, is said in one sentence", async () => {
  await refuses("nowhere.csv", [], /cannot be opened \(ENOENT\)/);
  const file = { name: "een.csv", body: "vraag\nWaar, en wanneer?\n" };
  await refuses(file, [], /Say for which municipality, with --municipality: /);
  await refuses(file, ["--municipality", "nergens"], /There is no municipality "nergens" here/);
  await refuses(file, ["--municipality", "vraagstad", "--owner", "els.vermeer@town.example"], /Nobody with the role/);
  await refuses({ name: "leeg.csv", body: "\n" }, [], /Nothing stands in this file/);
  assert.throws(() => readImportOptions([]), /Use it like this/);
  assert.throws(() => readImportOptions(["a", "--column", "vraag=x"]), /--column vraag=x is not clear/);
  const sami = await run(file, ["--municipality", "vraagstad", "--owner", "SAMI.de.wit@town.example"]);
  assert.equal(sami.code, 0);
  const owned = await rows(
    "select s.name from cases.case c join identity.staff s on s.person_id = c.owner_id where c.question = $1",
    ["Waar, en wanneer?"],
  );
  assert.deepEqual(owned, [{ name: "Sami de Wit" }]);
});

const real = findShared("data/vac/rijksoverheid_vacs_bzk.csv");
test("real questions to the government come in, all of them, and once", {
  skip: real === undefined && "left out: there is no folder shared/data/vac beside the project",
}, async () => {
  await world.addTown("rijksdorp");
  // Beside a copy: nothing is written next to the real file.
  const copy = { name: basename(real ?? ""), body: await readFile(real ?? "") };
  const words = ["--municipality", "rijksdorp"];
  const { said, code } = await run(copy, words);
  assert.equal(code, 0, said.join("\n"));
  assert.match(
    said[1] ?? "",
    /question = "question", id = "id", answer = "reference_answer", answered = "lastmodified"/,
  );
  assert.match(said.join("\n"), /Read 175: 175 new \(175 with their answer, 0 open\), 0 there already, 0 bad\./);
  assert.match((await run(copy, words)).said.join("\n"), /0 new .* 175 there already, 0 bad/);
  assert.equal(await countOf("rijksdorp"), 175);
});
