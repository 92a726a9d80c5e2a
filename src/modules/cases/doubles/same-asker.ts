import type { Case } from "../case.js";

/** The last nine digits: those of a Dutch number whatever stands before it. As cases.phone_key in the database. */
const phoneKey = (phone: string | undefined) => phone?.replace(/\D/g, "").slice(-9) || undefined;

/** Whether two values are known and the same. */
const same = (a: string | undefined, b: string | undefined) => a !== undefined && a === b;

/** Whether the mail address of two cases is the same. */
export const haveOneMailbox = (a: Case, b: Case): boolean =>
  same(a.asker.email?.toLowerCase(), b.asker.email?.toLowerCase());

/** Whether two cases are plainly of one asker: by mail address, telephone number, account or organisation. */
export function areOfOneAsker(a: Case, b: Case): boolean {
  return (
    haveOneMailbox(a, b) ||
    same(phoneKey(a.asker.phone), phoneKey(b.asker.phone)) ||
    same(a.asker.personId, b.asker.personId) ||
    same(a.organisationId, b.organisationId)
  );
}
