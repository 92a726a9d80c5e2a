import type { Work } from "#platform/access";
import { type Address, addressOutside, NotFound, type Signer, type Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import type { Case } from "../../case.js";
import { readOwnCase } from "../../own/own-case.js";
import { readTracked, type Tracked } from "../../tracked.js";
import { trackingToken } from "../../tracking-link.js";
import type { WentTo } from "../../transfer/queries.js";

/** A question in the hands of whoever asked it. */
export type InHand = Tracked & {
  /** Works as whoever asked it. */
  readonly work: Work;
};

/** The two ways by which whoever asked a question comes to it: with a private link, or with an account. */
export type Side = {
  /** What stands behind the id of a route. */
  readonly suffix: "" | "-own";
  readonly addresses: {
    readonly [act in "status" | "write" | "withdraw" | "reopen" | "consent" | "experience"]: Address;
  };
  open(visit: Visit): Promise<InHand>;
  /** Where they follow a question that went to another municipality; undefined when that link works no more. */
  onward(visit: Visit, town: Neighbour, went: WentTo): string | undefined;
  /** Where they follow another question of theirs here; undefined when this way does not lead to it. */
  beyond(visit: Visit, other: Case, linkId: string | undefined): string | undefined;
};

type Neighbour = Parameters<typeof addressOutside>[1] & { readonly id: string };

/** By the private link in the mail. @param signer signs it @param baseUrl of the installation */
export function byLink(signer: Signer, baseUrl: () => URL): Side {
  const { follow, write, withdraw, takeUpAgain, consent, experience } = addresses;
  return {
    suffix: "",
    addresses: { status: follow, write, withdraw, reopen: takeUpAgain, consent, experience },
    async open(visit) {
      const tracked = await readTracked(visit, signer);
      return { ...tracked, work: { ...visit, actor: tracked.link } };
    },
    onward({ lang }, town, { linkId }) {
      const token = linkId && trackingToken(signer, town.id, linkId);
      return token && addressOutside(baseUrl(), town, follow, lang, { token });
    },
    beyond: (visit, _, linkId) =>
      linkId && visit.to(follow, { token: trackingToken(signer, visit.municipality.id, linkId) }),
  };
}

/** With the account with which it was asked. Whoever reads along only reads. */
export const byAccount = (baseUrl: () => URL): Side => ({
  suffix: "-own",
  addresses: {
    status: addresses.ownCase,
    write: addresses.writeOwn,
    withdraw: addresses.withdrawOwn,
    reopen: addresses.takeUpOwnAgain,
    consent: addresses.consentOwn,
    experience: addresses.ownExperience,
  },
  async open(visit) {
    const own = await readOwnCase(visit);
    if (!own.isAsker) throw new NotFound();
    return { ...own, work: visit };
  },
  onward: ({ lang }, town, { caseId }) => addressOutside(baseUrl(), town, addresses.ownCase, lang, { caseId }),
  beyond: (visit, { id, asker }) =>
    visit.actor.kind === "person" && visit.actor.personId === asker.personId
      ? visit.to(addresses.ownCase, { caseId: id })
      : undefined,
});
