import type { Lang } from "#platform/i18n";

/** What somebody is in a municipality. One person can be several things. */
export const roles = ["desk", "specialist", "chain-partner", "aanjager", "policy", "council", "administrator"] as const;

export type Role = (typeof roles)[number];

/** Who may own a question, and act for whoever does. */
export const answering: readonly Role[] = ["desk", "aanjager", "specialist", "policy"];

/** Somebody who works for a municipality, as that municipality knows them. */
export type Staff = {
  readonly personId: string;
  /** Empty for whoever left so long ago that they are forgotten: `called` says what to write there. */
  readonly name: string;
  readonly jobTitle: Readonly<Record<Lang, string>>;
  readonly phone: string | undefined;
  readonly email: string;
  /** They left, and the term in which it is known who they were has ended. */
  readonly isForgotten: boolean;
};
