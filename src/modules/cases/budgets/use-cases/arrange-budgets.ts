import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { isDuplicate, newId, type Tx } from "#platform/db";
import { NotFound } from "#platform/web";
import { caseAccess } from "../../access.js";
import { ChangedMeanwhile } from "../../use-cases/move-case.js";
import { type OwnBudget, standardBudgets } from "../budget.js";
import { findBudget, insertBudget, updateBudget } from "../queries.js";
import { en } from "../text.en.js";
import { nl } from "../text.nl.js";

/** Another budget has this name. */
export class NameTaken extends Error {}

/** Which budget, in which version the editor saw it. */
type Asked = { readonly budgetId: string; readonly version: number };

/**
 * Adds a budget of the municipality's own.
 * @returns its id; the same one when the same form is sent again
 * @throws NameTaken
 */
export async function addBudget(work: Work, name: string): Promise<string> {
  demand(caseAccess, "budget.arrange", work.actor);
  return named(name, () =>
    work.once(async (tx) => {
      const id = newId();
      await insertBudget(tx, id, name, new Date(work.clock.now().epochMilliseconds));
      await audit(tx, work, { action: "budget.add", subject: { kind: "budget", id }, detail: { name } });
      return id;
    }),
  );
}

/**
 * Calls a budget something else; what was marked with it follows.
 * @throws NotFound for an unknown one
 * @throws ChangedMeanwhile when it has ended or is no longer as the editor saw it
 * @throws NameTaken
 */
export async function renameBudget(work: Work, asked: Asked, name: string): Promise<void> {
  demand(caseAccess, "budget.arrange", work.actor);
  await named(name, () =>
    work.once((tx) =>
      change(tx, asked, async (found) => {
        if (!(await updateBudget(tx, found.id, asked.version, { name }))) throw new ChangedMeanwhile();
        const detail = { "name.from": found.name, "name.to": name };
        await audit(tx, work, { action: "budget.rename", subject: { kind: "budget", id: found.id }, detail });
      }),
    ),
  );
}

/** Nothing new is marked with a budget; what was, stays readable. @throws as renameBudget */
export async function endBudget(work: Work, asked: Asked): Promise<void> {
  demand(caseAccess, "budget.arrange", work.actor);
  await work.once((tx) =>
    change(tx, asked, async (found) => {
      const ended_at = new Date(work.clock.now().epochMilliseconds);
      if (!(await updateBudget(tx, found.id, asked.version, { ended_at }))) throw new ChangedMeanwhile();
      await audit(tx, work, { action: "budget.end", subject: { kind: "budget", id: found.id } });
    }),
  );
}

async function change(tx: Tx, { budgetId }: Asked, make: (found: OwnBudget) => Promise<void>): Promise<string> {
  const found = await findBudget(tx, budgetId);
  if (!found) throw new NotFound();
  await make(found);
  return found.id;
}

/** The five are taken in both languages, whatever the case. */
async function named<T>(name: string, save: () => Promise<T>): Promise<T> {
  const taken = standardBudgets.flatMap((code) => [nl.names[code], en.names[code]]);
  if (taken.includes(name.toLowerCase())) throw new NameTaken();
  try {
    return await save();
  } catch (error) {
    throw isDuplicate(error) ? new NameTaken() : error;
  }
}
