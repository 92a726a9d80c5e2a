import { demand } from "#platform/access";
import { choose } from "#platform/i18n";
import type { Answer, Route, Visit } from "#platform/web";
import { identityAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import type { Invitation } from "../../invitation/invitation.js";
import { findInvitationByLink } from "../../invitation/queries.js";
import { type Arrival, landing } from "../../landing.js";
import { findProvider } from "../../oidc/queries.js";
import type { FindPlaces } from "../../places.js";
import { findStaff, findStaffWithRoles } from "../../queries.js";
import { linkHash } from "../../sign-in-link.js";
import { acceptInvitation } from "../../use-cases/accept-invitation.js";
import { signOut } from "../../use-cases/sign-out.js";
import { findMyself } from "./myself.js";
import { type Invited, showInvitation, showRefused } from "./parts.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

type Parts = { readonly arrival: Arrival; readonly places: FindPlaces };

/** Who invites, for what, and the button that says yes. Opening it does nothing, as mail scanners open links too. */
export function invitationPage(parts: Parts): Route {
  return {
    id: "identity.invitation",
    address: addresses.invitation,
    get: async (visit) => show(visit, parts),
    post: (visit) => answer(visit, parts),
    postsPerTenMinutes: 30,
  };
}

async function show(visit: Visit, parts: Parts, changedMeanwhile = false): Promise<Answer> {
  demand(identityAccess, "invitation.accept", visit.actor);
  const invited = await readInvited(visit, parts.places);
  if (!invited) return showRefused(visit, "worn-out");
  return showInvitation(visit, invited, changedMeanwhile);
}

async function answer(visit: Visit, parts: Parts): Promise<Answer> {
  demand(identityAccess, "invitation.accept", visit.actor);
  const here = visit.to(addresses.invitation, { staffInvitation: visit.params.staffInvitation ?? "" });
  if (visit.fields.get("move") === "sign-out") return leave(visit, here);
  const invited = await readInvited(visit, parts.places);
  if (!invited) return showRefused(visit, "worn-out");
  // The page said as whom: meanwhile somebody may have signed in or out in another window.
  const personId = invited.myself?.personId;
  if ((visit.fields.get("as") ?? "") !== (personId ?? "")) return show(visit, parts, true);
  const accepted = await acceptInvitation(visit, invited.invitation.id, { personId });
  if ("refused" in accepted) return showRefused(visit, accepted.refused);
  const to = await landing(visit, parts.arrival, { personId: accepted.personId });
  // The link proved the mailbox, which opens the door for whoever is not in by a door that opens it.
  const isIn = personId !== undefined && visit.sessions?.opening.method === "mail";
  return isIn ? { kind: "redirect", to } : { kind: "redirect", to, signIn: accepted.personId };
}

/** It is on record as of whoever is signed in in this browser, who may be nobody in this municipality. */
async function leave({ sessions, clock, once }: Visit, to: string): Promise<Answer> {
  if (sessions) {
    const actor = { kind: "person", personId: sessions.personId, name: "", roles: new Set<string>() } as const;
    await signOut({ actor, clock, once });
  }
  return { kind: "redirect", to, signOut: true };
}

/** Undefined for a link that is unknown, or that opens nothing any more: nobody learns which. */
async function readInvited(visit: Visit, places: FindPlaces): Promise<Invited | undefined> {
  const invitation = await findInvitation(visit);
  if (!invitation) return undefined;
  const myself = await findMyself(visit, places);
  const text = choose(visit.lang, { nl, en });
  return visit.read(async (read) => {
    const { invitedBy } = invitation;
    const inviter = invitedBy === undefined ? undefined : await findStaff(read, invitedBy);
    const member = myself && (await findStaffWithRoles(read, myself.personId));
    return {
      invitation,
      inviter: inviter?.name ?? text.installation,
      myself,
      worksHere: member !== undefined,
      hasProvider: (await findProvider(read)) !== undefined,
    };
  });
}

/** The invitation that a link opens, if it still opens one. */
export async function findInvitation(
  visit: Visit,
  link = visit.params.staffInvitation,
): Promise<Invitation | undefined> {
  const hash = linkHash(link ?? "");
  const found = hash && (await visit.read((read) => findInvitationByLink(read, hash, visit.clock.now())));
  return found?.status === "invited" ? found : undefined;
}
