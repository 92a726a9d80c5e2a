import { caseMoves, submitQuestion, trackingLinks } from "#cases";
import { addStaff, installation, type NewStaff, roles, staffing } from "#identity";
import type { Actor } from "#platform/access";
import { Temporal } from "#platform/clock";
import { CSRF_FIELD } from "#platform/ui";
import type { Hat } from "../../commands/access-table/access-table.js";
import { newLinkToken } from "../../modules/identity/sign-in-link.js";
import { openSession } from "../account.js";
import { ask, cookiesOf } from "../ask.js";
import type { TestTown, World } from "../town.js";
import { addAccount, addEnterprise, shareWithEnterprise } from "./members.js";

const SYSTEM: Actor = { kind: "system", name: "test" };

export type Seal = { readonly csrfToken: string; readonly cookie: string };

/** A municipality with somebody under every hat. */
export type Stage = {
  readonly world: World;
  readonly town: TestTown;
  /** The Host header with which its pages are asked. */
  readonly host: string;
  /** Where its pages begin, without a slash at the end. */
  readonly prefix: string;
  readonly people: Readonly<Record<string, string>>;
  /** Opens a session, as far as the hat has one. @returns the Cookie header */
  enter(hat: Hat): Promise<string | undefined>;
  /** The proof that a form is ours, and the cookies that belong to it. @param cookie of a session, if there is one */
  seal(cookie: string | undefined): Promise<Seal>;
  /** Somebody new without a role. @returns the person's id */
  hire(name: string): Promise<string>;
  /** A case that belongs to `owner`. */
  addCase(status: StageStatus): Promise<{ caseId: string; token: string }>;
  /** An organisation of `enterprise-admin` and `member`, with an invitation that waits. */
  addEnterprise(): Promise<{ enterpriseId: string; memberId: string; invitationId: string; invitation: string }>;
  /** A case that `enterprise-admin` asked, shared with everybody in an organisation of theirs. */
  addOwnCase(status?: StageStatus): Promise<string>;
  /** A case that was asked without an account, with the mail address of `entrepreneur`. @returns the token of its link */
  addMailedCase(): Promise<string>;
  /** A sub-question of a case of `owner`, asked of `specialist`. @param askedBack they want to know something first */
  addSubQuestion(askedBack?: boolean): Promise<{ id: string; token: string }>;
  /** A link that signs `desk` in, as a mail would bring it. */
  addSignInLink(): Promise<string>;
};

/** How far a question of the stage has come. */
export type StageStatus = "received" | "official" | "waiting" | "answered";

/** Puts somebody under every hat in a municipality. @param elsewhere the other municipality */
export async function setStage(world: World, town: TestTown, elsewhere: TestTown, host?: string): Promise<Stage> {
  const people: Record<string, string> = { elsewhere: await hire(world, elsewhere, "elsewhere", roles) };
  for (const role of roles) people[role] = await hire(world, town, role, [role]);
  people.owner = await hire(world, town, "owner", []);
  // Of the roles with which somebody may act for a colleague, the one that opens nothing by itself.
  people.deputy = await hire(world, town, "deputy", ["policy"]);
  await world.database.rows("update identity.staff set deputy_id = $2 where person_id = $1", [
    people.owner,
    people.deputy,
  ]);
  await world.database.rows(
    `insert into identity.absence (municipality_id, absence_id, person_id, status, first_on, noted_by, noted_at)
     values ($1, $2, $2, 'noted', '2026-01-01', $2, now())`,
    [town.id, people.owner],
  );
  // Names in which no word for an enterprise stands: the pages are read for those.
  for (const [hat, name] of Object.entries({ entrepreneur: "apart", member: "mee", "enterprise-admin": "voorop" }))
    people[hat] = await addAccount(world, name);
  people.left = await hire(world, town, "left", roles);
  people["role-taken"] = await hire(world, town, "role-taken", ["desk"]);
  const sessions = new Map<string, string>();
  for (const [hat, personId] of Object.entries(people)) sessions.set(hat, await cookieOf(world, personId));
  people.platform = await appoint(world, town);
  await world.database.rows("update identity.staff set left_at = now() where person_id = $1", [people.left]);
  const by = { db: world.house.db, clock: world.clock, actor: SYSTEM };
  await staffing.takeRole(by, town.id, people["role-taken"], "desk");
  const prefix = host === undefined ? `/${town.slug}` : "";
  const headers = { host: host ?? new URL(world.base).host };
  return {
    world,
    town,
    host: headers.host,
    prefix,
    people,
    async enter(hat) {
      const personId = people[hat];
      return personId === undefined ? undefined : cookieOf(world, personId, hat === "platform");
    },
    async seal(cookie) {
      const given = { ...headers, ...(cookie ? { cookie } : {}) };
      const page = await ask(world.base, { path: `${prefix}/stel-uw-vraag`, headers: given });
      const csrfToken = new RegExp(`name="${CSRF_FIELD}" value="([^"]+)"`).exec(page.html)?.[1] ?? "";
      return { csrfToken, cookie: [cookie, cookiesOf(page)].filter(Boolean).join("; ") };
    },
    addSignInLink: () => addSignInLink(world, town, people.desk ?? ""),
    addEnterprise: () => addEnterprise(world, people),
    addOwnCase: (status = "received") => addOwnCase(world, town, people, status),
    addSubQuestion: (askedBack) => addSubQuestion(world, town, people, askedBack),
    addMailedCase: () => addMailedCase(world, town, people),
    hire: (name) => hire(world, town, name, []),
    addCase: (status) => addCase(world, town, people.owner ?? "", status),
  };
}

