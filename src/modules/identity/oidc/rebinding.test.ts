import assert from "node:assert/strict";
import dns from "node:dns";
import { once } from "node:events";
import { syncBuiltinESMExports } from "node:module";
import { type AddressInfo, createServer } from "node:net";
import { after, beforeEach, mock, test } from "node:test";
import { carefulFetch, InnerAddress } from "./careful-fetch.js";

type Found = { readonly address: string; readonly family: 4 | 6 };
type Done = (error: Error | null, found: readonly Found[]) => void;

/** Of an evil name server: what it says of a name the first time, the second time, and so on. */
let says: readonly (readonly Found[])[] = [];
let asked = 0;
/** What stands in the inner network, and should hear of nobody. */
let knocks = 0;
const inner = createServer((socket) => {
  knocks += 1;
  socket.destroy();
}).listen(0, "127.0.0.1");
await once(inner, "listening");
const { port } = inner.address() as AddressInfo;
mock.method(dns, "lookup", (_name: string, _options: unknown, done: Done) => {
  const found = says[Math.min(asked, says.length - 1)] ?? [];
  asked += 1;
  process.nextTick(done, null, found);
});
syncBuiltinESMExports();
after(() => {
  inner.close();
  mock.restoreAll();
  syncBuiltinESMExports();
});
beforeEach(() => {
  asked = 0;
  knocks = 0;
});

const four = (address: string): Found => ({ address, family: 4 });
const six = (address: string): Found => ({ address, family: 6 });
/** Of the outer world, in a part that was given back: nobody is bothered. */
const OUTER = six("3ffe:ffff::1");

async function why(): Promise<unknown> {
  const options = { method: "GET", headers: {}, body: undefined, redirect: "manual" as const };
  const signal = AbortSignal.timeout(1_500);
  try {
    await carefulFetch(`https://login.evil.example:${port}/.well-known/openid-configuration`, { ...options, signal });
  } catch (error) {
    return error instanceof TypeError ? error.cause : error;
  }
  return undefined;
}

for (const [what, answers] of [
  ["an inner address", [[four("127.0.0.1")]]],
  ["an inner address behind an outer one", [[OUTER, four("127.0.0.1")]]],
  ["an inner address before an outer one", [[four("127.0.0.1"), OUTER]]],
  ["an inner address of the newer kind", [[six("::1")], [six("fd00::1")]]],
  ["an inner address in the clothes of the newer kind", [[six("::ffff:127.0.0.1")]]],
  ["the address of nobody", [[four("0.0.0.0")]]],
  ["no address", [[]]],
] as const)
  test(`a name that leads to ${what} is not connected to`, async () => {
    says = answers;
    assert.ok((await why()) instanceof InnerAddress);
    assert.equal(knocks, 0);
  });

test("a name that leads elsewhere the second time is asked once: what was checked is what is connected to", async () => {
  says = [[OUTER], [four("127.0.0.1")]];
  await why();
  assert.equal(asked, 1);
  assert.equal(knocks, 0);
  // And each request is checked anew: that the name was good before is worth nothing.
  says = [[four("127.0.0.1")]];
  assert.ok((await why()) instanceof InnerAddress);
  assert.equal(knocks, 0);
});
