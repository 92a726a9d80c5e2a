import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import type { Tx } from "#platform/db";
import { identityAccess } from "../access.js";
import { claimsToKeep, type Draft } from "../oidc/draft/draft.js";
import { deleteDraft, findDraft, saveDraft, updateTrial } from "../oidc/draft/queries.js";
import { type Claims, type Provider, rolesByRule } from "../oidc/provider.js";
import {
  deleteProvider,
  findExternalPerson,
  insertExternalIdentity,
  keepRuleRoles,
  upsertProvider,
} from "../oidc/queries.js";
import { findMember, holdAdministrators } from "../staff/queries.js";

/** Somebody else wrote something else down meanwhile. */
export class DraftChanged extends Error {}

/** Why a provider is not switched on; the text files have a sentence for each. */
export type NotSwitched = "not-tried" | "subject-taken" | "no-keys";

/** Writes down where staff will sign in. Nothing changes for anybody yet. @throws DraftChanged */
export async function writeDraft(work: Work, version: number, provider: Provider): Promise<void> {
  demand(identityAccess, "provider.arrange", work.actor);
  await work.once(async (tx) => {
    const at = new Date(work.clock.now().epochMilliseconds);
    if (!(await saveDraft(tx, version, provider, at))) throw new DraftChanged();
    const detail = { issuer: provider.issuer, clientId: provider.clientId, rules: provider.roleRules.length };
    await audit(tx, work, { action: "provider.draft", subject: subjectOf(tx), detail });
    return "written";
  });
}

/**
 * Notes what the provider said of the administrator who tried it.
 * @param version of the draft with which they left
 * @throws DraftChanged
 */
export async function noteTrial(work: Work, version: number, claims: Claims & { readonly sub: string }): Promise<void> {
  demand(identityAccess, "provider.arrange", work.actor);
  const { actor } = work;
  if (actor.kind !== "person") return;
  await work.write(async (tx) => {
    const at = new Date(work.clock.now().epochMilliseconds);
    const tried = { personId: actor.personId, subject: claims.sub, claims: claimsToKeep(claims), at };
    if (!(await updateTrial(tx, version, tried))) throw new DraftChanged();
    await audit(tx, work, { action: "provider.try", subject: subjectOf(tx) });
  });
}

/**
 * From now on staff sign in at the provider that was tried; links by mail end. Whoever tried it keeps the way in: what the
 * provider calls them is tied to their account.
 * @returns why not, when it was not tried by this administrator, or when they could not come back as administrator
 */
export async function switchProviderOn(work: Work): Promise<NotSwitched | undefined> {
  demand(identityAccess, "provider.arrange", work.actor);
  const outcome = await work.once(async (tx) => {
    await holdAdministrators(tx);
    const draft = await findDraft(tx);
    const refused = await whyNot(tx, work, draft);
    if (refused || !draft?.trial) return refused ?? "not-tried";
    const { provider, trial } = draft;
    const at = new Date(work.clock.now().epochMilliseconds);
    await upsertProvider(tx, provider, at);
    if (!(await findExternalPerson(tx, provider.issuer, trial.subject)))
      await insertExternalIdentity(tx, {
        issuer: provider.issuer,
        subject: trial.subject,
        person_id: trial.personId,
        known_since: at,
      });
    await deleteDraft(tx);
    const detail = { issuer: provider.issuer, clientId: provider.clientId };
    await audit(tx, work, { action: "provider.set", subject: subjectOf(tx), detail });
    return "on";
  });
  return outcome === "on" ? undefined : (outcome as NotSwitched);
}

async function whyNot(tx: Tx, { actor }: Work, draft: Draft | undefined): Promise<NotSwitched | undefined> {
  if (actor.kind !== "person" || !draft?.trial || draft.trial.personId !== actor.personId) return "not-tried";
  const { provider, trial } = draft;
  const known = await findExternalPerson(tx, provider.issuer, trial.subject);
  if (known !== undefined && known !== actor.personId) return "subject-taken";
  const member = await findMember(tx, actor.personId);
  const byHand = member?.roles.includes("administrator") && !member.byRule.includes("administrator");
  return byHand || rolesByRule(provider.roleRules, trial.claims).has("administrator") ? undefined : "no-keys";
}

/** Back to signing in by mail. Roles that a rule gave stay, and can be changed by hand from now on. */
export async function switchProviderOff(work: Work): Promise<void> {
  demand(identityAccess, "provider.arrange", work.actor);
  await work.once(async (tx) => {
    if (!(await deleteProvider(tx))) return "off";
    await keepRuleRoles(tx);
    await audit(tx, work, { action: "provider.remove", subject: subjectOf(tx) });
    return "off";
  });
}

const subjectOf = (tx: Tx) => ({ kind: "provider", id: tx.municipalityId });
