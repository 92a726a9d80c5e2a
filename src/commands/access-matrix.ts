import { accessRules } from "../modules.js";
import { accessTable, hats, type Outcomes, type RouteAccess } from "./access-table/access-table.js";

/**
 * docs/access-matrix.md: who may do what, made from the rules that the use cases ask, and who gets which page, made
 * from the table that the matrix test holds against the running product.
 */
export function accessMatrixMarkdown(): string {
  return [
    "# Who may do what",
    "Made from the rules in the code and from `src/commands/access-table/`; a test compares this file with them, and holds every line of the second part against the running product, in both languages, by path and by host name. Do not edit it by hand.",
    "## Actions",
    "One of the hats suffices. `anyone` needs nothing, `person` is signed in here, `link:…` holds a private link to the record, `owner` is the owner of the record at hand, `deputy` acts while that owner is away, `offered` is the colleague to whom it is offered or whoever acts for them, `self` is the person whom it is about, `account` signed in with an account of their own, `asker` asked the question at hand with it, `reader` has it shared with them, `addressee` is the asker by mail address, `enterprise-member` and `enterprise-admin` belong to the organisation at hand, `invited` accepts an open invitation, `system` is the product itself; the others are roles that the municipality gives.",
    ...Object.entries(accessRules).map(([module, rules]) => actionsOf(module, rules)),
    "## Addresses",
    "`shown` 200 · `done` 303 after a form · `sign-in` a redirect to signing in · `forbidden` 403 · `unknown` 404 · `no-method` 405 · `overtaken` 409. “Another's” is a record of another municipality, an id that nobody has and something that is no id: the three answer alike. `left`, `elsewhere` and `role-taken` hold an open session of somebody who left, of another municipality's staff, and of somebody whose only role was taken away. `deputy` has no role, and acts for `owner`, who is away. `entrepreneur`, `member` and `enterprise-admin` have an account and are no staff; the last two belong to the organisation in the address. `platform` runs the installation and has a session of the national side. The colleague in an address is `desk`.",
    "### Pages of a municipality",
    addressesOf(accessTable.pages),
    "### National pages",
    addressesOf(accessTable.national),
    "### Answered by the web layer",
    addressesOf(accessTable.fixed),
    "",
  ].join("\n\n");
}

function actionsOf(module: string, rules: Readonly<Record<string, readonly string[]>>): string {
  const lines = Object.entries(rules).map(([action, allowed]) => `| \`${action}\` | ${allowed.join(", ")} |`);
  return [`### ${module}`, "", "| action | hats |", "|---|---|", ...lines].join("\n");
}

function addressesOf(rows: readonly RouteAccess[]): string {
  const lines = rows.flatMap(({ id, reason, get, post, others }) => [
    `| \`${id}\` | GET | ${inWords(get)} | ${others ? inWords(others.get) : ""} | ${reason} |`,
    `| | POST | ${inWords(post)} | ${others ? inWords(others.post) : ""} | |`,
  ]);
  return ["| route | | own | another's | why |", "|---|---|---|---|---|", ...lines].join("\n");
}

/** `shown: desk, aanjager; forbidden: the rest` */
function inWords(given: Outcomes): string {
  const named = hats.filter((hat) => given[hat] !== undefined && given[hat] !== given.rest);
  if (named.length === 0) return `${given.rest}: everyone`;
  const kinds = [...new Set(named.map((hat) => given[hat]))];
  const parts = kinds.map((kind) => `${kind}: ${named.filter((hat) => given[hat] === kind).join(", ")}`);
  return `${parts.join("; ")}; ${given.rest}: the rest`;
}
