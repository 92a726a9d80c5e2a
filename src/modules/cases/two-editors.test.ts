import assert from "node:assert/strict";
import { test } from "node:test";
import { staffing } from "#identity";
import type { Actor } from "#platform/access";
import { Temporal } from "#platform/clock";
import { openWorld, type Page, type Visitor } from "#testing";

const world = await openWorld({ worker: false, env: { TRUSTED_PROXIES: "1" } });
const town = await world.addTown("voorbeeldstad");
const { noor = "", sami = "", els = "", ida = "" } = town.people;

// Noor owns every question and is away, so that both she and Els may do everything; so with Sami, to whom it is offered, and Ida.
const system: Actor = { kind: "person", personId: ida, name: "Ida", roles: new Set(["administrator"]) };
const work = await world.work(town, system);
// With this role somebody can act for a colleague, and reads no question otherwise.
await world.database.rows(
  "insert into identity.staff_role (municipality_id, person_id, role, given_at) values ($1, $2, 'policy', now())",
  [town.id, ida],
);
const until = Temporal.PlainDate.from("2026-12-31");
for (const [who, deputy] of [
  [noor, els],
  [sami, ida],
] as const) {
  await staffing.noteAbsence(work, who, { firstDay: Temporal.PlainDate.from("2026-11-23"), lastDay: until });
  await world.database.rows("update identity.staff set deputy_id = $2 where person_id = $1", [who, deputy]);
}
const people = {
  noor: await world.signedIn(town, "noor"),
  els: await world.signedIn(town, "els"),
  elsElsewhere: await world.signedIn(town, "els"),
  sami: await world.signedIn(town, "sami"),
  ida: await world.signedIn(town, "ida"),
};

/** Something that somebody of the staff does with words of their own. */
type Act = {
  /** Where its form stands, below the page of the question. */
  readonly at: string;
  readonly field: string;
  readonly fields?: Record<string, string>;
};

const acts = {
  "first reaction": { at: "", field: "reaction" },
  answer: { at: "", field: "answer" },
  message: { at: "/bericht", field: "message" },
  ask: { at: "/bericht", field: "message", fields: { needs: "reaction" } },
  date: { at: "/datum", field: "reason", fields: { date: "2026-12-15" } },
  split: { at: "/deelvragen", field: "part", fields: { target: `person:${els}` } },
  reopen: { at: "/heropenen", field: "reason" },
  "hand over": { at: "/overdracht", field: "reason", fields: { to: sami } },
} satisfies Record<string, Act>;

type ActName = keyof typeof acts;

const changing = ["first reaction", "answer", "message", "ask", "date", "split"] as const;

/** For each act: which acts of a colleague stand in its way. */
const rivals: Record<ActName, readonly ActName[]> = {
  "first reaction": changing,
  answer: changing,
  message: changing,
  ask: changing,
  date: changing,
  split: changing,
  reopen: ["reopen"],
  "hand over": [...changing, "hand over"],
};

let count = 0;

/** A question, of which the first word was spoken long ago. @returns its page */
async function ask(): Promise<string> {
  count += 1;
  const visitor = world.visitor();
  const fields = { question: "Waar vinden wij een pand?", name: `Vrager ${count}`, email: `${count}@cirkel.example` };
  const form = (await visitor.get("/voorbeeldstad/stel-uw-vraag")).form("question", fields);
  await visitor.submit(form, { "x-forwarded-for": `198.51.100.${count % 250}` });
  const [row] = await world.database.rows<{ case_id: string }>(
    "select case_id from cases.case where asker_email = $1",
    [fields.email],
  );
  return `/voorbeeldstad/vragen/${row?.case_id}`;
}

async function fill(page: Page, { field, fields }: Act, words: string) {
  return page.form(field, { ...fields, [field]: words });
}

/** Two open the same forms, one sends, the other sends. @returns what the other reads */
async function race(path: string, first: readonly [Visitor, Act], second: readonly [Visitor, Act]): Promise<Page> {
  const [one, other] = [await first[0].get(path + first[1].at), await second[0].get(path + second[1].at)];
  const sent = await first[0].submitOnce(await fill(one, first[1], "Woorden van de eerste."));
  assert.equal(sent.status, 303, sent.html);
  return second[0].submit(await fill(other, second[1], "Woorden van de tweede."));
}

