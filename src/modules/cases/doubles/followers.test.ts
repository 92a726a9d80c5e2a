import assert from "node:assert/strict";
import { test } from "node:test";
import { boardCases, openWorld, until } from "#testing";
import { caseMoves } from "../moves.js";
import { usual } from "../notices/kinds.js";
import { chooseNotices } from "../notices/use-cases/choose-notices.js";
import { followCase } from "../notices/use-cases/follow-case.js";

const world = await openWorld();
const town = await world.addTown("voorbeeldstad");
const { rows } = world.database;
const made = boardCases(world, town);
const sami = () => made.workOf("sami", "desk");

const numberOf = async (caseId: string) =>
  (await rows<{ number: string }>("select number from cases.case where case_id = $1", [caseId]))[0]?.number ?? "";

/** Who follows which of these. */
const followed = (...caseIds: readonly string[]) =>
  rows<{ case_id: string; person_id: string }>(
    "select case_id, person_id from cases.follower where case_id = any($1) order by case_id",
    [caseIds],
  );

/** Two questions of one asker, which Noor owns and of which Sami follows some; the second is merged into the first. */
async function merged(by: "noor" | "sami", ...follows: readonly ("ends" | "stays")[]) {
  const [stays, ends] = [
    await made.ask("Waar mogen wij onze lunch verkopen?"),
    await made.ask("Mag de lunch op straat?"),
  ];
  if (by === "sami")
    await rows("update cases.case set owner_id = $2 where case_id = any($1)", [[stays, ends], town.people.sami]);
  for (const one of follows) await followCase(await sami(), one === "ends" ? ends : stays, true);
  const work = by === "noor" ? await made.workOf("noor", "aanjager") : await sami();
  await caseMoves.mergeCases(work, {
    ends: await made.asked(ends),
    stays: await made.asked(stays),
    isSameAsker: false,
  });
  return { ends, stays };
}

const toldOf = (caseId: string) =>
  rows<{ person_id: string; state: string }>(
    "select person_id, state from cases.notice where case_id = $1 and about = 'followed-merged'",
    [caseId],
  );

test("who follows a double hears in which question it goes on, and follows that one", async () => {
  await chooseNotices(await sami(), { ...usual, choices: { ...usual.choices, followed: "at-once" } });
  const { ends, stays } = await merged("noor", "ends");
  const mail = await world.mailTo("sami.de.wit@town.example", await numberOf(ends));
  assert.ok(mail.text.includes(await numberOf(stays)), mail.text);
  assert.ok(mail.text.includes(`/vragen/${stays}`) && !mail.text.includes(ends), mail.text);
  assert.deepEqual(await followed(ends, stays), [{ case_id: stays, person_id: town.people.sami }]);
  assert.deepEqual(
    (await toldOf(ends)).map(({ person_id }) => person_id),
    [town.people.sami],
  );
  const page = await (await world.signedIn(town, "sami")).get(`/voorbeeldstad/vragen/${stays}`);
  assert.ok(page.has("Sami de Wit volgt deze vraag."), page.main);
  const list = await (await world.signedIn(town, "sami")).get("/voorbeeldstad/mijn-meldingen");
  assert.ok(list.has("Waar mogen wij onze lunch verkopen?") && !list.has("Mag de lunch op straat?"), list.main);
});

test("who follows both follows one from then on, and whoever never wants to hear of it hears nothing", async () => {
  const work = await sami();
  const [kept] = await rows<{ version: number }>("select version from cases.notice_preference where person_id = $1", [
    town.people.sami,
  ]);
  const choices = { ...usual.choices, followed: "never" } as const;
  await chooseNotices(work, { ...usual, choices, version: kept?.version ?? 0 });
  const { ends, stays } = await merged("noor", "ends", "stays");
  assert.deepEqual(await followed(ends, stays), [{ case_id: stays, person_id: town.people.sami }]);
  await until(
    async () => (await toldOf(ends)).every(({ state }) => state === "settled"),
    10_000,
    () => "a notice waits",
  );
  const mails = await rows("select 1 from platform.mail where subject like $1 and recipient like 'sami%'", [
    `${await numberOf(ends)}%`,
  ]);
  assert.deepEqual(mails, []);
});

test("whoever merges the question that they follow themselves is told nothing", async () => {
  const { ends, stays } = await merged("sami", "ends");
  assert.deepEqual(await toldOf(ends), []);
  assert.deepEqual(await followed(ends, stays), [{ case_id: stays, person_id: town.people.sami }]);
});
