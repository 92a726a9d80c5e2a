import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";
import { CompiledQuery } from "kysely";
import { Temporal } from "#platform/clock";
import { PLATFORM, type Read } from "#platform/db";
import * as attachments from "../../modules/cases/attachments/queries.js";
import * as experience from "../../modules/cases/experience/queries.js";
import { twelveMonths } from "../../modules/cases/figures/months.js";
import * as figures from "../../modules/cases/figures/queries.js";
import * as handovers from "../../modules/cases/handover/queries.js";
import * as links from "../../modules/cases/links/queries.js";
import * as officials from "../../modules/cases/official/queries.js";
import * as own from "../../modules/cases/own/queries.js";
import * as presence from "../../modules/cases/presence/queries.js";
import * as cases from "../../modules/cases/queries.js";
import * as retention from "../../modules/cases/retention/queries.js";
import * as subQuestions from "../../modules/cases/sub-questions/queries.js";
import * as transfers from "../../modules/cases/transfer/queries.js";
import { boardBounded, boardQueries, boardWhole } from "./board.js";
import { counterQueries } from "./counter-queries.js";
import { type Crowd, openCrowd, SMALL } from "./crowd.js";
import { deskListBounded, deskListQueries, searchedByWords, WITH_DEPARTMENT } from "./desk-list.js";
import { noteQueries } from "./note-queries.js";
import { otherQueries } from "./others.js";
import { complaints, explain, type Plan } from "./plan.js";

const { address, big, small } = await openCrowd();

/** A list shows at most this many rows; more are never put in order. */
const PAGE = 100;

/** There are at most a few hundred municipalities in the whole country, with a handful of these rows each. */
const tiny = new Set([
  "municipality.municipality",
  "municipality.section",
  "municipality.chain_partner",
  "municipality.mandate",
  "municipality.house_style",
  "municipality.logo",
  "identity.provider",
  "identity.provider_draft",
  "identity.desk_day",
  "cases.budget",
]);

/** Queries that may look at everything of their own municipality, each with its reason. */
const whole = new Map([
  ...boardWhole,
  ["identity.absence.findAway", "names everybody who is away today, some dozens at most"],
  ["identity.staff.listPlaces", "needs the department of every specialist, some hundreds at most"],
  ["cases.figures.readTallies", "counts every question of a year, at most once a minute (figures.ts)"],
  ["identity.findDemoStaff", "only in the demo town, never in production"],
  ["municipality.findClosingDays", "needs every closing day of the town hall, some ten a year"],
  ["municipality.listClosingDays", "as above, on a page of the administrator"],
  ["municipality.listDepartments", "shows every department of the town hall, a few dozen at most"],
  ["identity.listStaff", "a deputy is chosen among everybody who works here, some hundreds at most"],
  ["identity.listStaffWithRoles", "a colleague is chosen among everybody who answers questions, some hundreds at most"],
  ["identity.absence.findReserve", "aanjagers and desk, a few dozen at most, and only while somebody is away"],
  ["identity.staff.findMembersLike", "looks through the names of everybody who works here, some hundreds at most"],
  ["identity.findFirstWithRole", "chooses among the people with one role, a few dozen at most"],
]);

/** Queries that look at more than the page that they show, with how many rows that may be. */
const bounded = new Map([...boardBounded, deskListBounded]);

const today = Temporal.Now.plainDateISO();
const NOBODY = "00000000-0000-7000-8000-00000000ffff";

