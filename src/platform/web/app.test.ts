import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "#testing";
import { makeApp } from "./app.js";

const world = await openWorld({ worker: false });
const { web } = world.house;
const at = (path: string) => `http://${new URL(world.base).host}${path}`;

/** The language of the page at this path. */
async function languageAt(app: ReturnType<typeof makeApp>, path: string): Promise<string | undefined> {
  return /<html lang="(\w+)"/.exec(await (await app.request(at(path))).text())?.[1];
}

test("an error page is in English at an English address, and not where a name begins with en", async () => {
  const app = makeApp(web);
  for (const path of ["/en", "/en/nowhere", "/nowhere/en", "/nowhere/en/questions"])
    assert.equal(await languageAt(app, path), "en", path);
  for (const path of ["/enschede", "/enkhuizen/vragen", "/nowhere/entree", "/nowhere/vragen/en", "/nowhere"])
    assert.equal(await languageAt(app, path), "nl", path);
});

test("a fault at a national page is written down with the page at which it was", async () => {
  const told: unknown[] = [];
  const log = { ...web.log, error: (...words: unknown[]) => told.push(words) };
  const broken = { id: "somewhere.broken", address: { nl: "/kapot", en: "/en/broken" }, get: () => assert.fail() };
  const app = makeApp({ ...web, log, national: [broken] } as unknown as typeof web);
  assert.equal((await app.request(at("/kapot"))).status, 500);
  assert.match(JSON.stringify(told), /"route":"somewhere\.broken"/);
});