const cookieOf = async (world: World, personId: string, national = false) =>
  `__Host-session=${await openSession(world, personId, national)}`;

let hired = 0;

async function hire(world: World, town: TestTown, name: string, given: NewStaff["roles"]): Promise<string> {
  hired += 1;
  const staff: NewStaff = {
    name: `Wie ${name}`,
    jobTitle: { nl: name, en: name },
    phone: "06 1234 5678",
    email: `${name}-${hired}@town.example`,
    roles: given,
    demo: true,
  };
  return addStaff({ db: world.house.db, clock: world.clock, actor: SYSTEM }, town.id, staff);
}

/** Somebody who runs the installation. @returns the person's id */
async function appoint(world: World, town: TestTown): Promise<string> {
  const address = `platform@${town.slug}.example`;
  await installation.add({ db: world.house.db, clock: world.clock, actor: SYSTEM }, address);
  const [row] = await world.database.rows<{ person_id: string }>(
    "select person_id from identity.platform_administrator where email = $1",
    [address],
  );
  return row?.person_id ?? "";
}

async function addSignInLink(world: World, town: TestTown, personId: string): Promise<string> {
  const { token, hash } = newLinkToken();
  const now = world.clock.now();
  await world.database.rows(
    `insert into identity.sign_in_link (municipality_id, link_hash, person_id, made_at, expires_at)
     values ($1, $2, $3, $4, $5)`,
    [town.id, hash, personId, new Date(now.epochMilliseconds), new Date(now.add({ minutes: 15 }).epochMilliseconds)],
  );
  return token;
}

const RECEIVED_ON = Temporal.PlainDate.from("2026-11-20");

/** What an owner notes about an application that came in on a day. */
export const applicationOf = (receivedOn: Temporal.PlainDate) =>
  ({
    kind: "application",
    receivedOn,
    basis: "awb",
    law: undefined,
    weeks: 8,
    decisionOn: undefined,
    hasCommittee: false,
  }) as const;

async function addCase(world: World, town: TestTown, ownerId: string, status: StageStatus) {
  const work = await world.work(town, { kind: "visitor" });
  const question = "Waar vinden wij een pand voor een werkplaats?";
  const asker = { name: "Lotte Peters", email: "lotte@cirkel.example", phone: undefined, organisation: "Cirkel" };
  const linkId = await submitQuestion(work, { question, ...asker, language: "nl" });
  const [row] = await world.database.rows<{ case_id: string }>(
    `update cases.case c set owner_id = $2 from cases.tracking_link l
     where l.municipality_id = c.municipality_id and l.case_id = c.case_id and l.link_id = $1 returning c.case_id`,
    [linkId, ownerId],
  );
  const caseId = row?.case_id ?? "";
  if (status === "answered")
    await world.database.rows(
      `update cases.case set status = 'answered', answer = 'Aan de kade.', answered_at = received_at,
       answer_days = 0, first_reaction_at = received_at, first_reaction_days = 0 where case_id = $1`,
      [caseId],
    );
  if (status === "official") {
    const owner = await world.work(town, { kind: "person", personId: ownerId, name: "Wie owner", roles: new Set() });
    await caseMoves.makeOfficial(owner, { caseId, version: 1 }, applicationOf(RECEIVED_ON), "Wij kijken ernaar.");
  }
  if (status === "waiting")
    await world.database.rows(
      `update cases.case set status = 'waiting', waiting_since = '2026-11-20', version = 2,
       first_reaction_at = received_at, first_reaction_days = 0 where case_id = $1`,
      [caseId],
    );
  return { caseId, token: trackingLinks.tokenOf(world.house.web.signer, town.id, linkId) };
}

async function addOwnCase(world: World, town: TestTown, people: Stage["people"], status: StageStatus): Promise<string> {
  const { caseId } = await addCase(world, town, people.owner ?? "", status);
  await shareWithEnterprise(world, people, caseId);
  return caseId;
}

async function addSubQuestion(world: World, town: TestTown, people: Stage["people"], askedBack = false) {
  const { caseId } = await addCase(world, town, people.owner ?? "", "received");
  const roles = new Set<string>();
  const work = await world.work(town, { kind: "person", personId: people.owner ?? "", name: "Wie owner", roles });
  const target = { kind: "person", id: people.specialist ?? "" } as const;
  await caseMoves.askSubQuestion(
    work,
    { caseId, version: 1 },
    { target, question: "Wat staat er leeg?", due: undefined },
  );
  const [row] = await world.database.rows<{ id: string; link: string }>(
    `select l.sub_question_id as id, l.link_id as link from cases.work_link l
     join cases.sub_question q on q.municipality_id = l.municipality_id and q.sub_question_id = l.sub_question_id
     where q.case_id = $1`,
    [caseId],
  );
  const id = row?.id ?? "";
  if (askedBack) {
    const specialist = await world.work(town, { kind: "person", personId: people.specialist ?? "", name: "", roles });
    await caseMoves.askBackSub(specialist, id, "In welke wijk?");
  }
  return { id, token: trackingLinks.workTokenOf(world.house.web.signer, town.id, row?.link ?? "") };
}

async function addMailedCase(world: World, town: TestTown, people: Stage["people"]): Promise<string> {
  const { caseId, token } = await addCase(world, town, people.owner ?? "", "received");
  await world.database.rows(
    `update cases.case set asker_email = (select email from identity.account where person_id = $2) where case_id = $1`,
    [caseId, people.entrepreneur],
  );
  return token;
}
