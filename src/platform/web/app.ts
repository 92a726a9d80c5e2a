import { randomUUID } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import { getConnInfo } from "@hono/node-server/conninfo";
import { type Context, Hono } from "hono";
import { isFull, isUnavailable } from "#platform/db";
import type { Lang } from "#platform/i18n";
import { prefixOf } from "#platform/tenancy";
import { assetFiles, logoHash, themeSheet } from "#platform/ui";
import { AddressBook } from "./addresses.js";
import { dropCookie, setCookie } from "./cookies.js";
import { deviceOf } from "./device.js";
import { errorPage, Misdirected, NotFound } from "./errors.js";
import { handOver } from "./hand-over.js";
import { isOurHost } from "./host.js";
import { answerNational } from "./national.js";
import type { WebOptions } from "./options.js";
import { packPage } from "./packing.js";
import { answerTown, type Passage, type Surroundings } from "./pages.js";
import { renderNationalPage, renderTownPage } from "./render.js";
import { NoRoom } from "./room.js";
import type { Answer, NationalRoute, Route } from "./route.js";
import { makeNonce, securityHeaders } from "./security.js";
import { SESSION_COOKIE, Sessions, VISITOR_COOKIE } from "./session.js";
import { FormCookie } from "./visit.js";

const brotli = promisify(brotliCompress);

type Web = Surroundings & { readonly national: AddressBook<NationalRoute> };

/** The whole web side: pages of every municipality, national pages, assets, health. */
export function makeApp(options: WebOptions): Hono {
  const web: Web = {
    options,
    book: new AddressBook<Route>(options.modules.flatMap((module) => module.routes)),
    national: new AddressBook<NationalRoute>(options.national),
    sessions: new Sessions(options.db, options.clock),
  };
  const app = new Hono();
  app.use(async (c, next) => {
    c.set("nonce" as never, makeNonce() as never);
    await next();
    const isHttps = options.baseUrl().protocol === "https:";
    // Not c.header: on an answer that is there already, that makes a new one of it, with its whole page, for each header.
    const { headers } = c.res;
    for (const [name, value] of Object.entries(securityHeaders(nonceOf(c), isHttps))) headers.set(name, value);
  });
  addHealth(app, options);
  addAssets(app, options);
  addSecurityTxt(app, options);
  app.all("*", (c) => answer(web, c));
  app.onError((error, c) => {
    options.log.error("request failed outside a page", error);
    return c.text("500", 500, { "cache-control": "no-store" });
  });
  return app;
}

const nonceOf = (c: Context): string => c.get("nonce" as never) as string;

function addHealth(app: Hono, { db }: WebOptions): void {
  const headers = { "cache-control": "no-store" };
  app.get("/livez", (c) => c.json({ status: "alive" }, 200, headers));
  app.get("/readyz", async (c) => {
    try {
      await db.ping();
      return c.json({ status: "ready" }, 200, headers);
    } catch {
      return c.json({ status: "database unavailable" }, 503, { ...headers, "retry-after": "2" });
    }
  });
}

const forEver = { "cache-control": "public, max-age=31536000, immutable" };

/** Names carry a hash of the content, so a browser may keep them for ever. */
function addAssets(app: Hono, { logoFile }: WebOptions): void {
  const files = assetFiles();
  const pack = packer(files);
  app.get("/assets/*", async (c) => {
    const sheet = themeSheet(c.req.path);
    if (sheet !== undefined) return c.body(sheet, 200, { "content-type": "text/css; charset=utf-8", ...forEver });
    const logo = logoHash(c.req.path);
    if (logo !== undefined) return answerLogo(c, logoFile, logo);
    const file = files.get(c.req.path);
    if (!file) return c.text("404", 404, { "cache-control": "no-store" });
    const packed = /\bbr\b/.test(c.req.header("accept-encoding") ?? "") ? await pack(c.req.path) : undefined;
    const headers: Record<string, string> = {
      "content-type": file.type,
      ...forEver,
      vary: "accept-encoding",
      ...(packed ? { "content-encoding": "br" } : {}),
    };
    return c.body(new Uint8Array(packed ?? file.body), 200, headers);
  });
}

