import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ask, openWorld, send, type Visitor } from "#testing";

const world = await openWorld({ worker: false, env: { TRUSTED_PROXIES: "1" } });
const town = await world.addTown("voorbeeldstad");
const sami = await world.signedIn(town, "sami");
const ida = await world.signedIn(town, "ida");
const cookieOf = (visitor: Visitor) => [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
const cookie = cookieOf(ida);
const FORM = "/voorbeeldstad/stel-uw-vraag";
const addresses = world.house.web.modules.flatMap((module) =>
  module.routes.flatMap(({ address }) => [address.nl, address.en]),
);
const part = fc.oneof(fc.string({ unit: "binary", maxLength: 40 }), fc.constantFrom("__proto__", "\0", "..", "%", "'"));

/** What makes a form one of ours, for somebody. */
async function sealOf(visitor: Visitor) {
  const { csrfToken = "" } = (await visitor.get(FORM)).form("question").fields;
  return { csrfToken, cookie: cookieOf(visitor) };
}

test("any path and any question give an answer", async () => {
  const path = fc.tuple(
    fc.constantFrom(...addresses),
    part,
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.boolean(),
  );
  await fc.assert(
    fc.asyncProperty(path, async ([address, id, query, english]) => {
      const at = address.replace(/:\w+/, encodeURIComponent(id.toWellFormed()));
      const asked = `/voorbeeldstad${english ? "/en" : ""}${at}?${encodeURIComponent(query.toWellFormed())}`;
      const reply = await ask(world.base, { path: asked, headers: { cookie } });
      assert.ok(reply.status < 500, `${asked} gives ${reply.status}`);
    }),
    { numRuns: 150 },
  );
});

test("any form gives an answer, on every address that takes one", async () => {
  const routes = world.house.web.modules.flatMap((module) => module.routes).filter((route) => route.post);
  const names = fc.constantFrom(
    "question",
    "name",
    "email",
    "phone",
    "organisation",
    "version",
    "answer",
    "reaction",
    "outcome",
    "person",
    "naar",
    "kind",
    "english",
    "answerDays",
    "day",
    "remove",
    "leave",
    "replyDays",
    "topics",
    "end",
    "uwv-name",
  );
  const fields = fc.array(fc.tuple(fc.oneof(names, part), part), { maxLength: 8 });
  const senders = await Promise.all([sami, ida].map(sealOf));
  let count = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...senders),
      fc.constantFrom(...routes),
      part,
      fields,
      async (sender, route, id, given) => {
        if (route.id.startsWith("identity.")) return;
        count += 1;
        const path = `/voorbeeldstad${route.address.nl.replace(/:\w+/, encodeURIComponent(id.toWellFormed()))}`;
        const headers = { cookie: sender.cookie, "x-forwarded-for": `198.18.${count >> 8}.${count & 255}` };
        const own = Object.fromEntries(given.map(([name, value]) => [name.toWellFormed(), value.toWellFormed()]));
        const reply = await send(world.base, { path, headers }, { ...own, csrfToken: sender.csrfToken });
        assert.ok(reply.status < 500, `${path} gives ${reply.status}`);
      },
    ),
    { numRuns: 300 },
  );
  assert.deepEqual(world.logged, []);
});
