import { lookup } from "node:dns";
import type { IncomingMessage } from "node:http";
import { request as ask } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";
import type { CustomFetchOptions } from "openid-client";

/** The address belongs to no place in the outside world: an administrator of a municipality may not point us at it. */
export class InnerAddress extends Error {}

/** What a provider says of itself, its keys and its answers are all far smaller. */
const MOST_BYTES = 1024 * 1024;

const inner = new BlockList();
for (const net of [
  "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24",
  "192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4",
].flatMap((line) => line.split(" "))) {
  const [start = "", bits] = net.split("/");
  inner.addSubnet(start, Number(bits), "ipv4");
}
// Of the newer kind only what was handed out to the outside world, without what wraps an older address.
const outer = new BlockList();
outer.addSubnet("2000::", 3, "ipv6");
for (const [start, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
] as const)
  inner.addSubnet(start, bits, "ipv6");

/** @param address in digits */
export function isOuter(address: string): boolean {
  if (isIP(address) === 4) return !inner.check(address, "ipv4");
  return isIP(address) === 6 && outer.check(address, "ipv6") && !inner.check(address, "ipv6");
}

/** Looks a name up, and refuses when any of its addresses is an inner one: checked where the connection is made. */
const carefulLookup: LookupFunction = (name, options, done) => {
  lookup(name, { ...options, all: true }, (error, found) => {
    if (error) return done(error, "", 0);
    const [first] = found;
    if (!first || !found.every(({ address }) => isOuter(address))) return done(new InnerAddress(name), "", 0);
    return options.all ? done(null, found) : done(null, first.address, first.family);
  });
};

/** Asks somebody else's server over https, and only in the outside world. Follows no redirect. */
export async function carefulFetch(address: string, options: CustomFetchOptions): Promise<Response> {
  const url = new URL(address);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (url.protocol !== "https:" || (isIP(host) !== 0 && !isOuter(host)))
    throw new TypeError("fetch failed", { cause: new InnerAddress(host) });
  return send(url, options);
}

/** Asks a server that may stand in our own network. Follows no redirect, and reads no more than an answer can be. */
export async function nearFetch(address: string, options: CustomFetchOptions): Promise<Response> {
  const { method, headers, body, signal } = options;
  const asked = { method, headers, body: body ?? null, redirect: "manual" as const };
  const reply = await fetch(address, { ...asked, ...(signal ? { signal } : {}) });
  const { status, headers: said } = reply;
  const pieces = reply.body === null ? undefined : await upTo(MOST_BYTES, reply.body);
  return new Response(pieces === undefined || status === 204 || status === 304 ? null : pieces, {
    status,
    headers: said,
  });
}

function send(url: URL, { method, headers, body, signal }: CustomFetchOptions): Promise<Response> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) =>
      reject(signal?.aborted ? signal.reason : new TypeError("fetch failed", { cause: error }));
    const options = { method, headers: { ...headers }, lookup: carefulLookup, ...(signal ? { signal } : {}) };
    const request = ask(url, { ...options, agent: false }, (reply) => collect(reply).then(resolve, fail));
    request.on("error", fail);
    request.end(body === null || body === undefined ? undefined : String(body));
  });
}

async function collect(reply: IncomingMessage): Promise<Response> {
  const body = await upTo(MOST_BYTES, reply as AsyncIterable<Buffer>);
  const headers = Object.entries(reply.headersDistinct).flatMap(([name, values]) =>
    (values ?? []).map((value): [string, string] => [name, value]),
  );
  const status = reply.statusCode ?? 500;
  return new Response(status === 204 || status === 304 ? null : body, { status, headers });
}

/** @throws Error when there is more of it */
async function upTo(most: number, pieces: AsyncIterable<Uint8Array>): Promise<Buffer<ArrayBuffer>> {
  const all: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > most) throw new Error("the answer is too large");
    all.push(piece);
  }
  return Buffer.concat(all);
}
