import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Temporal } from "#platform/clock";
import {
  type Absence,
  absenceStatuses,
  actingFor,
  awayOn,
  type Colleague,
  type Staffing,
  successorOf,
} from "./absence.js";

const day = (text: string) => Temporal.PlainDate.from(text);
const today = day("2026-11-23");

function away(firstDay: string, lastDay?: string, change: Partial<Absence> = {}): Absence {
  const notedAt = Temporal.Instant.from("2026-11-01T10:00:00Z");
  const days = { firstDay: day(firstDay), lastDay: lastDay === undefined ? undefined : day(lastDay) };
  return { id: firstDay, status: "noted", ...days, backOn: undefined, notedBy: "noor", notedAt, ...change };
}

function colleague(id: string, change: Partial<Colleague> = {}): Colleague {
  const reach = { phone: undefined, email: `${id}@town.example` };
  const staff = { personId: id, name: id, jobTitle: { nl: id, en: id }, ...reach, isForgotten: false };
  return {
    staff,
    workingDays: [1, 2, 3, 4, 5],
    deputyId: undefined,
    hasLeft: false,
    version: 1,
    absences: [],
    ...change,
  };
}

function staffing(people: readonly Colleague[], reserve: readonly string[] = []): Staffing {
  return { people: new Map(people.map((one) => [one.staff.personId, one])), reserve };
}

const nameOf = (found: ReturnType<typeof actingFor>) => found?.who.staff.personId;

test("first and last day count; the day before and the day after do not", () => {
  const noor = colleague("noor", { absences: [away("2026-11-23", "2026-11-25")] });
  assert.equal(awayOn(noor, day("2026-11-22")), undefined);
  assert.deepEqual(awayOn(noor, day("2026-11-23")), { reason: "absent", until: day("2026-11-25") });
  assert.ok(awayOn(noor, day("2026-11-25")));
  assert.equal(awayOn(noor, day("2026-11-26")), undefined);
});

test("absences that touch or overlap are one stretch; an open one has no end", () => {
  const stretch = [
    away("2026-11-28", "2026-12-04"),
    away("2026-11-20", "2026-11-24"),
    away("2026-11-24", "2026-11-27"),
  ];
  assert.deepEqual(awayOn(colleague("a", { absences: stretch }), today), {
    reason: "absent",
    until: day("2026-12-04"),
  });
  const gap = [away("2026-11-20", "2026-11-24"), away("2026-11-26", "2026-11-27")];
  assert.deepEqual(awayOn(colleague("a", { absences: gap }), today), { reason: "absent", until: day("2026-11-24") });
  const open = [away("2026-11-20", "2026-11-24"), away("2026-11-25")];
  assert.deepEqual(awayOn(colleague("a", { absences: open }), today), { reason: "absent", until: undefined });
});

test("who came back early is there from that day on; a withdrawn absence never was", () => {
  const early = away("2026-11-16", undefined, { status: "ended", backOn: today });
  assert.equal(awayOn(colleague("a", { absences: [early] }), today), undefined);
  assert.deepEqual(awayOn(colleague("a", { absences: [early] }), day("2026-11-20")), {
    reason: "absent",
    until: day("2026-11-22"),
  });
  const never = away("2026-11-16", undefined, { status: "withdrawn" });
  assert.equal(awayOn(colleague("a", { absences: [never] }), today), undefined);
});

test("the deputy acts; when that one is away too, their deputy; then the reserve in its order", () => {
  const gone = { absences: [away("2026-11-20")] };
  const noor = colleague("noor", { ...gone, deputyId: "sami" });
  const sami = colleague("sami", { deputyId: "els" });
  const others = [colleague("els"), colleague("oud"), colleague("nieuw")];
  assert.equal(nameOf(actingFor(staffing([noor, sami, ...others]), "noor", today)), "sami");
  const samiGone = { ...sami, ...gone };
  assert.equal(nameOf(actingFor(staffing([noor, samiGone, ...others]), "noor", today)), "els");
  const circle = [noor, { ...samiGone, deputyId: "noor" }, ...others];
  assert.equal(nameOf(actingFor(staffing(circle, ["oud", "nieuw"]), "noor", today)), "oud");
  assert.equal(nameOf(actingFor(staffing(circle), "noor", today)), "noor", "nobody is there: it stays hers");
  assert.equal(actingFor(staffing(circle), "niemand", today), undefined);
});

test("a day off is no absence", () => {
  const tuesdays = colleague("noor", { workingDays: [2], deputyId: "sami" });
  assert.equal(nameOf(actingFor(staffing([tuesdays, colleague("sami")]), "noor", today)), "noor");
});

const IDS = ["a", "b", "c", "d", "e", "f"];
const dayNear = fc.integer({ min: -20, max: 20 }).map((days) => today.add({ days }));
const anyAbsence: fc.Arbitrary<Absence> = fc
  .record({ first: dayNear, length: fc.option(fc.nat(15)), back: dayNear, status: fc.constantFrom(...absenceStatuses) })
  .map(({ first, length, back, status }) =>
    away(first.toString(), length === null ? undefined : first.add({ days: length }).toString(), {
      status,
      backOn: status === "ended" ? back : undefined,
    }),
  );
const anyStaffing: fc.Arbitrary<Staffing> = fc
  .tuple(
    fc.tuple(
      ...IDS.map((id) =>
        fc
          .record({
            deputyId: fc.option(fc.constantFrom(...IDS, "unknown"), { nil: undefined }),
            hasLeft: fc.boolean(),
            absences: fc.array(anyAbsence, { maxLength: 3 }),
          })
          .map((change) => colleague(id, change)),
      ),
    ),
    fc.shuffledSubarray(IDS),
  )
  .map(([people, reserve]) => staffing(people, reserve));

test("for any staff: it ends, and whoever acts is there as long as anybody who may act is there", () => {
  fc.assert(
    fc.property(anyStaffing, fc.constantFrom(...IDS), (all, id) => {
      const found = actingFor(all, id, today);
      assert.ok(found);
      const reachable = new Set([id, ...all.reserve]);
      for (let at: string | undefined = id, hops = 0; at !== undefined && hops < IDS.length; hops += 1) {
        reachable.add(at);
        at = all.people.get(at)?.deputyId;
      }
      const there = [...reachable].filter((one) => {
        const known = all.people.get(one);
        return known && !awayOn(known, today);
      });
      if (there.length > 0) assert.ok(there.includes(found.who.staff.personId));
      if (there.includes(id)) assert.equal(found.who.staff.personId, id, "nobody acts for somebody who is there");
      const next = successorOf(all, id);
      assert.ok(next?.staff.personId !== id && !next?.hasLeft);
      const works = [...reachable].some((one) => one !== id && all.people.get(one)?.hasLeft === false);
      assert.equal(next !== undefined, works);
    }),
    { numRuns: 2000 },
  );
});
