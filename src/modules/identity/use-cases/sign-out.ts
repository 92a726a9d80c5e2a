import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { identityAccess } from "../access.js";

/** Puts on record that somebody ends their session, in a municipality or on the national side; the web layer ends it. */
export async function signOut(work: Pick<Work, "actor" | "clock" | "once">): Promise<void> {
  demand(identityAccess, "session.end", work.actor);
  const { actor } = work;
  if (actor.kind !== "person") return;
  await work.once(async (tx) => {
    await audit(tx, work, { action: "session.end", subject: { kind: "person", id: actor.personId } });
    return actor.personId;
  });
}
