import type { Lang } from "#platform/i18n";
import { langs } from "#platform/i18n";
import { hasPart, prefixOf } from "#platform/tenancy";
import { Layout, type Logo, type MenuItem } from "#platform/ui";
import { fillAddress } from "./addresses.js";
import { withoutDone } from "./done.js";
import type { WebOptions } from "./options.js";
import type { Passage } from "./pages.js";
import type { Address, Answer, MenuEntry, Visit } from "./route.js";
import { webText } from "./text.js";

type Page = Extract<Answer, { kind: "page" }>;

/** How a language calls itself; the same on every page. */
const ownName: Record<Lang, string> = { nl: "Nederlands", en: "English" };

/** What surrounds a page of a municipality: brand, menu, languages, foot. */
export function renderTownPage(
  options: WebOptions,
  visit: Visit,
  address: Address | undefined,
  page: Page,
  nonce: string,
) {
  const { municipality: town, lang } = visit;
  const front = (to: Lang) => `${prefixOf(town, to)}/`;
  const asked = withoutDone(visit.query);
  const here = (to: Lang) =>
    address && page.status !== 404 ? `${visit.to(address, visit.params, to)}${asked}` : front(to);
  const routes = options.modules.flatMap((module) => module.routes);
  const isThere = (entry: MenuEntry) => hasPart(town, routes.find((one) => one.address === entry.address)?.part?.key);
  const entries = (list: "menu" | "foot") =>
    options.modules.flatMap((module) => module[list]?.(visit) ?? []).filter(isThere);
  const menu = entries("menu");
  const current = address && partOf(menu, address);
  return renderDocument({
    lang,
    page,
    nonce,
    themeHref: town.theme?.href,
    brand: { tagline: town.title[lang], href: front(lang), logo: town.logo },
    menu: menu.map((entry) => ({
      label: entry.label,
      href: visit.to(entry.address),
      ...(entry === current ? { current: entry.address === address ? ("page" as const) : ("part" as const) } : {}),
    })),
    languages: town.languages.map((to) => ({ lang: to, href: here(to), label: ownName[to], current: to === lang })),
    footer: {
      name: town.title[lang],
      lines: [...town.footer[lang]],
      links: entries("foot").map((entry) => ({ label: entry.label, href: visit.to(entry.address) })),
    },
  });
}

/** The entry of the menu that a page is, or lies behind: the one whose address its own begins with for longest. */
function partOf(menu: readonly MenuEntry[], address: Address): MenuEntry | undefined {
  const holds = ({ address: { nl } }: MenuEntry) =>
    address.nl === nl || (nl !== "/" && address.nl.startsWith(`${nl}/`));
  return menu.filter(holds).sort((a, b) => b.address.nl.length - a.address.nl.length)[0];
}

/**
 * What surrounds a page that belongs to no municipality; its foot leads to the door of whoever runs the installation, and its
 * menu, once they are in, to where they sign out.
 */
export function renderNationalPage(
  { nationalSignIn, nationalSignOut }: Pick<WebOptions, "nationalSignIn" | "nationalSignOut">,
  { national, nationalActor }: Pick<Passage, "national" | "nationalActor">,
  lang: Lang,
  page: Page,
  nonce: string,
  languages: Readonly<Record<Lang, string>>,
) {
  const text = webText(lang);
  const own = (label: string): MenuItem => ({
    label,
    href: fillAddress("", nationalSignOut, lang),
    ...(national?.address === nationalSignOut ? { current: "page" } : {}),
  });
  return renderDocument({
    lang,
    page,
    nonce,
    brand: { tagline: text.nationalTagline, href: lang === "en" ? "/en" : "/" },
    menu: nationalActor?.kind === "person" ? [own(nationalActor.name)] : [],
    languages: langs.map((to) => ({ lang: to, href: languages[to], label: ownName[to], current: to === lang })),
    footer: {
      name: text.product,
      lines: [text.nationalTagline],
      links: [{ label: text.runInstallation, href: fillAddress("", nationalSignIn, lang) }],
    },
  });
}

type Document = {
  lang: Lang;
  page: Page;
  nonce: string;
  themeHref?: string | undefined;
  brand: { tagline: string; href: string; logo?: Logo | undefined };
  menu: MenuItem[];
  languages: { lang: Lang; href: string; label: string; current: boolean }[];
  footer: { name: string; lines: string[]; links: { label: string; href: string }[] };
};

function renderDocument({ page, brand, ...rest }: Document): string {
  const props = {
    ...rest,
    brand: { name: webText(rest.lang).product, ...brand },
    title: page.title,
    width: page.width ?? "page",
    errorCount: page.errorCount ?? 0,
    islands: [...(page.islands ?? [])],
    previewHref: page.previewHref,
    ...(page.isPrivate || page.status ? { robots: "noindex" } : {}),
  };
  return String(<Layout {...props}>{page.body}</Layout>);
}