/** Refused, with both texts on the page; and only that of the first was kept. */
async function assertBothShown(page: Page, what: string): Promise<void> {
  assert.equal(page.status, 409, what);
  const notice = page.root.querySelectorAll("main .utrecht-alert--warning").find((one) => /u voor/.test(one.text));
  assert.ok(notice, `${what}: no notice`);
  assert.ok(notice.text.includes("Woorden van de eerste."), `${what}: what stands there now is not shown`);
  assert.ok(notice.text.includes("Woorden van de tweede."), `${what}: what was typed is not shown`);
  assert.ok(!notice.text.includes("Van lang geleden."), `${what}: what was there before is shown as new`);
  const [row] = await world.database.rows<{ n: number }>(
    `select (select count(*) from cases.step where note like '%de tweede.') + (select count(*) from cases.sub_step where note like '%de tweede.')
     + (select count(*) from cases.handover where 'Woorden van de tweede.' in (reason, decision_reason))
     + (select count(*) from cases.case where answer like '%de tweede.') as n`,
  );
  assert.equal(Number(row?.n), 0, `${what}: the second was kept as well`);
}

for (const [mine, theirs] of Object.entries(rivals) as [ActName, readonly ActName[]][])
  test(`${mine}: when a colleague was first it is refused with both texts, and nothing is lost`, async () => {
    for (const rival of theirs) {
      const path = await ask();
      const isNew = mine === "first reaction" || rival === "first reaction";
      if (!isNew)
        await people.noor.submit(await fill(await people.noor.get(path), acts["first reaction"], "Van lang geleden."));
      if (mine === "reopen")
        await people.noor.submit(await fill(await people.noor.get(path), acts.answer, "Van lang geleden."));
      const page = await race(path, [people.noor, acts[rival]], [people.els, acts[mine]]);
      await assertBothShown(page, `${mine} after ${rival}`);
      const typed = page.root.querySelectorAll("main textarea").some((one) => one.text.includes("de tweede"));
      if (acts[mine].at !== "") assert.ok(typed, `${mine} after ${rival}: what was typed stands in the form again`);
    }
  });

test("declining an offer: when whoever acts was first it is refused with both texts", async () => {
  const path = await ask();
  await people.noor.submit(
    await fill(await people.noor.get(`${path}/overdracht`), acts["hand over"], "Van lang geleden."),
  );
  const decline = { at: "/overdracht/afwijzen", field: "reason" };
  await assertBothShown(await race(path, [people.ida, decline], [people.sami, decline]), "decline");
  const again = await ask();
  const fields = await fill(await people.noor.get(`${again}/overdracht`), acts["hand over"], "Van lang geleden.");
  await people.noor.submit(fields);
  // Ida may not see the question any more when it is not offered any more; her words come back all the same.
  const late = await race(again, [people.sami, decline], [people.ida, decline]);
  await assertBothShown(late, "decline, by somebody without a role");
  assert.ok(!late.html.includes("Waar vinden wij"), "nothing of the question is left on the page");
});

/** A sub-question of Els's. @returns the page of the question, and its own */
async function split(): Promise<{ path: string; sub: string }> {
  const path = await ask();
  await people.noor.submit(await fill(await people.noor.get(`${path}/deelvragen`), acts.split, "Wat staat er leeg?"));
  const [row] = await world.database.rows<{ id: string }>(
    "select sub_question_id as id from cases.sub_question order by sub_question_id desc limit 1",
  );
  return { path, sub: `/voorbeeldstad/deelvragen/${row?.id}` };
}

const moves = {
  answer: { at: "", field: "answer" },
  decline: { at: "", field: "decline" },
  "ask-back": { at: "", field: "ask-back" },
} satisfies Record<string, Act>;

for (const [mine, theirs] of [
  ["answer", ["answer", "decline"]],
  ["decline", ["answer", "decline"]],
  ["ask-back", ["answer", "decline", "ask-back"]],
] as const)
  test(`a sub-question, ${mine}: when a colleague was first it is refused with both texts`, async () => {
    for (const rival of theirs) {
      const { sub } = await split();
      const page = await race(sub, [people.elsElsewhere, moves[rival]], [people.els, moves[mine]]);
      await assertBothShown(page, `${mine} after ${rival}`);
    }
  });

test("a sub-question, the reply to what was asked back: refused with both texts", async () => {
  const { sub } = await split();
  await people.els.submit(await fill(await people.els.get(sub), moves["ask-back"], "Van lang geleden."));
  const reply = { at: "/reactie", field: "reply" };
  await assertBothShown(await race(sub, [people.noor, reply], [people.els, reply]), "reply");
});
