import type { Tx } from "#platform/db";
import { choose, type Lang } from "#platform/i18n";
import type { JobContext } from "#platform/jobs";
import { type Letter, sendLetter } from "#platform/mail";
import { addressOutside } from "#platform/web";
import { type Account, calledName } from "../accounts/account.js";
import { hasAccounts } from "../accounts/part.js";
import { findAccountByAddress, takeTurn } from "../accounts/queries.js";
import { addresses } from "../addresses.js";
import { insertLink, lockStaff, takeSignInRequest } from "../links/queries.js";
import { en } from "../mails/text.en.js";
import { nl } from "../mails/text.nl.js";
import { findProvider } from "../oidc/queries.js";
import { countLinks, findStaffByAddress, type SignInRequestRow } from "../queries.js";
import type { Staff } from "../roles.js";
import { LINK_MINUTES, MOST_LINKS, newLinkToken } from "../sign-in-link.js";

/** Whom a link is for: somebody who works here, or whoever holds a mailbox. */
type Recipient =
  | { readonly staff: Staff }
  | { readonly address: string; readonly account: Account | undefined; readonly language: Lang };

/**
 * To whoever asked to sign in: a link that works once. Who works here signs in as staff; any other mailbox gets a link
 * to its account, which is made when the link is used. The request goes in every case.
 */
export async function mailSignInLink(baseUrl: () => URL, context: JobContext, requestId: string): Promise<void> {
  await context.national(async (tx) => {
    const request = await takeSignInRequest(tx, requestId);
    const recipient = request && (await findRecipient(tx, request, hasAccounts(context.municipality)));
    if (!request || !recipient) return;
    const token = await makeLink(tx, context, recipient, request.back);
    if (token === undefined) return;
    await sendLetter(tx, context, letterTo(recipient, request, token, { baseUrl: baseUrl(), context }));
  });
}

/**
 * Where staff have a provider they sign in there and nowhere else: their address gets no link of staff, and none that
 * would make an account for them by accident. An account that they made on purpose, elsewhere, works here too.
 */
async function findRecipient(tx: Tx, request: SignInRequestRow, mayBeAccount: boolean): Promise<Recipient | undefined> {
  const { address, language } = request;
  const staff = await findStaffByAddress(tx, address.toLowerCase());
  const hasProvider = staff && (await findProvider(tx));
  if (staff && !hasProvider) return { staff };
  if (!mayBeAccount) return undefined;
  const account = await findAccountByAddress(tx, address.toLowerCase());
  return hasProvider && !account ? undefined : { address, account, language };
}

/** @returns what stands in the link; undefined when this mailbox got enough of them just now */
async function makeLink(tx: Tx, { clock }: JobContext, recipient: Recipient, back: string | null) {
  const now = clock.now();
  const since = new Date(now.subtract({ minutes: LINK_MINUTES }).epochMilliseconds);
  if ((await countEarlier(tx, recipient, since)) >= MOST_LINKS) return undefined;
  const { token, hash } = newLinkToken();
  const whose =
    "staff" in recipient
      ? { person_id: recipient.staff.personId, address: null, language: null }
      : { person_id: null, address: recipient.address, language: recipient.language };
  await insertLink(tx, {
    link_hash: hash,
    ...whose,
    back,
    made_at: new Date(now.epochMilliseconds),
    expires_at: new Date(now.add({ minutes: LINK_MINUTES }).epochMilliseconds),
    spent_at: null,
  });
  return token;
}

async function countEarlier(tx: Tx, recipient: Recipient, since: Date): Promise<number> {
  if (!("staff" in recipient)) return takeTurn(tx, recipient.address, since);
  await lockStaff(tx, recipient.staff.personId);
  return countLinks(tx, recipient.staff.personId, since);
}

function letterTo(
  recipient: Recipient,
  { language: lang }: SignInRequestRow,
  token: string,
  { baseUrl, context }: { baseUrl: URL; context: JobContext },
): Letter {
  const text = choose(lang, { nl, en });
  const title = context.municipality.title[lang];
  const href = addressOutside(baseUrl, context.municipality, addresses.signInLink, lang, { link: token });
  const common = { lang, link: { label: text.button, href }, signature: [title] };
  if ("staff" in recipient) {
    const { name, email } = recipient.staff;
    return { to: email, ...common, ...text.signIn(name, title, LINK_MINUTES) };
  }
  const { address, account } = recipient;
  if (account) return { to: account.email, ...common, ...text.signIn(calledName(account), title, LINK_MINUTES) };
  return { to: address, ...common, ...text.newAccount(title, LINK_MINUTES) };
}
