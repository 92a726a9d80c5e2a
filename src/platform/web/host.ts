import type { WebOptions } from "./options.js";

/**
 * Whether a request came to a name that we go by: that of the installation, or a municipality's own. Any other name
 * that leads here would let its owner's pages act as ours (DNS rebinding), or put a strange host in what we write.
 * @param hostname of the Host header, in lower case, without its port
 */
export async function isOurHost(
  { baseUrl, tenants }: Pick<WebOptions, "baseUrl" | "tenants">,
  hostname: string,
): Promise<boolean> {
  const own = baseUrl().hostname;
  if (hostname === own || (isLoopback(own) && isLoopback(hostname))) return true;
  return (await tenants.byHost(hostname)) !== undefined;
}

/**
 * Whether a name is this machine itself: `localhost`, its subdomains (RFC 6761), 127.0.0.1, ::1.
 * @param hostname as in a URL, an IPv6 address within brackets or not
 */
export function isLoopback(hostname: string): boolean {
  const name = hostname.replace(/^\[|\]$/g, "");
  return ["localhost", "127.0.0.1", "::1"].includes(name) || name.endsWith(".localhost");
}
