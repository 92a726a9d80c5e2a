import { caseAccess, caseAddresses, casesModule } from "#cases";
import { identityAccess, identityModule, signInByProvider, staffing } from "#identity";
import { municipalityAccess, municipalityAddresses, municipalityModule } from "#municipality";
import type { Rules } from "#platform/access";
import type { Database } from "#platform/db";
import type { TenantSource } from "#platform/tenancy";
import type { Address, Signer, WebModule } from "#platform/web";

/** The one list of modules that have pages, in the order of the menu. */
export function webModules(parts: {
  signer: Signer;
  db: Database;
  tenants: TenantSource;
  demo: boolean;
  oidc: InstanceType<typeof signInByProvider.OidcClient> | undefined;
}): readonly WebModule[] {
  return [
    casesModule(parts.signer),
    municipalityModule([staffing.settingsPart, signInByProvider.settingsPart]),
    identityModule({ ...parts, arrival }),
  ];
}

/** Every rule about who may do what, by module: the role matrix is made from it. */
export const accessRules: Readonly<Record<string, Rules>> = {
  municipality: municipalityAccess,
  identity: identityAccess,
  cases: caseAccess,
};

/** Where somebody begins who has just signed in: at their own work. */
function arrival(roles: ReadonlySet<string>): Address {
  const isOnlyAdministrator = roles.has("administrator") && !caseAccess["case.list"].some((role) => roles.has(role));
  return isOnlyAdministrator ? municipalityAddresses.administration : caseAddresses.list;
}
