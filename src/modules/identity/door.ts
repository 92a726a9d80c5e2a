import type { Opening } from "#platform/web";

/**
 * Whether a session lets somebody in as staff. Where a municipality has a provider of its own, only a session that was
 * opened at that provider, for this municipality: no mailbox and no other municipality's provider opens its door. Picking
 * a person of a demo is no proof of anything, so it works for people of a demo alone.
 */
export function opensHere(
  opening: Opening,
  municipalityId: string,
  isDemo: boolean,
  provider: { readonly issuer: string } | undefined,
): boolean {
  if (opening.national) return false;
  if (opening.method === "demo" && !isDemo) return false;
  // What one town hall's provider says of somebody is the word of that town hall: it opens no other.
  if (opening.method === "provider")
    return opening.municipalityId === municipalityId && (!provider || opening.issuer === provider.issuer);
  return provider === undefined;
}
