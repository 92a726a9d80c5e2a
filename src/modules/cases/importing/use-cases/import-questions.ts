import { noteOrganisation } from "#directory";
import { findActing, type Staff, staffing } from "#identity";
import { addWorkingDays, findClosingDays, findMunicipality, workingDaysBetween } from "#municipality";
import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { dayOf, type Temporal } from "#platform/clock";
import { newId, type Read, type Tx } from "#platform/db";
import type { Lang } from "#platform/i18n";
import { caseAccess } from "../../access.js";
import { move } from "../../case.js";
import { insertLink } from "../../links/queries.js";
import { insertCase, insertStep, takeNumber } from "../../queries.js";
import { titleOf } from "../../title.js";
import { DeskNotOpen, findDefaultOwner } from "../../use-cases/submit-question.js";
import { type Incoming, type Key, keyOf } from "../incoming.js";
import { findKnown, insertOrigin } from "../queries.js";

/** What is the same for all questions of a list. */
export type List = {
  /** The name of the file, without its folders. */
  readonly file: string;
  /** Tells lists apart that number their questions alike; usually empty. */
  readonly source: string;
  /** The mail address of who owns them; undefined for whoever the rules of the municipality name. */
  readonly ownerEmail: string | undefined;
  /** In which language we write to whoever asked. */
  readonly language: Lang;
};

/** What became of a row: a new question, one that was there already, or a number that another question has. */
export type Fate = "new" | "known" | "other-question";

/** Nobody who can own a question here has this mail address. */
export class NoSuchOwner extends Error {}

/** Rows that are asked of the database in one go. */
export const AT_ONCE = 25;

/**
 * Takes some questions of a list over, in one transaction: each gets a number, an owner and a link, or was there already and stays
 * as it is. What was answered there is closed with that answer; of what is open the promise counts from today. Nothing
 * is published: nobody gets a mail because of it. Killed halfway, none of these is there.
 * @returns the fate of each, in the same order
 * @throws DeskNotOpen when nobody can own them
 * @throws NoSuchOwner
 */
export async function importQuestions(work: Work, list: List, incoming: readonly Incoming[]): Promise<Fate[]> {
  demand(caseAccess, "case.import", work.actor);
  return work.write(async (tx) => {
    const keys = incoming.map((one) => keyOf(one, list.source));
    const known = await findKnown(tx, keys);
    const fates = incoming.map((_, at) => fateOf(keys[at], known));
    if (!fates.includes("new")) return fates;
    const setting = await settingOf(tx, work, list);
    const taking = incoming.flatMap((one, at): Taking[] => {
      const key = keys[at];
      return fates[at] === "new" && key ? [{ at, caseId: newId(), list, setting, one, key }] : [];
    });
    // All of them first, in one order, before anybody takes a number: two runs at the same moment never wait in a ring.
    for (const one of taking.toSorted((a, b) => Buffer.compare(a.key.key, b.key.key) || a.at - b.at))
      if (!(await noteOrigin(tx, one))) fates[one.at] = "known";
    for (const one of taking) if (fates[one.at] === "new") await takeOver(tx, work, one);
    // From here on a departure waits for us, and then finds these questions; one that came before us shows now.
    const acting = await findActing(tx, setting.owner.personId, setting.today);
    if (acting?.away?.reason === "left") throw new DeskNotOpen();
    return fates;
  });
}

/**
 * What would become of them, with nothing written.
 * @param seen the keys of the rows before these in the same list; those of these are added
 * @throws as importQuestions
 */
export async function foreseeQuestions(
  work: Work,
  list: List,
  incoming: readonly Incoming[],
  seen: Set<string>,
): Promise<Fate[]> {
  demand(caseAccess, "case.import", work.actor);
  return work.read(async (read) => {
    await ownerOf(read, list, dayOf(work.clock.now()));
    const keys = incoming.map((one) => keyOf(one, list.source));
    const known = await findKnown(read, keys);
    return keys.map((key) => {
      const fate = fateOf(key, known);
      const name = key.key.toString("hex");
      if (fate !== "new" || !seen.has(name)) {
        seen.add(name);
        return fate;
      }
      return "known";
    });
  });
}

function fateOf(key: Key | undefined, known: ReadonlyMap<string, Buffer>): Fate {
  const before = known.get(key?.key.toString("hex") ?? "");
  if (!before || !key) return "new";
  return before.equals(key.questionHash) ? "known" : "other-question";
}

