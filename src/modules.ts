import { caseAccess, caseAddresses, caseModules } from "#cases";
import { directoryAccess, directoryModule } from "#directory";
import { accounts, identityAccess, identityModule, type signInByProvider } from "#identity";
import { municipalityAccess, municipalityAddresses, municipalityModule } from "#municipality";
import type { Rules } from "#platform/access";
import type { Address, Signer, WebModule } from "#platform/web";

/** The one list of modules that have pages, in the order of the menu. */
export function webModules(parts: {
  signer: Signer;
  demo: boolean;
  oidc: InstanceType<typeof signInByProvider.OidcClient> | undefined;
}): readonly WebModule[] {
  return [
    caseModules.desk(parts.signer),
    caseModules.own(parts.signer),
    municipalityModule,
    accounts.module,
    directoryModule,
    identityModule({ ...parts, arrival }),
  ];
}

/** Every rule about who may do what, by module: the role matrix is made from it. */
export const accessRules: Readonly<Record<string, Rules>> = {
  municipality: municipalityAccess,
  identity: identityAccess,
  directory: directoryAccess,
  cases: caseAccess,
};

/** Where somebody begins who has just signed in: at their own work, or at their own questions. */
function arrival(roles: ReadonlySet<string>): Address {
  if (roles.size === 0) return caseAddresses.own;
  const isOnlyAdministrator = roles.has("administrator") && !caseAccess["case.list"].some((role) => roles.has(role));
  return isOnlyAdministrator ? municipalityAddresses.administration : caseAddresses.list;
}
