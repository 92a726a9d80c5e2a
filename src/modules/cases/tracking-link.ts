import type { Signer } from "#platform/web";
import { linkToken, readLinkToken } from "./link-token.js";

/** What stands in the address of the private link to one case. @returns 43 characters that are safe in an address */
export const trackingToken = (signer: Signer, municipalityId: string, linkId: string): string =>
  linkToken(signer, "tracking-link", municipalityId, linkId);

/** @returns the id of the link, or undefined when we never gave this token in this municipality */
export const readTrackingToken = (signer: Signer, municipalityId: string, token: string): string | undefined =>
  readLinkToken(signer, "tracking-link", municipalityId, token);
