import type { TestTown, World, WorldOptions } from "#testing";
import { makeCase, type Scene, type Told } from "./scene.js";

type Extend = NonNullable<WorldOptions["extend"]>;

/** Adds pages that fail, so that the pages about failing can be looked at. */
export const brokenPages: Extend = (web) => ({
  ...web,
  modules: [...web.modules, { routes: [failing("broken", fault), failing("away", away)] }],
  national: [...web.national, failing("broken-national", fault), failing("away-national", away)],
});

const fault = new Error("made to fail");
const away = Object.assign(new Error("made to fail"), { code: "ECONNREFUSED" });

function failing(id: string, error: Error) {
  const isNational = id.endsWith("national");
  const [nl, en] = error === fault ? ["/stuk", "/broken"] : ["/weg", "/away"];
  const address = { nl, en: isNational ? `/en${en}` : en };
  return { id: `test.${id}`, address, get: () => Promise.reject(error) };
}

type Towns = Record<string, TestTown>;

/** The town in which nearly everything happens. */
export async function addFirstTown(world: World, towns: Towns): Promise<void> {
  towns.voorbeeldstad = await world.addTown("voorbeeldstad");
}

/** Every town that the states speak of, beside the first, which gets enough questions for figures and for paging. */
export async function addTowns(world: World, towns: Towns): Promise<void> {
  for (const slug of ["drukstad", "drukdorp", "beheerstad", "beheerdorp"]) towns[slug] = await world.addTown(slug);
  // The longest words, and the shortest.
  towns.leegdorp = await world.addTown("leegdorp", { term: "maatschappelijke-onderneming", kind: "dorpen" });
  towns.dichtdorp = await world.addTown("dichtdorp", { term: "impactonderneming", kind: "stad" });
  await world.database.rows("update identity.staff set left_at = now() where municipality_id = $1", [
    towns.dichtdorp?.id,
  ]);
  const town = towns.voorbeeldstad;
  if (!town) throw new Error("the first town is missing");
  const scene = { world, lang: "nl" } as Scene;
  for (const told of [...finished, ...Array<Told>(40).fill({})]) await makeCase(scene, town, told);
}

const answer = "Dat kan. Bel mij voor een afspraak.";
const finished: readonly Told[] = [
  ...Array<Told>(6).fill({ at: "2026-11-02T10:00:00+01:00", reaction: "Ik zoek het uit.", answer }),
  ...Array<Told>(5).fill({ at: "2026-11-12T10:00:00+01:00", answer, outcome: "helped" }),
  { at: "2026-10-12T10:00:00+02:00", answer, outcome: "dropped-out" },
  { at: "2026-10-26T10:00:00+01:00", reaction: "Ik zoek het uit." },
];
