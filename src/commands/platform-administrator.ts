import { z } from "zod";
import { installation } from "#identity";
import type { Actor } from "#platform/access";
import { systemClock } from "#platform/clock";
import { type Command, WrongInput } from "./command.js";
import { inDatabase } from "./joined.js";

const SYSTEM: Actor = { kind: "system", name: "platform-administrator" };

/** platform-administrator add ADDRESS: somebody who switches municipalities on, and sees no question. */
export const addPlatformAdministratorCommand: Command = async (args, say, env) => {
  const address = addressIn(args, "add");
  await inDatabase(env, async (db, { baseUrl }) => {
    const isNew = await installation.add({ db, clock: systemClock, actor: SYSTEM }, address);
    const where = `${baseUrl?.origin ?? ""}${installation.signIn.nl}`;
    say(isNew ? `${address} can sign in at ${where} from now on.` : `${address} could sign in at ${where} already.`);
  });
};

/** platform-administrator remove ADDRESS: from their next request on they are nobody. */
export const removePlatformAdministratorCommand: Command = async (args, say, env) => {
  const address = addressIn(args, "remove");
  await inDatabase(env, async (db) => {
    const removed = await installation.remove({ db, clock: systemClock, actor: SYSTEM }, address);
    if (!removed) throw new WrongInput(`${address} is no platform administrator.`);
    say(`${address} is no platform administrator any more.`);
  });
};

function addressIn(args: readonly string[], what: "add" | "remove"): string {
  const [address = "", ...more] = args;
  if (more.length > 0 || !z.email().safeParse(address).success)
    throw new WrongInput(`Use it like this: bin/rode-loper platform-administrator ${what} anna.jansen@example.org`);
  return address;
}
