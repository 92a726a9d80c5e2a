import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { isDuplicate, newId, type Tx } from "#platform/db";
import type { AtOnce } from "#platform/jobs";
import { NotFound } from "#platform/web";
import { caseAccess } from "../../../access.js";
import { ChangedMeanwhile } from "../../../use-cases/move-case.js";
import { clearDefault, deleteViews, findView, insertView, listViews, updateView } from "../queries.js";
import { MOST_VIEWS, nameKey, type SavedView, tidyQuery, ViewNotKept } from "../view.js";

type Given = { readonly name: string; readonly isDefault: boolean };

/** Whose views these are. @throws NotFound for whoever is nobody in particular */
export function personOf({ actor }: Pick<Work, "actor">): string {
  if (actor.kind !== "person") throw new NotFound();
  return actor.personId;
}

/**
 * Keeps a search with its filters under a name, for whoever does so alone.
 * @param query as in the address of the list; only what the list knows is kept of it
 * @returns the id of the view
 * @throws ViewNotKept when they have one with this name, or as many as a person can have
 */
export async function saveView(work: Work, { name, isDefault, query }: Given & { query: string }): Promise<string> {
  demand(caseAccess, "case.list", work.actor);
  const personId = personOf(work);
  return unlessTaken(work, async (tx) => {
    const known = await listViews(tx, personId);
    if (known.length >= MOST_VIEWS) throw new ViewNotKept("too-many");
    demandFree(known, name);
    if (isDefault) await clearDefault(tx, personId);
    const id = newId();
    await insertView(tx, {
      view_id: id,
      person_id: personId,
      name,
      name_key: nameKey(name),
      query: tidyQuery(query),
      is_default: isDefault,
      saved_at: new Date(work.clock.now().epochMilliseconds),
    });
    await record(tx, work, "view.save", id);
    return id;
  });
}

/**
 * Gives a view another name, or begins with it from now on.
 * @throws NotFound when it is not theirs
 * @throws ViewNotKept when they have another with this name
 * @throws ChangedMeanwhile when it is not any more as it was shown
 */
export async function changeView(
  work: Work,
  asked: Pick<SavedView, "id" | "version">,
  { name, isDefault }: Given,
): Promise<void> {
  demand(caseAccess, "case.list", work.actor);
  const personId = personOf(work);
  await unlessTaken(work, async (tx) => {
    if (!(await findView(tx, personId, asked.id))) throw new NotFound();
    const others = (await listViews(tx, personId)).filter(({ id }) => id !== asked.id);
    demandFree(others, name);
    if (isDefault) await clearDefault(tx, personId);
    const change = { name, name_key: nameKey(name), is_default: isDefault };
    if (!(await updateView(tx, personId, asked, change))) throw new ChangedMeanwhile();
    await record(tx, work, "view.change", asked.id);
    return asked.id;
  });
}

/** Forgets a view. One that is gone already is forgotten as well. @throws NotFound for whoever is nobody in particular */
export async function removeView(work: Work, viewId: string): Promise<void> {
  demand(caseAccess, "case.list", work.actor);
  const personId = personOf(work);
  await work.once(async (tx) => {
    if ((await deleteViews(tx, personId, viewId)) > 0) await record(tx, work, "view.remove", viewId);
    return viewId;
  });
}

/** Somebody leaves: what they kept for themselves goes in the same moment. */
export async function forgetViews({ actor, tx }: AtOnce, personId: string): Promise<void> {
  demand(caseAccess, "case.forget-views", actor);
  await deleteViews(tx, personId);
}

/** Two forms at the same moment: the second is told what the first one took. */
async function unlessTaken(work: Work, save: (tx: Tx) => Promise<string>): Promise<string> {
  try {
    return await work.once(save);
  } catch (error) {
    throw isDuplicate(error) ? new ViewNotKept("name-taken") : error;
  }
}

function demandFree(known: readonly SavedView[], name: string): void {
  if (known.some((one) => nameKey(one.name) === nameKey(name))) throw new ViewNotKept("name-taken");
}

const record = (tx: Tx, work: Work, action: string, id: string) =>
  audit(tx, work, { action, subject: { kind: "saved-view", id } });
