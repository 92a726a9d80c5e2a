import { staffing } from "#identity";
import { addMunicipality, NotFree } from "#municipality";
import type { Actor } from "#platform/access";
import { systemClock } from "#platform/clock";
import type { Tx } from "#platform/db";
import { type Command, WrongInput } from "./command.js";
import { inDatabase } from "./joined.js";
import { readNewMunicipality } from "./new-municipality.js";

const SYSTEM: Actor = { kind: "system", name: "municipality add" };

/** Switches a municipality on, with its first administrator and perhaps its aanjager, through the use cases. */
export const addMunicipalityCommand: Command = async (args, say, env) => {
  const { municipality, people } = readNewMunicipality(args);
  await inDatabase(env, async (db, { baseUrl }) => {
    const by = { db, clock: systemClock, actor: SYSTEM };
    const addPeople = async (tx: Tx) => {
      for (const one of people) await staffing.addWithin(tx, by, one);
    };
    await addMunicipality(by, municipality, addPeople).catch((error) => {
      if (!(error instanceof NotFree)) throw error;
      throw new WrongInput(error.message);
    });
    const [admin] = people;
    const aanjager = people.find(({ roles }) => roles.includes("aanjager"));
    say(`${municipality.name} is on; ${admin?.name} (${admin?.email}) is its administrator.`);
    say(
      aanjager
        ? `${aanjager.name} owns every question that comes in.`
        : "Nobody owns questions yet, so the desk stays closed until somebody is its aanjager.",
    );
    const origin = municipality.host === undefined ? (baseUrl?.origin ?? "") : `https://${municipality.host}`;
    const start = municipality.host === undefined ? `${origin}/${municipality.slug}` : origin;
    say(`Its pages open within seconds at ${start}/ and its settings at ${start}/beheer`);
  });
};
