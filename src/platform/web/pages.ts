import { type Actor, Refused } from "#platform/access";
import { isFull } from "#platform/db";
import { findPlace, hasPart, type Place, prefixOf } from "#platform/tenancy";
import { CSRF_FIELD } from "#platform/ui";
import type { AddressBook } from "./addresses.js";
import { type Fields, NO_FIELDS, readForm } from "./body.js";
import { readCookie } from "./cookies.js";
import { isCrossSite, isCsrfToken } from "./csrf.js";
import { Expired, NotFound, WrongMethod } from "./errors.js";
import type { WebOptions } from "./options.js";
import { limitRate, visitorAddress } from "./rate.js";
import { demandRoom } from "./room.js";
import type { Answer, NationalRoute, Route, Visit } from "./route.js";
import { SESSION_COOKIE, type Sessions, VISITOR_COOKIE } from "./session.js";
import { submissionKey } from "./submission.js";
import { readUpload, type Sent } from "./upload.js";
import { type Receive, readFiles } from "./upload-files.js";
import { FormCookie, makeVisit } from "./visit.js";

/** A request on its way through: filled in step by step, so that an error page knows how far it came. */
export type Passage = {
  readonly request: Request;
  readonly url: URL;
  readonly connection: string | undefined;
  place?: Place;
  route?: Route;
  national?: NationalRoute;
  /** Who is signed in at the national side. */
  nationalActor?: Actor | undefined;
  session?: string | undefined;
  visit?: Visit;
  cookie: FormCookie;
};

export type Surroundings = {
  readonly options: WebOptions;
  readonly book: AddressBook<Route>;
  readonly sessions: Sessions;
};

/**
 * The way of one request: municipality, page, session, form, handler.
 * @returns what the page answers, or undefined when the path belongs to no municipality
 * @throws whatever errorPage knows
 */
export async function answerTown(surroundings: Surroundings, passage: Passage): Promise<Answer | undefined> {
  const { options, book } = surroundings;
  const { request, url } = passage;
  const place = await findPlace(options.tenants, url.hostname, url.pathname);
  if (!place) return undefined;
  passage.place = place;
  const elsewhere = tidyPath(place, url);
  if (elsewhere !== undefined) return { kind: "redirect", to: elsewhere };
  const standing = book.find(place.lang, place.path);
  // What is off answers exactly like what never was.
  const found = standing && hasPart(place.tenant, standing.target.part?.key) ? standing : undefined;
  await recognise(surroundings, passage, place, found);
  if (!found) throw new NotFound();
  passage.route = found.target;
  const isPost = request.method === "POST";
  const handler = isPost ? found.target.post : found.target.get;
  if (!handler || !["GET", "HEAD", "POST"].includes(request.method)) throw new WrongMethod();
  if (isPost) demandRoom(options);
  if (isPost) await acceptForm(surroundings, passage, found.target);
  else await countSearch(options, passage, place, found.target);
  return handler(passage.visit as Visit).catch((error) => sendToSignIn(options, passage, error));
}

/** `/voorbeeldstad` and `/voorbeeldstad/vragen/` have one proper form each. */
function tidyPath({ tenant, lang, path }: Place, url: URL): string | undefined {
  if (path === "") return `${prefixOf(tenant, lang)}/${url.search}`;
  if (path === "/" || !path.endsWith("/")) return undefined;
  const tidy = `${prefixOf(tenant, lang)}${path.replace(/\/+$/, "")}`;
  // A path that begins with two slashes would send the browser to another host.
  return `/${tidy.replace(/^\/+/, "")}${url.search}`;
}

