import type { Response } from "playwright-core";
import type { Lang } from "#platform/i18n";
import type { World } from "#testing";

type Shown = { readonly id: string; readonly address: Readonly<Record<Lang, string>>; readonly townly: boolean };

/** Addresses that only lead on, or hand over a file: all that they can show as a page is that it did not work. */
const passages = new Set(["identity.provider", "identity.provider-return", "print-kit.paper"]);

/** Addresses that hand over a file, or what a script asked for, and have no page of their own. */
const files = new Set([
  "GET own-data.file",
  "GET cases.board-state",
  "GET cases.filled-block",
  "GET cases.attachment-by-link",
  "GET cases.attachment-own",
  "GET cases.attachment",
  "GET cases.figures-file",
]);

/** Which routes a browser has been to, found out from what it asked and got: nobody has to keep a list. */
export class RouteCount {
  readonly #seen = new Set<string>();

  /** Notes a document. A page counts when it was shown, a form when it came back with an error. */
  note(world: World, document: Response, lang: Lang): void {
    const { pathname } = new URL(document.url());
    const method = document.request().method();
    const counts = method === "POST" ? document.status() >= 400 : document.status() === 200;
    for (const route of routesOf(world)) {
      if (!counts && !passages.has(route.id)) continue;
      if (patternOf(route, lang).test(pathname)) this.#seen.add(`${method} ${route.id} ${lang}`);
    }
  }

  /** What nobody has been to yet. */
  missing(world: World): string[] {
    const { modules, national } = world.house.web;
    const routes = [...modules.flatMap((module) => module.routes), ...national];
    return routes
      .flatMap(({ id, get, post }) => [...(get ? [`GET ${id}`] : []), ...(post ? [`POST ${id}`] : [])])
      .filter((one) => !files.has(one))
      .flatMap((one) => [`${one} nl`, `${one} en`])
      .filter((one) => !this.#seen.has(one));
  }
}

function routesOf(world: World): Shown[] {
  const { modules, national } = world.house.web;
  return [
    ...modules.flatMap((module) => module.routes).map((route) => ({ ...route, townly: true })),
    ...national.map((route) => ({ ...route, townly: false })),
  ];
}

function patternOf({ address, townly }: Shown, lang: Lang): RegExp {
  const town = townly ? `/[a-z-]+${lang === "en" ? "/en" : ""}` : "";
  return new RegExp(`^${town}${address[lang].replace(/:\w+/g, "[\\w.-]+")}$`);
}
