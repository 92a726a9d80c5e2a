import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Temporal } from "#platform/clock";
import { type Basis, officialKinds, type TermChange, type TermSource, weeksOf } from "./official.js";
import { endOf, whyNotExtended, whyNotSuspended } from "./rules.js";
import { objectionPeriodEnd, termOf } from "./term.js";

const day = (text: string) => Temporal.PlainDate.from(text);

const source = (given: Partial<TermSource> & Pick<TermSource, "kind" | "weeks">): TermSource => ({
  receivedOn: day("2026-11-23"),
  basis: given.kind === "application" ? "awb" : undefined,
  decisionOn: undefined,
  ...given,
});
const suspended = (onDay: string, toDay: string, endedOn?: string): TermChange => ({
  kind: "suspension",
  id: onDay,
  onDay: day(onDay),
  toDay: day(toDay),
  endedOn: endedOn === undefined ? undefined : day(endedOn),
});
const extended = (onDay: string, toDay: string, isAgreed = false): TermChange => ({
  kind: "extension",
  id: onDay,
  onDay: day(onDay),
  toDay: day(toDay),
  isAgreed,
});

const examples: readonly [what: string, from: TermSource, changes: readonly TermChange[], last: string][] = [
  ["an application of Monday 23 November", source({ kind: "application", weeks: 8 }), [], "2027-01-18"],
  [
    "eight weeks that end on Second Christmas Day, a Saturday: the Monday after it",
    source({ kind: "application", weeks: 8, receivedOn: day("2026-10-31") }),
    [],
    "2026-12-28",
  ],
  [
    "a complaint that ends on Good Friday: the Tuesday after Easter",
    source({ kind: "complaint", weeks: 6, receivedOn: day("2027-02-12") }),
    [],
    "2027-03-30",
  ],
  [
    "twelve weeks still move: Saturday 13 March to Monday",
    source({ kind: "application", basis: "law", weeks: 12, receivedOn: day("2026-12-19") }),
    [],
    "2027-03-15",
  ],
  [
    "thirteen weeks do not: Saturday 20 March stays",
    source({ kind: "application", basis: "law", weeks: 13, receivedOn: day("2026-12-19") }),
    [],
    "2027-03-20",
  ],
  [
    "nor does a term in an ordinance: Saturday stays",
    source({ kind: "application", basis: "ordinance", weeks: 8, receivedOn: day("2026-11-21") }),
    [],
    "2027-01-16",
  ],
  [
    "an objection to a decision of 20 November: until 1 January one can object, so until 4 January; six weeks more",
    source({ kind: "objection", weeks: 6, decisionOn: day("2026-11-20"), receivedOn: day("2026-12-01") }),
    [],
    "2027-02-15",
  ],
  [
    "asked on Monday, completed on Thursday: Tuesday and Wednesday stood still",
    source({ kind: "application", weeks: 8 }),
    [suspended("2026-11-30", "2026-12-14", "2026-12-03")],
    "2027-01-20",
  ],
  [
    "never completed: up to the set day",
    source({ kind: "application", weeks: 8 }),
    [suspended("2026-11-30", "2026-12-14")],
    // Thirteen days: Sunday 31 January, so Monday.
    "2027-02-01",
  ],
  [
    "an objection that had to be completed before its term began: nothing stood still",
    source({ kind: "objection", weeks: 6, decisionOn: day("2026-11-20"), receivedOn: day("2026-12-01") }),
    [suspended("2026-12-02", "2026-12-16")],
    "2027-02-15",
  ],
  [
    "asked on the last day: there is nothing left that could stand still",
    source({ kind: "application", weeks: 8 }),
    [suspended("2027-01-18", "2027-02-01")],
    "2027-01-18",
  ],
  [
    "extended, and then suspended",
    source({ kind: "objection", weeks: 6, decisionOn: day("2026-11-20"), receivedOn: day("2026-12-01") }),
    [extended("2027-02-10", "2027-03-29"), suspended("2027-03-01", "2027-03-08")],
    // Six days after Easter Monday 29 March: Sunday 4 April, so Monday.
    "2027-04-05",
  ],
];
for (const [what, from, changes, last] of examples)
  test(`last day: ${what}`, () => assert.equal(termOf(from, changes).last.toString(), last));

