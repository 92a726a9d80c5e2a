/**
 * Who is asking. A visitor is anyone; a link is somebody who holds a private link to one record; a person is
 * signed in, with the roles this municipality gives them at this moment; system is a job.
 */
export type Actor =
  | { readonly kind: "visitor" }
  | { readonly kind: "link"; readonly purpose: string; readonly linkId: string; readonly subjectId: string }
  | { readonly kind: "person"; readonly personId: string; readonly name: string; readonly roles: ReadonlySet<string> }
  | { readonly kind: "system"; readonly name: string };

/**
 * For each action the hats of which one suffices. A hat is `anyone`, `person` (signed in), a role, `link:purpose`,
 * `system`, or a relation to the record at hand (such as `owner`) that the caller has found out.
 */
export type Rules<Action extends string = string> = Readonly<Record<Action, readonly string[]>>;

/** Access was refused. Whoever hears it learns nothing about the record: it answers like an unknown one. */
export class Refused extends Error {
  constructor(
    readonly action: string,
    /** The visitor was not signed in, so signing in may help. */
    readonly signInMayHelp: boolean,
    /** It was about one record: to this visitor it does not exist. */
    readonly aboutRecord: boolean,
  ) {
    super(`refused: ${action}`);
  }
}

/** The hats an actor wears without looking at any record. */
function hatsOf(actor: Actor): readonly string[] {
  switch (actor.kind) {
    case "visitor":
      return ["anyone"];
    case "link":
      return ["anyone", `link:${actor.purpose}`];
    case "person":
      return ["anyone", "person", ...actor.roles];
    case "system":
      return ["system"];
  }
}

/**
 * Whether the rules let an actor do something.
 * @param relations what the actor is to the record at hand; leave out when there is none
 */
export function permits<A extends string>(
  rules: Rules<A>,
  action: A,
  actor: Actor,
  relations: readonly string[] = [],
): boolean {
  const hats = [...hatsOf(actor), ...relations];
  return rules[action].some((hat) => hats.includes(hat));
}

/**
 * The first line of every use case and every page.
 * @param relations what the actor is to the record at hand; its presence makes a refusal look like "unknown"
 * @throws Refused when no rule lets the actor do this
 */
export function demand<A extends string>(
  rules: Rules<A>,
  action: A,
  actor: Actor,
  relations?: readonly string[],
): void {
  if (permits(rules, action, actor, relations)) return;
  throw new Refused(action, actor.kind === "visitor", relations !== undefined);
}
