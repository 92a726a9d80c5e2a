import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, test } from "node:test";
import { openWorld, otherRun, startCrookedProvider } from "#testing";
import { setProvider } from "../use-cases/set-provider.js";
import { OidcClient } from "./client.js";
import { readClientKey } from "./client-key.js";

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const clientKey = await readClientKey(privateKey.export({ type: "pkcs8", format: "pem" }).toString());
const world = await openWorld({ worker: false, oidc: new OidcClient(clientKey, { innerAddresses: true }) });
const by = { db: world.house.db, clock: world.clock, actor: { kind: "system", name: "test" } as const };

/** Something in the inner network that only answers whoever comes from inside. */
let reached = 0;
const inner = createServer((_, response) => {
  reached += 1;
  response.end("{}");
}).listen(0, "127.0.0.1");
await once(inner, "listening");
after(() => inner.close());

const ways = {
  "drop by drop": "drop by drop",
  "without end": "without end",
  "at an inner address": { location: `http://127.0.0.1:${(inner.address() as AddressInfo).port}/latest/meta-data/` },
} as const;

/** A municipality with a provider of its own. */
async function townWithProvider(slug: string) {
  const provider = await startCrookedProvider();
  after(() => provider.close());
  const town = await world.addTown(slug);
  await setProvider(by, town.id, {
    issuer: provider.issuer,
    clientId: "rode-loper",
    acrValues: [],
    roleRules: [{ claim: "groups", value: "loket", role: "desk" }],
    assertionAudience: "issuer",
  });
  return provider;
}

for (const [how, answers] of Object.entries(ways))
  for (const when of ["before", "after"] as const)
    test(`a provider that answers ${how} ${when} somebody signed in there: a page within ten seconds, nobody enters, no other page waits`, {
      skip: otherRun(),
    }, async () => {
      const slug = `stad-${how.replaceAll(" ", "-")}-${when}`;
      const provider = await townWithProvider(slug);
      const visitor = world.visitor();
      if (when === "before") provider.crookedness = { answers };
      const before = process.memoryUsage.rss();
      const began = performance.now();
      let leaving = visitor.getOnce(`/${slug}/inloggen/gemeente`);
      if (when === "after") {
        const asked = new URL((await leaving).headers.get("location") ?? "").searchParams;
        provider.crookedness = { answers };
        const said = { code: asked.get("nonce") ?? "", state: asked.get("state") ?? "", iss: provider.issuer };
        leaving = visitor.getOnce(`/${slug}/inloggen/terug?${new URLSearchParams(said)}`);
      }
      assert.equal((await world.visitor().get(`/${slug}/`)).status, 200);
      assert.ok(performance.now() - began < 5_000, "another page waits");
      const page = await leaving;
      assert.ok([403, 503].includes(page.status), `${page.status} ${page.html.slice(0, 200)}`);
      assert.match(page.main, /inlogdienst/);
      assert.equal(visitor.cookies.has("__Host-session"), false);
      assert.ok(performance.now() - began < 10_000, `${performance.now() - began} ms`);
      const grown = process.memoryUsage.rss() - before;
      assert.ok(grown < 200e6, `${grown} bytes were kept`);
      assert.equal(reached, 0, "nobody is led to an inner address");
    });
