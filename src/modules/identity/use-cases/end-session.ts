import { demand } from "#platform/access";
import { audit } from "#platform/audit";
import type { Visit } from "#platform/web";
import { identityAccess } from "../access.js";

/**
 * Ends one session of whoever asks, or all of them.
 * @returns false when there is no such session of theirs
 */
export async function endSession(visit: Visit, which: { readonly id: string } | "all"): Promise<boolean> {
  demand(identityAccess, "session.end", visit.actor);
  const { actor, sessions } = visit;
  if (actor.kind !== "person" || !sessions) return false;
  if (which === "all") await sessions.endAll();
  else if (!(await sessions.end(which.id))) return false;
  const subject = { kind: "person", id: actor.personId };
  const detail = { which: which === "all" ? "all" : which.id };
  await visit.write((tx) => audit(tx, visit, { action: "session.end", subject, detail }));
  return true;
}
