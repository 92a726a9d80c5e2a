import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dayOf, Temporal } from "#platform/clock";
import { recogniseColumns } from "./columns.js";
import { type ImportField, importFields } from "./incoming.js";
import { readMoment } from "./moments.js";
import { readRow } from "./read-row.js";

const text = (given: string) => ({ kind: "text", text: given }) as const;
const now = Temporal.Instant.from("2026-11-23T09:00:00Z");
const measure = { now, keepYears: undefined, masksBsn: false };

const days: [given: string, day: string | undefined][] = [
  ["2026-11-03", "2026-11-03"],
  ["2026/11/3", "2026-11-03"],
  ["20261103", "2026-11-03"],
  ["3-11-2026", "2026-11-03"],
  ["03/11/2026", "2026-11-03"],
  ["3.11.26", "2026-11-03"],
  ["3 november 2026", "2026-11-03"],
  ["dinsdag 3 nov. 2026", "2026-11-03"],
  ["Tue 3 Nov 2026", "2026-11-03"],
  ["November 3, 2026", "2026-11-03"],
  ["March 3, 2026", "2026-03-03"],
  ["Mar 3 2026", "2026-03-03"],
  ["May 5, 2026", "2026-05-05"],
  ["Tuesday March 3, 2026", "2026-03-03"],
  ["3 mei 2026 om 14:05 uur", "2026-05-03"],
  ["3-11-2026 23:59", "2026-11-03"],
  ["2026-11-03T23:30:00Z", "2026-11-04"],
  ["2026-11-03T10:30:00.161+01:00", "2026-11-03"],
  ["46329", "2026-11-03"],
  ["46329.5", "2026-11-03"],
  ["11/23/2026", undefined],
  ["31-2-2026", undefined],
  ["29-2-2025", undefined],
  ["0-1-2026", undefined],
  ["3 brumaire 2026", undefined],
  ["3-11-2026 25:00", undefined],
  ["gisteren", undefined],
  ["2026", undefined],
  ["__proto__", undefined],
];
for (const [given, day] of days)
  test(`the day "${given}" is ${day ?? "none"}`, () => {
    const found = readMoment(text(given));
    assert.equal(found && dayOf(found).toString(), day);
  });

test("every day is read as it is written, in each way", () => {
  const day = fc
    .date({ min: new Date("1955-01-01"), max: new Date("2079-12-31"), noInvalidDate: true })
    .map((date) => Temporal.PlainDate.from(date.toISOString().slice(0, 10)));
  fc.assert(
    fc.property(day, (one) => {
      for (const written of [
        one.toString(),
        `${one.day}-${one.month}-${one.year}`,
        `${String(one.day).padStart(2, "0")}/${String(one.month).padStart(2, "0")}/${one.year}`,
        one.toLocaleString("nl-NL", { day: "numeric", month: "long", year: "numeric" }),
        one.toLocaleString("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric" }),
        String(Temporal.PlainDate.from("1899-12-30").until(one).total("days")),
      ]) {
        const found = readMoment(text(written));
        assert.equal(found && dayOf(found).toString(), one.toString(), written);
      }
    }),
  );
});

test("anything may stand where a day should", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.stringMatching(/^[\d\-/. :TZ+]{1,24}$/)),
      (given) => {
        readMoment(text(given));
      },
    ),
    { numRuns: 1000 },
  );
});

const tableOf = (...rows: string[][]) => ({
  name: "",
  rows: rows.map((cells, at) => ({ at: at + 1, isHidden: false, cells: cells.map(text) })),
});
const placesOf = (head: string[], said: [ImportField, string][] = []) =>
  Object.fromEntries(recogniseColumns(tableOf(head), new Map(said))?.at ?? []);

test("heads are recognised in Dutch and English, however they are written", () => {
  assert.deepEqual(placesOf(["Zaaknr.", "E-mail adres", "TELEFOONNUMMER", "Uw vraag:", "Ontvangen_op"]), {
    email: 1,
    phone: 2,
    question: 3,
    received: 4,
  });
  assert.deepEqual(placesOf(["id", "question", "reference_answer", "reference_answer_html", "lastmodified"]), {
    id: 0,
    question: 1,
    answer: 2,
    answered: 4,
  });
  assert.deepEqual(placesOf(["Omschrijving", "Vraag", "Datum", "Datum vraag"]), { question: 1, received: 3 });
  assert.deepEqual(placesOf(["constructor", "__proto__", "toString"]), {});
});

