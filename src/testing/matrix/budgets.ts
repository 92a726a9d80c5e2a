import { randomUUIDv7 } from "node:crypto";
import type { Ids } from "./ids.js";
import type { Stage } from "./stage.js";

let made = 0;

/** Each time another name, as two of the same are refused. */
function newName(): string {
  made += 1;
  return `Wijken ${made}`;
}

async function addBudget({ world, town }: Stage): Promise<string> {
  const id = randomUUIDv7();
  await world.database.rows(
    "insert into cases.budget (municipality_id, budget_id, name, started_at) values ($1, $2, $3, now())",
    [town.id, id, newName()],
  );
  return id;
}

/** Budgets of a municipality's own. */
export async function budgetIds(stage: Stage, other: Stage): Promise<Ids> {
  const own = await addBudget(stage);
  return {
    own,
    foreign: await addBudget(other),
    unknown: randomUUIDv7(),
    malformed: ["geen-id", own.toUpperCase(), `${own}'`, "1".repeat(2000)],
  };
}

/** Forms about them that would be accepted. */
export const budgetForms = {
  "cases.budgets": () => ({ name: newName() }),
  "cases.budget": () => ({ version: "1", name: newName() }),
  "cases.mark-budgets": () => ({ seen: "", "budget-property": "property" }),
};
