import type { Visit } from "#platform/web";
import { findAccount } from "../../accounts/queries.js";
import type { FindPlaces } from "../../places.js";

/** Whoever is signed in in this browser, as somebody who works with Rode Loper. */
export type Myself = {
  readonly personId: string;
  readonly name: string | undefined;
  readonly email: string | undefined;
};

/**
 * As whom somebody could say yes: who is signed in in this browser, anywhere in the installation. Somebody of the demo is
 * nobody, and so is whoever has an account alone: staff and account are two people.
 */
export async function findMyself(visit: Visit, places: FindPlaces): Promise<Myself | undefined> {
  const { sessions, actor } = visit;
  if (!sessions || sessions.opening.method === "demo") return undefined;
  const { personId } = sessions;
  const [first] = await places(personId);
  if (!first && (await visit.read((read) => findAccount(read, personId)))) return undefined;
  const name = actor.kind === "person" ? actor.name : first?.name;
  return { personId, name, email: first?.email };
}
