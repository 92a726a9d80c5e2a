import type { Signer } from "#platform/web";

const ID = 16;
const SIGNATURE = 16;

/** What a link opens: one case for whoever asked it, or one sub-question for whoever answers it. */
export type LinkPurpose = "tracking-link" | "work-link";

/**
 * A private link. What stands in the address is the link's id and a signature over it and the municipality; the database
 * keeps nothing that makes a link, save in the mails that still wait to be delivered.
 * @returns 43 characters that are safe in an address
 */
export function linkToken(signer: Signer, purpose: LinkPurpose, municipalityId: string, linkId: string): string {
  const id = Buffer.from(linkId.replaceAll("-", ""), "hex");
  const signature = signer.sign(purpose, `${municipalityId} ${linkId}`).subarray(0, SIGNATURE);
  return Buffer.concat([id, signature]).toString("base64url");
}

/**
 * Reads a token from an address.
 * @returns the id of the link, or undefined when we never gave this token for this purpose in this municipality
 */
export function readLinkToken(
  signer: Signer,
  purpose: LinkPurpose,
  municipalityId: string,
  token: string,
): string | undefined {
  if (!/^[\w-]{43}$/.test(token)) return undefined;
  const hex = Buffer.from(token, "base64url").subarray(0, ID).toString("hex");
  const linkId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  // Compared as a whole, so that a token with other unused bits at its end is no second valid one.
  return signer.sameText(linkToken(signer, purpose, municipalityId, linkId), token) ? linkId : undefined;
}
