import { choose } from "#platform/i18n";
import type { JobContext } from "#platform/jobs";
import { type Letter, sendLetter } from "#platform/mail";
import { languageIn, voiceOf } from "#platform/tenancy";
import { addressOutside } from "#platform/web";
import { addresses } from "../addresses.js";
import { INVITATION_DAYS, type Invitation } from "../invitation/invitation.js";
import { takeUnwritten, updateInvitation } from "../invitation/queries.js";
import { en } from "../mails/text.en.js";
import { nl } from "../mails/text.nl.js";
import { findStaff } from "../queries.js";
import { roleList } from "../role-list.js";
import { newLinkToken } from "../sign-in-link.js";

/** To a colleague who was invited: a link to say yes with. Only its hash stays here, so it is made where it is mailed. */
export async function mailInvitation(baseUrl: () => URL, context: JobContext, invitationId: string): Promise<void> {
  await context.write(async (tx) => {
    const found = await takeUnwritten(tx, invitationId, context.clock.now());
    if (found?.status !== "invited") return;
    const { token, hash } = newLinkToken();
    await updateInvitation(tx, invitationId, { link_hash: hash });
    const inviter = found.invitedBy === undefined ? undefined : await findStaff(tx, found.invitedBy);
    await sendLetter(tx, context, letterTo(found, inviter?.name, token, { baseUrl: baseUrl(), context }));
  });
}

function letterTo(
  invitation: Invitation,
  inviter: string | undefined,
  token: string,
  { baseUrl, context }: { baseUrl: URL; context: JobContext },
): Letter {
  const { municipality } = context;
  const lang = languageIn(municipality, invitation.language);
  const text = choose(lang, { nl, en });
  const title = municipality.title[lang];
  const written = text.invitation({
    name: invitation.name,
    inviter: inviter ?? text.installation,
    municipality: title,
    roles: roleList(invitation.roles, lang, voiceOf(municipality, lang)),
    days: INVITATION_DAYS,
  });
  const href = addressOutside(baseUrl, municipality, addresses.invitation, lang, { staffInvitation: token });
  return { to: invitation.email, lang, ...written, link: { label: text.look, href }, signature: [title] };
}
