import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { identityAccess } from "../access.js";

/** Puts on record that somebody ends their session; the web layer ends it. */
export async function signOut(work: Work): Promise<void> {
  demand(identityAccess, "session.end", work.actor);
  const { actor } = work;
  if (actor.kind !== "person") return;
  await work.write((tx) => audit(tx, work, { action: "session.end", subject: { kind: "person", id: actor.personId } }));
}
