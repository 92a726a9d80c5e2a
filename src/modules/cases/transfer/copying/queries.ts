import { sql } from "kysely";
import { newId, type Tx } from "#platform/db";

type Here = {
  readonly caseId: string;
  readonly number: string;
  readonly status: string;
  readonly ownerId: string;
  readonly organisationId: string | undefined;
  readonly firstReactionDue: string;
  readonly answerDue: string;
  readonly firstDue: string | undefined;
};

/**
 * Adds the case that a case elsewhere becomes here: the same question, asker and promise, under another number and owner.
 * Platform role.
 */
export async function insertCopy(tx: Tx, from: Tx, fromCaseId: string, here: Here): Promise<void> {
  await sql`insert into cases.case (municipality_id, case_id, number, status, owner_id, question, title, asker_name,
      asker_email, asker_phone, asker_person_id, organisation_id, language, channel, received_at, first_reaction_due, answer_due,
      first_reaction_at, first_reaction_days, reopened_at, first_due, missed_first, missed_last, version)
    select ${tx.municipalityId}, ${here.caseId}, ${here.number}, ${here.status}, ${here.ownerId}, c.question, c.title,
      c.asker_name, c.asker_email, c.asker_phone, c.asker_person_id, ${here.organisationId ?? null}, c.language, c.channel, c.received_at,
      ${here.firstReactionDue}::date, ${here.answerDue}::date, c.first_reaction_at, c.first_reaction_days, c.reopened_at,
      ${here.firstDue ?? null}::date, c.missed_first, c.missed_last, 1
    from cases.case c where c.municipality_id = ${from.municipalityId} and c.case_id = ${fromCaseId}`.execute(
    tx.tables(),
  );
}

/** Copies the files of a step elsewhere to a step here; platform role. */
export async function insertFileCopies(
  tx: Tx,
  from: Tx,
  fromStepId: string,
  here: { readonly caseId: string; readonly stepId: string },
): Promise<void> {
  const files = await sql<{ attachment_id: string }>`select attachment_id from cases.attachment
    where municipality_id = ${from.municipalityId} and step_id = ${fromStepId} order by attachment_id`.execute(
    tx.tables(),
  );
  for (const { attachment_id } of files.rows) {
    const id = newId();
    await sql`insert into cases.attachment (municipality_id, attachment_id, case_id, step_id, name, media_type, bytes)
      select ${tx.municipalityId}, ${id}, ${here.caseId}, ${here.stepId}, a.name, a.media_type, a.bytes from cases.attachment a
      where a.municipality_id = ${from.municipalityId} and a.attachment_id = ${attachment_id}`.execute(tx.tables());
    await sql`insert into cases.attachment_piece (municipality_id, attachment_id, place, body)
      select ${tx.municipalityId}, ${id}, p.place, p.body from cases.attachment_piece p
      where p.municipality_id = ${from.municipalityId} and p.attachment_id = ${attachment_id}`.execute(tx.tables());
  }
}
