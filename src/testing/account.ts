import { createHash, randomBytes, randomUUIDv7 } from "node:crypto";
import type { World } from "./town.js";
import type { Visitor } from "./visitor.js";

/** Somebody with an account of their own, in a browser in which they are signed in. */
export type AccountHolder = { readonly personId: string; readonly email: string; readonly visitor: Visitor };

/**
 * Somebody with an account, as signing in by mail would leave them. The same address is the same account.
 * @param name undefined for somebody who has not told it
 */
export async function withAccount(world: World, email: string, name?: string): Promise<AccountHolder> {
  const [row] = await world.database.rows<{ person_id: string }>(
    "select person_id from identity.enter_account($1, $2, 'nl', now())",
    [randomUUIDv7(), email],
  );
  const personId = row?.person_id ?? "";
  if (name !== undefined)
    await world.database.rows("update identity.account set name = $2 where person_id = $1", [personId, name]);
  const visitor = world.visitor();
  visitor.cookies.set("__Host-session", await openSession(world, personId));
  return { personId, email, visitor };
}

/** A session as signing in would leave it. @param national of the national side @returns what its cookie holds */
export async function openSession(world: World, personId: string, national = false): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const now = world.clock.now().epochMilliseconds;
  await world.database.rows(
    `insert into platform.session (session_hash, person_id, created_at, seen_at, expires_at, national)
     values ($1, $2, $3, $3, $4, $5)`,
    [createHash("sha256").update(token).digest(), personId, new Date(now), new Date(now + 3_600_000), national],
  );
  return token;
}
