import assert from "node:assert/strict";
import { test } from "node:test";
import { boardCases, openWorld, type Page, tags, ticket } from "#testing";
import { handovers } from "../handover/handovers.js";
import { caseMoves } from "../moves.js";

const world = await openWorld({ worker: false });

async function open(slug: string) {
  const town = await world.addTown(slug);
  const made = boardCases(world, town);
  const board = async (asked = "", person = "noor") =>
    (await world.signedIn(town, person)).get(`/${slug}/werkbord${asked}`);
  return { town, made, board, slug };
}

const titlesIn = (page: Page, lane: string) =>
  page.root.querySelectorAll(`[data-lane="${lane}"] h3`).map((one) => one.text.trim());
const titles = (page: Page) => page.root.querySelectorAll(".rl-ticket h3").map((one) => one.text.trim());

test("every question that is open stands on the lane of its status, with where its parts lie; what has ended is gone", async () => {
  const { town, made, board } = await open("adorp");
  const vastgoed = await made.department("Vastgoed");
  const noor = await made.workOf("noor", "aanjager");
  await made.ask("Een nieuwe vraag?");
  const inHand = await made.ask("Een opgepakte vraag?");
  await caseMoves.takeInHand(noor, await made.asked(inHand), "Ik zoek het uit.");
  const split = await made.ask("Een verdeelde vraag?");
  await made.split(split, { kind: "department", id: vastgoed });
  const many = await made.ask("Een vraag met veel delen?");
  const inkoop = await made.department("Inkoop");
  for (const id of [inkoop, vastgoed, vastgoed, vastgoed]) await made.split(many, { kind: "department", id });
  const gathered = await made.ask("Een vraag die binnen is?");
  await made.answerPart(await made.split(gathered, { kind: "department", id: vastgoed }));
  const waiting = await made.ask("Een vraag die wacht?");
  await caseMoves.askAsker(noor, await made.asked(waiting), "Welke wijk?");
  const answered = await made.ask("Een beantwoorde vraag?");
  await caseMoves.answerQuestion(noor, await made.asked(answered), "Het kan.");
  const page = await board();
  assert.deepEqual(
    ["received", "in-hand", "with-departments", "assembling", "waiting"].map((lane) => titlesIn(page, lane)),
    [
      ["Een nieuwe vraag?"],
      ["Een opgepakte vraag?"],
      ["Een verdeelde vraag?", "Een vraag met veel delen?"],
      ["Een vraag die binnen is?"],
      ["Een vraag die wacht?"],
    ],
  );
  assert.ok(tags(page, "Een verdeelde vraag?").includes("Vastgoed: bezig"));
  assert.deepEqual(tags(page, "Een vraag met veel delen?"), ["Inkoop: bezig", "Vastgoed (3): bezig", "uw vraag"]);
  assert.ok(tags(page, "Een vraag die binnen is?").includes("klaar om te sturen"));
  assert.ok(tags(page, "Een vraag die binnen is?").includes("Vastgoed: beantwoord"));
  assert.match(ticket(page, "Een vraag die wacht?").text, /wacht sinds ma 23 nov/);
  assert.match(ticket(page, "Een nieuwe vraag?").text, /Fietscirkel.*antwoord beloofd ma 7 dec/s);
  assert.ok(!page.html.includes("Els Vermeer"), "no name of a specialist");
  assert.equal((await board("", "els")).status, 403);
  assert.equal((await board("", "ida")).status, 403);
  const english = await (await world.signedIn(town, "sami")).get("/adorp/en/board");
  assert.ok(english.has("With departments") && english.has("answer promised Mon 7 Dec"));
});

