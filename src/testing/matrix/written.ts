import type { World } from "../town.js";

/** How many rows were written since the counting began, and how many of those are entries in the audit. */
export type Written = { readonly rows: number; readonly entries: number };

/** Reading is on record too, and comes a moment later: it is no writing. */
const READS = [
  "case.read",
  "case.read-own",
  "case.follow",
  "sub-question.read",
  "transfer.read",
  "case.read-attachment",
  "case.list",
  "case.export",
  "own-data.download",
];

/** What a use case leaves behind, whichever it is. */
const TABLES = ["platform.audit_entry", "platform.submission", "cases.case", "cases.step", "municipality.section"];

const noteWritten = (table: string) =>
  `create trigger note_written after insert or update or delete on ${table}
   for each row execute function platform.note_written();`;

/** Lets the database count what is written. Counting afterwards would be slower with every row there is. */
export async function countWrites({ database }: World): Promise<() => Promise<Written>> {
  await database.asOwner(`
    create table platform.written (rows integer not null, entries integer not null);
    insert into platform.written values (0, 0);
    create function platform.note_written() returns trigger language plpgsql security definer as $$
    begin
      if tg_table_name <> 'audit_entry' then
        update platform.written set rows = rows + 1;
      elsif new.action not in (${READS.map((one) => `'${one}'`).join(", ")}) then
        update platform.written set rows = rows + 1, entries = entries + 1;
      end if;
      return null;
    end $$;
    grant select on platform.written to rode_loper_platform;
    ${TABLES.map(noteWritten).join("\n")}
  `);
  // The tables of the queue are its own.
  await database.rows(noteWritten("jobs.job"));
  return async () => {
    const [row] = await database.rows<Written>("select rows, entries from platform.written");
    return row ?? { rows: 0, entries: 0 };
  };
}
