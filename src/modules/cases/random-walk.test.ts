import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addWorkingDays } from "#municipality";
import { Refused, type Work } from "#platform/access";
import { dayOf } from "#platform/clock";
import { NotFound } from "#platform/web";
import { openWorld } from "#testing";
import { type Status, transitions } from "./case.js";
import { NotMerged } from "./doubles/use-cases/merge-cases.js";
import { handovers } from "./handover/handovers.js";
import { NotAReceiver } from "./handover/use-cases/offer-handover.js";
import { caseMoves } from "./moves.js";
import { TermNotChanged } from "./official/use-cases/change-term.js";
import { NotAsked } from "./use-cases/ask-sub-question.js";
import { ChangedMeanwhile } from "./use-cases/move-case.js";
import { NotPromised } from "./use-cases/move-promise.js";
import { submitQuestion } from "./use-cases/submit-question.js";

const world = await openWorld({ worker: false });
const town = await world.addTown("voorbeeldstad");
const people = ["noor", "sami", "els"] as const;
type Who = (typeof people)[number];

/** Whoever asked, with the link, or one of the staff. */
type Question = { readonly caseId: string; readonly linkId: string };
type Turn = { readonly work: Work; readonly caseId: string; readonly version: number };

const of = (who: Who) => town.people[who] ?? "";
const asStaff = (who: Who) =>
  world.work(town, { kind: "person", personId: of(who), name: who, roles: new Set(["desk"]) });
const rows = world.database.rows;

/** What staff do; each with what they saw, which may be old by then. */
const staffActs: Readonly<Record<string, (turn: Turn) => Promise<unknown>>> = {
  "take-in-hand": ({ work, ...asked }) => caseMoves.takeInHand(work, asked, "Ik zoek het uit."),
  message: ({ work, ...asked }) => caseMoves.sendMessage(work, asked, "Vastgoed zoekt mee."),
  "ask-asker": ({ work, ...asked }) => caseMoves.askAsker(work, asked, "Hoe groot?"),
  "go-on": ({ work, ...asked }) => caseMoves.goOn(work, asked),
  "move-promise": ({ work, ...asked }) => caseMoves.movePromise(work, asked, later(20), "Het duurt langer."),
  "make-official": ({ work, ...asked }) => caseMoves.makeOfficial(work, asked, application(), "Het is binnen."),
  suspend: ({ work, ...asked }) => caseMoves.suspendTerm(work, asked, later(5), "Wij missen de tekening."),
  extend: ({ work, ...asked }) => caseMoves.extendTerm(work, asked, { date: later(90), isAgreed: true }, "Advies."),
  forward: ({ work, ...asked }) => caseMoves.forwardQuestion(work, asked, PROVINCE, "Dit is voor de provincie."),
  answer: ({ work, ...asked }) => caseMoves.answerQuestion(work, asked, "Dat kan."),
  close: ({ work, ...asked }) => caseMoves.closeCase(work, asked, "helped"),
  reopen: ({ work, ...asked }) => caseMoves.reopenCase(work, asked, "Er is toch een pand."),
  split: ({ work, ...asked }) =>
    caseMoves.askSubQuestion(work, asked, { target, question: "Wat is vrij?", due: undefined }),
  merge: async ({ work, ...asked }) =>
    caseMoves.mergeCases(work, { ends: asked, stays: await another(), isSameAsker: true }),
  join: async ({ work, ...asked }) =>
    caseMoves.mergeCases(work, { ends: await another(), stays: asked, isSameAsker: true }),
  "split off": ({ work, ...asked }) =>
    caseMoves.splitOff(work, asked, { first: "Waar is plek?", second: "En wie betaalt dat?", owner: "same" }),
  offer: ({ work, ...asked }) => handovers.offer(work, asked, of("sami"), "Dit is jouw vak."),
  "offer back": ({ work, ...asked }) => handovers.offer(work, asked, of("noor"), "Dit is toch jouw vak."),
  accept: async ({ work, caseId }) => handovers.accept(work, { caseId, handoverId: await newest("handover", caseId) }),
  decline: async ({ work, caseId }) =>
    handovers.decline(work, { caseId, handoverId: await newest("handover", caseId) }, "Geen tijd."),
  "answer part": async ({ work, caseId }) =>
    caseMoves.answerSub(work, await newest("sub_question", caseId), "Aan de kade.", undefined),
  "decline part": async ({ work, caseId }) =>
    caseMoves.declineSub(work, await newest("sub_question", caseId), "Niet van ons.", "De regio"),
  "withdraw part": async ({ work, caseId }) => caseMoves.withdrawSub(work, await newest("sub_question", caseId)),
};

