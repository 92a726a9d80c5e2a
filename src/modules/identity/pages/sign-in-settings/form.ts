import type { Fields } from "#platform/web";
import type { Provider, RoleRule } from "../../oidc/provider.js";
import { type Role, roles } from "../../roles.js";

/** What can be wrong; the text files have a sentence for each. */
export type ErrorCode =
  | "issuer-missing"
  | "issuer-wrong"
  | "client-missing"
  | "text-long"
  | "rule-half"
  | "unstorable"
  | "confirm-missing"
  | "not-tried"
  | "subject-taken"
  | "no-keys";

export type Errors = ReadonlyMap<string, ErrorCode>;

/** A rule as it stands in the form, half filled in or not. */
export type RuleRow = { readonly claim: string; readonly value: string; readonly role: string };

/** What stands in the form. */
export type Shown = {
  readonly issuer: string;
  readonly clientId: string;
  readonly acr: string;
  readonly audience: string;
  readonly rules: readonly RuleRow[];
};

/** More rules than a municipality has groups. */
const MOST_RULES = 40;
const LONGEST = 300;

export const EMPTY_ROW: RuleRow = { claim: "", value: "", role: "" };

export function shownOf({ issuer, clientId, acrValues, roleRules, assertionAudience }: Provider): Shown {
  const rules = roleRules.length > 0 ? roleRules : [EMPTY_ROW];
  return { issuer, clientId, acr: acrValues.join(" "), audience: assertionAudience, rules };
}

/** The form as it was sent, with as many rows as it had. */
export function readShown(fields: Fields): Shown {
  const text = (name: string) => (fields.get(name) ?? "").replace(/\s+/gu, " ").trim();
  const rules: RuleRow[] = [];
  for (let at = 0; at < MOST_RULES && fields.has(`claim-${at}`); at += 1)
    rules.push({ claim: text(`claim-${at}`), value: text(`value-${at}`), role: text(`role-${at}`) });
  const audience = text("audience") === "token-endpoint" ? "token-endpoint" : "issuer";
  return { issuer: text("issuer"), clientId: text("clientId"), acr: text("acr"), audience, rules };
}

/** The form with one row more, or without one. @param act the button that was pressed */
export function rearranged(shown: Shown, act: string): Shown | undefined {
  const { rules } = shown;
  if (act === "add") return { ...shown, rules: rules.length < MOST_RULES ? [...rules, EMPTY_ROW] : rules };
  const removed = /^remove-(\d{1,2})$/.exec(act)?.[1];
  return removed === undefined ? undefined : { ...shown, rules: rules.filter((_, at) => at !== Number(removed)) };
}

/**
 * Reads what an administrator writes down.
 * @param mayBeNear whether plain http on this machine will do, as in a trial
 */
export function parseProvider(
  shown: Shown,
  mayBeNear: boolean,
): { readonly ok: true; readonly value: Provider } | { readonly ok: false; readonly errors: Errors } {
  const errors = new Map<string, ErrorCode>();
  const { issuer, clientId, acr } = shown;
  if (issuer === "") errors.set("issuer", "issuer-missing");
  else if (!isIssuer(issuer, mayBeNear)) errors.set("issuer", "issuer-wrong");
  if (clientId === "") errors.set("clientId", "client-missing");
  for (const [name, text] of Object.entries({ issuer, clientId, acr }))
    if (text.includes("\0")) errors.set(name, "unstorable");
    else if (text.length > LONGEST) errors.set(name, "text-long");
  const roleRules: RoleRule[] = [];
  for (const [at, { claim, value, role }] of shown.rules.entries()) {
    if (claim === "" && value === "" && role === "") continue;
    const known = roles.find((one): one is Role => one === role);
    if (claim === "" || value === "" || !known) errors.set(`claim-${at}`, "rule-half");
    else if (`${claim}${value}`.includes("\0")) errors.set(`claim-${at}`, "unstorable");
    else if (claim.length > LONGEST || value.length > LONGEST) errors.set(`claim-${at}`, "text-long");
    else roleRules.push({ claim, value, role: known });
  }
  if (errors.size > 0) return { ok: false, errors };
  const assertionAudience = shown.audience === "token-endpoint" ? "token-endpoint" : "issuer";
  const acrValues = acr.split(/[\s,]+/).filter(Boolean);
  return { ok: true, value: { issuer, clientId, acrValues, roleRules, assertionAudience } };
}

/** An address of the outside world, without anything behind it that would lead elsewhere. */
function isIssuer(text: string, mayBeNear: boolean): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  const isPlain = username === "" && password === "" && search === "" && hash === "";
  return isPlain && (protocol === "https:" || (mayBeNear && protocol === "http:"));
}
