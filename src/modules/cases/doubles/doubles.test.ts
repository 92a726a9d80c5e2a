import assert from "node:assert/strict";
import { test } from "node:test";
import { Refused } from "#platform/access";
import { Temporal } from "#platform/clock";
import { NotFound } from "#platform/web";
import { openWorld, staffOf } from "#testing";
import { handovers } from "../handover/handovers.js";
import { caseMoves } from "../moves.js";
import { ChangedMeanwhile } from "../use-cases/move-case.js";
import { submitQuestion } from "../use-cases/submit-question.js";
import { NotMerged } from "./use-cases/merge-cases.js";

const world = await openWorld();
const town = await world.addTown("voorbeeldstad");
const { rows } = world.database;

const as = (who: string, roles: readonly string[] = ["desk"]) => world.work(town, staffOf(town, who, ...roles));

type Asked = { readonly caseId: string; readonly linkId: string; readonly path: string };

let made = 0;
async function ask(told: { question?: string; email?: string; phone?: string; organisation?: string } = {}) {
  made += 1;
  const given = {
    question: told.question ?? "Waar mogen wij onze lunch verkopen?",
    name: "Mila Smit",
    email: "email" in told ? told.email : `mila-${made}@kookkracht.example`,
    phone: told.phone,
    organisation: told.organisation,
    language: "nl",
  } as const;
  const linkId = await submitQuestion(await world.work(town, { kind: "visitor" }), given);
  const [row] = await rows<{ id: string }>("select case_id as id from cases.tracking_link where link_id = $1", [
    linkId,
  ]);
  return { caseId: row?.id ?? "", linkId, path: world.trackingPath(town, linkId) } satisfies Asked;
}

type Row = {
  number: string;
  status: string;
  question: string;
  answer_due: string;
  received_at: Date;
  version: number;
  merged_into: string | null;
  owner_id: string;
};
async function rowOf(caseId: string): Promise<Row> {
  const [row] = await rows<Row>("select *, answer_due::text as answer_due from cases.case where case_id = $1", [
    caseId,
  ]);
  assert.ok(row);
  return row;
}
const at = async (caseId: string) => ({ caseId, version: (await rowOf(caseId)).version });

/** Two questions of one asker, the second asked two days later. */
async function twice(second: Parameters<typeof ask>[0] = {}) {
  const before = world.clock.now().toString();
  const first = await ask({ email: `twee-${made}@kookkracht.example`, organisation: `Kookkracht ${made}` });
  world.clock.advance({ hours: 48 });
  const double = await ask({
    email: `twee-${made - 1}@kookkracht.example`,
    question: "Mag de lunch op de markt?",
    ...second,
  });
  return { first, double, undo: () => world.clock.set(before) };
}

test("a double goes on in the other: its words come along, the earliest date holds, and the old link leads on", async () => {
  const { first, double, undo } = await twice();
  const promised = (await rowOf(first.caseId)).answer_due;
  await caseMoves.writeToDesk(
    await world.work(town, { kind: "link", purpose: "tracking", linkId: double.linkId, subjectId: double.caseId }),
    { caseId: double.caseId },
    "Liefst op zaterdag.",
  );
  await caseMoves.mergeCases(await as("noor"), {
    ends: await at(double.caseId),
    stays: await at(first.caseId),
    isSameAsker: false,
  });
  const ended = await rowOf(double.caseId);
  const kept = await rowOf(first.caseId);
  assert.deepEqual([ended.status, ended.merged_into, kept.answer_due], ["merged", first.caseId, promised]);
  const old = await world.visitor().get(double.path);
  assert.ok(old.has(`Uw vraag gaat verder als ${kept.number}`), old.main);
  const onward = await world.visitor().get(old.link(`Volg ${kept.number}`));
  assert.ok(onward.has("Mag de lunch op de markt?") && onward.has("Liefst op zaterdag."), onward.main);
  assert.ok(onward.has("De vroegste beloofde datum geldt"), onward.main);
  const mails = await rows<{ n: number }>(
    "select count(*)::int as n from platform.mail where subject like 'Uw vragen zijn samengevoegd%' and recipient like 'twee-%'",
  );
  const mail = await world.mailTo(`twee-${made - 2}@kookkracht.example`, "samengevoegd");
  assert.match(mail.text, new RegExp(`${ended.number} en ${kept.number}`));
  assert.ok((mails[0]?.n ?? 0) <= 1);
  undo();
});