test("the period in which somebody can object moves too, over Christmas and the weekend", () => {
  assert.equal(objectionPeriodEnd(day("2026-11-13")).toString(), "2026-12-28");
});

/* The other count: one day after the other over plain JavaScript dates, with a list of holidays of its own. */

const MS = 86_400_000;
/** Written out by hand, for the years of these tests. */
const holidays = new Set(
  [
    "2024-01-01 2024-03-29 2024-04-01 2024-04-27 2024-05-05 2024-05-09 2024-05-20 2024-12-25 2024-12-26",
    "2025-01-01 2025-04-18 2025-04-21 2025-04-26 2025-05-05 2025-05-29 2025-06-09 2025-12-25 2025-12-26",
    "2026-01-01 2026-04-03 2026-04-06 2026-04-27 2026-05-05 2026-05-14 2026-05-25 2026-12-25 2026-12-26",
    "2027-01-01 2027-03-26 2027-03-29 2027-04-27 2027-05-05 2027-05-06 2027-05-17 2027-12-25 2027-12-26",
    "2028-01-01 2028-04-14 2028-04-17 2028-04-27 2028-05-05 2028-05-25 2028-06-05 2028-12-25 2028-12-26",
    "2029-01-01 2029-03-30 2029-04-02 2029-04-27 2029-05-05 2029-05-10 2029-05-21 2029-12-25 2029-12-26",
    "2030-01-01 2030-04-19 2030-04-22 2030-04-27 2030-05-05 2030-05-30 2030-06-10 2030-12-25 2030-12-26",
  ].flatMap((year) => year.split(" ")),
);
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const ms = (date: Temporal.PlainDate) => Date.parse(`${date.toString()}T00:00:00Z`);
const isOpen = (at: number) => ![0, 6].includes(new Date(at).getUTCDay()) && !holidays.has(iso(at));
const ahead = (at: number) => {
  let open = at;
  while (!isOpen(open)) open += MS;
  return open;
};

/** Walks from the first day on; a day on which the term stands still takes nothing off what is left. */
function walked(from: TermSource, changes: readonly TermChange[]): string {
  const start = from.decisionOn === undefined ? ms(from.receivedOn) : ahead(ms(from.decisionOn) + 42 * MS);
  const first = Math.min(start, ms(from.receivedOn));
  let left = from.weeks * 7;
  const still = new Set<number>();
  const waiting = [...changes];
  let last = start;
  for (let now = first; left > 0; now += MS) {
    if (now > start && !still.has(now)) left -= 1;
    if (now > start) last = now;
    while (waiting[0] && ms(waiting[0].onDay) === now) {
      const change = waiting.shift();
      if (change?.kind === "extension") {
        still.clear();
        left = (ms(change.toDay) - Math.max(now, start)) / MS;
        last = ms(change.toDay);
      } else if (change && left > 0) {
        const stop = ms(change.endedOn ?? change.toDay);
        for (let quiet = now + MS; quiet < stop; quiet += MS) still.add(quiet);
      }
    }
  }
  const mayMove = from.basis !== "ordinance" && from.weeks <= 12;
  return iso(mayMove ? ahead(last) : last);
}

const sources: fc.Arbitrary<TermSource> = fc
  .record({
    kind: fc.constantFrom(...officialKinds),
    received: fc.integer({ min: 0, max: 1000 }),
    decided: fc.integer({ min: 0, max: 60 }),
    hasCommittee: fc.boolean(),
    basis: fc.constantFrom<Basis>("awb", "law", "ordinance"),
    own: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ kind, received, decided, hasCommittee, basis, own }) => {
    const receivedOn = day("2024-03-01").add({ days: received });
    return {
      kind,
      receivedOn,
      basis: kind === "application" ? basis : undefined,
      weeks: weeksOf(kind, hasCommittee, basis === "awb" ? undefined : own),
      decisionOn: kind === "objection" ? receivedOn.add({ days: -decided }) : undefined,
    };
  });

/** What can happen, as distances: days since what was before, days until the set day, and when it was completed. */
const happening = fc.record({
  isExtension: fc.boolean(),
  pause: fc.integer({ min: 0, max: 40 }),
  ahead: fc.integer({ min: 1, max: 60 }),
  took: fc.option(fc.integer({ min: 0, max: 80 }), { nil: undefined }),
});
type Happening = typeof happening extends fc.Arbitrary<infer One> ? One : never;

