import type { Clock } from "#platform/clock";
import type { Database } from "#platform/db";
import type { Tenant, TenantSource } from "#platform/tenancy";
import { findLooks } from "./look/queries.js";
import { asTenant, type Municipality } from "./municipality.js";
import { findMunicipalities } from "./queries.js";

/** A change of name or host is seen everywhere within this time. */
const FRESH_SECONDS = 5;

/** As a Dutch reader looks for it: 's-Hertogenbosch stands under the s, and not before the a. */
const { compare } = new Intl.Collator("nl", { ignorePunctuation: true });
const byName = (one: Pick<Municipality, "name">, other: Pick<Municipality, "name">) => compare(one.name, other.name);

/**
 * The municipalities that take part, remembered for a few seconds: there are at most a few hundred, and every
 * request needs one. While the database is away the last known ones stay, so that an error page can show them.
 */
export function municipalityRegister(db: Database, clock: Clock): TenantSource {
  let known: readonly Tenant[] = [];
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;
  const refresh = async () => {
    const [municipalities, looks] = await db.platform(
      async (tx) => [await findMunicipalities(tx), await findLooks(tx)] as const,
    );
    known = municipalities.toSorted(byName).map((one) => asTenant(one, looks.get(one.id)));
    readAt = clock.now().epochMilliseconds;
  };
  const all = async () => {
    if (clock.now().epochMilliseconds - readAt >= FRESH_SECONDS * 1000) {
      reading ??= refresh().finally(() => {
        reading = undefined;
      });
      await reading.catch((error) => {
        if (known.length === 0) throw error;
      });
    }
    return known;
  };
  return {
    all,
    bySlug: async (slug) => (await all()).find((tenant) => tenant.slug === slug),
    byHost: async (host) => (await all()).find((tenant) => tenant.host === host),
    /** A job can be about a municipality that was switched on a moment ago: then what is remembered is too old. */
    byId: async (id) => {
      const find = () => known.find((tenant) => tenant.id === id);
      await all();
      if (!find()) await refresh();
      return find();
    },
  };
}