type Setting = {
  readonly owner: Staff;
  readonly at: Date;
  readonly today: Temporal.PlainDate;
  readonly closed: ReadonlySet<string>;
  readonly firstReactionDue: string;
  readonly answerDue: string;
};

async function settingOf(tx: Tx, { clock }: Work, list: List): Promise<Setting> {
  const now = clock.now();
  const today = dayOf(now);
  const closed = await findClosingDays(tx);
  const { promise } = await findMunicipality(tx);
  return {
    owner: await ownerOf(tx, list, today),
    at: new Date(now.epochMilliseconds),
    today,
    closed,
    firstReactionDue: addWorkingDays(today, promise.firstReactionDays, closed).toString(),
    answerDue: addWorkingDays(today, promise.answerDays, closed).toString(),
  };
}

async function ownerOf(read: Read, { ownerEmail }: List, today: Temporal.PlainDate): Promise<Staff> {
  if (ownerEmail === undefined) {
    const owner = await findDefaultOwner(read, today);
    if (!owner) throw new DeskNotOpen();
    return owner;
  }
  const all = await staffing.listWithRoles(read, ["desk", "aanjager"]);
  const owner = all.find(({ email }) => email.toLowerCase() === ownerEmail.toLowerCase());
  if (!owner) throw new NoSuchOwner();
  return owner;
}

type Taking = {
  readonly at: number;
  readonly caseId: string;
  readonly list: List;
  readonly setting: Setting;
  readonly one: Incoming;
  readonly key: Key;
};

const isClosedIn = ({ answer, outcome }: Incoming) => answer !== undefined || outcome === "dropped-out";

/** @returns false when the same row stood higher in this list, or another run was a moment earlier */
const noteOrigin = (tx: Tx, { caseId, list, setting, one, key }: Taking) =>
  insertOrigin(tx, {
    ...key,
    caseId,
    file: list.file,
    row: one.row,
    ownId: one.ownId,
    cameAnswered: isClosedIn(one),
    at: setting.at,
  });

async function takeOver(tx: Tx, work: Work, { caseId, list, setting, one }: Taking): Promise<void> {
  const { at, today, owner } = setting;
  const isClosed = isClosedIn(one);
  const kind = isClosed ? "import-closed" : "import";
  const organisationId = one.organisation && (await noteOrganisation(tx, work.clock, one.organisation));
  await insertCase(tx, {
    case_id: caseId,
    number: await takeNumber(tx, today.year),
    status: move(undefined, kind),
    owner_id: owner.personId,
    question: one.question,
    title: titleOf(one.title ?? one.question),
    asker_name: one.name,
    asker_email: one.email ?? null,
    asker_phone: one.phone ?? null,
    asker_person_id: null,
    organisation_id: organisationId ?? null,
    language: list.language,
    channel: "import",
    first_reaction_due: setting.firstReactionDue,
    answer_due: setting.answerDue,
    first_reaction_at: null,
    first_reaction_days: null,
    version: 1,
    ...momentsOf(one, setting, isClosed),
  });
  const note = one.answer ?? null;
  await insertStep(tx, { case_id: caseId, step_id: newId(), kind, at, actor_kind: "system", actor_id: null, note });
  await insertLink(tx, newId(), caseId, at);
  const detail = { row: String(one.row) };
  await audit(tx, work, { action: `case.${kind}`, subject: { kind: "case", id: caseId }, detail });
}

/**
 * When it was asked and answered. Of an answer without a day we only know that it was there today; too early a day would
 * have it destroyed too early.
 */
function momentsOf(one: Incoming, { at, today, closed }: Setting, isClosed: boolean) {
  const date = (moment: Temporal.Instant) => new Date(moment.epochMilliseconds);
  const received = one.receivedAt ?? one.answeredAt;
  const receivedAt = received ? date(received) : at;
  const endedAt = one.answeredAt ? date(one.answeredAt) : at;
  const answeredOn = one.answeredAt ? dayOf(one.answeredAt) : today;
  const days = one.answer && received ? Math.max(0, workingDaysBetween(dayOf(received), answeredOn, closed)) : 0;
  return {
    received_at: receivedAt,
    answered_at: one.answer === undefined ? null : endedAt,
    answer_days: one.answer === undefined ? null : Math.min(days, 32_767),
    answer: one.answer ?? null,
    closed_at: isClosed ? endedAt : null,
    outcome: one.outcome ?? null,
  };
}
