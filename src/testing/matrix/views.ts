import { randomUUIDv7 } from "node:crypto";
import type { Ids } from "./ids.js";
import type { Stage } from "./stage.js";

let made = 0;

const newName = () => {
  made += 1;
  return `Te laat ${made}`;
};

/** A view of whoever works at the desk; the ones before it go, as nobody keeps more than a few. */
async function addView({ world, town, people }: Stage): Promise<string> {
  const id = randomUUIDv7();
  await world.database.rows("delete from cases.saved_view where municipality_id = $1", [town.id]);
  await world.database.rows(
    `insert into cases.saved_view (municipality_id, view_id, person_id, name, name_key, query, saved_at)
     values ($1, $2, $3, $4, $4, 'late=late', now())`,
    [town.id, id, people.desk, newName()],
  );
  return id;
}

export async function viewIds(stage: Stage, other: Stage): Promise<Ids> {
  const own = await addView(stage);
  return {
    own,
    foreign: await addView(other),
    unknown: randomUUIDv7(),
    malformed: ["geen-id", own.toUpperCase(), `${own}'`, "1".repeat(2000)],
  };
}

/** Forms of the list: each time another name, as two of the same are refused. */
export const deskListForms = {
  "cases.export": () => ({ format: "csv", query: "status=all" }),
  "cases.views": () => ({ name: newName(), query: "late=late" }),
  "cases.view": () => ({ name: newName(), version: "1", act: "change" }),
};
