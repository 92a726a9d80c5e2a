import assert from "node:assert/strict";
import { test } from "node:test";
import { ask, openWorld, otherRun, type Reply } from "#testing";
import { accessTable, type Hat } from "../commands/access-table/access-table.js";
import { namesIn } from "../testing/matrix/fill.js";
import { forms } from "../testing/matrix/records.js";
import { setStage } from "../testing/matrix/stage.js";
import { Walk } from "../testing/matrix/walk.js";

const world = await openWorld({ env: { TRUSTED_PROXIES: "1" } });
const town = await world.addTown("padstad");
const other = await world.addTown("hoststad");
const stage = await setStage(world, town, other);
const walk = new Walk(stage, await setStage(world, other, town), async () => ({ rows: 0, entries: 0 }));

/** Where nobody should be sent, in the ways in which a browser would understand it all the same. */
const away = [
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "/padstad/\t//evil.example",
  "/padstad//evil.example",
];
const names = ["naar", "back", "next", "return", "returnTo", "url", "redirect", "terug", "to", "gedaan"];
/** What a proxy or a browser tells, and anybody can make up. */
const madeUp = {
  "x-forwarded-host": "evil.example",
  "x-forwarded-server": "evil.example",
  "x-original-url": "//evil.example",
  "x-rewrite-url": "//evil.example",
  "x-forwarded-prefix": "//evil.example",
  "x-forwarded-proto": "https",
  forwarded: "host=evil.example;proto=https",
  referer: "https://evil.example/",
};

/** Where an answer leads, other than within the house. */
function leadsAway(reply: Reply): string | undefined {
  const to = reply.headers.location;
  if (to !== undefined && (!/^\/(?![/\\])/.test(to) || new URL(to, "https://ons.example").host !== "ons.example"))
    return to;
  const links = reply.html.match(/(?:href|src|action|formaction|content|srcset)="[^"]*evil\.example[^"]*"/gi);
  return links?.find((link) => !/^(?:href|action)="\/(?![/\\])[^"]*[?&][^"]*"/.test(link));
}

const hats: readonly Hat[] = ["visitor", "entrepreneur", "desk", "administrator", "platform"];

test("no page leads to another site, whatever its address and the headers say", { skip: otherRun() }, async () => {
  const wrong: string[] = [];
  const routes = world.house.web.modules.flatMap((module) =>
    module.routes.map(({ address }) => `/padstad${address.nl}`),
  );
  const national = world.house.web.national.map(({ address }) => address.nl);
  let asked = 0;
  for (const hat of hats) {
    const cookie = await stage.enter(hat);
    for (const path of [...routes, ...national].filter((one) => namesIn(one) === ""))
      for (const to of away.slice(0, hat === "visitor" ? away.length : 2)) {
        const query = new URLSearchParams(Object.fromEntries(names.map((name) => [name, to])));
        const headers = { host: new URL(world.base).host, ...madeUp, ...(cookie && { cookie }) };
        const reply = await ask(world.base, { path: `${path}?${query}`, headers });
        const found = leadsAway(reply);
        if (found !== undefined) wrong.push(`${hat} ${path}: ${found}`);
        asked += 1;
      }
  }
  assert.ok(asked > 300, `${asked}`);
  assert.deepEqual(wrong, []);
});

test("no form leads to another site, whatever is sent along", { skip: otherRun() }, async () => {
  const wrong: string[] = [];
  for (const row of accessTable.pages) {
    if (forms[row.id] === undefined) continue;
    for (const to of away.slice(0, 2)) {
      await world.database.rows("delete from platform.rate");
      const own = Object.keys((await forms[row.id]?.(stage)) ?? {});
      const fields = names.filter((name) => !own.includes(name)).map((name) => [name, to]);
      const sent = await walk.sendForm(row, Object.fromEntries(fields));
      const found = sent && leadsAway(sent.reply);
      if (found !== undefined) wrong.push(`${row.id}: ${found}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test("no mail leads to another site, whatever host its cause was sent to", { skip: otherRun() }, async () => {
  const visitor = world.visitor();
  const asked = { question: "Waar vinden wij een pand?", name: "Lotte", email: "elders@cirkel.example" };
  const form = (await visitor.get("/padstad/stel-uw-vraag")).form("question", asked);
  const { "x-original-url": _, ...headers } = madeUp;
  assert.equal((await visitor.submitOnce(form, { ...headers, referer: "" })).status, 303);
  const signIn = (await visitor.get("/padstad/inloggen")).form("email", { email: "elders@cirkel.example" });
  assert.equal((await visitor.submitOnce(signIn, { ...headers, referer: "" })).status, 303);
  await world.mailTo("elders@cirkel.example", "Inloggen");
  await world.mailTo("elders@cirkel.example", "ontvangen");
  const mails = await world.database.rows<{ text: string }>(
    "select concat(body_text, body_html) as text from platform.mail",
  );
  for (const { text } of mails) assert.doesNotMatch(text, /evil/);
});
