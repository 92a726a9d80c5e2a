import { createHash } from "node:crypto";
import type { Actor } from "#platform/access";
import { newId, type Tx } from "#platform/db";
import type { Lang } from "#platform/i18n";
import { prefixOf, type Tenant } from "#platform/tenancy";
import { addressOutside, fillAddress } from "./addresses.js";
import type { Fields } from "./body.js";
import { csrfToken } from "./csrf.js";
import type { Taken } from "./intake.js";
import type { WebOptions } from "./options.js";
import type { Address, Visit } from "./route.js";
import type { OwnSessions } from "./session.js";
import { randomToken } from "./signing.js";
import { onceFor } from "./submission.js";
import type { UploadedFile } from "./upload.js";

/** What a visit is made from. */
export type VisitParts = {
  readonly tenant: Tenant;
  readonly lang: Lang;
  readonly actor: Actor;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly fields: Fields;
  readonly file: UploadedFile | undefined;
  readonly taken?: Taken | undefined;
  readonly cookie: FormCookie;
  /** Tells a form that is sent twice from a new one; undefined for a GET. */
  readonly submission: Buffer | undefined;
  readonly sessions: OwnSessions | undefined;
};

/** The cookie that ties forms to a visitor: the session's, else one that is made when a form is shown. */
export class FormCookie {
  #value: string | undefined;
  #made = false;

  constructor(known: string | undefined) {
    this.#value = known;
  }

  /** What the browser sent, if anything. */
  get known(): string | undefined {
    return this.#made ? undefined : this.#value;
  }

  /** What was made for this answer and still has to be sent. */
  get made(): string | undefined {
    return this.#made ? this.#value : undefined;
  }

  value(): string {
    if (this.#value === undefined) {
      this.#value = randomToken();
      this.#made = true;
    }
    return this.#value;
  }
}

/** Puts a visit together. */
export function makeVisit(options: WebOptions, parts: VisitParts): Visit {
  const { tenant, lang, actor, cookie, submission } = parts;
  const { db, clock } = options;
  const onlyOnce = (tx: Tx, work: (tx: Tx) => Promise<string>) =>
    submission ? onceFor(tx, submission, clock, () => work(tx)) : work(tx);
  const to = (address: Address, params?: Readonly<Record<string, string>>, other: Lang = lang) =>
    fillAddress(prefixOf(tenant, other), address, other, params);
  return {
    municipality: tenant,
    actor,
    clock,
    lang,
    params: parts.params,
    query: parts.query,
    fields: parts.fields,
    file: parts.file,
    taken: parts.taken,
    sessions: parts.sessions,
    read: (work) => db.read(tenant.id, work),
    write: (work, kind) => db.write(tenant.id, work, kind),
    once: (work) => db.write(tenant.id, (tx) => onlyOnce(tx, work)),
    national: (work) => db.platform(work, tenant.id),
    onceNationally: (work) => db.platform((tx) => onlyOnce(tx, work), tenant.id),
    to,
    absolute: (address, params, other = lang) => addressOutside(options.baseUrl(), tenant, address, other, params),
    noteRead: (fact, reader = actor) => options.reads.note(tenant.id, reader, fact),
    scan: async (pieces) => (options.scanner ? options.scanner(pieces) : "clean"),
    browserMark: () => createHash("sha256").update(cookie.value()).digest("base64url"),
    seal: () => ({ csrfToken: csrfToken(options.signer, cookie.value()), submissionId: newId() }),
  };
}