/** The browser takes it for the picture that it was found to be, and for nothing else. */
async function answerLogo(c: Context, logoFile: WebOptions["logoFile"], hash: string): Promise<Response> {
  const headers = { "cache-control": "no-store" };
  try {
    const found = await logoFile(hash);
    if (!found) return c.text("404", 404, headers);
    return c.body(new Uint8Array(found.body), 200, { "content-type": found.type, ...forEver });
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    return c.text("503", 503, { ...headers, "retry-after": "2" });
  }
}

/** Text is packed as small as can be, once, when it is first asked for; fonts are packed already. */
function packer(files: ReturnType<typeof assetFiles>): (path: string) => Promise<Buffer> | undefined {
  const packed = new Map<string, Promise<Buffer>>();
  return (path) => {
    const file = files.get(path);
    if (!file || !/text|svg/.test(file.type)) return undefined;
    const known = packed.get(path) ?? brotli(file.body);
    packed.set(path, known);
    return known;
  };
}

/** RFC 9116: where somebody who finds a weakness can tell it. Only there when a contact is configured. */
function addSecurityTxt(app: Hono, { securityContact, clock }: WebOptions): void {
  if (securityContact === undefined) return;
  const contact = /^(?:\w+:\/\/|mailto:)/.test(securityContact) ? securityContact : `mailto:${securityContact}`;
  app.get("/.well-known/security.txt", (c) => {
    const expires = clock.now().add({ hours: 24 * 90 });
    return c.text(`Contact: ${contact}\nExpires: ${expires}\nPreferred-Languages: nl, en\n`);
  });
}

async function answer(web: Web, c: Context): Promise<Response> {
  const url = new URL(c.req.url);
  const passage: Passage = {
    request: c.req.raw,
    url,
    connection: connectionOf(c),
    cookie: new FormCookie(undefined),
  };
  try {
    if (!(await isOurHost(web.options, url.hostname))) throw new Misdirected();
    const town = await answerTown(web, passage);
    if (town) return await respond(web, c, passage, town);
    const national = await answerNational(web, passage);
    if (!national) throw new NotFound();
    return await respond(web, c, passage, national.answer, national);
  } catch (error) {
    return respondToError(web, c, passage, error);
  }
}

/** Tests call the app without a connection. */
function connectionOf(c: Context): string | undefined {
  try {
    return getConnInfo(c).remote.address;
  } catch {
    return undefined;
  }
}

const mail = { method: "mail" } as const;

/** In which language a national page is, and where it is in each. */
type NationalPage = { readonly lang: Lang; readonly languages: Readonly<Record<Lang, string>> };

const noStore = { "cache-control": "no-store" };

async function respond(
  web: Web,
  c: Context,
  passage: Passage,
  given: Answer,
  national?: NationalPage,
): Promise<Response> {
  if (given.kind === "page") {
    const caching = mayGoBackTo(passage, given) ? keptForBack : noStore;
    return showPage(web, c, passage, given, given.status ?? 200, caching, national);
  }
  if (given.kind === "data") return c.json(given.body, 200, noStore);
  if (given.kind === "file") return handOver(c, given, passage.request.method === "HEAD");
  if (given.signIn !== undefined) {
    if (passage.session !== undefined) await web.sessions.close(passage.session);
    const device = deviceOf(passage.request.headers.get("user-agent"));
    const municipalityId = passage.place?.tenant.id;
    // Without a municipality it is the national side, whatever the door.
    const door = municipalityId === undefined ? undefined : given.door;
    const opening = { ...(door ?? mail), municipalityId, national: municipalityId === undefined };
    c.header("set-cookie", setCookie(SESSION_COOKIE, await web.sessions.open(given.signIn, opening, device)));
  }
  if (given.signOut) {
    if (passage.session !== undefined) await web.sessions.close(passage.session);
    c.header("set-cookie", dropCookie(SESSION_COOKIE));
  }
  const made = passage.cookie.made;
  if (made !== undefined && given.signIn === undefined) c.header("set-cookie", setCookie(VISITOR_COOKIE, made));
  c.header("cache-control", "no-store");
  return c.redirect(given.to, passage.request.method === "POST" ? 303 : 302);
}

