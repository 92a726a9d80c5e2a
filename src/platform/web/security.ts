import { randomBytes } from "node:crypto";

/**
 * The headers of every answer, errors and assets included. Nothing may come from elsewhere, and only a script
 * that carries this answer's nonce may run.
 */
export function securityHeaders(nonce: string, isHttps: boolean): Record<string, string> {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  return {
    "content-security-policy": policy.join("; "),
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    ...(isHttps ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
  };
}

/** A nonce for one answer. */
export function makeNonce(): string {
  return randomBytes(18).toString("base64url");
}

/** The headers of an answer to what never became a request, so that no page and no address is known. */
export function bareHeaders(): Record<string, string> {
  return { ...securityHeaders(makeNonce(), false), "cache-control": "no-store" };
}
