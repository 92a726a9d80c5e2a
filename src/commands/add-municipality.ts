import { staffing } from "#identity";
import { addMunicipality } from "#municipality";
import type { Actor } from "#platform/access";
import { systemClock } from "#platform/clock";
import { isDuplicate, type Tx } from "#platform/db";
import { type Command, WrongInput } from "./command.js";
import { inDatabase } from "./joined.js";
import { readNewMunicipality } from "./new-municipality.js";

const SYSTEM: Actor = { kind: "system", name: "municipality add" };

/** Adds a municipality and the aanjager who owns its questions, through the use cases. */
export const addMunicipalityCommand: Command = async (args, say, env) => {
  const { municipality, owner } = readNewMunicipality(args);
  await inDatabase(env, async (db, { baseUrl }) => {
    const by = { db, clock: systemClock, actor: SYSTEM };
    const addOwner = (tx: Tx) => staffing.addWithin(tx, by, owner);
    await addMunicipality(by, municipality, addOwner).catch((error) => {
      if (!isDuplicate(error)) throw error;
      throw new WrongInput("There is a municipality with this code or this slug already. Nothing has been added.");
    });
    say(`${municipality.name} has been added; ${owner.name} owns its questions.`);
    say(`The desk opens within seconds at ${baseUrl?.origin ?? ""}/${municipality.slug}/`);
  });
};
