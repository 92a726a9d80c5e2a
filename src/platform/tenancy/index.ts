import { NOWHERE } from "#platform/db";
import { type Lang, langs } from "#platform/i18n";
import type { Term, Town } from "./words.js";

export { agree, type Noun, type Term, type Town } from "./words.js";

/** How a municipality speaks in one language: what the texts of its pages and mails are made with. */
export type Voice = { readonly term: Term; readonly town: Town };

export function voiceOf({ term, town }: Pick<Tenant, "term" | "town">, lang: Lang): Voice {
  return { term: term[lang], town: town[lang] };
}

/** A municipality as far as the platform needs to know it: where it lives and how it is called. */
export type Tenant = {
  readonly id: string;
  /** Its part of the path, as in `/voorbeeldstad/`. */
  readonly slug: string;
  /** Its own host name, if it has one; then the path has no slug. */
  readonly host: string | undefined;
  /** In which languages its pages are there; Dutch always is. */
  readonly languages: readonly Lang[];
  /** As it stands under the name of the product: "Gemeente Voorbeeldstad". */
  readonly title: Readonly<Record<Lang, string>>;
  /** Its own word for the enterprises it is there for. */
  readonly term: Readonly<Record<Lang, Term>>;
  /** Its own words for its place and itself: a city, a municipality, villages. */
  readonly town: Readonly<Record<Lang, Town>>;
  /** Keys of the optional parts of the product that it does without: there they are as if they did not exist. */
  readonly partsOff: ReadonlySet<string>;
  /** Its house style, if it has one of its own: a stylesheet for pages, and the colours by name for mails. */
  readonly theme: { readonly href: string; readonly colours: Readonly<Record<string, string>> } | undefined;
  /** Its own mark, if it has one, with its size in points. */
  readonly logo: { readonly href: string; readonly width: number; readonly height: number } | undefined;
  /** Lines for the foot of every page. */
  readonly footer: Readonly<Record<Lang, readonly string[]>>;
};

/** Whether a municipality has a part. @param key undefined for what is not optional */
export function hasPart({ partsOff }: Pick<Tenant, "partsOff">, key: string | undefined): boolean {
  return key === undefined || !partsOff.has(key);
}

/**
 * What stands in the place of a municipality where there is none. It has no words of its own, and no text there asks for
 * one: whoever would, finds a mistake in our own code.
 */
export const nationalSide: Tenant = {
  id: NOWHERE,
  slug: "",
  host: undefined,
  languages: langs,
  title: { nl: "Rode Loper", en: "Rode Loper" },
  term: { nl: {} as Term, en: {} as Term },
  town: { nl: {} as Town, en: {} as Town },
  partsOff: new Set(),
  theme: undefined,
  logo: undefined,
  footer: { nl: [], en: [] },
};

/** Where the platform learns about municipalities; the module that keeps them is chosen in house.ts. */
export type TenantSource = {
  bySlug(slug: string): Promise<Tenant | undefined>;
  byHost(host: string): Promise<Tenant | undefined>;
  byId(id: string): Promise<Tenant | undefined>;
  all(): Promise<readonly Tenant[]>;
};

/** A request's place: which municipality, which language, and the path that remains. */
export type Place = { readonly tenant: Tenant; readonly lang: Lang; readonly path: string };

/**
 * Finds the municipality by host name, else by the first part of the path.
 * @param host the Host header without its port, in lower case
 * @param path as it came, starting with a slash
 * @returns undefined when there is no such municipality
 */
export async function findPlace(source: TenantSource, host: string, path: string): Promise<Place | undefined> {
  const own = await source.byHost(host);
  if (own) return { tenant: own, ...languageOf(own, path) };
  const [, slug = ""] = path.split("/", 2);
  const tenant = slug === "" ? undefined : await source.bySlug(slug);
  // A municipality with a host of its own has one address, not two.
  if (!tenant || tenant.host !== undefined) return undefined;
  return { tenant, ...languageOf(tenant, path.slice(slug.length + 1)) };
}

/** Where there is no English, `/en` is a path like any other, at which nothing stands. */
function languageOf({ languages }: Tenant, path: string): { lang: Lang; path: string } {
  if (languages.includes("en") && (path === "/en" || path.startsWith("/en/")))
    return { lang: "en", path: path.slice(3) };
  return { lang: "nl", path };
}

/** The language in which a municipality can be read by somebody who would like this one. */
export function languageIn({ languages }: Pick<Tenant, "languages">, wished: Lang): Lang {
  return languages.includes(wished) ? wished : "nl";
}

/** Where the pages of a municipality begin, without a slash at the end: `/voorbeeldstad/en`, or `` on its own host. */
export function prefixOf(tenant: Pick<Tenant, "host" | "slug">, lang: Lang): string {
  const town = tenant.host === undefined ? `/${tenant.slug}` : "";
  return lang === "en" ? `${town}/en` : town;
}

/**
 * Where a municipality is reached from outside, for mails.
 * @param base the address of the installation
 */
export function originOf(tenant: Pick<Tenant, "host">, base: URL): string {
  if (tenant.host === undefined) return base.origin;
  return `${base.protocol}//${tenant.host}${base.port === "" ? "" : `:${base.port}`}`;
}