async function recognise(
  { options, sessions }: Surroundings,
  passage: Passage,
  { tenant, lang }: Place,
  standing: { readonly target: Route; readonly params: Record<string, string> } | undefined,
): Promise<void> {
  const { headers } = passage.request;
  const session = readCookie(headers, SESSION_COOKIE);
  const isActivity = standing?.target.isBackground !== true;
  const found = session === undefined ? undefined : await sessions.find(session, isActivity);
  // Whoever came in at the national side is nobody here.
  const known = found?.opening.national ? undefined : found;
  const actor = known && (await options.actorOf(tenant, known.personId, known.opening));
  if (known) passage.session = session;
  passage.cookie = new FormCookie(passage.session ?? readCookie(headers, VISITOR_COOKIE));
  passage.visit = makeVisit(options, {
    tenant,
    lang,
    actor: actor ?? { kind: "visitor" },
    params: standing?.params ?? {},
    query: passage.url.searchParams,
    fields: NO_FIELDS,
    file: undefined,
    cookie: passage.cookie,
    submission: undefined,
    sessions: session !== undefined && known ? sessions.ownedBy(known, session) : undefined,
  });
}

async function acceptForm(surroundings: Surroundings, passage: Passage, route: Route): Promise<void> {
  const { options } = surroundings;
  const { request, place } = passage;
  if (!place || isCrossSite(request.headers, passage.url.host)) throw new Expired();
  const admit = async (sent: Sent) => {
    const known = demandOurs(options, passage, sent.fields);
    const submission = submissionKey(passage.url.pathname, known, sent);
    // Whoever sent files along has been counted when the first of them came in.
    if (sent.taken === undefined) await countPost(options, passage, place, route, submission);
    return visitWith(options, passage, place, sent, submission);
  };
  const receive: Receive = async (intake, fields) => {
    const address = visitorAddress(request.headers, passage.connection, options.trustedProxies);
    return intake.open(await admit({ fields }), options.signer.sign("upload", address));
  };
  passage.visit = await admit(await readSent(request, route, receive));
}

function readSent(request: Request, route: Route, receive: Receive): Promise<Sent> {
  if (route.intake) return readFiles(request, route.intake, receive);
  if (route.upload) return readUpload(request, route.upload);
  return readForm(request).then((fields) => ({ fields }));
}

/** @returns the cookie for which the form was made @throws Expired when it was not made for this visitor */
function demandOurs({ signer }: WebOptions, { cookie }: Passage, fields: Fields): string {
  const { known } = cookie;
  if (known === undefined || !isCsrfToken(signer, known, fields.get(CSRF_FIELD) ?? "")) throw new Expired();
  return known;
}

async function countPost(
  options: WebOptions,
  { request, connection }: Passage,
  { tenant }: Place,
  { id, postsPerTenMinutes: limit }: Route,
  submission: Buffer,
): Promise<void> {
  if (limit === undefined) return;
  const address = visitorAddress(request.headers, connection, options.trustedProxies);
  await limitRate(options, { municipalityId: tenant.id, routeId: id, who: address, submission, limit });
}

/** Colleagues share the address of their house, so searches count by person; whoever is not signed in gets no search to count. */
async function countSearch(
  options: WebOptions,
  { url, visit }: Passage,
  { tenant }: Place,
  { id, searchesPerTenMinutes: limit }: Route,
): Promise<void> {
  if (limit === undefined || visit?.actor.kind !== "person" || !url.searchParams.get("q")?.trim()) return;
  const what = { municipalityId: tenant.id, routeId: id, who: visit.actor.personId, submission: undefined, limit };
  await limitRate(options, what).catch((error) => {
    // On a disk that is full nothing can be counted, and reading goes on.
    if (!isFull(error)) throw error;
  });
}

/** The same visit, with what was sent. */
function visitWith(options: WebOptions, passage: Passage, place: Place, sent: Sent, submission: Buffer): Visit {
  const { actor, params, query, sessions } = passage.visit as Visit;
  const { fields, file, taken } = sent;
  const { tenant, lang } = place;
  const { cookie } = passage;
  return makeVisit(options, { tenant, lang, actor, params, query, fields, file, taken, cookie, submission, sessions });
}

/** A visitor who is not signed in gets the chance to; the way back is the page that was asked for. */
function sendToSignIn(options: WebOptions, passage: Passage, error: unknown): Answer {
  if (!(error instanceof Refused) || !error.signInMayHelp || !options.signIn || !passage.visit) throw error;
  const back = passage.request.method === "GET" ? `?${new URLSearchParams({ naar: passage.url.pathname })}` : "";
  return { kind: "redirect", to: passage.visit.to(options.signIn) + back };
}
