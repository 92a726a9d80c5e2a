import { choices, municipalityRegister } from "#municipality";
import type { Actor } from "#platform/access";
import { systemClock } from "#platform/clock";
import { type Command, WrongInput } from "./command.js";
import { inDatabase } from "./joined.js";

const SYSTEM: Actor = { kind: "system", name: "municipality region" };
const { neighbours } = choices;

/** municipality region SLUG [NAME]: with which others it can hand questions over; without a name, with none. */
export const setRegionCommand: Command = async (args, say, env) => {
  const [slug = "", name = "", ...more] = args;
  const region = name.replace(/\s+/gu, " ").trim();
  if (slug === "" || more.length > 0 || [...region].length > neighbours.REGION_LENGTH)
    throw new WrongInput('Use it like this: bin/rode-loper municipality region utrecht "Utrecht10"');
  await inDatabase(env, async (db) => {
    const tenant = await municipalityRegister(db, systemClock).bySlug(slug);
    if (!tenant) throw new WrongInput(`There is no municipality "${slug}" here.`);
    const by = { actor: SYSTEM, clock: systemClock };
    await db.platform((tx) => neighbours.setRegion(tx, by, region === "" ? undefined : region), tenant.id);
    say(
      region === "" ? `${tenant.title.nl} is of no region now.` : `${tenant.title.nl} is of the region ${region} now.`,
    );
  });
};