test("when the later one goes on, the earlier promise goes with it", async () => {
  const { first, double, undo } = await twice();
  const before = await rowOf(first.caseId);
  await caseMoves.mergeCases(await as("noor"), {
    ends: await at(first.caseId),
    stays: await at(double.caseId),
    isSameAsker: false,
  });
  const kept = await rowOf(double.caseId);
  assert.deepEqual([kept.answer_due, kept.received_at], [before.answer_due, before.received_at]);
  undo();
});

test("the open sub-questions of a double are taken back, those of the other stay", async () => {
  const { first, double, undo } = await twice();
  const noor = await as("noor");
  const target = { kind: "person", id: town.people.els ?? "" } as const;
  for (const { caseId } of [first, double])
    await caseMoves.askSubQuestion(noor, await at(caseId), { target, question: "Wat is vrij?", due: undefined });
  await caseMoves.mergeCases(noor, {
    ends: await at(double.caseId),
    stays: await at(first.caseId),
    isSameAsker: false,
  });
  const found = await rows<{ case_id: string; status: string }>(
    "select case_id, status from cases.sub_question where case_id = any($1)",
    [[first.caseId, double.caseId]],
  );
  const statusOf = (id: string) => found.find(({ case_id }) => case_id === id)?.status;
  assert.deepEqual([statusOf(double.caseId), statusOf(first.caseId)], ["withdrawn", "asked"]);
  undo();
});

test("an open offer of a double lapses, and its files are copied to where it goes on", async () => {
  const { first, double, undo } = await twice();
  await handovers.offer(await as("noor"), await at(double.caseId), town.people.sami ?? "", "Dit is jouw vak.");
  const [step] = await rows<{ id: string }>("select step_id as id from cases.step where case_id = $1 limit 1", [
    double.caseId,
  ]);
  await rows(
    `with file as (insert into cases.attachment (municipality_id, attachment_id, case_id, step_id, name, media_type, bytes)
       values ($1, $2, $2, $3, 'keuken.pdf', 'application/pdf', 4) returning municipality_id, attachment_id)
     insert into cases.attachment_piece select municipality_id, attachment_id, 0, '%PDF' from file`,
    [town.id, double.caseId, step?.id],
  );
  await caseMoves.mergeCases(await as("noor"), {
    ends: await at(double.caseId),
    stays: await at(first.caseId),
    isSameAsker: false,
  });
  const [offer] = await rows<{ status: string }>("select status from cases.handover where case_id = $1", [
    double.caseId,
  ]);
  assert.equal(offer?.status, "lapsed");
  const files = await rows<{ case_id: string; body: Buffer }>(
    `select a.case_id, p.body from cases.attachment a join cases.attachment_piece p
       on p.municipality_id = a.municipality_id and p.attachment_id = a.attachment_id
     where a.name = 'keuken.pdf' order by a.case_id = $1`,
    [first.caseId],
  );
  assert.deepEqual(
    files.map(({ case_id, body }) => [case_id, body.toString()]),
    [
      [double.caseId, "%PDF"],
      [first.caseId, "%PDF"],
    ],
  );
  const page = await world.visitor().get(first.path);
  assert.ok(page.has("keuken.pdf"), page.main);
  undo();
});

test("another asker only when the officer says that it is the same", async () => {
  const [one, other] = [await ask(), await ask()];
  const merging = { ends: await at(other.caseId), stays: await at(one.caseId) };
  await assert.rejects(caseMoves.mergeCases(await as("noor"), { ...merging, isSameAsker: false }), NotMerged);
  assert.equal((await rowOf(other.caseId)).status, "received");
  await caseMoves.mergeCases(await as("noor"), { ...merging, isSameAsker: true });
  assert.equal((await rowOf(other.caseId)).status, "merged");
  await assert.rejects(
    caseMoves.mergeCases(await as("noor"), { ends: merging.stays, stays: merging.stays, isSameAsker: true }),
    NotMerged,
  );
});

