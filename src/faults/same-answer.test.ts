import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import { test } from "node:test";
import pg from "pg";
import { installation } from "#identity";
import { CSRF_FIELD, SUBMISSION_FIELD } from "#platform/ui";
import { openWorld, otherRun, type Page, type Visitor, withAccount } from "#testing";
import { plain } from "../testing/matrix/judge.js";
import { addEnterprise } from "../testing/matrix/members.js";

/** Every statement of the pages in the order in which it was sent, as long as somebody listens. */
let heard: string[] | undefined;
const { query } = pg.Client.prototype;
pg.Client.prototype.query = function (
  this: pg.Client & { connectionParameters?: { application_name?: string } },
  ...given: unknown[]
) {
  const [first] = given as [string | { text?: string }];
  const text = typeof first === "string" ? first : (first?.text ?? "");
  // The queue looks around by itself, whatever is asked.
  if (!this.connectionParameters?.application_name?.endsWith("jobs")) heard?.push(text);
  return (query as (...all: unknown[]) => unknown).apply(this, given);
} as typeof query;

const world = await openWorld({ worker: false, env: { TRUSTED_PROXIES: "1" } });
const town = await world.addTown("voorbeeldstad");
const elsewhere = await world.addTown("anderstad", {});
await withAccount(world, "account@cirkel.example", "Lotte Peters");
await withAccount(world, "half@cirkel.example");
await installation.add(
  { db: world.house.db, clock: world.clock, actor: { kind: "system", name: "test" } },
  "platform@town.example",
);
await world.database.rows("update identity.staff set left_at = now() where person_id = $1", [town.people.els]);
await world.database.rows("update identity.staff set email = 'buur@elders.example' where person_id = $1", [
  elsewhere.people.sami,
]);

/** Nobody knows the first; the product knows each of the others in its own way. */
const addresses = {
  nobody: "niemand@nergens.example",
  staff: "noor.bakker@town.example",
  "staff who left": "els.vermeer@town.example",
  "staff elsewhere": "buur@elders.example",
  account: "account@cirkel.example",
  "account without a name": "half@cirkel.example",
  "whoever runs the installation": "platform@town.example",
};
const longest = Math.max(...Object.values(addresses).map(({ length }) => length));

let places = 0;
/** Another place each time, so that no limit is in the way. */
const from = () => {
  places += 1;
  return { "x-forwarded-for": `198.51.${Math.floor(places / 250)}.${places % 250}` };
};

type Way = { readonly what: string; open(): Promise<{ visitor: Visitor; page: Page }> };

const people = { "enterprise-admin": "", member: "" };
const admin = await withAccount(world, "baas@cirkel.example", "Wie voorop");
people["enterprise-admin"] = admin.personId;
people.member = (await withAccount(world, "mee@cirkel.example", "Wie mee")).personId;
const { enterpriseId } = await addEnterprise(world, people);

const ways: readonly Way[] = [
  { what: "asking for a link of a municipality", open: () => asVisitor("/voorbeeldstad/inloggen") },
  { what: "asking for a link of the national side", open: () => asVisitor("/inloggen") },
  {
    what: "inviting into an organisation",
    async open() {
      // Who was invited by this organisation already is no secret of anybody; whether they have an account is.
      await world.database.rows("delete from directory.invitation where enterprise_id = $1", [enterpriseId]);
      return {
        visitor: admin.visitor,
        page: await admin.visitor.get(`/voorbeeldstad/mijn-organisaties/${enterpriseId}`),
      };
    },
  },
];

async function asVisitor(path: string) {
  const visitor = world.visitor();
  return { visitor, page: await visitor.get(path) };
}

/** What can be seen of an answer, apart from what differs each time; and what was done before it. */
async function askOnce(way: Way, address: string) {
  const { visitor, page } = await way.open();
  const form = page.form("email", { email: address.padEnd(longest), role: "member" });
  heard = [];
  const began = performance.now();
  const reply = await visitor.submitOnce(
    { ...form, fields: { ...form.fields, [SUBMISSION_FIELD]: randomUUIDv7() } },
    from(),
  );
  const ms = performance.now() - began;
  const done = heard;
  heard = undefined;
  assert.ok(form.fields[CSRF_FIELD]);
  const headers = Object.fromEntries(reply.headers);
  const seen = plain({ status: reply.status, headers, html: reply.html, bytes: Buffer.alloc(0) }, address);
  return { status: reply.status, seen, done, ms };
}

for (const way of ways)
  test(`${way.what}: known or not, the status, the headers, the page and every statement before it are the same`, async () => {
    const first = await askOnce(way, addresses.nobody);
    assert.equal(first.status, 303, first.seen);
    assert.ok(first.done.length > 3, "nothing was heard of what is asked of the database");
    for (const [who, address] of Object.entries(addresses)) {
      const { seen, done } = await askOnce(way, address);
      assert.equal(seen, first.seen, who);
      assert.deepEqual(done, first.done, who);
    }
  });

/** Of the quickest quarter the slowest: what the machine does besides makes an answer slower, never quicker. */
const quick = (times: readonly number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 4)] ?? 0;

/** How much longer each address takes than the one that nobody knows, in milliseconds, as far as that is more than noise. */
async function series(way: Way): Promise<Map<string, number>> {
  const times = new Map(Object.keys(addresses).map((who) => [who, [] as number[]]));
  const all = Object.entries(addresses);
  // In turns, each time beginning with another, so that what slows the machine down slows all of them down.
  for (let round = 0; round < 20; round += 1)
    for (let at = 0; at < all.length; at += 1) {
      const [who = "", address = ""] = all[(at + round) % all.length] ?? [];
      times.get(who)?.push((await askOnce(way, address)).ms);
    }
  const nobody = quick(times.get("nobody") ?? []);
  const more = [...times].map(([who, some]) => [who, quick(some) - nobody] as const);
  return new Map(more.filter(([, ms]) => Math.abs(ms) > Math.max(2, nobody * 0.2)));
}

for (const way of ways)
  test(`${way.what}: known or not, nobody can rely on how long it takes`, { skip: otherRun() }, async (t) => {
    // What shows once may be the machine; what shows three times in the same direction tells something.
    let suspects: [who: string, ms: number][] = Object.keys(addresses).map((who) => [who, 0]);
    for (let time = 1; time <= 3 && suspects.length > 0; time += 1) {
      const found = await series(way);
      suspects = suspects.flatMap(([who, before]) => {
        const ms = found.get(who);
        return ms === undefined || ms * before < 0 ? [] : [[who, ms]];
      });
      t.diagnostic(
        `series ${time}: ${[...found].map(([who, ms]) => `${who} ${ms.toFixed(1)} ms`).join(", ") || "as long"}`,
      );
    }
    assert.deepEqual(suspects, []);
  });
