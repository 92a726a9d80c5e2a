import type { Tx } from "#platform/db";
import { choose } from "#platform/i18n";
import type { JobContext } from "#platform/jobs";
import { type Letter, sendLetterWithin } from "#platform/mail";
import { addressOutside } from "#platform/web";
import { addresses } from "../addresses.js";
import { insertLink, lockStaff, takeSignInRequest } from "../links/queries.js";
import { en } from "../mails/text.en.js";
import { nl } from "../mails/text.nl.js";
import { countLinks, findProvider, findStaffByAddress, type SignInRequestRow } from "../queries.js";
import type { Staff } from "../roles.js";
import { LINK_MINUTES, MOST_LINKS, newLinkToken } from "../sign-in-link.js";

/**
 * To somebody who asked to sign in, when they work here: a link that works once. An unknown address, or one that got
 * enough links just now, gets nothing; the request goes in every case.
 */
export async function mailSignInLink(baseUrl: () => URL, context: JobContext, requestId: string): Promise<void> {
  await context.write(async (tx) => {
    const request = await takeSignInRequest(tx, requestId);
    const staff = request && (await findStaffByAddress(tx, request.address.toLowerCase()));
    // Whoever has a provider signs in there, and nowhere else.
    if (!request || !staff || (await findProvider(tx))) return;
    const token = await makeLink(tx, context, staff.personId, request.back);
    if (token === undefined) return;
    await sendLetterWithin(tx, context, letterTo(staff, request, token, { baseUrl: baseUrl(), context }));
  });
}

/** @returns what stands in the link; undefined when this person got enough of them just now */
async function makeLink(tx: Tx, { clock }: JobContext, personId: string, back: string | null) {
  const now = clock.now();
  const since = new Date(now.subtract({ minutes: LINK_MINUTES }).epochMilliseconds);
  await lockStaff(tx, personId);
  if ((await countLinks(tx, personId, since)) >= MOST_LINKS) return undefined;
  const { token, hash } = newLinkToken();
  await insertLink(tx, {
    link_hash: hash,
    person_id: personId,
    back,
    made_at: new Date(now.epochMilliseconds),
    expires_at: new Date(now.add({ minutes: LINK_MINUTES }).epochMilliseconds),
    spent_at: null,
  });
  return token;
}

function letterTo(
  staff: Staff,
  { language: lang }: SignInRequestRow,
  token: string,
  { baseUrl, context }: { baseUrl: URL; context: JobContext },
): Letter {
  const text = choose(lang, { nl, en });
  const title = context.municipality.title[lang];
  const href = addressOutside(baseUrl, context.municipality, addresses.signInLink, lang, { link: token });
  const written = text.signIn(staff.name, title, LINK_MINUTES);
  return { to: staff.email, lang, ...written, link: { label: text.button, href }, signature: [title] };
}
