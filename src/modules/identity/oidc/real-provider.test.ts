import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { after, test } from "node:test";
import { openWorld, startRealProvider, Visitor } from "#testing";
import { setProvider } from "../use-cases/set-provider.js";
import { OidcClient } from "./client.js";
import { readClientKey } from "./client-key.js";

const kinds = {
  "RSA key": generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey,
  "P-256 key": generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey,
};

for (const [kind, key] of Object.entries(kinds))
  test(`staff sign in at a certified provider, with a ${kind}, and the code is worth nothing afterwards`, async (t) => {
    const client = await readClientKey(key.export({ type: "pkcs8", format: "pem" }).toString());
    const world = await openWorld(
      { worker: false, oidc: new OidcClient(client, { innerAddresses: true }) },
      t.after.bind(t),
    );
    const town = await world.addTown("voorbeeldstad");
    const back = `${world.base}/voorbeeldstad/inloggen/terug`;
    const provider = await startRealProvider(client.jwk, back);
    after(() => provider.close());
    await setProvider({ db: world.house.db, clock: world.clock, actor: { kind: "system", name: "test" } }, town.id, {
      issuer: provider.issuer,
      clientId: "rode-loper",
      acrValues: [],
      roleRules: [{ claim: "groups", value: "loket", role: "desk" }],
      assertionAudience: "issuer",
    });
    const visitor = world.visitor();
    const leaving = await visitor.getOnce("/voorbeeldstad/inloggen/gemeente");
    const cameBack = await signInAt(provider.issuer, leaving.headers.get("location") ?? "", back);
    const list = await visitor.get(cameBack);
    assert.equal(list.path, "/voorbeeldstad/vragen");
    assert.match(list.text("header"), /Kim Jansen/);
    const again = await world.visitor().getOnce(cameBack);
    assert.equal(again.status, 403);
    const sameBrowser = await visitor.getOnce(cameBack);
    assert.equal(sameBrowser.status, 403, "the code was used");
  });

/** Somebody who fills in the provider's own pages. @returns the path at which the browser comes back to us */
async function signInAt(issuer: string, start: string, back: string): Promise<string> {
  const visitor = new Visitor(issuer);
  let { pathname, search } = new URL(start);
  for (let hop = 0; hop < 12; hop += 1) {
    const page = await visitor.getOnce(pathname + search);
    let next = page.headers.get("location");
    if (next === null) {
      const form = page.root.querySelector("form");
      const fields: Record<string, string> = {};
      for (const input of form?.querySelectorAll("input[name]") ?? [])
        fields[input.getAttribute("name") ?? ""] = input.getAttribute("value") ?? "";
      if ("login" in fields) Object.assign(fields, { login: "kim", password: "any" });
      const reply = await visitor.submitOnce({ action: form?.getAttribute("action") ?? "", fields });
      next = reply.headers.get("location");
    }
    const url = new URL(next ?? "/", issuer);
    if (url.href.startsWith(back)) return url.pathname + url.search;
    ({ pathname, search } = url);
  }
  throw new Error("the provider goes on asking");
}
