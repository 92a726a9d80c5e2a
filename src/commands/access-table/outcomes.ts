/**
 * As whom somebody asks. A visitor has no link and no session; the holder of a link has a private link to the
 * record at hand; `left`, `role-taken` and `elsewhere` hold a session that is still open: of somebody who no longer
 * works here, of somebody whose only role was taken away a moment ago, of somebody of another municipality. `deputy` has
 * no role, and acts for `owner`, who is away. `entrepreneur`, `member` and `enterprise-admin` have an account and are no
 * staff: the first belongs to no organisation, the others to the one at hand. `platform` runs the installation: signed in
 * at the national side, and nobody in any municipality.
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
  "deputy",
  "entrepreneur",
  "member",
  "enterprise-admin",
  "platform",
] as const;

export type Hat = (typeof hats)[number];

/**
 * What is answered: `shown` 200, `done` 303 after a form, `sign-in` a redirect to signing in, `forbidden` 403,
 * `unknown` 404, `no-method` 405, `overtaken` 409.
 */
export type Outcome = "shown" | "done" | "sign-in" | "forbidden" | "unknown" | "no-method" | "overtaken";

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

export const everyone = (rest: Outcome): Outcomes => ({ rest });

/** Nobody is signed in here: signing in may help. */
export const outsiders = {
  visitor: "sign-in",
  link: "sign-in",
  left: "sign-in",
  elsewhere: "sign-in",
  platform: "sign-in",
} as const;

export const readOnly = { get: everyone("shown"), post: everyone("no-method") };

/** Whoever has an account and is no staff. */
export const accountHolders = (outcome: Outcome) =>
  ({ entrepreneur: outcome, member: outcome, "enterprise-admin": outcome }) as const;