test("filters show one's own questions, offers, escalations, a department with its specialists, and a budget", async () => {
  const { town, made, board } = await open("cdorp");
  const { rows } = world.database;
  const [vastgoed, inkoop] = [await made.department("Vastgoed"), await made.department("Inkoop")];
  await rows("insert into identity.staff_department values ($1, $2, $3)", [town.id, town.people.els, vastgoed]);
  const one = await made.ask("Bij de afdeling?");
  await made.split(one, { kind: "department", id: vastgoed }, ["property"]);
  const two = await made.ask("Bij de specialist?");
  const late = await made.split(two, { kind: "person", id: town.people.els ?? "" }, ["economy", "property"]);
  const three = await made.ask("Bij inkoop?");
  await made.answerPart(await made.split(three, { kind: "department", id: inkoop }, ["purchasing"]));
  const four = await made.ask("Aangeboden?");
  await handovers.offer(
    await made.workOf("noor", "aanjager"),
    await made.asked(four),
    town.people.sami ?? "",
    "Voor jou.",
  );
  const five = await made.ask("Van Sami?");
  await rows("update cases.case set owner_id = $2, hops = 3 where case_id = $1", [five, town.people.sami]);
  const shown = async (asked: string, person = "noor") => titles(await board(asked, person)).sort();
  assert.deepEqual(await shown(`?department=${vastgoed}`), ["Bij de afdeling?", "Bij de specialist?"]);
  assert.deepEqual(await shown(`?department=${inkoop}`), [], "what is answered lies there no longer");
  assert.deepEqual(await shown("?budget=property"), ["Bij de afdeling?", "Bij de specialist?"]);
  assert.deepEqual(await shown("?budget=purchasing"), ["Bij inkoop?"]);
  assert.deepEqual(await shown(`?budget=economy&department=${vastgoed}`), ["Bij de specialist?"]);
  assert.deepEqual(await shown("?offered=yes"), ["Aangeboden?"]);
  assert.deepEqual(await shown("?escalated=yes"), ["Van Sami?"], "three hops");
  await rows("update cases.sub_question set escalated_at = now(), due = '2026-11-19' where sub_question_id = $1", [
    late,
  ]);
  assert.deepEqual(await shown("?escalated=yes"), ["Bij de specialist?", "Van Sami?"]);
  assert.deepEqual(await shown("?mine=yes", "sami"), ["Van Sami?"]);
  assert.equal((await shown("?mine=yes")).length, 4);
  const page = await board();
  assert.ok(
    tags(page, "Bij de specialist?").includes("Vastgoed 2 werkdagen te laat"),
    "the department, not the person",
  );
  assert.deepEqual(tags(page, "Van Sami?"), ["3 overdrachten, escalatie"]);
  assert.ok(tags(page, "Aangeboden?").includes("overdracht wacht"));
  assert.ok(tags(await board("", "sami"), "Aangeboden?").includes("aan u aangeboden"));
  assert.match(ticket(page, "Bij de specialist?").text, /Budget: economie en vastgoed/);
  // What nobody can mean is left out, and gives no fault.
  for (const odd of ["?department=x", "?budget=%00", "?budget=' or 1", "?when=nooit", "?open=x&to=waiting", "?mine=no"])
    assert.equal((await board(odd)).status, 200, odd);
  assert.ok((await board(`?department=${inkoop}`)).has("Niets gevonden"));
});

test("whoever acts for an owner who is away has the question as their own; others only read it", async () => {
  const { town, made, board } = await open("ddorp");
  await made.ask("Van Noor?");
  assert.equal(ticket(await board("", "sami"), "Van Noor?").querySelector("details"), null);
  assert.ok(ticket(await board(), "Van Noor?").querySelector("details"));
  await world.database.rows(
    `insert into identity.absence (municipality_id, absence_id, person_id, status, first_on, noted_by, noted_at)
     values ($1, $2, $2, 'noted', '2026-11-20', $2, now())`,
    [town.id, town.people.noor],
  );
  const page = await board("?mine=yes", "sami");
  assert.ok(ticket(page, "Van Noor?").querySelector("details"), "Sami acts");
});

test("a lane shows eight cards, its list has all, and beyond a hundred nothing is counted", async () => {
  const { town, made, board, slug } = await open("edorp");
  await made.ask("Waar?");
  const copies = (n: number) =>
    world.database.rows(
      `insert into cases.case (municipality_id, case_id, number, status, owner_id, question, title, asker_name, asker_email,
         language, received_at, first_reaction_due, answer_due)
       select municipality_id, gen_random_uuid(), 'K-' || $2 || '-' || g, status, owner_id, question,
         repeat('Lang woord ', 7), asker_name, asker_email, language, received_at, first_reaction_due, answer_due
       from cases.case, generate_series(1, $2::int) g where municipality_id = $1 and number not like 'K-%'`,
      [town.id, n],
    );
  await copies(11);
  const page = await board();
  assert.equal(titlesIn(page, "received").length, 8);
  assert.equal(page.link("12 in totaal: naar de lijst"), `/${slug}/vragen?status=received`);
  await copies(89);
  assert.ok((await board()).has("100+ in totaal: naar de lijst") && (await board()).text("main").includes("100+"));
  await world.database.rows(
    `update cases.case set status = (array['received', 'in-hand', 'with-departments', 'assembling'])[1 + (hashtext(case_id::text) & 3)]
     where municipality_id = $1`,
    [town.id],
  );
  assert.ok(Buffer.byteLength((await board()).html) < 60_000, "no page is heavier than a phone likes");
});

