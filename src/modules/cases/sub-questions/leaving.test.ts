import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { staffing } from "#identity";
import { boardCases, openWorld, until, WAITING } from "#testing";
import { caseMoves } from "../moves.js";
import { NotAsked } from "../use-cases/ask-sub-question.js";

async function open(t: TestContext, worker = true) {
  const world = await openWorld({ worker }, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad");
  const made = boardCases(world, town);
  const caseId = await made.ask("Waar vinden wij een werkplaats?");
  const ofEls = { kind: "person", id: town.people.els ?? "" } as const;
  const leave = async () => staffing.leave(await made.workOf("ida", "administrator"), ofEls.id);
  return { world, town, made, caseId, ofEls, leave };
}

test("what was asked of a specialist who leaves comes back at once: the owner hears so, and no mail goes after them", async (t) => {
  const { world, town, made, caseId, ofEls, leave } = await open(t);
  await made.split(caseId, ofEls);
  const second = await made.split(caseId, ofEls);
  await caseMoves.askBackSub(await made.workOf("els", "specialist"), second, "In welke wijk?");
  await world.mailTo("els.vermeer@town.example", "Deelvraag bij");
  await leave();
  const mail = await world.mailTo("noor.bakker@town.example", "kan uw deelvraag niet beantwoorden");
  assert.match(mail.text, /Bij de vraag leest u waarom/);
  await until(
    async () => (await made.rows("select 1 from cases.sub_question where status = 'declined'")).length === 2,
    10_000,
    () => "a part is still asked of somebody who left",
  );
  const [row] = await made.rows<{ status: string }>("select status from cases.case");
  assert.equal(row?.status, "assembling", "nothing is waited for any more");
  const page = await (await world.signedIn(town, "noor")).get(`/voorbeeldstad/vragen/${caseId}`);
  assert.ok(page.has("Els Vermeer werkt hier niet meer."), page.main);
  world.clock.set("2026-12-01T10:00:00+01:00");
  assert.equal(await caseMoves.tellLateSubs(world.house.db, world.clock), 0, "nobody is reminded, and nobody is late");
});

test("nothing is asked of somebody who leaves in that very moment", async (t) => {
  const { made, caseId, ofEls } = await open(t, false);
  const [isLeaving, hasAsked] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const ida = await made.workOf("ida", "administrator");
  const leaving = staffing.leave(
    {
      ...ida,
      once: (run) =>
        ida.once(async (tx) => {
          const done = await run(tx);
          isLeaving.resolve();
          await hasAsked.promise;
          return done;
        }),
    },
    ofEls.id,
  );
  await Promise.race([isLeaving.promise, leaving]);
  const noor = await made.workOf("noor", "aanjager");
  const asked = await made.asked(caseId);
  const asking = caseMoves.askSubQuestion(noor, asked, { target: ofEls, question: "Wat is vrij?", due: undefined });
  const refused = assert.rejects(asking, NotAsked);
  try {
    await until(
      async () => (await made.rows(WAITING)).length > 0,
      5_000,
      () => "nobody waits for the departure",
    );
  } finally {
    hasAsked.resolve();
  }
  await Promise.all([leaving, refused]);
  assert.deepEqual(await made.rows("select 1 from cases.sub_question"), []);
});

test("where there is neither a manager nor an aanjager, the desk hears of a sub-question that is late", async (t) => {
  const { world, town, made, caseId } = await open(t);
  const property = await made.department("Vastgoed");
  await made.split(caseId, { kind: "department", id: property });
  await made.rows("delete from identity.staff_role where person_id = $1", [town.people.noor]);
  world.clock.set("2026-12-01T10:00:00+01:00");
  assert.equal(await caseMoves.tellLateSubs(world.house.db, world.clock), 1);
  assert.match(
    (await world.mailTo("sami.de.wit@town.example", "Te laat: deelvraag aan Vastgoed")).text,
    /Wat staat er leeg/,
  );
});
