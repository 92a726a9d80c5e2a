/**
 * As whom somebody asks. A visitor has no link and no session; the holder of a link has a private link to the
 * record at hand; `left`, `role-taken` and `elsewhere` hold a session that is still open: of somebody who no longer
 * works here, of somebody whose only role was taken away a moment ago, of somebody of another municipality.
 */
export const hats = [
  "visitor",
  "link",
  "left",
  "elsewhere",
  "role-taken",
  "desk",
  "specialist",
  "chain-partner",
  "aanjager",
  "policy",
  "council",
  "administrator",
  "owner",
] as const;

export type Hat = (typeof hats)[number];

/**
 * What is answered: `shown` 200, `done` 303 after a form, `sign-in` a redirect to signing in, `forbidden` 403,
 * `unknown` 404, `no-method` 405.
 */
export type Outcome = "shown" | "done" | "sign-in" | "forbidden" | "unknown" | "no-method";

/** What each hat gets; `rest` is for those that are not named. */
export type Outcomes = Readonly<Partial<Record<Hat, Outcome>>> & { readonly rest: Outcome };

export type RouteAccess = {
  readonly id: string;
  /** Why it is as it is, in one sentence. */
  readonly reason: string;
  readonly get: Outcomes;
  readonly post: Outcomes;
  /**
   * Only where the address names a record: the answer for the id of another municipality, which is the same as for
   * an unknown id and for one that is no id.
   */
  readonly others?: { readonly get: Outcomes; readonly post: Outcomes };
};

const everyone = (rest: Outcome): Outcomes => ({ rest });

/** Nobody is signed in here: signing in may help. */
const outsiders = { visitor: "sign-in", link: "sign-in", left: "sign-in", elsewhere: "sign-in" } as const;

const readOnly = { get: everyone("shown"), post: everyone("no-method") };

const tracked = {
  reason: "Whoever holds the private link sees the one case, and nobody learns whether another link exists.",
  ...readOnly,
  others: { get: everyone("unknown"), post: everyone("no-method") },
};

const move = {
  reason: "Only the owner moves a case; to every other member of staff the form does not exist.",
  get: everyone("no-method"),
  post: { ...outsiders, owner: "done", rest: "unknown" },
  others: { get: everyone("no-method"), post: { ...outsiders, rest: "unknown" } },
} as const;

/** Pages of a municipality, by the id of the route. */
const pages: readonly RouteAccess[] = [
  { id: "cases.front", reason: "The front page is public.", ...readOnly },
  {
    id: "cases.ask-question",
    reason: "Anyone may ask, without an account.",
    get: everyone("shown"),
    post: everyone("done"),
  },
  { id: "cases.question-received", ...tracked },
  { id: "cases.case-status", ...tracked },
  {
    id: "cases.case-list",
    reason: "The desk and the aanjager see every question; owning one gives no list of the others.",
    get: { ...outsiders, desk: "shown", aanjager: "shown", rest: "forbidden" },
    post: everyone("no-method"),
  },
  {
    id: "cases.case-work",
    reason: "The desk, the aanjager and the owner read a case; to every other member of staff it does not exist.",
    get: { ...outsiders, desk: "shown", aanjager: "shown", owner: "shown", rest: "unknown" },
    post: everyone("no-method"),
    others: { get: { ...outsiders, rest: "unknown" }, post: everyone("no-method") },
  },
  { id: "cases.take-in-hand", ...move },
  { id: "cases.answer", ...move },
  { id: "cases.close", ...move },
  { id: "municipality.accessibility", reason: "The law asks for it in public.", ...readOnly },
  { id: "municipality.privacy", reason: "The law asks for it in public.", ...readOnly },
  {
    id: "identity.sign-out",
    reason: "Only somebody who is signed in here can sign out here.",
    get: { ...outsiders, rest: "shown" },
    post: { ...outsiders, rest: "done" },
  },
  {
    id: "identity.demo-sign-in",
    reason: "Anyone may be anybody in the demo town; in production this page does not exist.",
    get: everyone("shown"),
    post: everyone("done"),
  },
];

/** Pages that belong to no municipality, by the id of the route. */
const national: readonly RouteAccess[] = [
  { id: "municipality.choose", reason: "Choosing a municipality is public.", ...readOnly },
  { id: "mail.mailbox", reason: "Only where no mail leaves the house, never in production.", ...readOnly },
];

const machine = { get: everyone("shown"), post: everyone("unknown") };

/** What the web layer answers itself, by its path. */
const fixed: readonly RouteAccess[] = [
  { id: "/livez", reason: "Tells a load balancer that the process lives, and nothing else.", ...machine },
  { id: "/readyz", reason: "Tells a load balancer that the database answers, and nothing else.", ...machine },
  { id: "/assets/*", reason: "Style, scripts and fonts hold nothing of anybody.", ...machine },
  { id: "/.well-known/security.txt", reason: "RFC 9116 asks for it in public.", ...machine },
];

/** Everything that can be asked, and what each hat gets. A route that is missing here fails the matrix test. */
export const accessTable = { pages, national, fixed } as const;
