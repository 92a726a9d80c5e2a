import type { Child } from "hono/jsx";
import type { Actor, Work } from "#platform/access";
import type { AuditFact } from "#platform/audit";
import type { Clock } from "#platform/clock";
import type { Tx } from "#platform/db";
import type { Scanner } from "#platform/files";
import type { Lang } from "#platform/i18n";
import type { Tenant } from "#platform/tenancy";
import type { Fields } from "./body.js";
import type { Taken, Taker } from "./intake.js";
import type { Door } from "./opening.js";
import type { OwnSessions } from "./session.js";
import type { Upload, UploadedFile } from "./upload.js";

/** Where a page lives below its municipality, in both languages; `:name` stands for one part of the path. */
export type Address = Readonly<Record<Lang, string>>;

/** What a handler gives back; the web layer makes the response, so that no page sets its own headers. */
export type Answer =
  | {
      readonly kind: "page";
      readonly status?: 200 | 400 | 403 | 404 | 409 | 429 | 503;
      readonly title: string;
      /** How many errors the form came back with; the title says it first. */
      readonly errorCount?: number;
      readonly body: Child;
      readonly width?: "page" | "board";
      /** Islands of this page alone, by their names: "modules/municipality/….island.js". */
      readonly islands?: readonly string[];
      /** The stylesheet of a house style that is being tried out; see `ThemeRegion`. */
      readonly previewHref?: string;
      /** Private pages stay out of search engines and send no address on. */
      readonly isPrivate?: boolean;
      readonly retryAfterSeconds?: number;
    }
  /** What a script of ours asked for. */
  | { readonly kind: "data"; readonly body: Readonly<Record<string, string | number>> }
  /** Something to keep: the browser saves it under its name and never shows it as a page. */
  | {
      readonly kind: "file";
      readonly name: string;
      readonly type: string;
      readonly body: Buffer | Streamed;
      /** Open data: anybody may have it, also a page of another site, and whatever lies between may keep it for so long. */
      readonly openForSeconds?: number;
    }
  | {
      readonly kind: "redirect";
      readonly to: string;
      /** Opens a session for this person. */
      readonly signIn?: string;
      /** By which door they came in: by mail, unless said otherwise. */
      readonly door?: Door;
      readonly signOut?: true;
    };

/** A file that is handed over piece by piece, and is never whole in memory. */
export type Streamed = {
  /** Undefined when nobody knows before it is written. */
  readonly bytes: number | undefined;
  pieces(): AsyncIterable<Uint8Array>;
};

/** One request, as a page sees it. */
export type Visit = Work & {
  readonly lang: Lang;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** What was sent with a POST; empty for a GET. */
  readonly fields: Fields;
  /** The file that came along with the form. */
  readonly file: UploadedFile | undefined;
  /** What became of the files that came along, where the route has an intake. */
  readonly taken?: Taken | undefined;
  /** The sessions of whoever is signed in. */
  readonly sessions: OwnSessions | undefined;
  /**
   * Puts on record that personal data were read; costs the page nothing.
   * @param reader when it was not the actor of this visit but, say, the holder of a link
   */
  noteRead(fact: AuditFact, reader?: Actor): void;
  /** A mark of this browser that no other has, for what has to end where it began. */
  browserMark(): string;
  /** What the virus scanner says of a file; where there is none, every file is as clean as it looks. */
  scan: Scanner;
  /** What every form of ours carries: proof that it is ours, and a mark to know it again when it is sent twice. */
  seal(): { readonly csrfToken: string; readonly submissionId: string };
  /** The path of a page, ready for a link. */
  to(address: Address, params?: Readonly<Record<string, string>>, lang?: Lang): string;
  /** The whole address of a page, for mails and for copying. */
  absolute(address: Address, params?: Readonly<Record<string, string>>, lang?: Lang): string;
};

/** The files that the form of a route may bring along. */
export type Intake = {
  /** The name of its file field, which may hold several. */
  readonly field: string;
  readonly mostFiles: number;
  /** Of one file. */
  readonly mostBytes: number;
  /**
   * Called when the first file begins to come in. What stands in the form above the file field is in the visit.
   * @param sender a keyed hash of the internet address
   * @throws Refused, NotFound or TooMany: nothing is kept then
   */
  open(visit: Visit, sender: Buffer): Promise<Taker>;
};

export type Handler = (visit: Visit) => Promise<Answer>;

export type Route = {
  /** `module.page`, for logs and for the access matrix. */
  readonly id: string;
  readonly address: Address;
  /** The optional part that it belongs to: where that is off, nothing stands at this address. */
  readonly part?: OptionalPart;
  readonly get?: Handler;
  readonly post?: Handler;
  /** The file that its form may bring along. */
  readonly upload?: Upload;
  /** Several files, which are kept while they are still coming in. */
  readonly intake?: Intake;
  /** Most POSTs by one visitor in ten minutes; for forms that anyone can send. */
  readonly postsPerTenMinutes?: number;
  /** Most pages with something to look for (`q`) that somebody who is signed in asks for in ten minutes. */
  readonly searchesPerTenMinutes?: number;
  /** Asked by a page by itself, and not by a person: nobody stays signed in longer by it. */
  readonly isBackground?: boolean;
};

/** A part of the product that a municipality can do without. */
export type OptionalPart = {
  /** Kept in the database, so it never changes. */
  readonly key: string;
  readonly title: Readonly<Record<Lang, string>>;
  /** One sentence on what it does for people. */
  readonly why: Readonly<Record<Lang, string>>;
};

/** A module's share of the web: its pages, and its place in the menu (only what this visitor can use). */
export type WebModule = {
  readonly routes: readonly Route[];
  /** Its parts that a municipality can switch off, in the order in which the settings show them. */
  readonly optionalParts?: readonly OptionalPart[];
  menu?(visit: Visit): readonly MenuEntry[];
  /** Links for the foot of every page. */
  foot?(visit: Visit): readonly MenuEntry[];
};

/** A place in the menu; the web layer marks the one where the visitor is. */
export type MenuEntry = { readonly label: string; readonly address: Address };

/** A request that belongs to no municipality. */
export type NationalVisit = {
  readonly lang: Lang;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** What was sent with a POST; empty for a GET. */
  readonly fields: Fields;
  readonly tenants: readonly Tenant[];
  /** A visitor, or whoever runs the installation: a session of a municipality is worth nothing here. */
  readonly actor: Actor;
  readonly clock: Clock;
  /** Works across municipalities, once for one sent form. */
  once(work: (tx: Tx) => Promise<string>): Promise<string>;
  /** What every form of ours carries. */
  seal(): { readonly csrfToken: string; readonly submissionId: string };
  to(address: Address, params?: Readonly<Record<string, string>>, lang?: Lang): string;
};

export type NationalRoute = {
  readonly id: string;
  readonly address: Address;
  readonly get?: (visit: NationalVisit) => Promise<Answer>;
  readonly post?: (visit: NationalVisit) => Promise<Answer>;
  /** Most POSTs by one visitor in ten minutes; for forms that anyone can send. */
  readonly postsPerTenMinutes?: number;
};