test("what somebody says of the columns goes first; a title above the head is passed over", () => {
  const said: [ImportField, string][] = [
    ["question", "omschrijving"],
    ["answer", ""],
    ["name", "Bestaat niet"],
  ];
  const found = recogniseColumns(
    tableOf(["Vragen aan het loket, 2026"], ["Vraag", "Omschrijving", "Antwoord"], ["a", "b", "c"]),
    new Map(said),
  );
  assert.deepEqual([found?.head.at, ...(found?.at ?? []), found?.missing], [2, ["question", 1], ["name"]]);
  assert.deepEqual(recogniseColumns(tableOf(["Vraag", "Datum", "datum"]), new Map())?.unclear, [
    { field: "received", columns: [1, 2] },
  ]);
});

const all = Object.fromEntries(importFields.map((field, place) => [field, place])) as Record<ImportField, number>;
const columns = {
  head: { at: 1, isHidden: false, cells: [] },
  at: new Map(Object.entries(all) as [ImportField, number][]),
  unclear: [],
  missing: [],
};
const rowOf = (given: Partial<Record<ImportField, string>>) =>
  readRow(
    {
      at: 2,
      isHidden: false,
      cells: importFields.map((field) => (given[field] === undefined ? undefined : text(given[field]))),
    },
    columns,
    measure,
  );
const reasonsOf = (given: Partial<Record<ImportField, string>>) => {
  const read = rowOf(given);
  return Array.isArray(read) ? read.map(({ field, reason }) => `${field} ${reason}`) : [];
};

test("texts and names come in as they were, without the blanks around them", () => {
  const names = [
    "SMIT, MILA",
    "'t Hart",
    "van der Berg-de Wit",
    "Łukasz Øé",
    "👩‍👩‍👧 & zn.",
    "<b>x</b>",
    "=1+1",
    "O\u0301",
  ];
  for (const name of names) {
    const read = rowOf({
      question: `  ${name}?\r\n\tja  `,
      name: ` ${name} `,
      organisation: name,
      title: name,
      id: name,
    });
    assert.ok(!Array.isArray(read) && "question" in read, name);
    assert.deepEqual(
      [read.question, read.name, read.organisation, read.title, read.ownId],
      [`${name}?\r\n\tja`, name, name, name, name],
    );
  }
});

test("each flaw of a row has its column and its reason", () => {
  assert.deepEqual(reasonsOf({}), ["question question-missing"]);
  assert.deepEqual(reasonsOf({ question: "a\0b" }), ["question unstorable"]);
  assert.deepEqual(reasonsOf({ question: "x".repeat(20_001) }), ["question too-long"]);
  const q = { question: "Waar?" };
  assert.deepEqual(reasonsOf({ ...q, email: "a@", phone: "bel" }), ["email email-wrong", "phone phone-wrong"]);
  assert.deepEqual(reasonsOf({ ...q, email: "n.v.t.", phone: "-", received: "onbekend" }), []);
  assert.deepEqual(reasonsOf({ ...q, received: "24-11-2026" }), ["received day-future"]);
  assert.deepEqual(reasonsOf({ ...q, received: "3-11-1826" }), ["received day-impossible"]);
  assert.deepEqual(reasonsOf({ ...q, received: "3-11-2025", answered: "2-11-2025", answer: "a" }), [
    "answered answered-first",
  ]);
  assert.deepEqual(reasonsOf({ ...q, answered: "2-11-2025" }), ["answered answer-missing"]);
  assert.deepEqual(reasonsOf({ ...q, outcome: "geholpen" }), ["outcome answer-missing"]);
  assert.deepEqual(reasonsOf({ ...q, outcome: "afgehaakt" }), []);
  assert.deepEqual(reasonsOf({ ...q, answer: "Ja.", outcome: "tja" }), ["outcome outcome-unknown"]);
});

test("a spreadsheet that took the zero from a telephone number gives it back", () => {
  const phoneOf = (kind: "text" | "number", given: string) => {
    const cells = importFields.map((field) =>
      field === "phone" ? { kind, text: given } : text(field === "question" ? "a" : ""),
    );
    const read = readRow({ at: 2, isHidden: false, cells }, columns, measure);
    return "phone" in read ? read.phone : read;
  };
  assert.equal(phoneOf("number", "612345678"), "0612345678");
  assert.equal(phoneOf("text", "'+31 6 1234 5678"), "+31 6 1234 5678");
  assert.equal(phoneOf("text", "(020) 123 45 67"), "(020) 123 45 67");
});

test("what looks like a citizen service number is seen in a title too", () => {
  assert.deepEqual(reasonsOf({ question: "Waar is een pand?", title: "Vraag van 123456782" }), ["title bsn-seen"]);
});
