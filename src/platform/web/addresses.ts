import type { Lang } from "#platform/i18n";
import { languageIn, originOf, prefixOf, type Tenant } from "#platform/tenancy";
import type { Address } from "./route.js";

/**
 * Fills in an address: `/volg/:token` with `{ token }`.
 * @param prefix where the municipality begins, without a slash at the end
 * @throws RangeError when a part is missing: a mistake in our own code
 */
export function fillAddress(
  prefix: string,
  address: Address,
  lang: Lang,
  params: Readonly<Record<string, string>> = {},
): string {
  const path = address[lang].replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new RangeError(`address ${address[lang]} lacks ${name}`);
    return encodeURIComponent(value);
  });
  return `${prefix}${path}`;
}

/**
 * The whole address of a page, as it stands in a mail: in Dutch where the municipality has no page in that language.
 * @param base the address of the installation
 */
export function addressOutside(
  base: URL,
  tenant: Pick<Tenant, "host" | "slug" | "languages">,
  address: Address,
  lang: Lang,
  params?: Readonly<Record<string, string>>,
): string {
  const own = languageIn(tenant, lang);
  return originOf(tenant, base) + fillAddress(prefixOf(tenant, own), address, own, params);
}

/** A path taken apart and decoded; undefined when it is not valid. */
function decodePath(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes("\0") ? undefined : decoded;
  } catch {
    return undefined;
  }
}

type Pattern<T> = { readonly parts: readonly string[]; readonly target: T };

/** Which page lives at a path. Patterns are few and short, so they are simply tried in order. */
export class AddressBook<T extends { readonly id: string; readonly address: Address }> {
  readonly #patterns: Readonly<Record<Lang, readonly Pattern<T>[]>>;

  /** @throws Error when two pages have the same address */
  constructor(targets: readonly T[]) {
    const patterns = (lang: Lang) => targets.map((target) => ({ parts: target.address[lang].split("/"), target }));
    this.#patterns = { nl: patterns("nl"), en: patterns("en") };
    for (const lang of ["nl", "en"] as const) {
      const shapes = targets.map((target) => target.address[lang].replace(/:\w+/g, ":"));
      const twice = shapes.find((shape, index) => shapes.indexOf(shape) !== index);
      if (twice !== undefined) throw new Error(`two pages at ${twice}`);
    }
  }

  /** @param path below the municipality, beginning with a slash, still percent-encoded */
  find(lang: Lang, path: string): { target: T; params: Record<string, string> } | undefined {
    const given = path.split("/");
    for (const { parts, target } of this.#patterns[lang]) {
      const params = match(parts, given);
      if (params) return { target, params };
    }
    return undefined;
  }
}

function match(parts: readonly string[], given: readonly string[]): Record<string, string> | undefined {
  if (parts.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const value = decodePath(given[index] ?? "");
    if (value === undefined) return undefined;
    if (part.startsWith(":") && value !== "") params[part.slice(1)] = value;
    else if (part !== value) return undefined;
  }
  return params;
}
