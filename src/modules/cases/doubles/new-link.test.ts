import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld, staffOf } from "#testing";
import { caseMoves } from "../moves.js";
import { renewLink } from "../use-cases/renew-link.js";
import { submitQuestion } from "../use-cases/submit-question.js";

const world = await openWorld({ worker: false });
const town = await world.addTown("voorbeeldstad");
const { rows } = world.database;
const noor = () => world.work(town, staffOf(town, "noor", "aanjager"));

async function ask(question: string): Promise<{ caseId: string; path: string }> {
  const asker = { name: "Mila Smit", email: "mila@kookkracht.example", phone: undefined, organisation: undefined };
  const work = await world.work(town, { kind: "visitor" });
  const linkId = await submitQuestion(work, { question, ...asker, language: "nl" });
  const [row] = await rows<{ id: string }>("select case_id as id from cases.tracking_link where link_id = $1", [
    linkId,
  ]);
  return { caseId: row?.id ?? "", path: world.trackingPath(town, linkId) };
}

async function at(caseId: string) {
  const [row] = await rows<{ version: number }>("select version from cases.case where case_id = $1", [caseId]);
  return { caseId, version: row?.version ?? 0 };
}

/** The private links to a case that work, as paths. */
async function linksTo(caseId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    "select link_id as id from cases.tracking_link where case_id = $1 and revoked_at is null",
    [caseId],
  );
  return found.map(({ id }) => world.trackingPath(town, id));
}

const statusAt = async (path: string) => (await world.visitor().getOnce(path)).status;

test("a new link ends those to every double, also to the double of a double", async () => {
  const [first, second, third] = [
    await ask("Waar mogen wij verkopen?"),
    await ask("Waar mag dat?"),
    await ask("Mag dat?"),
  ];
  for (const [ends, stays] of [
    [third, second],
    [second, first],
  ] as const)
    await caseMoves.mergeCases(await noor(), {
      ends: await at(ends.caseId),
      stays: await at(stays.caseId),
      isSameAsker: true,
    });
  await renewLink(await noor(), first.caseId, "desk");
  assert.deepEqual(
    [await statusAt(first.path), await statusAt(second.path), await statusAt(third.path)],
    [404, 404, 404],
  );
  assert.deepEqual((await linksTo(first.caseId)).length, 1);
});

test("a new link to one half of a question that was split is one to the other half too: each leads on to the other", async () => {
  for (const renewed of ["first", "second"] as const) {
    const first = await ask("Waar is plek, en wie betaalt dat?");
    const secondId = await caseMoves.splitOff(await noor(), await at(first.caseId), {
      first: "Waar is plek?",
      second: "Wie betaalt dat dan?",
      owner: "same",
    });
    const old = [first.path, ...(await linksTo(secondId))];
    const [renewedId, otherId] = renewed === "first" ? [first.caseId, secondId] : [secondId, first.caseId];
    await renewLink(await noor(), renewedId, "desk");
    for (const path of old)
      assert.equal(await statusAt(path), 404, `${path}, of both, when the ${renewed} has a new one`);
    const [fresh] = await linksTo(renewedId);
    const page = await world.visitor().get(fresh ?? "");
    const [onward] = await linksTo(otherId);
    assert.ok(onward && page.html.includes(onward), `the new one leads on to the other: ${page.main}`);
  }
});
