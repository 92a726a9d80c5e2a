import assert from "node:assert/strict";
import { test } from "node:test";
import { boardCases, openWorld, type Page } from "#testing";
import { caseMoves } from "../../moves.js";

const world = await openWorld({ worker: false });
const town = await world.addTown("stapdorp");
const made = boardCases(world, town);
const noor = await world.signedIn(town, "noor");
const told = (page: Page) => page.root.querySelector(".utrecht-alert--ok [role=status]")?.text.trim();

test("whoever took a step reads that it was taken, and how whoever asked hears of it", async () => {
  const caseId = await made.ask("Waar vinden wij een pand?");
  const path = `/stapdorp/vragen/${caseId}`;
  const reaction = (await noor.get(path)).form("reaction", { reaction: "Ik zoek het uit." });
  const first = await noor.submit(reaction);
  assert.equal(told(first), "Uw eerste reactie is verstuurd. Lotte Peters krijgt het per mail.");
  const writing = (await noor.get(`${path}/bericht`)).form("message", { message: "Hoe groot?", needs: "reaction" });
  assert.equal(told(await noor.submit(writing)), "Uw vraag is verstuurd. Lotte Peters krijgt het per mail.");
  assert.equal(told(await noor.submit((await noor.get(path)).form("version"))), "De klok loopt weer.");
  const answered = await noor.submit((await noor.get(path)).form("answer", { answer: "Aan de kade." }));
  assert.equal(told(answered), "Het antwoord is verstuurd. Lotte Peters krijgt het per mail.");
  const closed = await noor.submit((await noor.get(path)).form("outcome", { outcome: "helped" }));
  assert.equal(told(closed), "De vraag is afgerond.");
  const reopened = await noor.submit((await noor.get(`${path}/heropenen`)).form("reason", { reason: "Toch niet." }));
  assert.equal(told(reopened), "De vraag is weer open.");
  assert.equal(told(await noor.get(path)), undefined, "no more than once");
});

test("who gave no mail address is to be called, in the language of the reader", async () => {
  const form = await noor.get("/stapdorp/vraag-noteren");
  const question = "Waar mogen wij soep verkopen?";
  const asked = { channel: "phone", name: "Mila Smit", phone: "06 5555 0101", email: "", question };
  await noor.submit(form.form("question", asked));
  const [row] = await made.rows<{ id: string }>("select case_id as id from cases.case order by case_id desc limit 1");
  const path = `/stapdorp/en/questions/${row?.id}`;
  const before = await noor.get(path);
  const hint = "Mila Smit gave no email address. What you write is on the page of the question. Please call as well";
  assert.ok(before.has(hint), before.main);
  const page = await noor.submit(before.form("answer", { answer: "At the market." }));
  assert.equal(
    told(page),
    "The answer has been sent. Mila Smit gave no email address and reads it on the page of the question. Please call as well: 06 5555 0101.",
  );
});

test("an address that was kept says nothing to others, and nothing of what others did since", async () => {
  const caseId = await made.ask("Wie helpt ons aan werk?");
  const path = `/stapdorp/vragen/${caseId}`;
  const kept = `${path}?gedaan=step`;
  assert.equal(told(await noor.get(kept)), undefined, "nothing was done yet");
  await noor.submit((await noor.get(path)).form("reaction", { reaction: "Ik zoek het uit." }));
  assert.ok(told(await noor.get(kept)));
  assert.equal(told(await (await world.signedIn(town, "sami")).get(kept)), undefined);
  await made.rows("update cases.case set owner_id = $2 where case_id = $1", [caseId, town.people.sami]);
  await caseMoves.sendMessage(await made.workOf("sami", "desk"), await made.asked(caseId), "Nog even geduld.");
  assert.equal(told(await noor.get(kept)), undefined);
});
