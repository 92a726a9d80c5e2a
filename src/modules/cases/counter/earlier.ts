import { findOrganisationIds } from "#directory";
import { demand } from "#platform/access";
import type { Visit } from "#platform/web";
import { caseAccess } from "../access.js";
import type { Case } from "../case.js";
import { findEarlier } from "./queries.js";

/** The fields of the form by which somebody is found again. */
export const earlierFields = ["name", "email", "phone", "organisation"] as const;

/** More than that nobody reads while talking. */
const MOST = 5;
const LEAST_LETTERS = 3;
const LEAST_DIGITS = 6;

/** Earlier cases of whoever stands in the form, the newest first. That they were read is on record. */
export async function readEarlier(visit: Visit): Promise<readonly Case[]> {
  demand(caseAccess, "case.list", visit.actor);
  const { email, phone, name, organisation } = typedIn(visit);
  if (!email && !phone && !name && !organisation) return [];
  const found = await visit.read(async (read) => {
    const organisationIds = organisation ? await findOrganisationIds(read, organisation) : [];
    return findEarlier(read, { email, phone, name, organisationIds }, MOST);
  });
  if (found.length > 0)
    visit.noteRead({
      action: "case.list",
      subject: { kind: "case-list", id: "earlier" },
      detail: { cases: found.length },
    });
  return found;
}

/** What stands in these fields, as far as it is enough to look for. */
function typedIn({ fields }: Visit) {
  const typed = (name: string) => (fields.get(name) ?? "").replaceAll("\0", "").trim();
  const atLeast = (text: string, least: number) => ([...text].length >= least ? text : undefined);
  const email = typed("email");
  const phone = typed("phone");
  return {
    email: email.includes("@") ? email : undefined,
    phone: phone.replace(/\D/g, "").length >= LEAST_DIGITS ? phone : undefined,
    name: atLeast(typed("name"), LEAST_LETTERS),
    organisation: atLeast(typed("organisation"), LEAST_LETTERS),
  };
}