/** What whoever asked does. */
const askerActs: Readonly<Record<string, (work: Work, caseId: string) => Promise<unknown>>> = {
  write: (work, caseId) => caseMoves.writeToDesk(work, { caseId }, "Zo'n 200 vierkante meter."),
  withdraw: (work, caseId) => caseMoves.withdrawQuestion(work, { caseId }, undefined),
  "reopen by asker": (work, caseId) => caseMoves.reopenCase(work, { caseId }, "Het lukte niet."),
};

const target = { kind: "person", id: of("els") } as const;
const PROVINCE = { name: "Provincie Utrecht", email: "loket@provincie.example" };
const today = () => dayOf(world.clock.now());
const later = (days: number) => addWorkingDays(today(), days, new Set());
const plain = { basis: "awb", law: undefined, weeks: 8, decisionOn: undefined, hasCommittee: false } as const;
const application = () => ({ kind: "application", receivedOn: today(), ...plain }) as const;

const NOWHERE = "00000000-0000-0000-0000-000000000000";

async function newest(table: "handover" | "sub_question", caseId: string): Promise<string> {
  const [row] = await rows<{ id: string }>(
    `select ${table}_id as id from cases.${table} where case_id = $1 order by 1 desc limit 1`,
    [caseId],
  );
  return row?.id ?? NOWHERE;
}

/** Why people may hear no; anything else is a fault of ours. */
const refusals = [ChangedMeanwhile, Refused, NotFound, NotAsked, NotPromised, NotAReceiver, TermNotChanged, NotMerged];

/** @property who mostly whoever can do it: then the walk comes somewhere */
type Act = { readonly does: string; readonly who: Who | "rightful"; readonly isStale: boolean };

const EVERYTHING = [...Object.keys(staffActs), ...Object.keys(askerActs)];
/** What ends a walk early. */
const ENDS = ["forward", "withdraw", "close", "merge"];

async function personFor({ does, who }: Act, caseId: string): Promise<Who> {
  if (who !== "rightful") return who;
  if (/ part$/.test(does) && does !== "withdraw part") return "els";
  const isOffered = does === "accept" || does === "decline";
  const [row] = await rows<{ id: string }>(
    isOffered
      ? "select to_id as id from cases.handover where case_id = $1 order by handover_id desc limit 1"
      : "select owner_id as id from cases.case where case_id = $1",
    [caseId],
  );
  return people.find((one) => of(one) === row?.id) ?? "noor";
}

/** @returns whether it was done */
async function attempt({ caseId, linkId }: Question, act: Act, version: number): Promise<boolean> {
  const { does, isStale } = act;
  const byAsker = askerActs[does];
  try {
    if (byAsker) {
      const holder = { kind: "link", purpose: "tracking", linkId, subjectId: caseId } as const;
      await byAsker(await world.work(town, holder), caseId);
    } else
      await staffActs[does]?.({
        work: await asStaff(await personFor(act, caseId)),
        caseId,
        version: isStale ? Math.max(0, version - 1) : version,
      });
    return true;
  } catch (error) {
    if (refusals.some((one) => error instanceof one)) return false;
    throw error;
  }
}

type Row = { status: Status; version: number; owner: string; left: boolean };
type StepRow = { kind: string; at: Date; actor_kind: string; actor_id: string | null; note: string | null };

const rowOf = async (caseId: string): Promise<Row> => {
  const [row] = await rows<Row>(
    `select c.status, c.version, c.owner_id as owner, s.left_at is not null as left from cases.case c
     left join identity.staff s on s.municipality_id = c.municipality_id and s.person_id = c.owner_id where c.case_id = $1`,
    [caseId],
  );
  assert.ok(row);
  return row;
};

