import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { caseMoves } from "#cases";
import { addStaff, type NewStaff, staffing } from "#identity";
import { addMunicipality, choices, municipalityRegister, type NewMunicipality } from "#municipality";
import { type Actor, workWithoutForm } from "#platform/access";
import type { Clock } from "#platform/clock";
import { Database, type DatabaseAddress } from "#platform/db";
import { PROJECT } from "./database.js";
import { daysAgo, type Person, playStory, type Stage, type Story, type Target } from "./demo-stories.js";

type DemoStaff = Omit<NewStaff, "phone" | "demo"> & {
  readonly phone?: string;
  /** Of which they are a specialist, by name. */
  readonly departments?: readonly string[];
  /** The kind of chain partner for which they work. */
  readonly partner?: string;
};
type Demo = {
  readonly municipality: Omit<NewMunicipality, "host">;
  readonly staff: readonly DemoStaff[];
  readonly answerBlocks: readonly Parameters<typeof caseMoves.addAnswerBlock>[1][];
  readonly cases: readonly Story[];
};

const SYSTEM: Actor = { kind: "system", name: "demo" };

/** So long the desk has been there: somewhat longer than its oldest question, and in whole weeks, so that it began on a day like today. */
const DAYS_OPEN = 399;

/** So many working days ago somebody could have been reminded of a part of a question, or told that it is late. */
const MOST_DAYS_LATE = 8;

/**
 * Fills an empty installation with a small believable town, through the same use cases that people use, with a
 * clock in the past. No mail goes out about it. Does nothing when there is a municipality already.
 */
export async function loadDemo(connection: DatabaseAddress, clock: Clock, say: (line: string) => void): Promise<void> {
  const db = new Database({ connection, poolSize: 2, publish: async () => {} });
  try {
    if ((await municipalityRegister(db, clock).all()).length > 0) return;
    await makeTown(db, clock);
    say("The demo town Voorbeeldstad has been made. It is fictional.");
  } finally {
    await db.close();
  }
}

async function makeTown(db: Database, clock: Clock): Promise<void> {
  const demo: Demo = JSON.parse(await readFile(join(PROJECT, "db/demo/voorbeeldstad.json"), "utf8"));
  const begin: Clock = { now: () => clock.now().subtract({ hours: 24 * DAYS_OPEN }) };
  const by = { db, clock: begin, actor: SYSTEM };
  const municipalityId = await addMunicipality(by, { ...demo.municipality, host: undefined });
  const people = await addPeople(by, municipalityId, demo.staff);
  const municipality = await municipalityRegister(db, clock).byId(municipalityId);
  if (!municipality) throw new Error("the demo town has vanished");
  const workAt = (actor: Actor, at: Clock) => workWithoutForm(db, { municipality, actor, clock: at });
  const stage = await buildStage(demo, people, clock, workAt);
  await placePeople(demo.staff, stage);
  for (const block of demo.answerBlocks) await caseMoves.addAnswerBlock(workAt(stage.owner, begin), block);
  for (const story of demo.cases) await playStory(stage, story);
  for (let days = MOST_DAYS_LATE; days > 0; days -= 1) await caseMoves.tellLateSubs(db, daysAgo(stage, days));
}

async function addPeople(
  by: { db: Database; clock: Clock; actor: Actor },
  municipalityId: string,
  staff: readonly DemoStaff[],
): Promise<Person[]> {
  const people: Person[] = [];
  for (const { name, jobTitle, phone, email, roles } of staff) {
    const personId = await addStaff(by, municipalityId, { name, jobTitle, phone, email, roles, demo: true });
    people.push({ kind: "person", personId, name, roles: new Set<string>(roles) });
  }
  return people;
}

/** Who can play in the stories, and whom they can ask, by the names that stand in them. */
async function buildStage(
  demo: Demo,
  people: readonly Person[],
  clock: Clock,
  workAt: Stage["workAt"],
): Promise<Stage> {
  const { municipality } = demo;
  const departments = await workAt(SYSTEM, clock).read(choices.listDepartments);
  const targets = new Map<string, Target>([
    ...departments.map(({ id, name }): [string, Target] => [name, { kind: "department", id }]),
    ...people.map(({ personId, name }): [string, Target] => [name, { kind: "person", id: personId }]),
    ...(municipality.chainPartners ?? []).map(({ kind, name }): [string, Target] => [
      name,
      { kind: "partner", id: kind },
    ]),
  ]);
  const named = (name: string) =>
    known(
      people.find((one) => one.name === name),
      name,
    );
  return {
    clock,
    closed: new Set(municipality.closingDays.map(({ day }) => day)),
    owner: known(
      people.find(({ roles }) => roles.has("aanjager")),
      "an aanjager",
    ),
    person: named,
    personById: (id) =>
      known(
        people.find(({ personId }) => personId === id),
        id,
      ),
    target: (name) => known(targets.get(name), name),
    workAt,
  };
}

/** @throws Error that says what is missing */
function known<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`the demo town does not know ${what}`);
  return found;
}

/** The administrator says of which department somebody is a specialist, and for which chain partner they work. */
async function placePeople(staff: readonly DemoStaff[], stage: Stage): Promise<void> {
  const administrator = known(
    staff.find(({ roles }) => roles.includes("administrator")),
    "an administrator",
  );
  const work = stage.workAt(stage.person(administrator.name), stage.clock);
  for (const { departments = [], partner, email: _, ...post } of staff) {
    if (departments.length === 0 && partner === undefined) continue;
    const { personId } = stage.person(post.name);
    const member = known(await work.read((read) => staffing.findMember(read, personId)), post.name);
    const departmentIds = departments.map((name) => stage.target(name).id);
    await staffing.change(work, member, { ...post, phone: post.phone, departmentIds, partner });
  }
}
