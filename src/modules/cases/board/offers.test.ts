import assert from "node:assert/strict";
import { test } from "node:test";
import { staffing } from "#identity";
import { boardCases, openWorld, type Page, tags, ticket } from "#testing";
import { handovers } from "../handover/handovers.js";

const world = await openWorld({ worker: false });

test("a card says that its asker was asked whether it may go elsewhere, and only then that it was offered there", async () => {
  const town = await world.addTown("adorp", { region: "Vlietstreek" });
  const other = await world.addTown("bdorp", { region: "Vlietstreek" });
  const made = boardCases(world, town);
  const caseId = await made.ask("Waar is plek?");
  const shown = async (path = "/adorp/werkbord") =>
    tags(await (await world.signedIn(town, "noor")).get(path), "Waar is plek?");
  await made.propose(caseId, other);
  assert.ok((await shown()).includes("elders voorgesteld, wacht op de vrager"), String(await shown()));
  assert.ok((await shown("/adorp/en/board")).includes("proposed elsewhere, waits for the asker"));
  assert.ok(!(await shown()).includes("elders aangeboden"));
  await made.rows(
    "update cases.transfer set status = 'offered', agreed_at = now(), answer_due = '2026-11-25' where case_id = $1",
    [caseId],
  );
  assert.ok((await shown()).includes("elders aangeboden"));
  await made.rows("update cases.transfer set answer_due = '2026-11-20' where case_id = $1", [caseId]);
  assert.ok((await shown()).includes("elders aangeboden, wacht te lang"));
});

test("whoever acts for a receiver who is away finds the yes or no on the card; whoever offered it does not", async () => {
  const town = await world.addTown("cdorp");
  const made = boardCases(world, town);
  const { sami = "", els = "" } = town.people;
  await made.rows(
    "insert into identity.staff_role (municipality_id, person_id, role, given_at) values ($1, $2, 'desk', now())",
    [town.id, els],
  );
  const asked = await made.ask("Voor Sami?");
  await handovers.offer(await made.workOf("noor", "aanjager"), await made.asked(asked), sami, "Dit is jouw wijk.");
  const board = async (person: string) => (await world.signedIn(town, person)).get("/cdorp/werkbord");
  const decides = (page: Page) => ticket(page, "Voor Sami?").text.includes("Neem aan of wijs af");
  assert.ok(decides(await board("sami")));
  assert.ok(!decides(await board("els")), "Sami is here");
  const arrangement = { workingDays: [1, 2, 3, 4, 5], deputyId: els };
  await staffing.arrangeWork(await made.workOf("sami", "desk"), { personId: sami, version: 1 }, arrangement);
  await made.rows(
    `insert into identity.absence (municipality_id, absence_id, person_id, status, first_on, noted_by, noted_at)
     values ($1, $2, $2, 'noted', '2026-11-20', $2, now())`,
    [town.id, sami],
  );
  const page = await board("els");
  assert.ok(decides(page), "Els acts for Sami");
  assert.deepEqual(
    ticket(page, "Voor Sami?")
      .querySelectorAll("details a")
      .map((one) => one.text.trim()),
    ["Neem aan of wijs af"],
    "and does nothing else with it",
  );
  const link = ticket(page, "Voor Sami?").querySelector("details a")?.getAttribute("href") ?? "";
  const question = await (await world.signedIn(town, "els")).get(link);
  assert.ok(question.has("Neem de vraag aan") || question.form("handover"), question.main);
  assert.ok(!decides(await board("noor")), "who offered it does not sign twice");
  assert.ok(decides(await board("sami")), "and Sami still can");
});
