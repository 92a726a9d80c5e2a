import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { caseMoves, type Outcome, submitQuestion, trackingLinks } from "#cases";
import { addStaff, type NewStaff } from "#identity";
import {
  addMunicipality,
  addWorkingDays,
  municipalityRegister,
  type NewMunicipality,
  workingDaysBetween,
} from "#municipality";
import type { Actor, Work } from "#platform/access";
import { AMSTERDAM, type Clock, dayOf, Temporal } from "#platform/clock";
import { Database, type DatabaseAddress } from "#platform/db";
import { PROJECT } from "./database.js";

type Said = { after: number; text: string };
type DemoCase = {
  workingDaysAgo: number;
  question: string;
  name: string;
  organisation: string;
  email?: string;
  phone?: string;
  reaction?: Said;
  answer?: Said;
  outcome?: { after: number; value: Outcome };
};
type Demo = {
  municipality: Omit<NewMunicipality, "host">;
  staff: (Omit<NewStaff, "phone"> & { phone?: string })[];
  cases: DemoCase[];
};

const SYSTEM: Actor = { kind: "system", name: "demo" };
const VISITOR: Actor = { kind: "visitor" };

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
  const by = { db, clock, actor: SYSTEM };
  const municipalityId = await addMunicipality(by, { ...demo.municipality, host: undefined });
  const owner = await addPeople(by, municipalityId, demo.staff);
  const municipality = await municipalityRegister(db, clock).byId(municipalityId);
  if (!municipality) throw new Error("the demo town has vanished");
  for (const one of demo.cases) {
    const workAt = (actor: Actor, at: Clock): Work => ({
      municipality,
      actor,
      clock: at,
      read: (work) => by.db.read(municipalityId, work),
      write: (work) => by.db.write(municipalityId, work),
      once: (work) => by.db.write(municipalityId, work),
      national: (work) => by.db.platform(work, municipalityId),
      onceNationally: (work) => by.db.platform(work, municipalityId),
    });
    await playCase(one, owner, clock, workAt);
  }
}

async function addPeople(
  by: { db: Database; clock: Clock; actor: Actor },
  municipalityId: string,
  staff: Demo["staff"],
): Promise<Actor> {
  let owner: Actor = VISITOR;
  for (const { name, jobTitle, phone, email, roles } of staff) {
    const given = { name, jobTitle, phone, email, roles, demo: true };
    const personId = await addStaff(by, municipalityId, given);
    if (roles.includes("aanjager")) owner = { kind: "person", personId, name, roles: new Set<string>(roles) };
  }
  return owner;
}

type WorkAt = (actor: Actor, at: Clock) => Work;

async function playCase(one: DemoCase, owner: Actor, clock: Clock, workAt: WorkAt): Promise<void> {
  const asked = workAt(VISITOR, daysAgo(clock, one.workingDaysAgo));
  const { question, name, organisation, email, phone } = one;
  const linkId = await submitQuestion(asked, { question, name, organisation, email, phone, language: "nl" });
  const caseId = await asked.read((read) => trackingLinks.findCaseId(read, linkId));
  if (caseId === undefined) throw new Error("a demo question has vanished");
  const later = (after: number) => workAt(owner, daysAgo(clock, one.workingDaysAgo - after));
  let version = 1;
  if (one.reaction)
    await caseMoves.takeInHand(later(one.reaction.after), { caseId, version: version++ }, one.reaction.text);
  if (one.answer)
    await caseMoves.answerQuestion(later(one.answer.after), { caseId, version: version++ }, one.answer.text);
  if (one.outcome)
    await caseMoves.closeCase(later(one.outcome.after), { caseId, version: version++ }, one.outcome.value);
}

/** A quarter past ten in the morning, so many working days ago; today at this very moment. */
function daysAgo(clock: Clock, days: number): Clock {
  if (days <= 0) return clock;
  const today = dayOf(clock.now());
  const none = new Set<string>();
  let day = today.subtract({ days });
  while (workingDaysBetween(day, today, none) < days) day = day.subtract({ days: 1 });
  const working = addWorkingDays(day.subtract({ days: 1 }), 1, none);
  const moment = working
    .toZonedDateTime({ timeZone: AMSTERDAM, plainTime: Temporal.PlainTime.from("10:12") })
    .toInstant();
  return { now: () => moment };
}
