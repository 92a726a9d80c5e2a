import { findOrganisationNames } from "#directory";
import type { Tx } from "#platform/db";
import type { Case } from "../../case.js";
import { nl } from "../../text.nl.js";
import { findNotes, updateBody } from "../queries.js";
import { withoutAsker } from "../without-asker.js";

/**
 * Takes who asked, and for which organisation, out of the notes of their question, as a part of erasing them. The notes themselves stay with the question,
 * as the Archiefwet wants. Whoever asks for that has been let in already.
 * @param tx of the platform role
 */
export async function eraseFromNotes(tx: Tx, found: Pick<Case, "id" | "asker" | "organisationId">): Promise<void> {
  const { id, asker, organisationId } = found;
  const organisations = await findOrganisationNames(tx, organisationId ? [organisationId] : []);
  const who = { ...asker, organisation: organisations.get(organisationId ?? "") };
  for (const note of await findNotes(tx, id)) {
    const body = withoutAsker(note.body, who, `[${nl.erasedName}]`);
    if (body !== note.body) await updateBody(tx, note.id, body);
  }
}
