import { findActing } from "#identity";
import { addWorkingDays, findClosingDays } from "#municipality";
import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { dayOf, type Temporal } from "#platform/clock";
import { newId, type Tx } from "#platform/db";
import { caseAccess } from "../access.js";
import type { BudgetMark } from "../budgets/budget.js";
import { chooseBudgets } from "../budgets/use-cases/choose-budgets.js";
import type { Case } from "../case.js";
import { caseEvents } from "../events.js";
import { insertSubQuestion, insertSubStep } from "../sub-questions/queries.js";
import { moveSub, type Target } from "../sub-questions/sub-question.js";
import { findAskable } from "../sub-questions/targets.js";
import { type Asked, moveCase } from "./move-case.js";
import { whyNoDate } from "./move-promise.js";

/** Why a sub-question cannot be asked so; the text files have a sentence for each. */
export type AskError = "target-missing" | "date-past" | "date-closed" | "date-far";

/** It cannot be asked so. */
export class NotAsked extends Error {
  constructor(readonly why: AskError) {
    super(`not asked: ${why}`);
  }
}

export type NewSubQuestion = {
  readonly target: Target;
  readonly question: string;
  /** When the answer has to be there; by the norm of whom it is asked, unless said otherwise. */
  readonly due: Temporal.PlainDate | undefined;
  /** Which budgets it touches; none, unless said otherwise. */
  readonly budgets?: readonly BudgetMark[] | undefined;
};

/**
 * The owner of a question, or whoever acts for them, asks a part of it of a department, a specialist or a chain partner. The
 * promise to the asker stays as it is.
 * @throws NotAsked for somebody who cannot be asked, and for a date on which nobody works or that is over
 * @throws NotABudget for a budget that nobody can choose
 * @throws as moveCase
 */
export async function askSubQuestion(work: Work, asked: Asked, given: NewSubQuestion): Promise<void> {
  demand(caseAccess, "case.work-on", work.actor);
  await work.once(async (tx) => {
    const found = await moveCase(tx, work, { name: "split", asked });
    const subQuestionId = await insert(tx, work, found, given);
    await chooseBudgets(tx, subQuestionId, given.budgets ?? []);
    await audit(tx, work, {
      action: "sub-question.ask",
      subject: { kind: "case", id: asked.caseId },
      detail: { subQuestion: subQuestionId, target: given.target.kind },
    });
    await tx.publish(caseEvents.subAsked({ subQuestionId }));
    return asked.caseId;
  });
}

async function insert(tx: Tx, work: Work, found: Case, { target, question, due }: NewSubQuestion): Promise<string> {
  const addressee = await findAskable(tx, target);
  if (!addressee) throw new NotAsked("target-missing");
  const now = work.clock.now();
  const today = dayOf(now);
  const closed = await findClosingDays(tx);
  const why = due && whyNoDate(due, { today, closed });
  if (why) throw new NotAsked(why);
  const id = newId();
  const at = new Date(now.epochMilliseconds);
  await insertSubQuestion(
    tx,
    {
      sub_question_id: id,
      case_id: found.id,
      round: found.round,
      department_id: target.kind === "department" ? target.id : null,
      person_id: target.kind === "person" ? target.id : null,
      partner: target.kind === "partner" ? target.id : null,
      question,
      status: moveSub("ask"),
      asked_at: at,
      due: (due ?? addWorkingDays(today, addressee.replyDays, closed)).toString(),
    },
    newId(),
  );
  // From here on a departure of theirs waits for us, and then finds this part; one that came before us shows now.
  const asked = target.kind === "person" ? await findActing(tx, target.id, today) : undefined;
  if (asked?.away?.reason === "left") throw new NotAsked("target-missing");
  const by = work.actor.kind === "person" ? work.actor.personId : null;
  await insertSubStep(tx, {
    sub_question_id: id,
    step_id: newId(),
    kind: "ask",
    at,
    actor_kind: "person",
    actor_id: by,
    note: question,
  });
  return id;
}
