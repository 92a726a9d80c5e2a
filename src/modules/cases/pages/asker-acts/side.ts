import type { Work } from "#platform/access";
import { type Address, NotFound, type Signer, type Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { readOwnCase } from "../../own/own-case.js";
import { readTracked, type Tracked } from "../../tracked.js";

/** A question in the hands of whoever asked it. */
export type InHand = Tracked & {
  /** Works as whoever asked it. */
  readonly work: Work;
};

/** The two ways by which whoever asked a question comes to it: with a private link, or with an account. */
export type Side = {
  /** What stands behind the id of a route. */
  readonly suffix: "" | "-own";
  readonly addresses: { readonly [act in "status" | "write" | "withdraw" | "reopen"]: Address };
  open(visit: Visit): Promise<InHand>;
};

/** By the private link in the mail. @param signer signs it */
export function byLink(signer: Signer): Side {
  const { follow, write, withdraw, takeUpAgain } = addresses;
  return {
    suffix: "",
    addresses: { status: follow, write, withdraw, reopen: takeUpAgain },
    async open(visit) {
      const tracked = await readTracked(visit, signer);
      return { ...tracked, work: { ...visit, actor: tracked.link } };
    },
  };
}

/** With the account with which it was asked. Whoever reads along only reads. */
export const byAccount: Side = {
  suffix: "-own",
  addresses: {
    status: addresses.ownCase,
    write: addresses.writeOwn,
    withdraw: addresses.withdrawOwn,
    reopen: addresses.takeUpOwnAgain,
  },
  async open(visit) {
    const own = await readOwnCase(visit);
    if (!own.isAsker) throw new NotFound();
    return { ...own, work: visit };
  },
};
