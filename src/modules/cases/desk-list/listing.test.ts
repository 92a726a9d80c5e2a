import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Actor } from "#platform/access";
import { dayOf, Temporal } from "#platform/clock";
import { newId } from "#platform/db";
import { openWorld, type TestTown } from "#testing";
import { type Case, isOpen, openStatuses, outcomes, statuses } from "../case.js";
import { answerStanding, SOON } from "../deadline.js";
import { officialKinds } from "../official/official.js";
import { findCase } from "../queries.js";
import { folded } from "./asked.js";
import { beginLook } from "./look.js";
import { type Listed, type ListPlace, listDesk, type Reach } from "./queries.js";
import {
  dueFilters,
  endedStatuses,
  filterNames,
  queryOf,
  readWanted,
  sortOf,
  sorts,
  standingOf,
  standings,
  type Wanted,
} from "./wanted.js";

const world = await openWorld({ worker: false });
const town = await world.addTown("lijststad");
const other = await world.addTown("elders");
const departments = [newId(), newId()];
const words = ["vergunning", "pand", "subsidie", "terras", "fiets", "kade"];

const made = fc.record({
  status: fc.constantFrom(...statuses),
  owner: fc.nat({ max: 2 }),
  words: fc.uniqueArray(fc.constantFrom(...words), { maxLength: 3 }),
  days: fc.nat({ max: 40 }),
  due: fc.integer({ min: -6, max: 6 }),
  kind: fc.option(fc.constantFrom(...officialKinds), { nil: undefined, freq: 3 }),
  suspended: fc.option(fc.integer({ min: -3, max: 3 }), { nil: undefined }),
  outcome: fc.constantFrom(...outcomes),
  departments: fc.uniqueArray(fc.nat({ max: 1 }), { maxLength: 2 }),
});
type Made = typeof made extends fc.Arbitrary<infer One> ? One : never;

const today = dayOf(world.clock.now());
const owners = ["noor", "sami", "els"].map((name) => town.people[name] ?? "");
const inCase = new Map<string, Made>();
let count = 0;

async function add(at: TestTown, one: Made): Promise<string> {
  const id = newId();
  count += 1;
  const isEnded = endedStatuses.some((status) => status === one.status);
  const isAnswered = one.status === "answered" || one.status === "closed";
  const received = world.clock.now().subtract({ hours: one.days * 24 + (count % 7) });
  const official = ["transferred", "merged"].includes(one.status) ? undefined : one.kind;
  const row: Record<string, unknown> = {
    ...{ municipality_id: at.id, case_id: id, number: `LS-2026-${count}`, status: one.status, title: "Een vraag" },
    ...{
      owner_id: at === town ? owners[one.owner] : at.people.noor,
      question: `Het gaat over ${one.words.join(" en ")}.`,
    },
    ...{ asker_name: "Lotte", asker_email: "lotte@cirkel.example", language: "nl", received_at: received.toString() },
    ...{ first_reaction_due: today.toString(), answer_due: today.add({ days: one.due }).toString() },
    ...(isAnswered ? { answered_at: received.toString(), answer_days: 1, answer: "Ja." } : {}),
    ...(isEnded ? { closed_at: received.toString() } : {}),
    ...(one.status === "closed" ? { outcome: one.outcome } : {}),
    ...(one.status === "merged" ? { merged_into: newId() } : {}),
    ...(one.status === "waiting" ? { waiting_since: today.subtract({ days: 2 }).toString() } : {}),
  };
  const names = Object.keys(row);
  const places = names.map((_, index) => `$${index + 1}`);
  await world.database.rows(`insert into cases.case (${names}) values (${places})`, Object.values(row));
  if (official) await addOfficial(at, id, official, one);
  for (const department of one.departments)
    await world.database.rows(
      `insert into cases.sub_question (municipality_id, sub_question_id, case_id, department_id, round, question, status, asked_at, due)
       values ($1, $2, $3, $4, 0, 'Kan dit?', 'asked', now(), current_date)`,
      [at.id, newId(), id, departments[department]],
    );
  if (at === town) inCase.set(id, one);
  return id;
}

for (const at of [town, other])
  for (const [index, id] of departments.entries())
    await world.database.rows(
      `insert into municipality.department (municipality_id, department_id, name, email, reply_days, started_at)
       values ($1, $2, $3, 'a@town.example', 5, now())`,
      [at.id, id, `Afdeling ${index}`],
    );
for (const one of fc.sample(made, { numRuns: 160, seed: 7 })) await add(town, one);
for (const one of fc.sample(made, { numRuns: 20, seed: 8 })) await add(other, one);