/** Every reading query of every module, with something to look for. A query that is missing here fails the test. */
const queries: Record<string, readonly ((read: Read, id: string) => Promise<unknown>)[]> = {
  "cases.findCase": [(read, id) => cases.findCase(read, id)],
  "cases.attachments.countDraftsFrom": [(read) => attachments.countDraftsFrom(read, Buffer.alloc(32))],
  "cases.attachments.findAttachments": [(read, id) => attachments.findAttachments(read, id)],
  "cases.attachments.findDraft": [(read, id) => attachments.findDraft(read, { draftId: id, browserMark: "7" })],
  "cases.attachments.findDraftFiles": [
    (read, id) => attachments.findDraftFiles(read, { draftId: id, browserMark: "7" }),
  ],
  "cases.attachments.findPartFiles": [(read, id) => attachments.findPartFiles(read, [id])],
  "cases.attachments.findPart": [(read, id) => attachments.findPart(read, id, 0, 64)],
  ...noteQueries,
  ...boardQueries,
  "cases.handover.findHandovers": [(read, id) => handovers.findHandovers(read, id)],
  "cases.handover.findHandover": [(read, id) => handovers.findHandover(read, id, id)],
  "cases.handover.listUnanswered": [(read) => handovers.listUnanswered(read, Temporal.Now.plainDateISO(), 25)],
  "cases.official.findOfficial": [(read, id) => officials.findOfficial(read, id)],
  "cases.official.findOfficialAt": [(read, id) => officials.findOfficialAt(read, id, NOBODY)],
  "cases.presence.findPresent": [(read, id) => presence.findPresent(read, id, new Date(Date.now() - 90_000))],
  "cases.transfer.findTransfers": [(read, id) => transfers.findTransfers(read, id)],
  "cases.transfer.listUnanswered": [(read) => transfers.listUnanswered(read, Temporal.Now.plainDateISO(), 25)],
  "cases.transfer.listOffered": [(read) => transfers.listOffered(read)],
  "cases.transfer.findOffered": [(read, id) => transfers.findOffered(read, id)],
  "cases.transfer.findWentTo": [(read, id) => transfers.findWentTo(read, id)],
  "cases.sub-questions.findSubQuestions": [(read, id) => subQuestions.findSubQuestions(read, id)],
  "cases.sub-questions.findSubQuestion": [(read, id) => subQuestions.findSubQuestion(read, id)],
  "cases.sub-questions.findByWorkLink": [(read, id) => subQuestions.findByWorkLink(read, id)],
  "cases.sub-questions.findWorkLinkId": [(read, id) => subQuestions.findWorkLinkId(read, id)],
  "cases.sub-questions.findSubSteps": [(read, id) => subQuestions.findSubSteps(read, [id])],
  "cases.sub-questions.listOpenFor": [
    (read, id) => subQuestions.listOpenFor(read, { personId: id, departmentIds: [id], partner: "uwv" }, 25),
    (read, id) =>
      subQuestions.listOpenFor(read, { personId: id, departmentIds: [id], partner: "uwv" }, 25, { due: today, id }),
  ],
  ...counterQueries,
  "cases.links.findCaseByLink": [(read, id) => links.findCaseByLink(read, id)],
  "cases.links.findCaseIdByLink": [(read, id) => links.findCaseIdByLink(read, id)],
  "cases.links.findLinkId": [(read, id) => links.findLinkId(read, id)],
  "cases.findSteps": [(read, id) => cases.findSteps(read, id)],
  ...deskListQueries,
  "cases.figures.readTallies": [(read) => figures.readTallies(read, twelveMonths(today), today)],
  "cases.experience.findExperiences": [(read, id) => experience.findExperiences(read, id)],
  "cases.own.listAsked": [
    (read, id) => own.listAsked(read, id, undefined, 26),
    (read, id) => own.listAsked(read, id, { at: "2026-01-01T00:00:00Z", id }, 26),
  ],
  "cases.own.listShared": [
    (read, id) => own.listShared(read, NOBODY, [id, NOBODY], undefined, 26),
    (read, id) => own.listShared(read, NOBODY, [id, NOBODY], { at: "2026-01-01T00:00:00Z", id }, 26),
  ],
  "cases.own.findShares": [(read, id) => own.findShares(read, id)],
  "cases.retention.findCasesOf": [
    (read, id) => retention.findCasesOf(read, { personId: id, email: "7@cirkel.example" }),
  ],
  "cases.retention.findIsNamed": [(read) => retention.findIsNamed(read, "7@cirkel.example")],
  "cases.retention.findUnnamed": [(read, id) => retention.findUnnamed(read, [id])],
  ...otherQueries([big.id, small.id]),
};

/** Platform role: every municipality, or the one mailbox that a job writes to. */
const acrossMunicipalities = [
  "identity.accounts.findAccountByAddress",
  "cases.handover.findOverdue",
  "cases.transfer.findOverdue",
  "cases.silence.findSilent",
  "cases.notices.findDue",
  "cases.notices.findWithQuestions",
  "cases.experience.findUnasked",
  "municipality.neighbours.findRegions",
  "cases.sub-questions.telling.findUntold",
  "cases.sub-questions.telling.findWithOpenSubs",
  "municipality.findMunicipalities",
  "municipality.findRetention",
  "identity.findPostsOf",
  "identity.installation.countPlatformLinks",
  "identity.installation.findPlatformAdministrator",
  "identity.installation.findPlatformLink",
  "identity.installation.listStandings",
  "municipality.look.findLooks",
  "municipality.look.findLogoFile",
];

/**
 * What the functions of the platform look at, which a plan of the page's role does not show: the bodies of
 * directory.members_with, readers_of, invitations_for, invitation_by, is_number_known, identity.account_of and links_to,
 * cases.transfers_offered and went_to.
 */
