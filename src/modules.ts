import { caseAccess, caseAddresses, caseModules } from "#cases";
import { directoryAccess, directoryModule } from "#directory";
import { accounts, identityAccess, identityModule, signInByProvider, staffing } from "#identity";
import { municipalityAccess, municipalityAddresses, municipalityPages } from "#municipality";
import { ownDataAccess, ownDataModule } from "#own-data";
import type { Rules } from "#platform/access";
import type { Database } from "#platform/db";
import type { Tenant, TenantSource } from "#platform/tenancy";
import type { Address, Signer, WebModule } from "#platform/web";
import { printKit, printKitAccess } from "#print-kit";

/** The one list of modules that have pages, in the order of the menu. */
export function webModules(parts: {
  signer: Signer;
  db: Database;
  tenants: TenantSource;
  demo: boolean;
  baseUrl: () => URL;
  oidc: InstanceType<typeof signInByProvider.OidcClient> | undefined;
}): readonly WebModule[] {
  const cases = caseModules.desk(parts.signer, parts.baseUrl);
  const ownCases = caseModules.own(parts.signer, parts.baseUrl);
  const identity = identityModule({ ...parts, arrival, ofStaff: caseModules.ofStaff });
  const optionalParts = [cases, accounts.module].flatMap((module) => module.optionalParts ?? []);
  const others = [
    staffing.deskPart,
    ...caseModules.settingsParts,
    staffing.settingsPart,
    signInByProvider.settingsPart,
    printKit.settingsPart,
  ];
  return [
    cases,
    ownCases,
    municipalityPages.ofTown({ optionalParts, others }),
    accounts.module,
    directoryModule,
    printKit.module,
    ownDataModule,
    identity,
  ];
}

/** Every rule about who may do what, by module: the role matrix is made from it. */
export const accessRules: Readonly<Record<string, Rules>> = {
  municipality: municipalityAccess,
  identity: identityAccess,
  directory: directoryAccess,
  cases: caseAccess,
  "print-kit": printKitAccess,
  "own-data": ownDataAccess,
};

/** Where somebody begins who has just signed in: at their own work, the aanjager at the board, or at their own questions. */
function arrival(roles: ReadonlySet<string>, municipality: Tenant): Address {
  if (roles.size === 0) return accounts.hasAccounts(municipality) ? caseAddresses.own : caseAddresses.front;
  if (roles.has("aanjager")) return caseAddresses.board;
  const comesForCases = caseAccess["case.list"].some((role) => roles.has(role));
  const isOnlyAdministrator = roles.has("administrator") && !comesForCases;
  const answersOnly = !comesForCases && caseAccess["sub-question.list-own"].some((role) => roles.has(role));
  if (answersOnly) return caseAddresses.subQuestions;
  return isOnlyAdministrator ? municipalityAddresses.administration : caseAddresses.list;
}
