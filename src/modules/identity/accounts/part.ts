import { hasPart, type Tenant } from "#platform/tenancy";
import type { OptionalPart, Route } from "#platform/web";
import { en } from "../text.en.js";
import { nl } from "../text.nl.js";

/** Accounts for entrepreneurs and their organisations: a town can do without, as nobody needs one to ask. */
export const accountsPart: OptionalPart = {
  key: "accounts",
  title: { nl: nl.accountsPart.title, en: en.accountsPart.title },
  why: { nl: nl.accountsPart.why, en: en.accountsPart.why },
};

/** Whether people can have an account in this municipality. */
export const hasAccounts = (municipality: Pick<Tenant, "partsOff">): boolean => hasPart(municipality, accountsPart.key);

/** Pages that exist only where people can have an account. */
export const withAccounts = (routes: readonly Route[]): Route[] =>
  routes.map((route) => ({ ...route, part: accountsPart }));
