import { dayOf } from "#platform/clock";
import { choose, formatDay } from "#platform/i18n";
import type { JobContext } from "#platform/jobs";
import { sendLetter } from "#platform/mail";
import { addressOutside } from "#platform/web";
import { addresses } from "../addresses.js";
import { newInvitationToken } from "../invitation-link.js";
import { addToken, findInvitation, sumInvitationsTo } from "../invitations/queries.js";
import { en } from "../mails/text.en.js";
import { nl } from "../mails/text.nl.js";

/** So many invitations reach one mailbox in a day, whoever sends them. */
const MOST_A_DAY = 5;

/** To somebody who was invited: who invites them, into what, and the link. The link is made here and is in the mail alone. */
export async function mailInvitation(baseUrl: () => URL, context: JobContext, invitationId: string): Promise<void> {
  await context.national(async (tx) => {
    const { token, hash } = newInvitationToken();
    const waiting = await addToken(tx, invitationId, hash);
    const found = waiting && (await findInvitation(tx, hash, context.clock.now()));
    if (!waiting || !found) return;
    const { address_key, invited_at } = waiting;
    // Only those before this one: when mails are late, the ones after it must not hold it up.
    const aDayEarlier = new Date(invited_at.getTime() - 24 * 3_600_000);
    if ((await sumInvitationsTo(tx, address_key, aDayEarlier, invited_at)) > MOST_A_DAY) return;
    const lang = waiting.language;
    const text = choose(lang, { nl, en });
    const title = context.municipality.title[lang];
    const until = formatDay(dayOf(found.expiresAt), lang, { style: "long", weekday: true, year: "always" });
    const href = addressOutside(baseUrl(), context.municipality, addresses.invitation, lang, { invitation: token });
    await sendLetter(tx, context, {
      to: waiting.address,
      about: waiting.invited_by,
      lang,
      ...text.invitation(found.inviter, found.enterpriseName, until, title),
      link: { label: text.look, href },
      signature: [title],
    });
  });
}
