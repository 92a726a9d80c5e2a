import { sql } from "kysely";
import type { Read, Tx } from "#platform/db";

type Tables = {
  "platform.mail": {
    municipality_id: string;
    mail_id: string;
    cause: string;
    recipient: string;
    about: string | null;
    subject: string;
    body_text: string | null;
    body_html: string | null;
    created_at: Date;
    sent_at: Date | null;
  };
};

export type MailRow = Tables["platform.mail"];

/** @returns false when this cause has had its mail already */
export async function insertMail(tx: Tx, row: MailRow): Promise<boolean> {
  const inserted = await tx
    .tables<Tables>()
    .insertInto("platform.mail")
    .values(row)
    .onConflict((conflict) => conflict.columns(["municipality_id", "cause"]).doNothing())
    .executeTakeFirst();
  return Number(inserted.numInsertedOrUpdatedRows) === 1;
}

export async function findMail(read: Read, mailId: string): Promise<MailRow | undefined> {
  return read
    .select<Tables>()
    .selectFrom("platform.mail")
    .selectAll()
    .where("municipality_id", "=", read.municipalityId)
    .where("mail_id", "=", mailId)
    .executeTakeFirst();
}

/** @param keepText only in development, where the mailbox page shows it */
export async function updateSent(tx: Tx, mailId: string, at: Date, keepText: boolean): Promise<void> {
  await tx
    .tables<Tables>()
    .updateTable("platform.mail")
    .set({ sent_at: at, ...(keepText ? {} : { body_text: null, body_html: null }) })
    .where("municipality_id", "=", tx.municipalityId)
    .where("mail_id", "=", mailId)
    .execute();
}

/** The newest mails of every municipality, for the mailbox page in development; platform role. */
export async function findNewest(tx: Tx, limit: number): Promise<MailRow[]> {
  return tx
    .tables<Tables>()
    .selectFrom("platform.mail")
    .selectAll()
    .orderBy("created_at", "desc")
    .limit(limit)
    .execute();
}

/** Forgets to whom was mailed; what was never delivered stays longer, for whoever looks into it. Platform role. */
export async function deleteMails(tx: Tx, before: { readonly sent: Date; readonly unsent: Date }): Promise<void> {
  const tables = tx.tables<Tables>();
  await tables.deleteFrom("platform.mail").where("sent_at", "<", before.sent).execute();
  await tables
    .deleteFrom("platform.mail")
    .where("sent_at", "is", null)
    .where("created_at", "<", before.unsent)
    .execute();
}

export type MailShown = Pick<MailRow, "subject" | "created_at" | "sent_at">;

/** The mails to an address that are still on record, the newest first. */
export async function findMailsTo(read: Read, address: string, most: number): Promise<MailShown[]> {
  return read
    .select<Tables>()
    .selectFrom("platform.mail")
    .select(["subject", "created_at", "sent_at"])
    .where("municipality_id", "=", read.municipalityId)
    .where(sql`lower(recipient)`, "=", address.toLowerCase())
    .orderBy("created_at", "desc")
    .limit(most)
    .execute();
}

/**
 * Whether a job has sent a mail that tells of a question or a person, or put one on its way; as long as mails are on record.
 * @param consequence the job, by its event and its name
 */
export async function findWhetherMailed(
  read: Read,
  about: string,
  { consequence, since }: { readonly consequence: string; readonly since: Date },
): Promise<boolean> {
  const row = await read
    .select<Tables>()
    .selectFrom("platform.mail")
    .select("mail_id")
    .where("municipality_id", "=", read.municipalityId)
    .where("about", "=", about)
    .where("created_at", ">=", since)
    .where(sql<boolean>`starts_with(cause, ${`${consequence}:`})`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Forgets which mails an address got in this municipality. @param which `all` takes along what is under way; platform role. */
export async function deleteMailsTo(tx: Tx, address: string, which: "sent" | "all"): Promise<number> {
  const deleted = await tx
    .tables<Tables>()
    .deleteFrom("platform.mail")
    .where("municipality_id", "=", tx.municipalityId)
    .where(sql`lower(recipient)`, "=", address.toLowerCase())
    .$if(which === "sent", (query) => query.where("sent_at", "is not", null))
    .executeTakeFirst();
  return Number(deleted.numDeletedRows);
}

/** Takes back the mails that tell of questions or people and are under way, or still hold their text; platform role. */
export async function deleteMailsAbout(tx: Tx, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const deleted = await tx
    .tables<Tables>()
    .deleteFrom("platform.mail")
    .where("municipality_id", "=", tx.municipalityId)
    .where("about", "in", [...ids])
    .where((row) => row.or([row("sent_at", "is", null), row("body_text", "is not", null)]))
    .executeTakeFirst();
  return Number(deleted.numDeletedRows);
}
