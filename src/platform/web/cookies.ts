/**
 * Reads one cookie. Only the first of a name counts, and only when it looks like a token of ours.
 * @returns the token, or undefined
 */
export function readCookie(headers: Headers, name: string): string | undefined {
  for (const part of (headers.get("cookie") ?? "").split(";")) {
    const [key, value] = part.trim().split("=", 2);
    if (key === name) return value !== undefined && /^[\w-]{43}$/.test(value) ? value : undefined;
  }
  return undefined;
}

/** A cookie for this host alone, over https alone, that no script can read. */
export function setCookie(name: string, value: string): string {
  return `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax`;
}

/** Makes the browser forget a cookie. */
export function dropCookie(name: string): string {
  return `${name}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`;
}