const stepsOf = (caseId: string) =>
  rows<StepRow>("select kind, at, actor_kind, actor_id, note from cases.step where case_id = $1 order by step_id", [
    caseId,
  ]);

/** Moves that say for themselves why they are made, and those whose words stand in the offer, the sub-question or the other case. */
const SAY_NOTHING = ["submit", "go-on", "gather", "close", "withdraw", "hand-over", "split", "merge"];

function assertTold(steps: readonly StepRow[]): void {
  for (const [at, step] of steps.entries()) {
    const what = `step ${at}, ${step.kind}`;
    assert.ok(at === 0 || step.at >= (steps[at - 1]?.at ?? step.at), `when: ${what}`);
    assert.equal(step.actor_kind === "person", step.actor_id !== null, `who: ${what}`);
    assert.ok(SAY_NOTHING.includes(step.kind) || step.note, `why: ${what}`);
  }
  const count = (kind: string) => steps.filter((step) => step.kind === kind).length;
  assert.ok(count("answer") <= count("reopen") + 1, "answered twice");
}

/** Whether the steps lead from one status to another along the table. */
function leads(from: Status, kinds: readonly string[], to: Status): boolean {
  const reached = kinds.reduce<readonly Status[]>(
    (statuses, kind) =>
      statuses.flatMap((status) =>
        transitions
          .filter((one) => one.name === kind && one.from.includes(status))
          .map((one) => (one.to === "same" ? status : one.to)),
      ),
    [from],
  );
  return reached.includes(to);
}

const acts = fc.record<Act>({
  does: fc.oneof(
    { arbitrary: fc.constantFrom(...EVERYTHING.filter((act) => !ENDS.includes(act))), weight: 32 },
    { arbitrary: fc.constantFrom(...ENDS), weight: 2 },
  ),
  who: fc.constantFrom<Act["who"]>("rightful", "rightful", "rightful", "rightful", "rightful", ...people),
  isStale: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
});

/** One act, or two at the very same moment. */
const turns = fc.array(fc.array(acts, { minLength: 1, maxLength: 2 }), { minLength: 5, maxLength: 30 });

async function ask(): Promise<Question> {
  const work = await world.work(town, { kind: "visitor" });
  const asker = { name: "Lotte Peters", email: "lotte@cirkel.example", phone: undefined, organisation: undefined };
  const linkId = await submitQuestion(work, { question: "Waar is plek?", ...asker, language: "nl" });
  const [row] = await rows<{ id: string }>("select case_id as id from cases.tracking_link where link_id = $1", [
    linkId,
  ]);
  return { caseId: row?.id ?? "", linkId };
}

/** Another question of the same asker, which belongs to the same owner. */
async function another() {
  const { caseId } = await ask();
  return { caseId, version: 1 };
}

const done = new Set<string>();

test("whatever people do, also at once: always an owner, never two answers, no illegal move, and each step says who, when and why", async () => {
  // Walks are random: when some acts never had their turn, more are made.
  for (let round = 0; round === 0 || (round < 4 && never().length > 3); round += 1) await walks();
  assert.ok(never().length <= 3, `the walk is too short, it never came to: ${never().join(", ")}`);
});

const never = () => EVERYTHING.filter((act) => !done.has(act));

const walks = () =>
  fc.assert(
    fc.asyncProperty(turns, async (walk) => {
      const question = await ask();
      for (const turn of walk) {
        const before = await rowOf(question.caseId);
        const known = (await stepsOf(question.caseId)).length;
        const made = await Promise.all(turn.map((act) => attempt(question, act, before.version)));
        for (const [at, act] of turn.entries()) if (made[at]) done.add(act.does);
        const after = await rowOf(question.caseId);
        const steps = await stepsOf(question.caseId);
        const kinds = steps.slice(known).map(({ kind }) => kind);
        assert.ok(after.owner && !after.left, "without an owner");
        assert.ok(leads(before.status, kinds, after.status), `${before.status} ${kinds.join(", ")} ${after.status}`);
        if (!made.some(Boolean)) assert.deepEqual(after, before, "refused, and changed all the same");
        assertTold(steps);
        world.clock.advance({ hours: 5 });
      }
    }),
    { numRuns: 55 },
  );
