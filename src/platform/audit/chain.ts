import { createHash } from "node:crypto";
import type { Database, Tx } from "#platform/db";
import {
  type AuditRow,
  countEntries,
  findChain,
  findLastSeal,
  insertSeals,
  type OwnSeal,
  type SealRow,
  takeUnsealed,
} from "./queries.js";

const START = Buffer.alloc(32);
const BATCH = 500;

/** The hash of an entry after the one before it: SHA-256 over the previous hash and the entry's canonical text. */
function link(previous: Buffer, entry: AuditRow): Buffer {
  const text = JSON.stringify([
    entry.municipality_id,
    entry.entry_id,
    entry.at.toISOString(),
    entry.actor_kind,
    entry.actor_id,
    entry.action,
    entry.subject_kind,
    entry.subject_id,
    sorted(entry.detail),
  ]);
  return createHash("sha256").update(previous).update(text).digest();
}

/** jsonb keeps no order of keys, so the canonical text sorts them. */
function sorted(detail: unknown): [string, unknown][] {
  const parsed = typeof detail === "string" ? JSON.parse(detail) : detail;
  return Object.entries(parsed).sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * Seals what was added since the last time into each municipality's chain, a batch in a transaction, until nothing
 * waits. Runs as a job, one at a time.
 * @returns how many entries were sealed
 */
export async function sealAudit(db: Database): Promise<number> {
  let sealed = 0;
  for (;;) {
    const batch = await db.platform(sealBatch);
    sealed += batch;
    if (batch < BATCH) return sealed;
  }
}

async function sealBatch(tx: Tx): Promise<number> {
  const entries = await takeUnsealed(tx, BATCH);
  const last = new Map<string, SealRow>();
  const seals: OwnSeal[] = [];
  for (const entry of entries) {
    const { municipality_id, entry_id } = entry;
    const before = last.get(municipality_id) ?? (await findLastSeal(tx, municipality_id));
    const position = (before?.position ?? 0) + 1;
    const seal = { municipality_id, position, entry_id, hash: link(before?.hash ?? START, entry) };
    seals.push(seal);
    last.set(municipality_id, seal);
  }
  await insertSeals(tx, seals);
  return entries.length;
}

export type Verdict = {
  /** Entries in the chain, up to where it is whole. */
  readonly sealed: number;
  /** Entries that wait for the job that seals: they prove nothing yet. */
  readonly unsealed: number;
  /** The first position that does not fit, if there is one. */
  readonly broken?: number;
};

/**
 * Reads a municipality's whole chain again. Links that were cut off at its end are found too, as every entry is either
 * in the chain or waits for it; not when their entries went with them.
 */
export async function verifyAudit(db: Database, municipalityId: string): Promise<Verdict> {
  const { entries, unsealed } = await db.platform((tx) => countEntries(tx, municipalityId));
  const { sealed, broken } = await readChain(db, municipalityId);
  if (broken !== undefined) return { sealed, unsealed, broken };
  return sealed + unsealed < entries ? { sealed, unsealed, broken: sealed + 1 } : { sealed, unsealed };
}

async function readChain(db: Database, municipalityId: string): Promise<{ sealed: number; broken?: number }> {
  let position = 0;
  let hash: Buffer = START;
  for (;;) {
    const rows = await db.platform((tx) => findChain(tx, municipalityId, position, BATCH));
    for (const row of rows) {
      hash = link(hash, row);
      if (row.position !== position + 1 || !hash.equals(row.hash)) return { sealed: position, broken: position + 1 };
      position = row.position;
    }
    if (rows.length < BATCH) return { sealed: position };
  }
}