async function addOfficial(at: TestTown, id: string, kind: string, { status, suspended }: Made): Promise<void> {
  await world.database.rows(
    `insert into cases.official (municipality_id, official_id, case_id, kind, received_on, basis, weeks, has_committee, noted_at)
     values ($1, $2, $2, 'application', current_date, 'awb', 8, false, now())`,
    [at.id, id],
  );
  const until = status === "waiting" && suspended !== undefined ? today.add({ days: suspended }).toString() : null;
  await world.database.rows(
    "update cases.case set official_id = case_id, official_kind = $2, suspended_until = $3 where case_id = $1",
    [id, kind, until],
  );
}

const me: Actor = { kind: "person", personId: owners[0] ?? "", name: "Noor", roles: new Set(["aanjager"]) };

const filters = fc.record({
  q: fc.constantFrom(...words, "pand fiets", "vergunningen", "niets"),
  status: fc.constantFrom(...standings),
  mine: fc.constantFrom("yes"),
  late: fc.constantFrom(...dueFilters),
  kind: fc.constantFrom(...officialKinds),
  department: fc.constantFrom(...departments),
  from: fc.integer({ min: 0, max: 40 }).map((days) => today.subtract({ days }).toString()),
  to: fc.integer({ min: 0, max: 40 }).map((days) => today.subtract({ days }).toString()),
  outcome: fc.constantFrom(...outcomes),
  sort: fc.constantFrom(...sorts),
});

const wanted: fc.Arbitrary<Wanted> = fc
  .tuple(filters, fc.subarray([...filterNames], { maxLength: 4 }))
  .map(([all, names]) => readWanted(new URLSearchParams(names.map((name): [string, string] => [name, all[name]]))));

const work = await world.work(town, me);

type Between = (page: Listed[]) => Promise<void>;

/** Every page of a list, going on until there is no more. */
async function pagesOf(one: Wanted, size: number, between?: Between, reach?: Reach): Promise<Listed[]> {
  const all: Listed[] = [];
  for (let after: ListPlace | undefined; ; ) {
    const page = await work.read(async (read) => {
      const look = await beginLook(read, work, one);
      return listDesk(read, one, look.search, look.at, { limit: size, after }, reach);
    });
    all.push(...page);
    if (page.length < size) return all;
    after = page.at(-1)?.place;
    await between?.(page);
  }
}

const everyCase = async () => {
  const ids = await world.database.rows<{ id: string }>(
    "select case_id as id from cases.case where municipality_id = $1",
    [town.id],
  );
  return work.read(async (read) => {
    const all: Case[] = [];
    for (const { id } of ids) all.push((await findCase(read, id)) ?? assert.fail());
    return all;
  });
};

function isWanted(
  one: Case,
  { words: typed, isMine, due, kind, departmentId, from, to, outcome, ...rest }: Wanted,
): boolean {
  const standing = standingOf({ words: typed, ...rest } as Wanted);
  const left = answerStanding(one, today, new Set());
  const received = dayOf(one.receivedAt);
  const day = Temporal.PlainDate.compare;
  const stem = (word: string) => folded(word).replace(/en$/, "");
  return (
    (standing === "all" ||
      (standing === "open" && isOpen(one.status)) ||
      (standing === "closed" && endedStatuses.some((status) => status === one.status)) ||
      standing === one.status) &&
    (!isMine || one.ownerId === owners[0]) &&
    (!due || (left !== undefined && left.isLate === (due === "late") && (left.isLate || left.days <= SOON))) &&
    (!kind || one.official?.kind === kind) &&
    (!departmentId || (inCase.get(one.id)?.departments ?? []).some((at) => departments[at] === departmentId)) &&
    (!from || day(received, from) >= 0) &&
    (!to || day(received, to) <= 0) &&
    (!outcome || one.outcome === outcome) &&
    (typed ?? "").split(" ").every((word) => word === "" || one.question.includes(stem(word)))
  );
}

function inOrder(one: Wanted, cases: readonly Case[]): string[] {
  const sort = sortOf(one);
  const turned = sort === "newest" ? -1 : 1;
  const byId = (a: Case, b: Case) => (a.id < b.id ? -1 : 1);
  const first = (a: Case, b: Case) =>
    sort === "due"
      ? Temporal.PlainDate.compare(a.answerDue, b.answerDue)
      : Temporal.Instant.compare(a.receivedAt, b.receivedAt);
  return [...cases].sort((a, b) => turned * (first(a, b) || byId(a, b))).map(({ id }) => id);
}

const reaches: fc.Arbitrary<Reach> = fc.record({
  glance: fc.integer({ min: 1, max: 2 }),
  near: fc.integer({ min: 2, max: 4 }),
  few: fc.constantFrom(0, 20, 2000),
  far: fc.integer({ min: 1, max: 12 }),
});

