import { open, pathOf, post, type Scene, type State } from "./scene.js";

const national = async (scene: Scene, routeId: string) =>
  void (await scene.page.goto(scene.world.base + pathOf(scene, undefined, routeId)));

const at = (name: string, status: number, paths: Readonly<Record<"nl" | "en", string>>): State => ({
  name,
  status,
  reach: async ({ page, world, lang }) => void (await page.goto(world.base + paths[lang])),
});

/** Before there is any municipality. */
export const nothingYet: readonly State[] = [
  { name: "national: no municipality", reach: (scene) => national(scene, "municipality.choose") },
  { name: "mailbox: empty", reach: (scene) => national(scene, "mail.mailbox") },
];

/** With the first municipality. */
export const oneTown: readonly State[] = [
  { name: "national: one municipality", reach: (scene) => national(scene, "municipality.choose") },
];

/** Pages that belong to no matter in particular, and everything that can go wrong. */
export const around: readonly State[] = [
  { name: "national: many municipalities", reach: (scene) => national(scene, "municipality.choose") },
  { name: "mailbox: full", reach: (scene) => national(scene, "mail.mailbox") },
  { name: "about the desk", reach: (scene) => open(scene, "voorbeeldstad", "cases.about-desk") },
  { name: "accessibility", reach: (scene) => open(scene, "voorbeeldstad", "municipality.accessibility") },
  { name: "privacy", reach: (scene) => open(scene, "voorbeeldstad", "municipality.privacy") },
  at("town: no such page", 404, { nl: "/voorbeeldstad/bestaat-niet", en: "/voorbeeldstad/en/missing" }),
  at("town: fault", 500, { nl: "/voorbeeldstad/stuk", en: "/voorbeeldstad/en/broken" }),
  at("town: database away", 503, { nl: "/voorbeeldstad/weg", en: "/voorbeeldstad/en/away" }),
  at("national: no such page", 404, { nl: "/bestaat-niet", en: "/en/missing" }),
  at("national: fault", 500, { nl: "/stuk", en: "/en/broken" }),
  at("national: database away", 503, { nl: "/weg", en: "/en/away" }),
  {
    name: "national: nothing can be sent",
    status: 405,
    async reach(scene) {
      await national(scene, "municipality.choose");
      await post(scene, pathOf(scene, undefined, "municipality.choose"));
    },
  },
];
