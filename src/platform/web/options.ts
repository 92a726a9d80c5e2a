import type { Actor } from "#platform/access";
import type { ReadLog } from "#platform/audit";
import type { Clock } from "#platform/clock";
import type { Database } from "#platform/db";
import type { Scanner } from "#platform/files";
import type { Log } from "#platform/log";
import type { Tenant, TenantSource } from "#platform/tenancy";
import type { Opening } from "./opening.js";
import type { Address, NationalRoute, WebModule } from "./route.js";
import type { Signer } from "./signing.js";

/** Everything the web layer needs to know; put together in house.ts. */
export type WebOptions = {
  readonly db: Database;
  readonly clock: Clock;
  readonly signer: Signer;
  readonly log: Log;
  /** Who read personal data. */
  readonly reads: ReadLog;
  /** The address people use. A function, because a free port is known only after listening. */
  readonly baseUrl: () => URL;
  /** Whether there is room to keep what is sent; undefined where nobody can tell. */
  readonly hasRoom: (() => boolean) | undefined;
  /** The virus scanner of the municipality, if it has one. */
  readonly scanner: Scanner | undefined;
  readonly trustedProxies: number;
  readonly securityContact: string | undefined;
  readonly tenants: TenantSource;
  readonly modules: readonly WebModule[];
  /** The logo with this hash; undefined when no municipality has it. */
  readonly logoFile: (hash: string) => Promise<{ readonly type: string; readonly body: Buffer } | undefined>;
  readonly national: readonly NationalRoute[];
  /**
   * Who a signed-in person is in this municipality at this moment; undefined when they have no part in it, or did not
   * come in by a door that this municipality takes.
   */
  readonly actorOf: (tenant: Tenant, personId: string, opening: Opening) => Promise<Actor | undefined>;
  /** Who somebody is at the national side at this moment; undefined when nobody there. */
  readonly nationalActorOf: (personId: string) => Promise<Actor | undefined>;
  /** Where somebody is sent who has to sign in first at the national side. */
  readonly nationalSignIn: Address;
  /** Where somebody who is signed in at the national side sees who they are, and signs out. */
  readonly nationalSignOut: Address;
  /** Where a visitor is sent who must sign in first; undefined when there is no way to sign in. */
  readonly signIn: Address | undefined;
};
