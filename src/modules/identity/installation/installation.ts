import type { Actor } from "#platform/access";
import type { Database } from "#platform/db";
import type { TenantSource } from "#platform/tenancy";
import type { NationalRoute } from "#platform/web";
import { installationAddresses } from "../addresses.js";
import { platformSignInAsked } from "../events.js";
import { mailPlatformLink } from "../jobs/mail-platform-link.js";
import { installationOverview } from "../pages/installation/overview.js";
import { regionsPage } from "../pages/installation/regions.js";
import {
  nationalSignIn,
  nationalSignInLink,
  nationalSignInSent,
  nationalSignOut,
} from "../pages/installation/sign-in.js";
import { switchOnPage } from "../pages/installation/switch-on.js";
import { addPlatformAdministrator, removePlatformAdministrator } from "../use-cases/run-installation.js";
import { findPlatformAdministrator } from "./queries.js";

/** Who somebody is at the national side; asked anew at every request. */
async function nationalActorOf(db: Database, personId: string): Promise<Actor | undefined> {
  const found = await db.platform((tx) => findPlatformAdministrator(tx, personId));
  return found && { kind: "person", personId, name: found.email, roles: new Set(["platform"]) };
}

/** What the national side shows of itself to whoever runs it. */
function pages(db: Database, tenants: TenantSource): readonly NationalRoute[] {
  return [
    nationalSignIn,
    nationalSignInSent,
    nationalSignInLink(db),
    nationalSignOut,
    installationOverview(db),
    switchOnPage(tenants),
    regionsPage(db),
  ];
}

/** Running the installation, as far as others see it. */
export const installation = {
  pages,
  actorOf: nationalActorOf,
  signIn: installationAddresses.signIn,
  signOut: installationAddresses.signOut,
  asked: platformSignInAsked,
  mailLink: mailPlatformLink,
  add: addPlatformAdministrator,
  remove: removePlatformAdministrator,
};
