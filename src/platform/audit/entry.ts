import type { Actor } from "#platform/access";
import type { Clock } from "#platform/clock";
import { newId } from "#platform/db";
import type { AuditRow } from "./queries.js";

export type AuditFact = {
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  /** Plain facts, never texts that people wrote and never a token. */
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
};

/** An entry as it is kept. */
export function entryOf(municipalityId: string, by: { actor: Actor; clock: Clock }, fact: AuditFact): AuditRow {
  return {
    municipality_id: municipalityId,
    entry_id: newId(),
    at: new Date(by.clock.now().epochMilliseconds),
    actor_kind: by.actor.kind,
    actor_id: idOf(by.actor),
    action: fact.action,
    subject_kind: fact.subject.kind,
    subject_id: fact.subject.id,
    detail: JSON.stringify(fact.detail ?? {}),
  };
}

function idOf(actor: Actor): string | null {
  if (actor.kind === "person") return actor.personId;
  if (actor.kind === "link") return actor.linkId;
  return actor.kind === "system" ? actor.name : null;
}
