import { choose } from "#platform/i18n";
import type { JobContext } from "#platform/jobs";
import { sendLetter } from "#platform/mail";
import { installationAddresses } from "../addresses.js";
import {
  countPlatformLinks,
  holdPlatformAdministrator,
  insertPlatformLink,
  takePlatformRequest,
} from "../installation/queries.js";
import { en } from "../mails/text.en.js";
import { nl } from "../mails/text.nl.js";
import { LINK_MINUTES, MOST_LINKS, newLinkToken } from "../sign-in-link.js";

/** To somebody who asked to sign in at the national side, when they run the installation: a link that works once. */
export async function mailPlatformLink(baseUrl: () => URL, context: JobContext, requestId: string): Promise<void> {
  await context.write(async (tx) => {
    const request = await takePlatformRequest(tx, requestId);
    const found = request && (await holdPlatformAdministrator(tx, request.address.toLowerCase()));
    if (!request || !found) return;
    const now = context.clock.now();
    const since = new Date(now.subtract({ minutes: LINK_MINUTES }).epochMilliseconds);
    if ((await countPlatformLinks(tx, found.person_id, since)) >= MOST_LINKS) return;
    const { token, hash } = newLinkToken();
    await insertPlatformLink(tx, {
      link_hash: hash,
      person_id: found.person_id,
      made_at: new Date(now.epochMilliseconds),
      expires_at: new Date(now.add({ minutes: LINK_MINUTES }).epochMilliseconds),
      spent_at: null,
    });
    const lang = request.language;
    const text = choose(lang, { nl, en });
    const path = installationAddresses.signInLink[lang].replace(":link", token);
    await sendLetter(tx, context, {
      to: found.email,
      lang,
      ...text.installationSignIn(LINK_MINUTES),
      link: { label: text.button, href: baseUrl().origin + path },
      signature: [text.product],
    });
  });
}