async function showPage(
  web: Web,
  c: Context,
  passage: Passage,
  page: Extract<Answer, { kind: "page" }>,
  status: number,
  caching: Readonly<Record<string, string>> = noStore,
  national?: NationalPage,
): Promise<Response> {
  const { visit, route, place } = passage;
  const lang = national?.lang ?? place?.lang ?? languageAt(passage.url.pathname);
  const html = visit
    ? renderTownPage(web.options, visit, route?.address, page, nonceOf(c))
    : renderNationalPage(web.options, passage, lang, page, nonceOf(c), national?.languages ?? { nl: "/", en: "/en" });
  const made = passage.cookie.made;
  if (made !== undefined) c.header("set-cookie", setCookie(VISITOR_COOKIE, made));
  if (page.isPrivate) c.header("x-robots-tag", "noindex");
  if (page.retryAfterSeconds !== undefined) c.header("retry-after", String(page.retryAfterSeconds));
  const isPrivate = page.isPrivate === true || passage.session !== undefined;
  const { body, headers } = await packPage(html, passage.request.headers.get("accept-encoding"), isPrivate);
  return c.body(body, status as 200, { ...headers, ...caching });
}

/** The browser may keep it for its own back button, and asks again in every other case. */
const keptForBack = { "cache-control": "private, no-cache" };

/**
 * A form that came back from the server, seen by somebody who is not signed in. If it were not kept, whoever goes back
 * to it would find the browser's own "confirm form resubmission" in place of what they typed.
 */
function mayGoBackTo(passage: Passage, page: Extract<Answer, { kind: "page" }>): boolean {
  return passage.request.method === "POST" && passage.session === undefined && !page.isPrivate;
}

function respondToError(web: Web, c: Context, passage: Passage, error: unknown): Promise<Response> {
  const reference = randomUUID().slice(0, 8);
  const standing = passage.route ?? passage.national;
  const lang = passage.place?.lang ?? languageAt(passage.url.pathname);
  const { status, page } = errorPage(error, lang, reference, homeOf(passage, lang, error, web.options.baseUrl()));
  // Whoever runs the server has to make room; that a form was held off before it was read is told once, not at each.
  const isOurs = isFull(error) ? !(error instanceof NoRoom) : !isUnavailable(error);
  if (status >= 500 && isOurs)
    web.options.log.error("request failed", error, { reference, route: standing?.id ?? "none" });
  // Else Node goes on to read, and throw away, whatever a client keeps sending.
  if (status === 413) c.header("connection", "close");
  if (status === 405) c.header("allow", allowed(standing));
  return showPage(web, c, passage, page, status);
}

/** What the address itself tells, where no page or municipality was found to tell it. */
function languageAt(path: string): Lang {
  return /^(?:\/[^/]+)?\/en(?:\/|$)/.test(path) ? "en" : "nl";
}

function homeOf({ place }: Passage, lang: Lang, error: unknown, base: URL): string {
  if (error instanceof Misdirected) return base.href;
  if (place) return `${prefixOf(place.tenant, lang)}/`;
  return lang === "en" ? "/en" : "/";
}

function allowed(route: Route | NationalRoute | undefined): string {
  if (!route) return "GET, HEAD";
  return [...(route.get ? ["GET", "HEAD"] : []), ...(route.post ? ["POST"] : [])].join(", ");
}
