import assert from "node:assert/strict";
import { test } from "node:test";
import { boardCases, openWorld, type Page, type Visitor } from "#testing";
import { handovers } from "../handover/handovers.js";
import { caseMoves } from "../moves.js";

const world = await openWorld({ worker: false });

async function open(slug: string) {
  const town = await world.addTown(slug);
  return { town, made: boardCases(world, town), noor: await world.signedIn(town, "noor") };
}

type Told = { token: string; readAt: string; content?: string };

/** Asks as the script of a page does. */
async function poll(visitor: Visitor, page: Page, seen?: string): Promise<Told> {
  const board = page.root.querySelector("[data-board]");
  const source = board?.getAttribute("data-board") ?? "";
  const reply = await visitor.getOnce(`${source}&seen=${seen ?? board?.getAttribute("data-token")}`);
  assert.equal(reply.status, 200);
  return JSON.parse(reply.html);
}

test("a board that has not changed is not sent again, and every change on it gives another token", async () => {
  const { town, made, noor } = await open("adorp");
  const first = await made.ask("Waar vinden wij een pand?");
  const department = await made.department("Vastgoed");
  const page = await noor.get("/adorp/werkbord");
  const same = await poll(noor, page);
  assert.equal(same.content, undefined);
  const owner = await made.workOf("noor", "aanjager");
  let token = same.token;
  let part = "";
  const changes: Record<string, () => Promise<unknown>> = {
    "a question comes in": () => made.ask("Een tweede?"),
    "a question moves": async () => caseMoves.takeInHand(owner, await made.asked(first), "Ik zoek het uit."),
    "a part is asked": async () => {
      part = await made.split(first, { kind: "department", id: department });
    },
    "a budget is marked": () => caseMoves.markBudgets(owner, part, "", ["property"]),
    "a part is answered": () => made.answerPart(part),
    "it is offered": async () =>
      handovers.offer(owner, await made.asked(first), town.people.sami ?? "", "Dit is meer iets voor jou."),
    "a department gets another name": () =>
      made.rows("update municipality.department set name = 'Panden' where department_id = $1", [department]),
  };
  for (const [what, change] of Object.entries(changes)) {
    await change();
    const told = await poll(noor, page, token);
    assert.notEqual(told.token, token, what);
    assert.ok(told.content, what);
    token = told.token;
    const again = await poll(noor, page, token);
    assert.equal(again.token, token, `${what}, once`);
    assert.equal(again.content, undefined, `${what}, once`);
  }
  world.clock.advance({ minutes: 3 });
  assert.equal((await poll(noor, page, token)).content, undefined, "time alone changes nothing");
  // What somebody writes to somebody, and what is not on the board, is no news.
  await caseMoves.sendMessage(owner, await made.asked(first), "Wij zijn bezig.");
  assert.equal((await poll(noor, page, token)).content, undefined);
});

test("what a page gets is what the page shows", async () => {
  const { made, noor } = await open("bdorp");
  await made.ask("Waar vinden wij een pand?");
  const page = await noor.get("/bdorp/werkbord");
  const { content, token } = await poll(noor, page, "an older one");
  const shown = page.root.querySelector("[data-board]");
  assert.equal(content?.trim(), shown?.innerHTML.trim());
  assert.equal(token, shown?.getAttribute("data-token"));
});

test("a filter in the address holds for what comes later", async () => {
  const { made, noor } = await open("cdorp");
  const page = await noor.get("/cdorp/werkbord?when=late");
  const { token } = await poll(noor, page);
  await made.ask("Een nieuwe?");
  const { content } = await poll(noor, page, token);
  assert.ok(!(content ?? "").includes("Een nieuwe?"));
});

test("asking by itself keeps nobody signed in, and only what was read is on record", async () => {
  const { town, made, noor } = await open("ddorp");
  await made.ask("Waar vinden wij een pand?");
  const page = await noor.get("/ddorp/werkbord");
  const { token } = await poll(noor, page);
  for (let minutes = 0; minutes < 119; minutes += 7) {
    world.clock.advance({ minutes: 7 });
    if (minutes + 7 < 120) assert.equal((await poll(noor, page, token)).content, undefined);
  }
  world.clock.advance({ minutes: 2 });
  const source = page.root.querySelector("[data-board]")?.getAttribute("data-board") ?? "";
  assert.equal((await noor.getOnce(`${source}&seen=${token}`)).status, 302, "to signing in");
  const reads = async () =>
    (
      await world.database.rows<{ n: number }>(
        `select count(*)::int as n from platform.audit_entry where municipality_id = $1 and action = 'case.list' and subject_id = 'board'`,
        [town.id],
      )
    )[0]?.n;
  const deadline = Date.now() + 5_000;
  while ((await reads()) !== 2 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(await reads(), 2, "where signing in led and the page, and none of the times that nothing was sent");
});

test("another day is another board", async () => {
  const { town, made, noor } = await open("edorp");
  await made.ask("Waar vinden wij een pand?");
  const page = await noor.get("/edorp/werkbord");
  world.clock.set("2026-12-01T09:00:00+01:00");
  const { content } = await poll(await world.signedIn(town, "noor"), page);
  assert.ok(content);
});
