import { randomUUIDv7 } from "node:crypto";
import { type AccountHolder, withAccount } from "#testing";
import { newInvitationToken } from "../../src/modules/directory/invitation-link.js";
import { addEnterprise } from "../../src/testing/matrix/members.js";
import { shareCookies } from "../browser.js";
import { HEAVY } from "./heavy.js";
import { newLink } from "./links.js";
import { enterAs, makeCase, open, type Scene, type State, send, townOf } from "./scene.js";

const SLUG = "voorbeeldstad";
let made = 0;

/** Somebody with an account, whom nobody else in these states is. */
function holder(scene: Scene, name?: string): Promise<AccountHolder> {
  made += 1;
  return withAccount(scene.world, `wie${made}@cirkel.example`, name);
}

const enter = (scene: Scene, { visitor }: AccountHolder) => shareCookies(scene.world, visitor, scene.context);

type Made = Awaited<ReturnType<typeof addEnterprise>> & {
  readonly admin: AccountHolder;
  readonly member: AccountHolder;
};

/** An organisation of its own name, so that no two pages have one title. */
async function enterprise(scene: Scene, name = "Fietscirkel"): Promise<Made> {
  const [admin, member] = [await holder(scene, "Anna de Boer"), await holder(scene, HEAVY.name)];
  const people = { "enterprise-admin": admin.personId, member: member.personId };
  made += 1;
  return { ...(await addEnterprise(scene.world, people, `${name} ${made}`)), admin, member };
}

async function openEnterprise(scene: Scene, who: "admin" | "member", routeId = "directory.enterprise", name?: string) {
  const found = await enterprise(scene, name);
  await enter(scene, found[who]);
  await open(scene, SLUG, routeId, { enterpriseId: found.enterpriseId });
  return found;
}

const asAccount = (name: string, routeId: string, rest = ""): State => ({
  name: `account: ${name}`,
  async reach(scene) {
    await enter(scene, await holder(scene, "Anna de Boer"));
    await open(scene, SLUG, routeId, {}, rest);
  },
});

async function register(scene: Scene, fields: Readonly<Record<string, string>>): Promise<void> {
  await enter(scene, await holder(scene));
  await open(scene, SLUG, "directory.register");
  for (const [name, value] of Object.entries(fields)) await scene.page.locator(`[name="${name}"]`).fill(value);
  await send(scene, '[name="kvkNumber"]');
}

async function openInvitation(scene: Scene, who?: AccountHolder): Promise<Made> {
  const found = await enterprise(scene);
  await enter(scene, who ?? (await holder(scene)));
  await open(scene, SLUG, "directory.invitation", { invitation: found.invitation });
  return found;
}

const invitationAs = (name: string, change: string): State => ({
  name: `invitation: ${name}`,
  status: 404,
  async reach(scene) {
    const { invitationId, invitation } = await enterprise(scene);
    await scene.world.database.rows(`update directory.invitation set ${change} where invitation_id = $1`, [
      invitationId,
    ]);
    await enter(scene, await holder(scene));
    await open(scene, SLUG, "directory.invitation", { invitation });
  },
});

/** A question of an admin; shared with the organisation when somebody else looks. */
export async function openQuestion(scene: Scene, who: "admin" | "member", told = {}): Promise<Made> {
  const found = await enterprise(scene, HEAVY.organisation);
  const { caseId } = await makeCase(scene, townOf(scene, SLUG), told);
  const { database } = scene.world;
  const asker = found.admin.personId;
  await database.rows("update cases.case set asker_person_id = $2 where case_id = $1", [caseId, asker]);
  await database.rows(
    `insert into cases.share (municipality_id, case_id, reader_id, shared_by, received_at)
     select municipality_id, case_id, $2, $3, received_at from cases.case where case_id = $1`,
    [caseId, found.enterpriseId, asker],
  );
  await enter(scene, found[who]);
  await open(scene, SLUG, "cases.own-question", { caseId });
  return found;
}

async function openTracked(scene: Scene): Promise<AccountHolder> {
  const anna = await holder(scene, "Anna de Boer");
  const { token } = await makeCase(scene, townOf(scene, SLUG), { email: anna.email });
  await enter(scene, anna);
  await open(scene, SLUG, "cases.case-status", { token });
  return anna;
}

async function askSharing(scene: Scene): Promise<void> {
  const { admin } = await enterprise(scene);
  await enter(scene, admin);
  await open(scene, SLUG, "cases.ask-question");
}