const withinFunctions: Record<string, (id: string) => string> = {
  "members of a person": (id) => `select m.* from directory.member own
     join directory.enterprise e on e.enterprise_id = own.enterprise_id and e.ended_at is null
     join directory.member m on m.enterprise_id = own.enterprise_id and m.ended_at is null
     join identity.account a on a.person_id = m.person_id where own.person_id = '${id}' and own.ended_at is null`,
  "invitations of an organisation": (id) =>
    `select * from directory.invitation where enterprise_id = '${id}' and status = 'sent'`,
  "an invitation by its link": () => `select * from directory.invitation where token_hash = sha256('0 7')`,
  "an organisation by its number": () =>
    `select from directory.enterprise where kvk_number = '00000007' and ended_at is null`,
  "an account by its address": () => `select * from identity.account where email_key = '7-0@cirkel.example'`,
  "what is offered to a municipality": () =>
    `select t.*, c.question from cases.transfer t
     join cases.case c on c.municipality_id = t.municipality_id and c.case_id = t.case_id
     where t.to_municipality_id = '${big.id}' and t.status = 'offered' order by t.answer_due, t.transfer_id limit 100`,
  "where a question went": (id) =>
    `select t.*, l.link_id from cases.transfer t
     left join cases.tracking_link l on l.municipality_id = t.to_municipality_id and l.link_id = t.to_link_id
     where t.municipality_id = '${big.id}' and t.case_id = '${id}' and t.status = 'accepted'`,
  "cases with a word": () => searchedByWords(big.id),
  "links to a mailbox": () =>
    `select * from identity.sign_in_link where address_key = 'a@b.example' and made_at > now()`,
};

test("every reading query of every module is explained here", async () => {
  const modules = join(import.meta.dirname, "../../modules");
  const found: string[] = [];
  for (const file of readdirSync(modules, { recursive: true, encoding: "utf8" }).filter((path) =>
    /(^|\/)queries\.js$/.test(path),
  )) {
    const exported: Record<string, unknown> = await import(join(modules, file));
    const module = relative(modules, join(modules, file, "..")).replaceAll("/", ".");
    for (const [name, value] of Object.entries(exported))
      if (/^(find|list|read|search|count)/.test(name) && typeof value === "function") found.push(`${module}.${name}`);
  }
  const explained = new Set(Object.keys(queries).map((name) => name.replace(/, with .*/, "")));
  assert.deepEqual([...explained, ...acrossMunicipalities].sort(), found.sort());
});

/** What PostgreSQL does for every statement of these calls, in one municipality. */
async function plansOf(calls: (typeof queries)[string], town: Crowd): Promise<Plan[]> {
  const plans: Plan[] = [];
  for (const call of calls) plans.push(...(await explain(address, town.id, (read) => call(read, town.first))));
  assert.ok(plans.length >= calls.length, "every call sends a statement");
  return plans;
}

for (const [name, calls] of Object.entries(queries)) {
  test(`${name} in a small municipality costs nothing of the big one`, async () => {
    for (const plan of await plansOf(calls, small)) assertSmall(plan, timesOf(name));
  });

  if (!whole.has(name))
    test(`${name} in a big municipality reads no more than it shows`, async () => {
      for (const plan of await plansOf(calls, big)) assertPage(plan, bounded.get(name));
    });
}

for (const [what, sqlFor] of Object.entries(withinFunctions))
  test(`${what}: found by an index, as the platform`, async () => {
    const ask = (read: Read) => read.select<never>().executeQuery(CompiledQuery.raw(sqlFor(big.first)));
    for (const plan of await explain(address, big.id, ask, PLATFORM)) assertPage(plan);
  });

const numbers = (read: Read) => read.select<cases.CaseTables>().selectFrom("cases.case").select("number");

for (const [what, call] of Object.entries({
  "a search without an index": (read: Read) =>
    numbers(read).where("municipality_id", "=", read.municipalityId).where("asker_name", "=", "Niemand").execute(),
  "a long list that is put in order each time": (read: Read) =>
    numbers(read).where("municipality_id", "=", read.municipalityId).orderBy("title").limit(25).execute(),
}))
  test(`${what} is noticed`, async () => {
    for (const plan of await plansOf([call], big)) assert.throws(() => assertPage(plan), { code: "ERR_ASSERTION" });
  });

const timesOf = (name: string) => (bounded.has(name) || whole.has(name) ? 4 : name === WITH_DEPARTMENT ? 2 : 1.5);

/** @param times how often it may look at everything of a small municipality */
function assertSmall(plan: Plan, times = 1.5): void {
  assert.deepEqual(complaints(plan, tiny, { sorted: SMALL, touched: SMALL * times }), [], plan.sql);
}

/** @param most how many rows it may look at, and put in order, where that is not a page */
function assertPage(plan: Plan, most?: number): void {
  assert.deepEqual(complaints(plan, tiny, { sorted: most ?? PAGE, touched: most ?? 2 * PAGE }), [], plan.sql);
}
