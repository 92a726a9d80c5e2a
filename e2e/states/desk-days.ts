import { slugOf } from "./at-settings.js";
import { enterAs, open, type Scene, type State, send, townOf } from "./scene.js";

async function openAs(scene: Scene, person: string): Promise<void> {
  await enterAs(scene, slugOf(scene), person);
  await open(scene, slugOf(scene), "identity.desk-days");
}

const idOf = (scene: Scene, person: string) => townOf(scene, slugOf(scene)).people[person] ?? "";

async function choose(scene: Scene, days: Readonly<Record<string, string>>): Promise<void> {
  for (const [field, person] of Object.entries(days))
    await scene.page.locator(`main [name="${field}"]`).selectOption(idOf(scene, person));
  await send(scene, '[name="day1"]');
}

/** Somebody loses the role while the page stands open. */
async function noLonger(scene: Scene): Promise<void> {
  const { rows } = scene.world.database;
  const role = [townOf(scene, slugOf(scene)).id, idOf(scene, "els")];
  await rows("insert into identity.staff_role values ($1, $2, 'desk', now()) on conflict do nothing", role);
  await openAs(scene, "ida");
  await rows("delete from identity.staff_role where municipality_id = $1 and person_id = $2 and role = 'desk'", role);
  await choose(scene, { day2: "els", day4: "els" });
}

async function overtaken(scene: Scene): Promise<void> {
  await openAs(scene, "ida");
  const other = await scene.world.signedIn(townOf(scene, slugOf(scene)), "ida");
  const page = await other.get(new URL(scene.page.url()).pathname);
  await other.submitOnce(page.form("day1", { day3: idOf(scene, "noor") }));
  await choose(scene, { day5: "sami" });
}

/** Nobody has the role for it for a moment. */
async function nobody(scene: Scene): Promise<void> {
  const { rows } = scene.world.database;
  const here = [townOf(scene, slugOf(scene)).id];
  const kept = await rows<{ person_id: string; role: string; given_at: Date }>(
    "delete from identity.staff_role where municipality_id = $1 and role in ('desk', 'aanjager') returning person_id, role, given_at",
    here,
  );
  await openAs(scene, "ida");
  for (const { person_id, role, given_at } of kept)
    await rows("insert into identity.staff_role values ($1, $2, $3, $4)", [...here, person_id, role, given_at]);
}

/** Who has the desk on which day. */
export const deskDays: readonly State[] = [
  { name: "desk of the day: nobody chosen", reach: (scene) => openAs(scene, "ida") },
  { name: "desk of the day: not for the desk", status: 403, reach: (scene) => openAs(scene, "sami") },
  { name: "desk of the day: nobody has the role", reach: nobody },
  { name: "desk of the day: no longer at the desk", status: 400, reach: noLonger },
  {
    name: "desk of the day: saved",
    async reach(scene) {
      await openAs(scene, "ida");
      await choose(scene, { day1: "noor", day2: "sami", day4: "sami" });
    },
  },
  { name: "desk of the day: somebody was before you", status: 409, reach: overtaken },
];
