import { findMunicipality } from "#municipality";
import { demand, type Work } from "#platform/access";
import type { FoundTable } from "#platform/documents";
import { caseAccess } from "../../access.js";
import type { Columns } from "../columns.js";
import type { Flaw, Incoming } from "../incoming.js";
import { readRow } from "../read-row.js";
import { AT_ONCE, type Fate, foreseeQuestions, importQuestions, type List } from "./import-questions.js";

/** A list with what its columns hold. */
type Given = {
  readonly list: List;
  readonly table: FoundTable;
  readonly columns: Columns;
  /** Nothing is written. */
  readonly isDry: boolean;
  /** Whether what looks like a citizen service number gives way to dots. */
  readonly masksBsn: boolean;
};

/** What became of a list. */
export type Report = {
  /** Rows below the head in which something stands. */
  readonly read: number;
  readonly added: number;
  /** Of what was added: with its answer. */
  readonly closed: number;
  /** There already, from an earlier run or from a row above it that is the same. */
  readonly known: number;
  /** Rows that cannot become a question. */
  readonly bad: number;
  readonly flaws: readonly Flaw[];
};

/**
 * Takes a list over, some rows at a time; a run that was killed goes on where it was when it is started again.
 * @param progress hears how many rows are done
 * @throws as importQuestions
 */
export async function importList(work: Work, given: Given, progress: (done: number) => void): Promise<Report> {
  demand(caseAccess, "case.import", work.actor);
  const { columns, table, list, isDry, masksBsn } = given;
  const { keepYears } = await work.read(findMunicipality);
  const rows = table.rows.filter(({ at }) => at > columns.head.at);
  const seen = new Set<string>();
  const flaws: Flaw[] = [];
  let [added, closed, known, bad] = [0, 0, 0, 0];
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const good: Incoming[] = [];
    for (const row of rows.slice(from, from + AT_ONCE)) {
      const read = readRow(row, columns, { now: work.clock.now(), keepYears, masksBsn });
      if (!isFlawed(read)) good.push(read);
      else {
        bad += 1;
        flaws.push(...read);
      }
    }
    const fates = isDry ? await foreseeQuestions(work, list, good, seen) : await importQuestions(work, list, good);
    for (const [at, one] of good.entries()) {
      const fate: Fate | undefined = fates[at];
      if (fate === "new") {
        added += 1;
        if (one.answer !== undefined || one.outcome === "dropped-out") closed += 1;
      } else if (fate === "known") known += 1;
      else {
        bad += 1;
        flaws.push({ row: one.row, field: "id", reason: "other-question" });
      }
    }
    progress(Math.min(from + AT_ONCE, rows.length));
  }
  return { read: rows.length, added, closed, known, bad, flaws };
}

const isFlawed = (read: Incoming | readonly Flaw[]): read is readonly Flaw[] => Array.isArray(read);
