import { findActing } from "#identity";
import { dayOf } from "#platform/clock";
import { choose } from "#platform/i18n";
import type { JobContext } from "#platform/jobs";
import { addressOutside } from "#platform/web";
import { addresses } from "../../addresses.js";
import type { Case } from "../../case.js";
import { findLinkId } from "../../links/queries.js";
import { type MailParts, toOwner, writeToAsker } from "../../mails/letters.js";
import type { StaffLetter } from "../../notices/letter.js";
import { findCase, findSteps } from "../../queries.js";
import { trackingToken } from "../../tracking-link.js";
import { haveOneMailbox } from "../same-asker.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

type Mail = (parts: MailParts, context: JobContext, caseId: string) => Promise<void>;

/** A case with the one that it was merged into. */
async function readMerged(context: JobContext, endedId: string): Promise<{ ended: Case; stays: Case } | undefined> {
  return context.read(async (read) => {
    const ended = await findCase(read, endedId);
    const stays = ended?.mergedInto === undefined ? undefined : await findCase(read, ended.mergedInto);
    return ended && stays && { ended, stays };
  });
}

/** To the asker: in which question it goes on, and by when there is an answer. Two mailboxes each get it once. */
const tellMerged: Mail = async (parts, context, endedId) => {
  const told = await readMerged(context, endedId);
  if (!told) return;
  const { ended, stays } = told;
  await writeToAsker(parts, context, stays.id, (_, { found, people }) =>
    choose(found.language, { nl, en }).merged({ ...ended, asker: found.asker }, found, people.acting.person),
  );
  if (ended.asker.email === undefined || haveOneMailbox(ended, stays)) return;
  const today = dayOf(context.clock.now());
  const acting = await context.read((read) => findActing(read, stays.ownerId, today));
  if (!acting) return;
  // Each has a cause of their own: one happening gives each of them one mail.
  await writeToAsker(parts, { ...context, cause: `${context.cause}:double` }, ended.id, (_, { found }) =>
    choose(found.language, { nl, en }).merged(found, stays, acting.person),
  );
};

/** To whoever acts for the owner of the question that goes on; nothing when they merged it themselves. */
const tellOwnerMerged: StaffLetter = async (parts, context, about) => {
  const told = about.caseId === undefined ? undefined : await readMerged(context, about.caseId);
  if (!told) return undefined;
  const write = toOwner(({ found, people, steps }) => {
    const by = steps.findLast(({ kind, aboutId }) => kind === "join" && aboutId === told.ended.id)?.by;
    return by === people.acting.who.personId ? undefined : nl.joined(told.ended.number, found);
  });
  return write(parts, context, { ...about, caseId: told.stays.id });
};

/** To the asker: both numbers, and both links. */
const tellSplit: Mail = async (parts, context, secondId) => {
  const told = await context.read(async (read) => {
    const second = await findCase(read, secondId);
    const firstId = (await findSteps(read, secondId)).find(({ kind }) => kind === "branch")?.aboutId;
    const acting = second && (await findActing(read, second.ownerId, dayOf(context.clock.now())));
    return second && acting && firstId
      ? { second, firstId, acting, linkId: await findLinkId(read, secondId) }
      : undefined;
  });
  if (!told) return;
  const { second, firstId, acting, linkId } = told;
  const token = linkId && trackingToken(parts.signer, context.municipality.id, linkId);
  const lang = second.language;
  const href = token && addressOutside(parts.baseUrl(), context.municipality, addresses.follow, lang, { token });
  await writeToAsker(parts, context, firstId, (_, { found }) =>
    choose(lang, { nl, en }).split(found, second, acting.person, href || undefined),
  );
};

/** The mails that follow when two questions become one, or one becomes two. */
export const doublesMails = { tellMerged, tellOwnerMerged, tellSplit };