test("the moves of a card are those of the transition table, and each leads to the page where it is made", async () => {
  const { town, made, board, slug } = await open("fdorp");
  const id = await made.ask("Wat kan er?");
  const menu = async () =>
    ticket(await board(), "Wat kan er?")
      .querySelectorAll("details a")
      .map((one) => [
        one.text.trim(),
        one.getAttribute("href")?.replace(`/${slug}/vragen/${id}`, ""),
        one.getAttribute("data-to"),
      ]);
  assert.deepEqual(await menu(), [
    ["Stuur een eerste reactie", "#field-reaction", "in-hand"],
    ["Stel een deelvraag", "/deelvragen", "with-departments"],
    ["Vraag de vrager iets", "/bericht?needs=reaction", "waiting"],
    ["Stuur het antwoord", "#field-answer", undefined],
    ["Draag de vraag over", "/overdracht", undefined],
    ["Beloof een andere datum", "/datum", undefined],
  ]);
  await caseMoves.askAsker(await made.workOf("noor", "aanjager"), await made.asked(id), "Welke wijk?");
  assert.deepEqual(
    (await menu()).map(([words, , to]) => [words, to]),
    [
      ["Ga verder", "in-hand"],
      ["Stuur het antwoord", undefined],
      ["Draag de vraag over", undefined],
      ["Beloof een andere datum", undefined],
    ],
  );
  const noor = await world.signedIn(town, "noor");
  const chosen = async (asked: string) =>
    (await noor.get(`/${slug}/vragen/${other}/bericht${asked}`)).root
      .querySelector("input[name=needs][checked]")
      ?.getAttribute("value");
  const other = await made.ask("En wat nog?");
  assert.equal(await chosen("?needs=reaction"), "reaction", "what was chosen on the board is chosen there");
  assert.deepEqual([await chosen(""), await chosen("?needs=geheim")], ["nothing", "nothing"]);
  const dragged = await noor.getOnce(`/${slug}/werkbord?open=${id}&to=in-hand`);
  assert.equal(dragged.status, 302);
  assert.equal((await board(`?open=${id}&to=assembling`)).status, 200, "no such move: the board");
});

test("an empty board says so", async () => {
  const { board } = await open("gdorp");
  const page = await board();
  assert.ok(page.has("Er ligt niets"));
  assert.equal(page.root.querySelector("[data-lane]"), null);
});

test("almost late and late go by working days, and a question that waits for its asker is neither", async () => {
  const { made, board, slug } = await open("bdorp");
  const at = "2026-11-23T10:00:00+01:00";
  await made.ask("Beloofd voor maandag?", at);
  const waits = await made.ask("Deze wacht?", at);
  await caseMoves.askAsker(await made.workOf("noor", "aanjager"), await made.asked(waits), "Welke wijk?");
  const seen: [string, string[], string | undefined][] = [];
  // Wednesday: three working days; Thursday two; the weekend between; the day itself; the day after.
  for (const day of ["02", "03", "05", "07", "08"]) {
    world.clock.set(`2026-12-${day}T10:00:00+01:00`);
    const [late, soon] = [await board("?when=late"), await board("?when=soon")];
    const tone = ticket(await board(), "Beloofd voor maandag?")
      .getAttribute("class")
      ?.split("--")[1];
    seen.push([day, [...titles(soon).map((one) => `soon ${one}`), ...titles(late).map((one) => `late ${one}`)], tone]);
  }
  const title = "Beloofd voor maandag?";
  assert.deepEqual(seen, [
    ["02", [], undefined],
    ["03", [`soon ${title}`], "waits"],
    ["05", [`soon ${title}`], "waits"],
    ["07", [`soon ${title}`], "waits"],
    ["08", [`late ${title}`], "late"],
  ]);
  const page = await board();
  assert.ok(tags(page, title).includes("1 werkdag te laat"));
  assert.equal(page.link("1 te laat"), `/${slug}/werkbord?when=late`);
  assert.ok(!page.has("bijna te laat"));
});
