import { z } from "zod";
import { type Fields, line, mailLine, parseFields, phoneLine } from "#platform/web";
import type { Post } from "../../invitation/invitation.js";
import { type Role, roles } from "../../roles.js";

/** What can be wrong; the text files have a sentence for each. */
export type ErrorCode =
  | "name-missing"
  | "title-missing"
  | "text-long"
  | "unstorable"
  | "email-missing"
  | "email-wrong"
  | "phone-wrong"
  | "roles-missing"
  | "department-missing"
  | "partner-missing"
  | "works-here"
  | "invited-already"
  | "last-administrator";

export type Errors = ReadonlyMap<string, ErrorCode>;

/** Each role, and each department, is sent under a name of its own. */
export const roleField = (role: Role) => `role-${role}`;
export const departmentField = (id: string) => `department-${id}`;

/** Where staff can belong in this municipality. */
export type Places = { readonly departmentIds: readonly string[]; readonly partners: readonly string[] };

export type Given = Post & { readonly email: string; readonly version: number };

const LONGEST = 200;

const isShort = (text: string) => [...text].length <= LONGEST;
const shortLine = line.refine(isShort, "text-long");

const schema = z.object({
  name: shortLine.refine((text) => text !== "", "name-missing"),
  email: mailLine.refine(isShort, "text-long"),
  titleNl: shortLine.refine((text) => text !== "", "title-missing"),
  titleEn: shortLine,
  phone: phoneLine.refine(isShort, "text-long"),
  partner: shortLine,
  version: z.coerce.number().int().min(0).max(2_147_483_645).catch(0),
});

/** The roles that are ticked. */
export function tickedRoles(fields: Fields): Role[] {
  return roles.filter((role) => fields.get(roleField(role)) !== undefined);
}

/** The departments that are ticked, of those that there are. */
export function tickedDepartments(fields: Fields, { departmentIds }: Places): string[] {
  return departmentIds.filter((id) => fields.get(departmentField(id)) !== undefined);
}

/**
 * Reads what an administrator says of somebody.
 * @param fixed roles that somebody has anyhow, because a rule gives them
 * @param withAddress whether a mail address belongs to the form
 */
export function parsePost(
  fields: Fields,
  places: Places,
  { fixed, withAddress }: { readonly fixed: readonly Role[]; readonly withAddress: boolean },
): { readonly ok: true; readonly value: Given } | { readonly ok: false; readonly errors: Errors } {
  const parsed = parseFields<z.infer<typeof schema>, ErrorCode>(schema, fields);
  const ticked = tickedRoles(fields);
  const all = new Set([...fixed, ...ticked]);
  const departmentIds = all.has("specialist") ? tickedDepartments(fields, places) : [];
  const chosen = fields.get("partner") ?? "";
  const partner = all.has("chain-partner") && places.partners.includes(chosen) ? chosen : undefined;
  const errors = new Map<string, ErrorCode>(parsed.ok ? [] : parsed.errors);
  if (withAddress && !errors.has("email") && (fields.get("email") ?? "").trim() === "")
    errors.set("email", "email-missing");
  if (withAddress && all.size === 0) errors.set("roles", "roles-missing");
  if (ticked.includes("specialist") && departmentIds.length === 0)
    errors.set(places.departmentIds.length > 0 ? "departments" : "roles", "department-missing");
  if (ticked.includes("chain-partner") && partner === undefined)
    errors.set(places.partners.length > 0 ? "partner" : "roles", "partner-missing");
  if (!parsed.ok || errors.size > 0) return { ok: false, errors: inOrder(errors) };
  const { name, email, titleNl, titleEn, phone, version } = parsed.value;
  const jobTitle = { nl: titleNl, en: titleEn === "" ? titleNl : titleEn };
  const post = { name, jobTitle, phone: phone === "" ? undefined : phone, roles: ticked, departmentIds, partner };
  return { ok: true, value: { ...post, email, version } };
}

const order = ["name", "email", "titleNl", "titleEn", "phone", "roles", "departments", "partner"];

/** As the fields stand on the page. */
function inOrder(errors: ReadonlyMap<string, ErrorCode>): Errors {
  return new Map([...errors].sort(([one], [other]) => order.indexOf(one) - order.indexOf(other)));
}
