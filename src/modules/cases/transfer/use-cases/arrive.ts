import { findEnterpriseId, findOrganisationNames, noteEnterprise, noteOrganisation } from "#directory";
import { findActing } from "#identity";
import { addWorkingDays, findClosingDays, findMunicipality } from "#municipality";
import { Refused, type Work } from "#platform/access";
import { dayOf } from "#platform/clock";
import { newId, type Tx } from "#platform/db";
import { type Case, move, type Step } from "../../case.js";
import { insertLink } from "../../links/queries.js";
import { findSteps, insertStep, takeNumber } from "../../queries.js";
import { insertCopy, insertFileCopies } from "../copying/queries.js";
import type { Taken } from "./take-offered.js";

/** What a question becomes in the municipality that takes it. */
export type Arrived = { readonly caseId: string; readonly linkId: string };

/**
 * Makes a question anew where it is taken, as its asker told it: the question, what they wrote since, and their files.
 * What the first municipality wrote stays there, where the asker can still read it. Nobody reads along until the asker
 * shares it anew.
 * @param promised the promised date, which does not move, and the one before it was moved
 * @throws Refused when whoever takes it has left in this very moment
 */
export async function arrive(
  tx: Tx,
  work: Work,
  taken: Taken,
  promised: Pick<Case, "answerDue" | "firstDue">,
): Promise<Arrived> {
  const ownerId = work.actor.kind === "person" ? work.actor.personId : "";
  const now = work.clock.now();
  const today = dayOf(now);
  const { found, from } = taken;
  const { promise } = await findMunicipality(tx);
  const caseId = newId();
  const isNew = found.firstReactionAt === undefined;
  const arrived = move(undefined, "arrive");
  await insertCopy(tx, from, found.id, {
    caseId,
    number: await takeNumber(tx, today.year),
    // Whoever had a first reaction already waits for none.
    status: isNew ? arrived : move(arrived, "take-in-hand"),
    ownerId,
    organisationId: await organisationOf(tx, work, taken),
    firstReactionDue: (isNew
      ? found.firstReactionDue
      : addWorkingDays(today, promise.firstReactionDays, await findClosingDays(tx))
    ).toString(),
    answerDue: promised.answerDue.toString(),
    firstDue: promised.firstDue?.toString(),
  });
  await tellAgain(tx, taken, caseId);
  const at = new Date(now.epochMilliseconds);
  await insertStep(tx, {
    case_id: caseId,
    step_id: newId(),
    kind: "arrive",
    at,
    actor_kind: "system",
    actor_id: null,
    note: taken.transfer.reason,
    town_id: from.municipalityId,
  });
  // From here on a departure waits for us, and then finds this question; one that came before us shows now.
  const acting = await findActing(tx, ownerId, today);
  if (!acting || acting.away?.reason === "left") throw new Refused("transfer.accept", false, true);
  const linkId = newId();
  await insertLink(tx, linkId, caseId, at);
  return { caseId, linkId };
}

/** What the asker said, with when they said it, and by which municipalities it came here. */
async function tellAgain(tx: Tx, { from, found }: Taken, caseId: string): Promise<void> {
  for (const step of await findSteps(from, found.id)) {
    const retold = retoldOf(step, from.municipalityId);
    if (!retold) continue;
    const stepId = newId();
    await insertStep(tx, {
      case_id: caseId,
      step_id: stepId,
      at: new Date(step.at.epochMilliseconds),
      actor_kind: retold.kind === "transfer" ? "system" : "visitor",
      actor_id: null,
      note: retold.kind === "transfer" ? null : (step.note ?? null),
      ...retold,
    });
    await insertFileCopies(tx, from, step.id, { caseId, stepId });
  }
}

/** As what a step is told again; undefined for what stays: the words and the work of the desk. */
function retoldOf({ kind, by, townId }: Step, fromId: string): Pick<RetoldRow, "kind" | "town_id"> | undefined {
  // What was split off began there as well.
  if (kind === "submit" || kind === "branch") return { kind: "submit", town_id: townId ?? fromId };
  // The words of a double, which an officer added to it.
  if (kind === "join") return { kind: "write" };
  // It came to where it is now from a third one, or was there on its way.
  if (kind === "arrive") return { kind: "transfer", town_id: fromId };
  if (kind === "transfer") return { kind, town_id: townId ?? fromId };
  return by === undefined && (kind === "write" || kind === "reopen") ? { kind: "write" } : undefined;
}

type RetoldRow = Parameters<typeof insertStep>[1];

/** For whom it was asked, as the municipality that takes it knows that. */
async function organisationOf(tx: Tx, work: Work, { from, found }: Pick<Taken, "from" | "found">) {
  const { organisationId }: Case = found;
  if (organisationId === undefined) return undefined;
  const name = (await findOrganisationNames(from, [organisationId])).get(organisationId);
  if (name === undefined) return undefined;
  const id = await findEnterpriseId(from, organisationId);
  return id === undefined ? noteOrganisation(tx, work.clock, name) : noteEnterprise(tx, work.clock, { id, name });
}
