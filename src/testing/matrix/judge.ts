import type { Reply } from "../ask.js";

/** What an answer amounts to, in the words of the access table; `status 418` for what has no word there. */
export function judge(reply: Reply): string {
  const to = reply.headers.location ?? "";
  // The settings about signing in have an address of their own, and whoever ended every session reads it at this page.
  if (/(?<!\/(beheer|administration))\/(inloggen|sign-in)(\?naar=|$)/.test(to)) return "sign-in";
  // The page for an expired form is a 403 too, but says nothing about access.
  if (reply.status === 403 && /verlopen|expired/.test(reply.html)) return "expired form";
  const words: Record<number, string> = {
    200: "shown",
    303: "done",
    403: "forbidden",
    404: "unknown",
    405: "no-method",
    409: "overtaken",
  };
  return words[reply.status] ?? `status ${reply.status}`;
}

/**
 * An answer without what differs every time: nonces, form tokens, cookies, the moment, and the id that was asked.
 * @param id as it stood in the address
 */
export function plain(reply: Reply, id: string): string {
  const { date, ...headers } = reply.headers;
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [reply.status, ...lines, reply.html]
    .join("\n")
    .replaceAll(id, "ID")
    .replaceAll(encodeURIComponent(id), "ID")
    .replace(/nonce(-|=")[\w-]+/g, "nonce")
    .replace(/name="(csrfToken|submissionId)" value="[^"]+"/g, "$1")
    .replace(/(__Host-\w+)=[\w-]{43}/g, "$1");
}
