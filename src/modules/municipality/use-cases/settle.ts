import type { Work } from "#platform/access";
import { type AuditFact, audit } from "#platform/audit";
import type { Tx } from "#platform/db";
import { saveSection } from "../queries.js";
import type { SectionKey } from "../settings.js";

/** Somebody else saved the same thing after this editor had opened it; nothing of theirs was overwritten. */
export class ChangedMeanwhile extends Error {}

type Plain = string | number | boolean | null | undefined;

/** What became different, for the audit: `name.from` and `name.to`. */
export function differences<T extends Readonly<Record<string, Plain>>>(
  before: { readonly [K in keyof T]?: Plain },
  after: T,
): Record<string, string | number | boolean> {
  const changed = Object.keys(after).filter((key) => (before[key] ?? "") !== (after[key] ?? ""));
  return Object.fromEntries(
    changed.flatMap((key) => [
      [`${key}.from`, before[key] ?? ""],
      [`${key}.to`, after[key] ?? ""],
    ]),
  );
}

/**
 * Notes, in the transaction of the use case that asks for it, that a part of the settings is done, and what changed.
 * @param seen the version that the editor saw; undefined when there is nothing to overwrite
 * @throws ChangedMeanwhile when somebody else saved it since
 */
export async function settle(
  tx: Tx,
  work: Work,
  section: SectionKey,
  seen: number | undefined,
  fact: Partial<AuditFact> = {},
): Promise<void> {
  const at = new Date(work.clock.now().epochMilliseconds);
  if (!(await saveSection(tx, section, seen, at))) throw new ChangedMeanwhile();
  const subject = { kind: "municipality", id: tx.municipalityId };
  await audit(tx, work, { action: "municipality.change", subject, ...fact, detail: { section, ...fact.detail } });
}