test("the list is what somebody who looks at every case would make of it, whatever the filters and the page", async () => {
  const all = await everyCase();
  assert.equal(all.length, 160);
  let notEmpty = 0;
  await fc.assert(
    fc.asyncProperty(wanted, fc.integer({ min: 1, max: 30 }), reaches, async (one, size, reach) => {
      const due = inOrder(
        one,
        all.filter((found) => isWanted(found, one)),
      );
      if (due.length > 0) notEmpty += 1;
      const listed = (await pagesOf(one, size, undefined, reach)).map(({ found }) => found.id);
      assert.deepEqual(listed, due, queryOf(one).toString());
    }),
    { numRuns: 250 },
  );
  assert.ok(notEmpty > 60, `${notEmpty} of these found something`);
});

test("a page before another one is the page that stood there", async () => {
  await fc.assert(
    fc.asyncProperty(wanted, fc.integer({ min: 1, max: 9 }), async (one, size) => {
      const all = await pagesOf(one, 50);
      for (const [at, { place }] of all.entries()) {
        if (at % 5 !== 0) continue;
        const before = await work.read(async (read) => {
          const look = await beginLook(read, work, one);
          return listDesk(read, one, look.search, look.at, { limit: size, before: place });
        });
        assert.deepEqual(
          before.map(({ found }) => found.id),
          all.slice(Math.max(0, at - size), at).map(({ found }) => found.id),
        );
      }
    }),
    { numRuns: 40 },
  );
});

test("a wish is written in one form, and means the same when it is read again", () => {
  fc.assert(
    fc.property(wanted, (one) => {
      const text = queryOf(one).toString();
      assert.equal(queryOf(readWanted(new URLSearchParams(text))).toString(), text);
      assert.deepEqual(JSON.stringify(readWanted(new URLSearchParams(text))), JSON.stringify(one));
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (pairs) => {
      readWanted(new URLSearchParams(pairs));
      const typed = new URLSearchParams();
      for (const [at, [, value]] of pairs.entries()) typed.set(filterNames[at % filterNames.length] ?? "q", value);
      readWanted(typed);
    }),
  );
});

test("while cases change between two pages, none that stays is skipped, and none is shown twice unless it moved", async () => {
  for (const query of ["status=open", "status=all&sort=newest", "status=all&sort=oldest", "q=pand&status=all"]) {
    const one = readWanted(new URLSearchParams(query));
    const before = new Map((await pagesOf(one, 50)).map(({ found, place }) => [found.id, place.key]));
    const touched = new Set<string>();
    let turn = 0;
    const listed = await pagesOf(one, 7, async (page) => {
      turn += 1;
      // One that was shown gets a later date, one that was not is answered, and one comes in.
      const seen = page.at(0)?.found.id ?? "";
      const unseen = [...before.keys()].reverse().find((id) => !touched.has(id)) ?? "";
      for (const id of [seen, unseen]) touched.add(id);
      await world.database.rows("update cases.case set answer_due = answer_due + 3 where case_id = $1", [seen]);
      await world.database.rows(
        `update cases.case set status = 'answered', answer = 'Ja.', answered_at = now(), answer_days = 1, waiting_since = null,
           suspended_until = null, closed_at = null, outcome = null, merged_into = null where case_id = $1`,
        [unseen],
      );
      if (turn < 4)
        touched.add(await add(town, { ...(fc.sample(made, 1)[0] as Made), status: openStatuses[0], words: ["pand"] }));
    });
    const shown = listed.map(({ found }) => found.id);
    const still = [...before.keys()].filter((id) => !touched.has(id));
    for (const id of still) assert.equal(shown.filter((one) => one === id).length, 1, `${query}: ${id}`);
    if (sortOf(one) !== "due") assert.equal(new Set(shown).size, shown.length, query);
    assert.ok(still.length > 20, query);
  }
});

test("mine is what somebody owns, and what they act for today", async () => {
  const mine = readWanted(new URLSearchParams("status=all&mine=yes"));
  const of = async () => new Set((await pagesOf(mine, 50)).map(({ found }) => found.ownerId));
  assert.deepEqual(await of(), new Set([owners[0]]));
  await world.database.rows("update identity.staff set deputy_id = $2 where person_id = $1", [owners[2], owners[0]]);
  await world.database.rows(
    `insert into identity.absence (municipality_id, absence_id, person_id, status, first_on, last_on, noted_by, noted_at)
     values ($1, $2, $3, 'noted', $4, $4, $3, now())`,
    [town.id, newId(), owners[2], today.toString()],
  );
  assert.deepEqual(await of(), new Set([owners[0], owners[2]]));
});
