import { choose } from "#platform/i18n";
import type { JobContext } from "#platform/jobs";
import type { Voice } from "#platform/tenancy";
import { addresses } from "../addresses.js";
import { type MailParts, type Told, writeToAsker } from "../mails/letters.js";
import { findCase } from "../queries.js";
import { canLookBack } from "./experience.js";
import { findExperiences } from "./queries.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** To the asker: how the answer was, in two questions. Nothing when they said so, or had it taken up again, in the meantime. */
async function askExperience(parts: MailParts, context: JobContext, caseId: string): Promise<void> {
  const found = await context.read(async (read) => {
    const one = await findCase(read, caseId);
    const said = one && (await findExperiences(read, caseId)).some(({ round }) => round === one.round);
    return said ? undefined : one;
  });
  if (!found || !canLookBack(found)) return;
  const text = choose(found.language, { nl, en });
  const write = (_: unknown, told: Told, voice: Voice) => text.mail(told.found, voice);
  await writeToAsker(parts, context, caseId, write, "answer", addresses.experience);
}

export const experienceMails = { askExperience };
