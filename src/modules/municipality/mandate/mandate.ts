/** Who can have decided what the aanjager may do. */
export const givers = ["college", "council", "management"] as const;

/** What the aanjager may do, and who decided that and when. */
export type Mandate = {
  readonly givenBy: (typeof givers)[number];
  /** As ISO date. */
  readonly decidedOn: string;
  /** In the words of the decision, or plainer. */
  readonly holds: string;
  /** A web address or a number, under which the decision is found. */
  readonly reference: string | undefined;
  /** Whether anybody may read it, at the page about the desk. */
  readonly isPublic: boolean;
};

/** A reference that can be followed; undefined when it is a number. */
export function linkTo({ reference }: Pick<Mandate, "reference">): string | undefined {
  return reference?.startsWith("https://") ? reference : undefined;
}
