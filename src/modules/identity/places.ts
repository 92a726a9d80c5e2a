import type { Database } from "#platform/db";
import type { Tenant, TenantSource } from "#platform/tenancy";
import { findPostsOf } from "./queries.js";

/** A municipality in which somebody works, and as whom. */
export type Place = {
  readonly tenant: Tenant;
  readonly name: string;
  readonly email: string;
  readonly isDemo: boolean;
  /** By what its provider calls itself, where it has one. */
  readonly issuer: string | undefined;
};

/** Looks up where somebody works, in the whole installation. Only ever shown to that person. */
export type FindPlaces = (personId: string) => Promise<readonly Place[]>;

export function placesIn(db: Database, tenants: TenantSource): FindPlaces {
  return async (personId) => {
    const posts = await db.platform((tx) => findPostsOf(tx, personId));
    const places = await Promise.all(
      posts.map(async ({ municipalityId, ...post }) => {
        const tenant = await tenants.byId(municipalityId);
        return tenant ? [{ tenant, ...post }] : [];
      }),
    );
    return places.flat();
  };
}
