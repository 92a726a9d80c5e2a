import assert from "node:assert/strict";
import { test } from "node:test";
import { boardCases, openWorld } from "#testing";
import { handovers } from "../handover/handovers.js";
import { caseMoves } from "../moves.js";

const world = await openWorld({ worker: false });

let fresh = 0;

test("a board that was kept is the one that would be drawn now, to each who looks, after everything that changes it", async () => {
  const town = await world.addTown("adorp");
  const made = boardCases(world, town);
  const department = await made.department("Vastgoed");
  const owner = await made.workOf("noor", "aanjager");
  const first = await made.ask("Waar vinden wij een pand?");
  const second = await made.ask("Wie helpt ons aan werk?");
  let part = "";
  const changes: Record<string, () => unknown> = {
    "nothing yet": () => {},
    "a question comes in": () => made.ask("Een derde?"),
    "a question is taken in hand": async () => caseMoves.takeInHand(owner, await made.asked(first), "Ik zoek het uit."),
    "a part is asked": async () => {
      part = await made.split(first, { kind: "department", id: department }, ["property"]);
    },
    "the asker is asked": async () => caseMoves.askAsker(owner, await made.asked(second), "Welke wijk?"),
    "it is offered": async () =>
      handovers.offer(owner, await made.asked(first), town.people.sami ?? "", "Dit is meer iets voor jou."),
    "a department is called otherwise": () =>
      made.rows("update municipality.department set name = 'Panden' where department_id = $1", [department]),
    "a day is closed": () =>
      made.rows("insert into municipality.closing_day values ($1, '2026-11-27', 'Dicht')", [town.id]),
    "two days go by": () => world.clock.advance({ hours: 48 }),
    "a part is answered": () => made.answerPart(part),
    "somebody gets another role": () =>
      made.rows("delete from identity.staff_role where municipality_id = $1 and person_id = $2 and role <> 'desk'", [
        town.id,
        town.people.sami,
      ]),
    "three weeks go by": () => world.clock.advance({ hours: 21 * 24 }),
    "a question is called otherwise": () =>
      made.rows("update cases.case set title = 'Een andere titel' where case_id = $1", [second]),
  };
  const shown = new Set<string>();
  for (const [what, change] of Object.entries(changes)) {
    await change();
    // Anew: a session of days ago has ended.
    for (const visitor of [await world.signedIn(town, "noor"), await world.signedIn(town, "sami")])
      for (const address of ["/adorp/werkbord", "/adorp/en/board", "/adorp/werkbord?when=late"]) {
        const board = async (url: string) => {
          const page = await visitor.get(url);
          assert.equal(page.status, 200, `${what}: ${url}`);
          return page.root.querySelector(".rl-board")?.innerHTML ?? "";
        };
        await board(address);
        const kept = await board(address);
        fresh += 1;
        // An address that nobody asked for before is drawn anew; no card has this id, so it shows the same.
        const drawn = await board(`${address}${address.includes("?") ? "&" : "?"}open=none-${fresh}`);
        assert.ok(kept === drawn && kept !== "", `${what}: ${address}`);
        shown.add(kept);
      }
  }
  assert.ok(shown.size > 20, `only ${shown.size} different boards were seen`);
});
