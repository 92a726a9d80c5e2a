import { accounts } from "#identity";
import { dayOf } from "#platform/clock";
import { choose } from "#platform/i18n";
import type { JobContext } from "#platform/jobs";
import { sendLetter } from "#platform/mail";
import { addressOutside } from "#platform/web";
import { addresses } from "../addresses.js";
import { pickAdmins } from "../enterprises/queries.js";
import { en } from "../mails/text.en.js";
import { nl } from "../mails/text.nl.js";

/**
 * To each admin of an organisation, in their own language: somebody with this name and address would like to be invited.
 * However often they ask, an admin hears it once a day.
 */
export async function mailJoinRequest(
  baseUrl: () => URL,
  context: JobContext,
  { enterpriseId, personId }: { readonly enterpriseId: string; readonly personId: string },
): Promise<void> {
  await context.national(async (tx) => {
    const asker = await accounts.hold(tx, personId);
    if (!asker) return;
    for (const { member_id, person_id, name } of await pickAdmins(tx, enterpriseId)) {
      const admin = await accounts.hold(tx, person_id);
      if (!admin) continue;
      const lang = admin.language;
      const text = choose(lang, { nl, en });
      const { municipality } = context;
      const href = addressOutside(baseUrl(), municipality, addresses.enterprise, lang, { enterpriseId });
      const cause = `directory.join-asked:${enterpriseId}:${personId}:${dayOf(context.clock.now())}:${member_id}`;
      const written = text.joinAsked(accounts.calledName(admin), accounts.calledName(asker), asker.email, name);
      const rest = { link: { label: text.toEnterprise, href }, signature: [municipality.title[lang]] };
      await sendLetter(
        tx,
        { clock: context.clock, municipality, cause },
        { to: admin.email, lang, about: personId, ...written, ...rest },
      );
    }
  });
}
