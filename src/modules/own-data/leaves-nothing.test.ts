import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { caseMoves, keeping, notices } from "#cases";
import { signInByMail } from "#identity";
import { deleteOldMails } from "#platform/mail";
import {
  boardCases,
  makePdf,
  openWorld,
  type Page,
  placesHolding,
  signInLinks,
  until,
  type Visitor,
  type World,
  withAccount,
} from "#testing";

/**
 * Words by which this one person is known (of the telephone number so much as no id holds by chance), and a word that stands in
 * everything that is written about her question.
 */
const WHO = ["xaveria", "quendel", "7351 9284", "73519284", "zonnekring"] as const;
const WORD = "brummelbos";
const HOME = "/voorbeeldstad/uw-gegevens";
const given = {
  name: "Xaveria Quendel",
  email: "xaveria.quendel@cirkel.example",
  phone: "06 7351 9284",
  organisation: "Zonnekringloop",
};

/** All that follows from what was done has been done: jobs, mails and notices, and the record of who read what. */
async function settled({ database, house }: World): Promise<void> {
  const left = () =>
    database.rows(`select 'mail' from platform.mail where sent_at is null
      union all select 'notice' from cases.notice where state = 'waiting'
      union all select name from jobs.job where state in ('created', 'retry', 'active') and name in ('consequences', 'mail')`);
  await until(
    async () => (await left()).length === 0,
    15_000,
    () => "jobs, mails or notices wait",
  );
  await house.web.reads.flush();
}

