import assert from "node:assert/strict";
import { test } from "node:test";
import { boardCases, openWorld, type Page } from "#testing";

const world = await openWorld({ worker: false });
const town = await world.addTown("volgdorp");
const made = boardCases(world, town);
const told = (page: Page) => page.root.querySelector(".utrecht-alert--ok [role=status]")?.text.trim();
const button = (page: Page) => page.root.querySelector("button[aria-pressed]");

test("whoever begins or stops following reads and hears that, and the button keeps its words: it is on or off", async () => {
  const caseId = await made.ask("Waar vinden wij een pand?");
  for (const [path, begun, ended, words] of [
    [`/volgdorp/vragen/${caseId}`, "U volgt deze vraag.", "U volgt deze vraag niet meer.", "Volg deze vraag"],
    [
      `/volgdorp/en/questions/${caseId}`,
      "You follow this question.",
      "You no longer follow this question.",
      "Follow this question",
    ],
  ] as const) {
    const sami = await world.signedIn(town, "sami");
    const first = await sami.submit((await sami.get(path)).form("follow"));
    assert.equal(told(first), begun);
    assert.deepEqual([button(first)?.getAttribute("aria-pressed"), button(first)?.text.trim()], ["true", words]);
    assert.equal(told(await sami.get(path)), undefined, "no more than once");
    const second = await sami.submit(first.form("follow"));
    assert.equal(told(second), ended);
    assert.deepEqual([button(second)?.getAttribute("aria-pressed"), button(second)?.text.trim()], ["false", words]);
  }
});

test("an address that was kept says nothing of what is so no more, and nothing to others", async () => {
  const caseId = await made.ask("Wie helpt ons aan werk?");
  const path = `/volgdorp/vragen/${caseId}`;
  const [sami, noor] = [await world.signedIn(town, "sami"), await world.signedIn(town, "noor")];
  await sami.submit((await sami.get(path)).form("follow"));
  assert.ok(told(await sami.get(`${path}?gedaan=follow`)));
  assert.equal(told(await sami.get(`${path}?gedaan=unfollow`)), undefined);
  assert.equal(told(await noor.get(`${path}?gedaan=follow`)), undefined);
});
