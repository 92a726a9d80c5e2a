import { Refused } from "#platform/access";
import { NOWHERE, newId } from "#platform/db";
import type { Lang } from "#platform/i18n";
import { CSRF_FIELD } from "#platform/ui";
import { type AddressBook, fillAddress } from "./addresses.js";
import { NO_FIELDS, readForm } from "./body.js";
import { readCookie } from "./cookies.js";
import { csrfToken, isCrossSite, isCsrfToken } from "./csrf.js";
import { Expired, WrongMethod } from "./errors.js";
import type { WebOptions } from "./options.js";
import type { Passage } from "./pages.js";
import { limitRate, visitorAddress } from "./rate.js";
import { demandRoom } from "./room.js";
import type { Answer, NationalRoute, NationalVisit } from "./route.js";
import { SESSION_COOKIE, type Sessions, VISITOR_COOKIE } from "./session.js";
import { onceFor, submissionKey } from "./submission.js";
import { FormCookie } from "./visit.js";

type NationalAnswer = {
  readonly lang: Lang;
  readonly answer: Answer;
  /** The same page in each language. */
  readonly languages: Readonly<Record<Lang, string>>;
};

type Surroundings = {
  readonly options: WebOptions;
  readonly national: AddressBook<NationalRoute>;
  readonly sessions: Sessions;
};

/** The pages that belong to no municipality. @returns undefined when there is none at this path */
export async function answerNational(
  surroundings: Surroundings,
  passage: Passage,
): Promise<NationalAnswer | undefined> {
  const { options } = surroundings;
  const found = find(surroundings.national, passage.url.pathname);
  if (!found) return undefined;
  const { lang, target, params } = found;
  passage.national = target;
  const isPost = passage.request.method === "POST";
  const handler = isPost ? target.post : target.get;
  if (!handler || !["GET", "HEAD", "POST"].includes(passage.request.method)) throw new WrongMethod();
  const actor = await recognise(surroundings, passage);
  passage.nationalActor = actor;
  if (isPost) demandRoom(options);
  const sent = isPost ? await acceptForm(options, passage, target) : undefined;
  const to: NationalVisit["to"] = (address, given, other = lang) => fillAddress("", address, other, given);
  const visit: NationalVisit = {
    lang,
    params,
    query: passage.url.searchParams,
    fields: sent?.fields ?? NO_FIELDS,
    tenants: await options.tenants.all(),
    actor: actor ?? { kind: "visitor" },
    clock: options.clock,
    once: (work) =>
      options.db.platform((tx) => (sent ? onceFor(tx, sent.submission, options.clock, () => work(tx)) : work(tx))),
    seal: () => ({ csrfToken: csrfToken(options.signer, passage.cookie.value()), submissionId: newId() }),
    to,
  };
  const answer = await handler(visit).catch((error): Answer => {
    if (!(error instanceof Refused) || !error.signInMayHelp) throw error;
    return { kind: "redirect", to: to(options.nationalSignIn) };
  });
  return { lang, answer, languages: { nl: to(target.address, params, "nl"), en: to(target.address, params, "en") } };
}

/** A session that was opened in a municipality is none here. */
async function recognise({ options, sessions }: Surroundings, passage: Passage) {
  const { headers } = passage.request;
  const session = readCookie(headers, SESSION_COOKIE);
  const found = session === undefined ? undefined : await sessions.find(session);
  const own = found?.opening.national ? found : undefined;
  if (own) passage.session = session;
  passage.cookie = new FormCookie(own ? session : readCookie(headers, VISITOR_COOKIE));
  return own && (await options.nationalActorOf(own.personId));
}

async function acceptForm(options: WebOptions, passage: Passage, route: NationalRoute) {
  const { request, cookie, url } = passage;
  if (isCrossSite(request.headers, url.host)) throw new Expired();
  const fields = await readForm(request);
  const known = cookie.known;
  if (known === undefined || !isCsrfToken(options.signer, known, fields.get(CSRF_FIELD) ?? "")) throw new Expired();
  const submission = submissionKey(url.pathname, known, { fields });
  if (route.postsPerTenMinutes !== undefined) {
    const address = visitorAddress(request.headers, passage.connection, options.trustedProxies);
    const limit = route.postsPerTenMinutes;
    await limitRate(options, { municipalityId: NOWHERE, routeId: route.id, who: address, submission, limit });
  }
  return { fields, submission };
}

function find(book: AddressBook<NationalRoute>, path: string) {
  for (const lang of ["nl", "en"] as const) {
    const found = book.find(lang, path);
    if (found) return { lang, ...found };
  }
  return undefined;
}
