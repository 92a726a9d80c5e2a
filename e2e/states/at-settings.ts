import { enterAs, open, type Scene, type State, send, townOf } from "./scene.js";

/** A town for each language, as the settings and the staff of a town are the same in both. */
export const slugOf = ({ lang }: Scene) => (lang === "nl" ? "beheerstad" : "beheerdorp");

export type Params = Readonly<Record<string, string>>;

export async function openAs(scene: Scene, person: string, routeId: string, params: Params = {}): Promise<void> {
  await enterAs(scene, slugOf(scene), person);
  await open(scene, slugOf(scene), `municipality.${routeId}`, params);
}

export async function fill(scene: Scene, fields: Params): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await scene.page.locator(`main [name="${name}"]`).fill(value);
}

/** Opens a page, fills in a form and sends it. */
async function sendFilled(scene: Scene, routeId: string, fields: Params, params: Params = {}): Promise<void> {
  await openAs(scene, "ida", routeId, params);
  await fill(scene, fields);
  await send(scene, `[name="${Object.keys(fields)[0]}"]`);
}

export const shown = (name: string, routeId: string): State => ({
  name: `settings: ${name}`,
  reach: (scene) => openAs(scene, "ida", routeId),
});

export const wrong = (name: string, routeId: string, fields: Params): State => ({
  name: `settings: ${name}, wrong`,
  status: 400,
  reach: (scene) => sendFilled(scene, routeId, fields),
});

/** Saved, and so on the way to the next part. */
export const done = (name: string, routeId: string, fields: Params): State => ({
  name: `settings: ${name}, saved`,
  reach: (scene) => sendFilled(scene, routeId, fields),
});

/** The page stood open while the same part was saved in another window. */
export function overtaken(name: string, routeId: string, mine: Params, theirs: Params): State {
  return {
    name: `settings: ${name}, somebody was before you`,
    status: 409,
    async reach(scene) {
      await openAs(scene, "ida", routeId);
      await saveElsewhere(scene, theirs);
      await fill(scene, mine);
      await send(scene, `[name="${Object.keys(mine)[0]}"]`);
    },
  };
}

export async function saveElsewhere(scene: Scene, fields: Params): Promise<void> {
  const other = await scene.world.signedIn(townOf(scene, slugOf(scene)), "ida");
  const page = await other.get(new URL(scene.page.url()).pathname);
  await other.submitOnce(page.form(Object.keys(fields)[0] ?? "", fields));
}

/** Saved with nothing chosen, as only a browser that lets go of a choice would do. */
export const unchosen = (name: string, routeId: string, field: string): State => ({
  name: `settings: ${name}, nothing chosen`,
  status: 400,
  async reach(scene) {
    await openAs(scene, "ida", routeId);
    await scene.page.evaluate(
      `document.querySelectorAll('main [name="${field}"]').forEach((one) => { one.checked = false; })`,
    );
    await send(scene, `[name="${field}"]`);
  },
});

/** Chooses radio buttons and fills in fields, and sends it. @param status with which the next page answers */
export const choosing = (name: string, routeId: string, choices: Params, fields: Params, status: number): State => ({
  name: `settings: ${name}`,
  status,
  async reach(scene) {
    await openAs(scene, "ida", routeId);
    for (const [field, value] of Object.entries(choices))
      await scene.page.locator(`main [name="${field}"][value="${value}"]`).check();
    await fill(scene, fields);
    await send(scene, `[name="${Object.keys({ ...choices, ...fields })[0]}"]`);
  },
});
