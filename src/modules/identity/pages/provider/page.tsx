import { demand } from "#platform/access";
import { choose } from "#platform/i18n";
import { ButtonLink, EmptyState, Paragraph } from "#platform/ui";
import { type Answer, NotFound, type Route, type Signer, type Visit, withDone } from "#platform/web";
import { identityAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { type Arrival, landing } from "../../landing.js";
import { type Attempt, beginAttempt, type Errand, resumeAttempt } from "../../oidc/attempt.js";
import { type OidcClient, ProviderAway, SignInRefused } from "../../oidc/client.js";
import { findDraft } from "../../oidc/draft/queries.js";
import { findProvider } from "../../oidc/queries.js";
import type { FindPlaces } from "../../places.js";
import { acceptInvitation } from "../../use-cases/accept-invitation.js";
import { DraftChanged, noteTrial } from "../../use-cases/arrange-sign-in.js";
import { enterWithProvider } from "../../use-cases/enter-with-provider.js";
import { wayBack } from "../../way-back.js";
import { findMyself } from "../invitation/myself.js";
import { findInvitation } from "../invitation/page.js";
import { showRefused } from "../invitation/parts.js";
import type { Failure } from "./failure.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

type Parts = {
  readonly signer: Signer;
  readonly oidc: OidcClient | undefined;
  readonly arrival: Arrival;
  readonly places: FindPlaces;
};
type Subject = Awaited<ReturnType<OidcClient["claims"]>>;

/** Sends the browser to the municipality's provider. */
export function providerPage(parts: Parts): Route {
  return { id: "identity.provider", address: addresses.provider, get: (visit) => leave(visit, parts) };
}

/** Where the browser comes back. A provider knows one address only, the Dutch one. */
export function providerReturnPage(parts: Parts): Route {
  return { id: "identity.provider-return", address: addresses.providerReturn, get: (visit) => arrive(visit, parts) };
}

async function leave(visit: Visit, { signer, oidc, places }: Parts): Promise<Answer> {
  const isTrial = visit.query.has("proef");
  if (isTrial) demand(identityAccess, "provider.arrange", visit.actor);
  const draft = isTrial ? await visit.read(findDraft) : undefined;
  const provider = isTrial ? draft?.provider : await visit.read(findProvider);
  if (!provider) throw new NotFound();
  if (!oidc) return showFailure(visit, "away", isTrial);
  const back = wayBack(visit, visit.query.get("naar") ?? undefined);
  const errand = draft ? ({ kind: "trial", version: draft.version } as const) : await errandOf(visit, places);
  if (errand === "worn-out") return showRefused(visit, errand);
  if (errand === "changed") return showAgain(visit);
  const attempt = beginAttempt(surroundingsOf(visit, signer), visit.browserMark(), back, errand);
  try {
    const to = await oidc.authorizationUrl(provider, attempt, visit.absolute(addresses.providerReturn, {}, "nl"));
    return { kind: "redirect", to: to.href };
  } catch (error) {
    if (error instanceof ProviderAway) return showFailure(visit, "away", isTrial);
    throw error;
  }
}

/** What somebody goes there for: to sign in, unless the address holds an invitation that still stands. */
async function errandOf(visit: Visit, places: FindPlaces): Promise<Errand | "worn-out" | "changed"> {
  const link = visit.query.get("uitnodiging");
  if (link === null) return { kind: "enter" };
  const invitation = await findInvitation(visit, link);
  if (!invitation) return "worn-out";
  // The page said as whom: meanwhile somebody may have signed in or out in another window.
  const personId = (await findMyself(visit, places))?.personId;
  if ((visit.query.get("als") ?? undefined) !== personId) return "changed";
  return { kind: "accept", invitationId: invitation.id, personId };
}

/** The page of the invitation, which says as whom. */
function showAgain(visit: Visit): Answer {
  const staffInvitation = visit.query.get("uitnodiging") ?? "";
  return { kind: "redirect", to: visit.to(addresses.invitation, { staffInvitation }) };
}

async function arrive(visit: Visit, { signer, oidc, arrival }: Parts): Promise<Answer> {
  const state = visit.query.get("state") ?? "";
  const attempt = resumeAttempt(surroundingsOf(visit, signer), visit.browserMark(), state);
  const isTrial = attempt?.errand.kind === "trial";
  const provider = isTrial ? (await visit.read(findDraft))?.provider : await visit.read(findProvider);
  if (!provider) throw new NotFound();
  if (!attempt) return showFailure(visit, "worn-out");
  if (visit.query.get("error") === "access_denied") return showFailure(visit, "stopped", isTrial);
  if (!oidc) return showFailure(visit, "away", isTrial);
  const cameBack = new URL(visit.absolute(addresses.providerReturn, {}, "nl"));
  cameBack.search = visit.query.toString();
  try {
    const subject = await oidc.claims(provider, attempt, cameBack);
    if (attempt.errand.kind === "trial") return await tried(visit, attempt.errand.version, subject);
    const refused = await accept(visit, attempt, subject);
    if (refused) return refused;
    const entry = await enterWithProvider(visit, provider, subject);
    if ("refused" in entry) return showFailure(visit, entry.refused);
    const to = await landing(visit, arrival, { ...entry, back: attempt.back });
    return { kind: "redirect", to, signIn: entry.personId, door: { method: "provider", issuer: provider.issuer } };
  } catch (error) {
    if (error instanceof ProviderAway) return showFailure(visit, "away", isTrial);
    if (error instanceof SignInRefused) return showFailure(visit, "refused", isTrial);
    throw error;
  }
}

/** Nobody enters: what the provider said is shown to the administrator who tried it. */
async function tried(visit: Visit, version: number, subject: Subject): Promise<Answer> {
  demand(identityAccess, "provider.arrange", visit.actor);
  try {
    await noteTrial(visit, version, subject);
  } catch (error) {
    if (error instanceof DraftChanged) return showFailure(visit, "changed", true);
    throw error;
  }
  return { kind: "redirect", to: `${withDone(visit.to(addresses.signInSettings), "tried")}#try` };
}

/** Says yes to the invitation with which somebody left; after that they enter like anybody else. */
async function accept(visit: Visit, { errand }: Attempt, { iss, sub }: Subject): Promise<Answer | undefined> {
  if (errand.kind !== "accept") return undefined;
  const identity = { issuer: iss, subject: sub };
  const { invitationId, personId } = errand;
  const accepted = await acceptInvitation(visit, invitationId, { personId, identity });
  return "refused" in accepted ? showRefused(visit, accepted.refused) : undefined;
}

const surroundingsOf = (visit: Visit, signer: Signer) => ({
  signer,
  clock: visit.clock,
  municipalityId: visit.municipality.id,
});

/** @param isTrial whether an administrator tried a provider out, and so goes back to where that begins */
function showFailure(visit: Visit, why: Failure, isTrial = false): Answer {
  const text = choose(visit.lang, { nl, en });
  const title = why === "away" ? text.titleAway : text.title;
  const body = (
    <EmptyState heading={title} headingLevel={1}>
      <Paragraph lead>{text.failures[why]}</Paragraph>
      <ButtonLink href={visit.to(isTrial ? addresses.signInSettings : addresses.signIn)}>{text.again}</ButtonLink>
    </EmptyState>
  );
  const away = why === "away" ? { status: 503 as const, retryAfterSeconds: 30 } : { status: 403 as const };
  return { kind: "page", title, body, isPrivate: true, ...away };
}