/** Everything that can happen to a question that two colleagues and its asker work on, by way of the pages. */
async function live(t: TestContext) {
  const world = await openWorld({ env: { TRUSTED_PROXIES: "1" } }, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad");
  const made = boardCases(world, town);
  const { from, mailed } = signInLinks(world);
  const browser = world.visitor();
  const entered = await browser.get(await mailed(town, given.email));
  await browser.submit(entered.form("csrfToken"));
  const { visitor: xaveria } = await withAccount(world, given.email, given.name);
  const [noor, sami] = [await world.signedIn(town, "noor"), await world.signedIn(town, "sami")];

  const ask = async (question: string) => {
    const form = (await xaveria.get("/voorbeeldstad/stel-uw-vraag")).form("question", { ...given, question });
    const page = await xaveria.submitFiles(form, "files", [["cv-xaveria-quendel.pdf", makePdf()]]);
    assert.equal(page.status, 200, page.main);
    const [row] = await made.rows<{ id: string }>("select case_id as id from cases.case order by case_id desc limit 1");
    return row?.id ?? "";
  };
  const stays = await ask(`Waar is er plaats voor een ${WORD}?`);
  const ends = await ask(`Nog eens: waar is er plaats voor een ${WORD}?`);
  const path = (caseId: string) => `/voorbeeldstad/vragen/${caseId}`;

  for (const caseId of [stays, ends]) {
    await sami.submit((await sami.get(path(caseId))).form("follow"));
    const note = `${given.name} belde over het ${WORD}, voor Zonnekringloop. @Sami de Wit, bel je +31 6-73519284?`;
    const kept = await noor.submit((await noor.get(path(caseId))).form("note", { note }));
    assert.ok(kept.has("Genoemd: Sami de Wit"), kept.main);
  }
  await noor.submit(
    (await noor.get("/voorbeeldstad/vragen?q=Quendel+Xaveria")).form("name", { name: "Die van het kringloopje" }),
  );
  await noor.submit(
    (await noor.get("/voorbeeldstad/vragen?q=xaveria.quendel@cirkel.example")).form("name", { name: "Mail" }),
  );
  await noor.submit((await noor.get("/voorbeeldstad/vragen?q=pand")).form("name", { name: "Panden" }));
  const asked = async (caseId: string) => made.asked(caseId);
  const work = () => made.workOf("noor", "aanjager");
  await caseMoves.takeInHand(await work(), await asked(stays), `Ik zoek het uit, van dat ${WORD}.`);
  const target = { kind: "person", id: town.people.els ?? "" } as const;
  const question = `Staat er iets leeg voor een ${WORD}?`;
  await caseMoves.askSubQuestion(await work(), await asked(stays), { target, question, due: undefined });
  const [part] = await made.rows<{ id: string }>("select sub_question_id as id from cases.sub_question");
  await made.answerPart(part?.id ?? "");
  await caseMoves.askAsker(await work(), await asked(stays), `Hoe groot is het ${WORD}?`);
  const own = `/voorbeeldstad/mijn-vragen/${stays}`;
  const letter = (await xaveria.get(`${own}/bericht`)).form("message", { message: `Het ${WORD} is 200 m².` });
  await xaveria.submitFiles(letter, "files", [["plan-quendel.pdf", makePdf()]]);
  const merging = { ends: await asked(ends), stays: await asked(stays), isSameAsker: false };
  await caseMoves.mergeCases(await work(), merging);
  await caseMoves.answerQuestion(await work(), await asked(stays), `Het ${WORD} past aan de kade.`);
  const said = { solved: "partly", helped: "well", remark: `Dank, groet van Xaveria van het ${WORD}.` };
  await xaveria.submit((await xaveria.get(`${own}/ervaring`)).form("solved", said), from());
  await noor.submit((await noor.get(path(stays))).form("outcome", { outcome: "helped" }));
  for (const who of [noor, sami]) await who.get(path(stays));
  await settled(world);
  return { world, town, made, noor, xaveria, stays, ends, path };
}

async function erase(visitor: Visitor): Promise<Page> {
  const form = (await visitor.get(`${HOME}/wissen`)).form("scope");
  return visitor.submit({ ...form, fields: { ...form.fields, scope: "account", sure: "yes" } });
}

test("after erasing no row of any table holds who somebody is; what the Archiefwet keeps stays", async (t) => {
  const { world, noor, xaveria, made, stays, ends, path } = await live(t);
  const before = await placesHolding(world.database, ...WHO);
  for (const place of [
    "cases.attachment.name",
    "cases.case.asker_name",
    "cases.experience.remark",
    "cases.note.body",
    "cases.saved_view.query",
    "cases.search_entry.words",
    "directory.organisation.name",
    "identity.account.email",
    "platform.mail.recipient",
  ])
    assert.ok(before.includes(place), `${place} should hold it before: ${before}`);
  const done = await erase(xaveria);
  assert.equal(done.path, `${HOME}/gewist`, done.main);
  await world.house.web.reads.flush();
  assert.deepEqual(await placesHolding(world.database, ...WHO), []);
  for (const caseId of [stays, ends]) {
    const page = await noor.get(path(caseId));
    assert.ok(page.has(WORD) && page.has("naam gewist") && page.has("belde over het"), page.main);
  }
  assert.ok((await noor.get("/voorbeeldstad/vragen?q=quendel")).has("Niets gevonden"));
  const views = await made.rows("select name from cases.saved_view");
  assert.deepEqual(views, [{ name: "Panden" }], "a search for her goes, another one stays");
});

test("once the term of a question has ended no row of any table holds a word of it", async (t) => {
  const { world, made, town } = await live(t);
  await made.rows("delete from cases.saved_view");
  const before = await placesHolding(world.database, WORD);
  for (const place of [
    "cases.case.answer",
    "cases.case.question",
    "cases.experience.remark",
    "cases.note.body",
    "cases.search_entry.words",
    "cases.step.note",
    "cases.sub_question.question",
  ])
    assert.ok(before.includes(place), `${place} should hold it before: ${before}`);
  await made.rows("update municipality.municipality set keep_years = 1 where municipality_id = $1", [town.id]);
  world.clock.set("2027-11-25T03:37:00+01:00");
  assert.equal(await keeping.destroyOldCases(world.house.db, world.clock), 2);
  await signInByMail.deleteOldLinks(world.house.db, world.clock);
  await deleteOldMails(world.house.db, world.clock);
  await notices.deleteTold(world.house.db, world.clock);
  const { email } = given;
  assert.deepEqual(await placesHolding(world.database, WORD), []);
  // The account is hers until she erases it.
  const account = await made.rows("select 1 from identity.account where email = $1", [email]);
  const left = await placesHolding(world.database, ...WHO);
  assert.ok(account.length === 1 && left.every((place) => place.startsWith("identity.account.")), left.join());
});

test("a file that went along to a question of somebody else has no name of theirs either", async (t) => {
  const world = await openWorld({ env: { TRUSTED_PROXIES: "1" } }, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad");
  const made = boardCases(world, town);
  const stays = await made.ask("Waar is er plaats?");
  const { visitor: xaveria } = await withAccount(world, given.email, given.name);
  const form = (await xaveria.get("/voorbeeldstad/stel-uw-vraag")).form("question", { question: "Is er plaats?" });
  await xaveria.submitFiles(form, "files", [["cv-xaveria-quendel.pdf", makePdf()]]);
  const [row] = await made.rows<{ id: string }>("select case_id as id from cases.case order by case_id desc limit 1");
  const merging = { ends: await made.asked(row?.id ?? ""), stays: await made.asked(stays), isSameAsker: true };
  await caseMoves.mergeCases(await made.workOf("noor", "aanjager"), merging);
  assert.equal((await made.rows("select 1 from cases.attachment where name like 'cv-xaveria%'")).length, 2);
  await settled(world);
  assert.equal((await erase(xaveria)).path, `${HOME}/gewist`);
  const names = await made.rows<{ name: string }>("select distinct name from cases.attachment");
  assert.deepEqual(names, [{ name: "bijlage-1.pdf" }]);
  await settled(world);
  assert.deepEqual(await placesHolding(world.database, ...WHO), []);
});
