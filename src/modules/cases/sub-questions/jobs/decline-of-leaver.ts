import { findStaff } from "#identity";
import { demand } from "#platform/access";
import { choose } from "#platform/i18n";
import { doEach, type JobContext } from "#platform/jobs";
import { caseAccess } from "../../access.js";
import { caseEvents } from "../../events.js";
import { STAFF_LANG } from "../../notices/mails/words.js";
import { declineInPlace } from "../../use-cases/move-sub-question.js";
import { listOpenFor } from "../queries.js";
import { en } from "../text.en.js";
import { nl } from "../text.nl.js";

/** So many at a time; each that is declined is open no more. */
const SOME = 100;

/**
 * Somebody left: what was asked of them by name comes back to whoever asked it, so that nobody waits for them. Not in the
 * transaction in which they leave: it holds questions of others, and those who hold these may wait for it.
 */
export async function declineOfLeaver(context: JobContext, personId: string): Promise<void> {
  demand(caseAccess, "sub-question.decline", context.actor);
  const note = choose(STAFF_LANG, { nl, en }).hasLeft(
    (await context.read((read) => findStaff(read, personId)))?.name ?? "",
  );
  const none = { personId, departmentIds: [], partner: undefined };
  for (;;) {
    const open = await context.read((read) => listOpenFor(read, none, SOME));
    if (open.length === 0) return;
    await doEach(open, ({ id }) =>
      context.write(async (tx) => {
        if (await declineInPlace(tx, context, id, note)) await tx.publish(caseEvents.subSettled({ subQuestionId: id }));
      }),
    );
  }
}