/** Lays the happenings one after the other: nothing begins before a suspension of before is over, save an extension. */
function changesFrom(from: TermSource, list: readonly Happening[]) {
  const changes: TermChange[] = [];
  let now = from.receivedOn;
  let quiet = now;
  for (const one of list) {
    now = now.add({ days: one.pause });
    if (one.isExtension) {
      const { counted } = termOf(from, changes);
      if (Temporal.PlainDate.compare(now, counted) > 0) break;
      changes.push(extended(now.toString(), counted.add({ days: one.ahead }).toString()));
      continue;
    }
    if (Temporal.PlainDate.compare(now, quiet) < 0) now = quiet;
    const toDay = now.add({ days: one.ahead });
    const endedOn = one.took === undefined ? undefined : endOf(toDay, now.add({ days: one.took }));
    changes.push(suspended(now.toString(), toDay.toString(), endedOn?.toString()));
    quiet = endedOn ?? toDay;
  }
  return changes;
}

test("the last day is the one that a finger on the calendar finds, whatever happens on the way", () => {
  fc.assert(
    fc.property(sources, fc.array(happening, { maxLength: 5 }), (from, list) => {
      const changes = changesFrom(from, list);
      assert.equal(termOf(from, changes).last.toString(), walked(from, changes));
    }),
    { numRuns: 3000 },
  );
});

test("reacting earlier never makes a term longer, and never shorter than without the suspension", () => {
  fc.assert(
    fc.property(sources, fc.nat(60), fc.integer({ min: 1, max: 60 }), fc.nat(60), (from, after, length, took) => {
      const onDay = from.receivedOn.add({ days: after });
      const toDay = onDay.add({ days: length });
      const early = endOf(toDay, onDay.add({ days: took }));
      const last = (endedOn?: Temporal.PlainDate) =>
        termOf(from, [suspended(onDay.toString(), toDay.toString(), endedOn?.toString())]).last;
      assert.ok(Temporal.PlainDate.compare(last(early), last()) <= 0);
      assert.ok(Temporal.PlainDate.compare(termOf(from, []).last, last(early)) <= 0);
    }),
  );
});

const objection = {
  ...source({ kind: "objection", weeks: 6, decisionOn: day("2026-11-20"), receivedOn: day("2026-12-01") }),
  id: "o",
  caseId: "c",
  law: undefined,
  hasCommittee: false,
  notedAt: Temporal.Instant.from("2026-12-01T10:00:00Z"),
  changes: [],
};
const none: ReadonlySet<string> = new Set();

test("an objection is extended once, by six weeks at most, before its term is over; further with consent only", () => {
  const today = day("2027-02-15");
  const why = (date: string, isAgreed = false, changes: readonly TermChange[] = [], now = today) =>
    whyNotExtended({ ...objection, changes }, { date: day(date), isAgreed }, now, none);
  assert.equal(why("2027-02-15"), "date-not-later");
  assert.equal(why("2027-03-28"), "date-closed", "a Sunday");
  assert.equal(why("2027-03-30"), "too-long");
  assert.equal(why("2027-03-25"), undefined);
  assert.equal(why("2027-03-30", true), undefined);
  assert.equal(why("2028-06-01", true), "date-far");
  assert.equal(why("2027-04-01", false, [extended("2027-02-10", "2027-03-25")]), "needs-consent");
  assert.equal(why("2027-04-01", true, [extended("2027-02-10", "2027-03-25")]), undefined);
  assert.equal(why("2027-03-25", false, [], day("2027-02-16")), "term-over");
});

test("a term can only stand still while a day of it is left, until a day that is still to come", () => {
  const why = (until: string, today: string) => whyNotSuspended(objection, day(until), day(today));
  assert.equal(why("2026-12-02", "2026-12-02"), "date-past");
  assert.equal(why("2026-12-16", "2026-12-02"), undefined);
  assert.equal(why("2027-03-01", "2027-02-14"), undefined);
  assert.equal(why("2027-03-01", "2027-02-15"), "term-over");
  assert.equal(why("2028-01-01", "2026-12-02"), "date-far");
});
