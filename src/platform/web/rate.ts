import { isIPv4, isIPv6 } from "node:net";
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
  const hits = await surroundings.db.write(
    what.municipalityId,
    async (tx) => {
      if (what.submission && (await findSubmission(tx, what.submission)) !== undefined) return 0;
      return countHit(tx, bucket, new Date(start * 1000));
    },
    "fleeting",
  );
  if (hits > what.limit) throw new TooMany(start + WINDOW_SECONDS - now);
}

/**
 * The visitor's address, as far as it tells visitors apart: of the connection, or what the outermost trusted proxy wrote down.
 * @param trustedProxies how many proxies of our own stand in front; more entries than that are hearsay
 */
export function visitorAddress(headers: Headers, connection: string | undefined, trustedProxies: number): string {
  const own = connection ?? "unknown";
  if (trustedProxies === 0) return visitorPart(own);
  const hops = (headers.get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  return visitorPart(hops.at(-trustedProxies) || own);
}

/** Without the port that some proxies write behind it; of IPv6 the first half, as one visitor has all of the second. */
function visitorPart(hop: string): string {
  const bare = /^\[(.+)\](?::\d+)?$/.exec(hop)?.[1] ?? hop.replace(/^([\d.]+):\d+$/, "$1");
  const [address = ""] = bare.split("%", 1);
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined || isIPv4(address)) return mapped ?? address;
  return isIPv6(address) ? networkOf(address) : hop;
}

/** The first four groups, in the one way in which a URL writes them. */
function networkOf(address: string): string {
  const [head = "", tail = ""] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::");
  const [before, after] = [head, tail].map((part) => part.split(":").filter(Boolean)) as [string[], string[]];
  const left = Array.from({ length: 8 - before.length - after.length }, () => "0");
  return [...before, ...left, ...after].slice(0, 4).join(":");
}
