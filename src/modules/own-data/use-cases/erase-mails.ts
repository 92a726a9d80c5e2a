import { keeping } from "#cases";
import { accounts } from "#identity";
import type { Tx } from "#platform/db";
import { deleteMailsAbout, deleteMailsTo } from "#platform/mail";

type Erased = Awaited<ReturnType<typeof keeping.eraseAsker>>;

/**
 * Forgets what was mailed to somebody, and takes back what is under way and tells of them. The last part of erasing: a job that
 * wrote a mail meanwhile has been waited for by then.
 * @param of the questions that were erased, the person when their account went, and the address when all of it goes
 * @returns how many mails
 */
export async function eraseMails(
  tx: Tx,
  of: { readonly erased: Erased; readonly personId?: string | undefined; readonly address?: string | undefined },
): Promise<number> {
  let mails = await deleteMailsAbout(tx, [...of.erased.map(({ id }) => id), ...(of.personId ? [of.personId] : [])]);
  const asked = of.erased.flatMap(({ asker }) => asker.email?.toLowerCase() ?? []);
  const whole = of.address?.toLowerCase();
  for (const address of new Set([...asked, ...(whole === undefined ? [] : [whole])])) {
    const isNamed = await keeping.findIsNamed(tx, address);
    if (isNamed && address !== whole) continue;
    // What is under way about an open question, or to sign in, is for somebody who waits for it.
    const isWaitedFor = isNamed || (await accounts.findIsInUse(tx, address));
    mails += await deleteMailsTo(tx, address, isWaitedFor ? "sent" : "all");
  }
  return mails;
}
