import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { newId } from "#platform/db";
import type { Lang } from "#platform/i18n";
import { identityAccess } from "../access.js";
import { signInAsked } from "../events.js";
import { insertSignInRequest } from "../links/queries.js";

export type SignInRequest = {
  readonly address: string;
  readonly language: Lang;
  /** A path of this municipality. */
  readonly back: string | undefined;
};

/**
 * Asks for a sign-in link. Whether the address is known is found out later, by a job: nothing here, neither the answer
 * nor the time it takes, tells who works for a municipality.
 */
export async function askSignIn(work: Work, asked: SignInRequest): Promise<void> {
  demand(identityAccess, "sign-in.ask", work.actor);
  await work.once(async (tx) => {
    const requestId = newId();
    await insertSignInRequest(tx, {
      request_id: requestId,
      address: asked.address,
      language: asked.language,
      back: asked.back ?? null,
      asked_at: new Date(work.clock.now().epochMilliseconds),
    });
    await audit(tx, work, { action: "sign-in.ask", subject: { kind: "sign-in-request", id: requestId } });
    await tx.publish(signInAsked({ requestId }));
    return requestId;
  });
}