test("only the owner of what ends; whoever had an old version is told, and nothing happens", async () => {
  const { first, double, undo } = await twice();
  const merging = { ends: await at(double.caseId), stays: await at(first.caseId), isSameAsker: false };
  await assert.rejects(caseMoves.mergeCases(await as("sami"), merging), Refused);
  await assert.rejects(caseMoves.mergeCases(await as("els", []), merging), NotFound);
  await caseMoves.takeInHand(await as("noor"), await at(first.caseId), "Ik zoek het uit.");
  await assert.rejects(caseMoves.mergeCases(await as("noor"), merging), ChangedMeanwhile);
  assert.equal((await rowOf(double.caseId)).status, "received");
  undo();
});

test("an application never ends so; and one is no place for a promise that is earlier than its term", async () => {
  const { first, double, undo } = await twice();
  const [row] = await rows<{ day: string }>(
    "select (received_at at time zone 'UTC')::date::text as day from cases.case where case_id = $1",
    [double.caseId],
  );
  await caseMoves.makeOfficial(
    await as("noor"),
    await at(double.caseId),
    {
      kind: "complaint",
      receivedOn: Temporal.PlainDate.from(row?.day ?? ""),
      basis: undefined,
      law: undefined,
      weeks: 6,
      decisionOn: undefined,
      hasCommittee: false,
    },
    "Het is binnen.",
  );
  const pair = async (ends: string, stays: string) => ({
    ends: await at(ends),
    stays: await at(stays),
    isSameAsker: false,
  });
  await assert.rejects(
    async () => caseMoves.mergeCases(await as("noor"), await pair(double.caseId, first.caseId)),
    ChangedMeanwhile,
  );
  await assert.rejects(
    async () => caseMoves.mergeCases(await as("noor"), await pair(first.caseId, double.caseId)),
    NotMerged,
  );
  undo();
});

test("who read along with only one of the two reads no more; who read both goes on", async () => {
  const { first, double, undo } = await twice();
  const [both, onlyFirst, onlyDouble] = [1, 2, 3].map((n) => `00000000-0000-7000-8000-00000000000${n}`);
  const share = (caseId: string, readers: readonly (string | undefined)[]) =>
    rows(
      `insert into cases.share (municipality_id, case_id, reader_id, shared_by, received_at)
       select $1, $2, r, $2, now() from unnest($3::uuid[]) r`,
      [town.id, caseId, readers],
    );
  await share(first.caseId, [both, onlyFirst]);
  await share(double.caseId, [both, onlyDouble]);
  await caseMoves.mergeCases(await as("noor"), {
    ends: await at(double.caseId),
    stays: await at(first.caseId),
    isSameAsker: false,
  });
  const left = await rows<{ id: string }>("select reader_id as id from cases.share where case_id = $1", [first.caseId]);
  assert.deepEqual(
    left.map(({ id }) => id),
    [both],
  );
  undo();
});

test("one that holds two questions becomes two, with one mail with both numbers and links", async () => {
  const whole = "Waar mogen wij onze lunch verkopen? En is er subsidie voor een keuken?";
  const email = "splits@kookkracht.example";
  const asked = await ask({ email, question: whole });
  const second = await caseMoves.splitOff(await as("noor"), await at(asked.caseId), {
    first: "Waar mogen wij onze lunch verkopen?",
    second: "En is er subsidie voor een keuken?",
    owner: "same",
  });
  const [one, two] = [await rowOf(asked.caseId), await rowOf(second)];
  assert.deepEqual(
    [two.status, two.owner_id, two.answer_due, two.received_at],
    ["received", one.owner_id, one.answer_due, one.received_at],
  );
  assert.notEqual(two.number, one.number);
  const mail = await world.mailTo(email, "twee vragen");
  assert.ok(mail.text.includes(one.number) && mail.text.includes(two.number));
  const links = [...mail.text.matchAll(/https?:\/\/\S+/g)].map(([link]) => new URL(link).pathname);
  assert.equal(links.length, 2);
  const pages = await Promise.all(links.map((path) => world.visitor().get(path)));
  assert.ok(
    pages.some(
      (page) => page.has("En is er subsidie voor een keuken?") && page.has(`Deze vraag stond in ${one.number}`),
    ),
  );
  assert.ok(pages.some((page) => page.has(whole) && page.has(`eigen nummer: ${two.number}`)));
  await caseMoves.answerQuestion(await as("noor"), await at(asked.caseId), "Op de markt.");
  await caseMoves.answerQuestion(await as("noor"), await at(second), "Ja, die is er.");
  assert.deepEqual([(await rowOf(asked.caseId)).status, (await rowOf(second)).status], ["answered", "answered"]);
});
