import type { Clock } from "#platform/clock";
import type { Database } from "#platform/db";
import { countHit, findSubmission } from "./queries.js";
import type { Signer } from "./signing.js";

const WINDOW_SECONDS = 600;

/** Too many in a row; the visitor may try again after so many seconds. */
export class TooMany extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super("too many requests");
  }
}

/**
 * Counts what one visitor does in stretches of ten minutes. Who it is, by their address or as a person, is kept only as a
 * keyed hash. A form that was sent before is recognised first and not counted.
 * @throws TooMany above the limit
 */
export async function limitRate(
  surroundings: { db: Database; clock: Clock; signer: Signer },
  what: { municipalityId: string; routeId: string; who: string; submission: Buffer | undefined; limit: number },
): Promise<void> {
  const now = Math.floor(surroundings.clock.now().epochMilliseconds / 1000);
  const start = now - (now % WINDOW_SECONDS);
  const bucket = surroundings.signer.sign("rate", `${what.routeId} ${what.who}`);
  const hits = await surroundings.db.write(what.municipalityId, async (tx) => {
    if (what.submission && (await findSubmission(tx, what.submission)) !== undefined) return 0;
    return countHit(tx, bucket, new Date(start * 1000));
  });
  if (hits > what.limit) throw new TooMany(start + WINDOW_SECONDS - now);
}

/**
 * The visitor's address: of the connection, or what the outermost trusted proxy wrote down.
 * @param trustedProxies how many proxies of our own stand in front; more entries than that are hearsay
 */
export function visitorAddress(headers: Headers, connection: string | undefined, trustedProxies: number): string {
  if (trustedProxies === 0) return connection ?? "unknown";
  const hops = (headers.get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  return hops.at(-trustedProxies) || (connection ?? "unknown");
}
