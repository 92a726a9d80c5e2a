import { randomBytes } from "node:crypto";
import type { Signer } from "./signing.js";

/**
 * A token that only a page of ours, shown to this visitor, can carry. It differs at every showing, so that
 * nothing can be learnt from the size of compressed pages.
 * @param cookie the visitor's session or visitor cookie
 */
export function csrfToken(signer: Signer, cookie: string): string {
  const salt = randomBytes(16).toString("base64url");
  return `${salt}.${signer.sign("csrf", `${salt} ${cookie}`).toString("base64url")}`;
}

/** Whether a sent token was made for this visitor. */
export function isCsrfToken(signer: Signer, cookie: string, token: string): boolean {
  const [salt = "", signature = ""] = token.split(".", 2);
  return signer.matches("csrf", `${salt} ${cookie}`, Buffer.from(signature, "base64url"));
}

/**
 * Whether the browser says that a POST came from another site. Old browsers say nothing; the token then decides.
 * @param ownHost the host, with its port, at which this request arrived
 */
export function isCrossSite(headers: Headers, ownHost: string): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return true;
  const origin = headers.get("origin");
  if (origin === null) return false;
  return !URL.canParse(origin) || new URL(origin).host !== ownHost;
}
