import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { staffing } from "#identity";
import { boardCases, openWorld, until } from "#testing";
import { caseMoves } from "../moves.js";
import { addNote } from "../notes/use-cases/add-note.js";
import { usual } from "./kinds.js";
import { notices } from "./notices.js";
import { chooseNotices } from "./use-cases/choose-notices.js";
import { followCase } from "./use-cases/follow-case.js";

/** A question that Sami, of the desk, follows. */
async function open(t: TestContext) {
  const world = await openWorld({}, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad");
  const made = boardCases(world, town);
  const caseId = await made.ask("Waar vinden wij een werkplaats?");
  const sami = await made.workOf("sami", "desk");
  await chooseNotices(sami, { ...usual, choices: { ...usual.choices, followed: "at-once" } });
  await followCase(sami, caseId, true);
  const ida = () => made.workOf("ida", "administrator");
  const setRoles = async (...roles: readonly ("desk" | "specialist")[]) => {
    await made.rows("delete from identity.staff_role where person_id = $1", [town.people.sami]);
    await made.rows(
      "insert into identity.staff_role (municipality_id, person_id, role, given_at) select $1::uuid, $2::uuid, unnest($3::text[]), now()",
      [town.id, town.people.sami, roles],
    );
  };
  /** The owner promises another date, which followers hear of. @returns what Sami was mailed about it */
  const moveAndRead = async (days: number) => {
    const due = world.clock.now().toZonedDateTimeISO("Europe/Amsterdam").toPlainDate().add({ days });
    await caseMoves.movePromise(
      await made.workOf("noor", "aanjager"),
      await made.asked(caseId),
      due,
      "Het duurt langer.",
    );
    await until(
      async () => (await made.rows("select 1 from cases.notice where state = 'waiting'")).length === 0,
      10_000,
      () => "a notice waits",
    );
    return made.rows("select 1 from platform.mail where recipient like 'sami%' and subject like '%andere datum%'");
  };
  return { world, town, made, caseId, ida, setRoles, moveAndRead };
}

test("who lost the role hears nothing of what they follow, sees nothing of it, and is not named as following", async (t) => {
  const { world, town, caseId, setRoles, moveAndRead } = await open(t);
  const sami = await world.signedIn(town, "sami");
  assert.ok((await sami.get("/voorbeeldstad/mijn-meldingen")).has("Waar vinden wij een werkplaats?"));
  await setRoles("specialist");
  assert.deepEqual(await moveAndRead(28), []);
  const page = await sami.get("/voorbeeldstad/mijn-meldingen");
  assert.ok(page.status === 200 && !page.has("werkplaats"), page.main);
  const noor = await world.signedIn(town, "noor");
  assert.ok(!(await noor.get(`/voorbeeldstad/vragen/${caseId}`)).has("Sami de Wit volgt deze vraag."));
  // With the role they follow again: nobody said that they wanted to stop.
  await setRoles("desk");
  assert.ok((await sami.get("/voorbeeldstad/mijn-meldingen")).has("Waar vinden wij een werkplaats?"));
  assert.ok((await noor.get(`/voorbeeldstad/vragen/${caseId}`)).has("Sami de Wit volgt deze vraag."));
  assert.equal((await moveAndRead(35)).length, 1);
});

test("whoever lost the role has no daily mail about what they were named in, or about what was kept for them", async (t) => {
  const { world, made, town, caseId, setRoles } = await open(t);
  const noor = await made.workOf("noor", "aanjager");
  const daily = { ...usual, choices: { ...usual.choices, mention: "daily" }, version: 1 } as const;
  await chooseNotices(await made.workOf("sami", "desk"), daily);
  await addNote(noor, { caseId, body: "@Sami de Wit, kijk jij mee?", belowId: undefined, chosen: [] });
  const states = () =>
    made.rows<{ state: string }>("select state from cases.notice where about = 'mentioned' and person_id = $1", [
      town.people.sami,
    ]);
  const becomes = (wanted: string) =>
    until(
      async () => (await states())[0]?.state === wanted,
      10_000,
      () => `a notice is not ${wanted}`,
    );
  await becomes("daily");
  await setRoles("specialist");
  world.clock.set("2026-11-24T08:30:00+01:00");
  await notices.beginDay(world.house.db, world.clock);
  await becomes("settled");
  const mails = await made.rows("select 1 from platform.mail where recipient like 'sami%'");
  assert.deepEqual(mails, []);
});

test("somebody who left is named no more: the note stays as it was, nothing is told, and their name is a word", async (t) => {
  const { world, town, made, caseId, ida } = await open(t);
  const noor = await made.workOf("noor", "aanjager");
  await addNote(noor, { caseId, body: "@Sami de Wit, kijk jij mee?", belowId: undefined, chosen: [] });
  await staffing.leave(await ida(), town.people.sami ?? "");
  const page = await (await world.signedIn(town, "noor")).get(`/voorbeeldstad/vragen/${caseId}`);
  assert.ok(page.has("@Sami de Wit, kijk jij mee?") && !page.has("Genoemd:"), page.main);
  const chosen = [town.people.sami ?? ""];
  await addNote(noor, { caseId, body: "Dat wist @Sami de Wit nog.", belowId: undefined, chosen });
  assert.deepEqual(await made.rows("select 1 from cases.mention"), []);
  const held = await made.rows("select 1 from cases.notice where person_id = $1 and state <> 'settled'", chosen);
  assert.deepEqual(held, []);
});
