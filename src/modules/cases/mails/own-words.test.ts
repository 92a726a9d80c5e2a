import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { Temporal } from "#platform/clock";
import { boardCases, openWorld, until } from "#testing";
import { caseMoves } from "../moves.js";
import { transfers } from "../transfer/transfers.js";

type Stage = Awaited<ReturnType<typeof openStage>>;

/** A question of which nothing is mailed until somebody says so, as when the machine that mails was off for a while. */
async function openStage(t: TestContext) {
  const world = await openWorld({ worker: false }, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad", { region: "Vlietstreek" });
  const made = boardCases(world, town);
  const caseId = await made.ask("Waar vinden wij een werkplaats?");
  const noor = await made.workOf("noor", "aanjager");
  const asked = async () => {
    world.clock.advance({ seconds: 60 });
    return made.asked(caseId);
  };
  return { world, town, made, caseId, noor, asked };
}

/** Does what waited. @returns the mails to somebody whose subject has these words, the first first */
async function mailed({ world, made }: Stage, to: string, subject: string) {
  const worker = await world.house.startWorker();
  const waiting = async () => {
    const [row] = await made.rows<{ n: number }>(
      "select count(*)::int as n from jobs.job where state in ('created', 'retry', 'active') and name in ('consequences', 'mail')",
    );
    return row?.n === 0;
  };
  await until(waiting, 20_000, () => "what waited is not done").finally(worker.stop);
  return made.rows<{ subject: string; body: string }>(
    `select subject, body_text as body from platform.mail
     where recipient like $1 || '%' and position($2 in subject) > 0 order by subject, body`,
    [to, subject],
  );
}

/** Each of these words stands in one mail, and each mail has its own. */
function eachHasOwn(mails: readonly { readonly body: string }[], ...words: readonly string[]): void {
  const found = words.map((own) => mails.filter(({ body }) => body.includes(own)).length);
  assert.deepEqual([mails.length, found], [words.length, words.map(() => 1)], JSON.stringify(mails));
}

test("two messages that are mailed together each hold their own words, once", async (t) => {
  const stage = await openStage(t);
  const { noor, asked } = stage;
  await caseMoves.takeInHand(noor, await asked(), "Ik zoek het uit.");
  await caseMoves.sendMessage(noor, await asked(), "Vastgoed zoekt mee.");
  await caseMoves.sendMessage(noor, await asked(), "Er komt een pand vrij.");
  eachHasOwn(await mailed(stage, "lotte", "Bericht van"), "Vastgoed zoekt mee.", "Er komt een pand vrij.");
});

test("two questions to the asker that are mailed together each hold their own words, once", async (t) => {
  const stage = await openStage(t);
  const { noor, asked } = stage;
  await caseMoves.askAsker(noor, await asked(), "Hoe groot moet het zijn?");
  await caseMoves.goOn(noor, await asked());
  await caseMoves.askAsker(noor, await asked(), "Wanneer wilt u erin?");
  eachHasOwn(await mailed(stage, "lotte", "reactie nodig"), "Hoe groot moet het zijn?", "Wanneer wilt u erin?");
});

test("two answers, with the question taken up again in between, each are mailed once", async (t) => {
  const stage = await openStage(t);
  const { noor, asked } = stage;
  await caseMoves.answerQuestion(noor, await asked(), "Aan de kade staat nummer 12 leeg.");
  await caseMoves.reopenCase(noor, await asked(), "Er is nog een pand.");
  await caseMoves.answerQuestion(noor, await asked(), "Nummer 14 is groter.");
  eachHasOwn(await mailed(stage, "lotte", "Antwoord op"), "nummer 12 leeg", "Nummer 14 is groter.");
});

test("of two dates that are mailed together each stands with its own reason", async (t) => {
  const stage = await openStage(t);
  const { noor, asked } = stage;
  const promise = async (day: string, reason: string) =>
    caseMoves.movePromise(noor, await asked(), Temporal.PlainDate.from(day), reason);
  await promise("2026-12-15", "Vergunningen vraagt meer tijd.");
  await promise("2026-12-17", "Vergunningen vergadert op woensdag.");
  const mails = await mailed(stage, "lotte", "U krijgt uiterlijk");
  assert.deepEqual(
    mails.map(({ subject, body }) => [
      /\d+ december/.exec(subject)?.[0],
      /\d+ december/.exec(body)?.[0],
      /Vergunningen .*\./.exec(body)?.[0],
    ]),
    [
      ["15 december", "15 december", "Vergunningen vraagt meer tijd."],
      ["17 december", "17 december", "Vergunningen vergadert op woensdag."],
    ],
  );
});

test("a date that changed again before it was mailed comes with the one that holds now, whichever mail is read last", async (t) => {
  const stage = await openStage(t);
  const { noor, asked } = stage;
  for (const day of ["2026-12-15", "2026-12-17"])
    await caseMoves.movePromise(noor, await asked(), Temporal.PlainDate.from(day), "Vergunningen vraagt meer tijd.");
  const [first, second] = await mailed(stage, "lotte", "U krijgt uiterlijk");
  assert.match(first?.body ?? "", /daarna nog een keer veranderd: u krijgt nu uiterlijk donderdag 17 december 2026/);
  assert.doesNotMatch(second?.body ?? "", /15 december|daarna/);
});

test("what is official is confirmed as it was noted, also when its term was extended and it was noted anew before that was mailed", async (t) => {
  const stage = await openStage(t);
  const { noor, asked } = stage;
  const on = (day: string) => Temporal.PlainDate.from(day);
  const given = { receivedOn: on("2026-11-23"), decisionOn: undefined, law: undefined, hasCommittee: false };
  const complaint = { ...given, kind: "complaint", basis: undefined, weeks: 6 } as const;
  const application = { ...given, kind: "application", basis: "awb", weeks: 8 } as const;
  await caseMoves.makeOfficial(noor, await asked(), complaint, "Wij lezen uw klacht.");
  await caseMoves.extendTerm(noor, await asked(), { date: on("2027-02-01"), isAgreed: false }, "Een getuige is ziek.");
  await caseMoves.makeOfficial(noor, await asked(), application, "Het is een aanvraag.");
  await caseMoves.extendTerm(noor, await asked(), { date: on("2027-03-01"), isAgreed: true }, "Zoals afgesproken.");
  const bodies = await mailed(stage, "lotte", "");
  const lastOf = (words: string) =>
    /uiterlijk \w+ (\d+ \w+ 2027)/i.exec(bodies.find(({ body }) => body.includes(words))?.body ?? "")?.[1];
  assert.deepEqual(
    ["Wij lezen uw klacht.", "Een getuige is ziek.", "Het is een aanvraag.", "Zoals afgesproken."].map(lastOf),
    ["4 januari 2027", "1 februari 2027", "18 januari 2027", "1 maart 2027"],
  );
});

test("who is asked to complete something reads the last day as it stood then, also when they did so before that was mailed", async (t) => {
  const stage = await openStage(t);
  const { world, town, caseId, noor, asked } = stage;
  const on = (day: string) => Temporal.PlainDate.from(day);
  const noted = { receivedOn: on("2026-11-23"), decisionOn: undefined, law: undefined, hasCommittee: false };
  await caseMoves.makeOfficial(
    noor,
    await asked(),
    { ...noted, kind: "application", basis: "awb", weeks: 8 },
    "Dank u.",
  );
  await caseMoves.suspendTerm(noor, await asked(), on("2026-12-07"), "Welk adres?");
  world.clock.set("2026-11-24T09:00:00+01:00");
  const link = { kind: "link", purpose: "tracking", linkId: caseId, subjectId: caseId } as const;
  await caseMoves.writeToDesk(await world.work(town, link), { caseId }, "Kade 12.");
  const [mail] = await mailed(stage, "lotte", "Vul uw aanvraag aan");
  // Thirteen days, and then the Sunday on which it would end.
  assert.match(mail?.body ?? "", /dan krijgt u uiterlijk maandag 1 februari 2027 een besluit/);
});

test("two replies to a department that asked back twice each are mailed with their own words", async (t) => {
  const stage = await openStage(t);
  const { world, town, made, noor } = stage;
  const part = await made.split(stage.caseId, { kind: "department", id: await made.department("Vastgoed") });
  const [row] = await made.rows<{ link: string }>("select link_id as link from cases.work_link");
  const link = { kind: "link", purpose: "work", linkId: row?.link ?? "", subjectId: part } as const;
  const department = await world.work(town, link);
  for (const [back, reply] of [
    ["Hoe groot?", "Zo'n 200 m²."],
    ["Hoe hoog?", "Vier meter."],
  ] as const) {
    world.clock.advance({ seconds: 60 });
    await caseMoves.askBackSub(department, part, back);
    world.clock.advance({ seconds: 60 });
    await caseMoves.replySub(noor, part, reply);
  }
  const mails = await mailed(stage, "afdeling", "");
  eachHasOwn(
    mails.filter(({ body }) => /m²|meter/.test(body)),
    "Zo'n 200 m².",
    "Vier meter.",
  );
});

test("two owners who leave after each other: each mail tells of its own change of contact person", async (t) => {
  const stage = await openStage(t);
  const { world, town } = stage;
  const { noor = "", els = "", sami = "" } = town.people;
  const leave = (fromId: string, toId: string) => {
    world.clock.advance({ seconds: 60 });
    const by = { clock: world.clock, actor: { kind: "system", name: "test" } } as const;
    return world.house.db.write(town.id, (tx) => caseMoves.moveToSuccessor({ tx, ...by }, fromId, toId));
  };
  await leave(noor, els);
  await leave(els, sami);
  eachHasOwn(
    await mailed(stage, "lotte", "contactpersoon"),
    "Noor Bakker werkt niet meer bij ons. Els Vermeer is nu",
    "Els Vermeer werkt niet meer bij ons. Sami de Wit is nu",
  );
});

test("nobody is asked whether their question may go elsewhere once that was decided, or it stays", async (t) => {
  const stage = await openStage(t);
  const { world, town, made, noor, caseId } = stage;
  const berk = await world.addTown("berk", { region: "Vlietstreek" });
  const link = { kind: "link", purpose: "tracking", linkId: caseId, subjectId: caseId } as const;
  await transfers.withdraw(noor, await made.propose(caseId, berk));
  await transfers.agree(await world.work(town, link), await made.propose(caseId, berk));
  await caseMoves.answerQuestion(noor, await made.asked(caseId), "Aan de kade.");
  const mails = await mailed(stage, "lotte", "");
  const about = (subject: string) => mails.filter((mail) => mail.subject.startsWith(subject)).length;
  // Nor are they told that it stays: they never heard that it might go.
  assert.deepEqual([about("Mag uw vraag naar"), about("Uw vraag blijft bij"), about("Antwoord op")], [0, 0, 1]);
});
