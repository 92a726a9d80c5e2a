import type { Signer } from "#platform/web";
import { linkToken, readLinkToken } from "../link-token.js";

/** What stands in the address of the link to one sub-question. @returns 43 characters that are safe in an address */
export const workToken = (signer: Signer, municipalityId: string, linkId: string): string =>
  linkToken(signer, "work-link", municipalityId, linkId);

/** @returns the id of the link, or undefined when we never gave this token in this municipality */
export const readWorkToken = (signer: Signer, municipalityId: string, token: string): string | undefined =>
  readLinkToken(signer, "work-link", municipalityId, token);