/** With an account: who they are, their organisations, their questions. */
export const belonging: readonly State[] = [
  asAccount("details", "identity.details"),
  asAccount("details, just signed up", "identity.details", "?naar=/voorbeeldstad/mijn-vragen"),
  {
    name: "account: details, wrong",
    status: 400,
    async reach(scene) {
      await enter(scene, await holder(scene));
      await open(scene, SLUG, "identity.details");
      await scene.page.locator('[name="phone"]').fill("bel mij");
      await send(scene, '[name="phone"]');
    },
  },
  asAccount("session", "identity.sign-out"),
  asAccount("no organisations", "directory.list"),
  asAccount("left an organisation", "directory.list", "?gedaan=left"),
  {
    name: "organisations: one",
    async reach(scene) {
      await enter(scene, (await enterprise(scene, HEAVY.organisation)).admin);
      await open(scene, SLUG, "directory.list");
    },
  },
  asAccount("add an organisation", "directory.register"),
  { name: "add an organisation: nothing filled in", status: 400, reach: (scene) => register(scene, {}) },
  {
    name: "add an organisation: everything wrong",
    status: 400,
    reach: (scene) => register(scene, { name: "n".repeat(201), kvkNumber: "1234", branchNumber: "elf" }),
  },
  {
    name: "add an organisation: known number",
    async reach(scene) {
      await enterprise(scene);
      await register(scene, { name: "Cirkel", kvkNumber: "12.34.56.78" });
    },
  },
  asAccount("asked for an invitation", "directory.asked"),
  { name: "organisation: as an admin", reach: async (scene) => void (await openEnterprise(scene, "admin")) },
  {
    name: "organisation: as a member, long and awkward",
    reach: async (scene) => void (await openEnterprise(scene, "member", undefined, HEAVY.organisation)),
  },
  {
    name: "organisation: invited wrongly",
    status: 400,
    async reach(scene) {
      await openEnterprise(scene, "admin");
      await scene.page.locator('[name="email"]').fill("geen adres");
      await send(scene, '[name="email"]');
    },
  },
  {
    name: "organisation: invitation withdrawn in another window",
    status: 404,
    async reach(scene) {
      const { invitationId } = await openEnterprise(scene, "admin");
      await scene.world.database.rows(
        "update directory.invitation set status = 'withdrawn', ended_at = now() where invitation_id = $1",
        [invitationId],
      );
      await send(scene, '[name="invitation"]');
    },
  },
  {
    name: "organisation: the last admin stays one",
    status: 400,
    async reach(scene) {
      await openEnterprise(scene, "admin");
      await send(scene, '[value="make-member"]');
    },
  },
  { name: "leave: a member", reach: async (scene) => void (await openEnterprise(scene, "member", "directory.leave")) },
  {
    name: "leave: the last admin",
    status: 400,
    async reach(scene) {
      await openEnterprise(scene, "admin", "directory.leave");
      await send(scene, '[name="successor"]');
    },
  },
  {
    name: "leave: the last of all",
    async reach(scene) {
      const { enterpriseId, memberId, admin } = await enterprise(scene);
      await scene.world.database.rows("update directory.member set ended_at = now() where member_id = $1", [memberId]);
      await enter(scene, admin);
      await open(scene, SLUG, "directory.leave", { enterpriseId });
    },
  },
  { name: "invitation: open, to another address", reach: async (scene) => void (await openInvitation(scene)) },
  {
    name: "invitation: as staff",
    async reach(scene) {
      const { invitation } = await enterprise(scene);
      await enterAs(scene, SLUG, "els");
      await open(scene, SLUG, "directory.invitation", { invitation });
    },
  },
  {
    name: "invitation: used in another window",
    status: 404,
    async reach(scene) {
      const { invitationId } = await openInvitation(scene);
      await scene.world.database.rows(
        "update directory.invitation set status = 'accepted', ended_at = now() where invitation_id = $1",
        [invitationId],
      );
      await send(scene, "button");
    },
  },
  invitationAs("expired", "invited_at = now() - interval '9 years', expires_at = now() - interval '8 years'"),
  invitationAs("withdrawn", "status = 'withdrawn', ended_at = now()"),
  {
    name: "invitation: unknown",
    status: 404,
    async reach(scene) {
      await enter(scene, await holder(scene));
      await open(scene, SLUG, "directory.invitation", { invitation: newInvitationToken().token });
    },
  },
  asAccount("no questions", "cases.own-questions"),
  asAccount("nothing shared", "cases.own-questions", "?lijst=shared"),
  {
    name: "own questions: asked",
    async reach(scene) {
      await openQuestion(scene, "admin", HEAVY);
      await open(scene, SLUG, "cases.own-questions");
    },
  },
  {
    name: "own questions: shared with me",
    async reach(scene) {
      await openQuestion(scene, "member", HEAVY);
      await open(scene, SLUG, "cases.own-questions", {}, "?lijst=shared");
    },
  },
  ...newLink("own question", (scene) => openQuestion(scene, "admin")),
  { name: "own question: as the asker", reach: async (scene) => void (await openQuestion(scene, "admin")) },
  {
    name: "own question: reading along, answered",
    reach: async (scene) => void (await openQuestion(scene, "member", { ...HEAVY, answer: "Dat kan." })),
  },
  {
    name: "own question: shared with nobody",
    status: 400,
    async reach(scene) {
      await openQuestion(scene, "admin");
      await scene.page.locator('[name="share"][value="members"]').check();
      await send(scene, '[name="share"]');
    },
  },
  {
    name: "own question: no longer in the organisation",
    async reach(scene) {
      const { admin } = await openQuestion(scene, "admin");
      await scene.world.database.rows("update directory.member set ended_at = now() where person_id = $1", [
        admin.personId,
      ]);
      await scene.page.reload();
    },
  },
  { name: "follow: to keep with an account", reach: async (scene) => void (await openTracked(scene)) },
  {
    name: "follow: kept in another window",
    status: 404,
    async reach(scene) {
      const { email } = await openTracked(scene);
      await scene.world.database.rows("update cases.case set asker_person_id = $2 where asker_email = $1", [
        email,
        randomUUIDv7(),
      ]);
      await send(scene, "button");
    },
  },
  { name: "ask: for an organisation", reach: askSharing },
  {
    name: "ask: shared with nobody",
    status: 400,
    async reach(scene) {
      await askSharing(scene);
      await scene.page.locator('[name="share"][value="members"]').check();
      await send(scene, '[name="share"]');
    },
  },
];
