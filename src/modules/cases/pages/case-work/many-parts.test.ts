import assert from "node:assert/strict";
import { test } from "node:test";
import { boardCases, openWorld } from "#testing";

const world = await openWorld({ worker: false });
const town = await world.addTown("deeldorp");
const made = boardCases(world, town);
const noor = await world.signedIn(town, "noor");

test("many sub-questions that are settled lie behind a fold that says how many; the open ones stand as they do", async () => {
  const caseId = await made.ask("Waar vinden wij een pand?");
  const answered: string[] = [];
  const ask = async (name: string) => made.split(caseId, { kind: "department", id: await made.department(name) });
  for (let n = 1; n <= 6; n++) answered.push(await ask(`Klaar ${n}`));
  await ask("Open 1");
  const look = async (path = `/deeldorp/vragen/${caseId}`) => {
    const { root } = await noor.get(path);
    const names = (of: string) => root.querySelectorAll(of).map((one) => one.text.trim());
    const all = names(".rl-portion h3");
    const folded = names("details .rl-portion h3");
    const taken = (of: string) => root.querySelectorAll(`${of} button[name=quote]`).length;
    return {
      open: all.filter((name) => !folded.includes(name)),
      folded,
      labels: names("details > summary"),
      quotes: [taken("main"), taken("main details")],
    };
  };
  const [last = "", ...first] = answered;
  for (const id of first) await made.answerPart(id);
  const few = await look();
  assert.deepEqual([few.folded, few.quotes], [[], [5, 0]], "a few stand on the page");
  assert.equal(few.open.length, 7);
  await made.answerPart(last);
  const many = await look();
  assert.deepEqual(many.open, ["Open 1"]);
  assert.deepEqual(
    many.folded,
    [1, 2, 3, 4, 5, 6].map((n) => `Klaar ${n}`),
    "in the order in which they were asked",
  );
  assert.ok(many.labels.includes("6 deelvragen die klaar zijn"), String(many.labels));
  assert.ok(many.labels.includes("Neem een antwoord over (6)"), String(many.labels));
  assert.deepEqual(many.quotes, [6, 6]);
  const english = await look(`/deeldorp/en/questions/${caseId}`);
  assert.ok(english.labels.includes("6 sub-questions that have been settled"), String(english.labels));
});

test("of a department that answered two sub-questions, the buttons say which answer they take over", async () => {
  const caseId = await made.ask("Waar vinden wij een pand?");
  const estate = { kind: "department", id: await made.department("Vastgoed") } as const;
  const answers = async (question: string | undefined, answer?: string) =>
    made.answerPart(await made.split(caseId, estate, [], question), answer);
  const labels = async (path: string) =>
    (await noor.get(path)).root.querySelectorAll("button[name=quote]").map((one) => one.text.trim());
  await answers("Wat kost een pand?");
  await answers("Wat staat er leeg?");
  await made.answerPart(await made.split(caseId, { kind: "department", id: await made.department("Inkoop") }));
  const costs = "Neem over van Vastgoed: “Wat kost een pand?”";
  const other = "Neem het antwoord van Inkoop over";
  const told = [costs, "Neem over van Vastgoed: “Wat staat er leeg?”", other];
  assert.deepEqual(await labels(`/deeldorp/vragen/${caseId}`), told);
  const [english] = await labels(`/deeldorp/en/questions/${caseId}`);
  assert.equal(english, "Take over from Vastgoed: “Wat kost een pand?”");

  await answers("Wat staat er leeg?", "Nu ook de oude school.");
  const [first, second] = ["Kade 12", "Nu ook de oude school"].map((answer) => `Neem over van Vastgoed: “${answer}”`);
  const again = [costs, first, other, second];
  assert.deepEqual(
    await labels(`/deeldorp/vragen/${caseId}`),
    again,
    "the same words: then their answers tell them apart",
  );
});
