import { randomUUIDv7 } from "node:crypto";
import { newLinkToken } from "../../src/modules/identity/sign-in-link.js";
import { fill, type Params, slugOf } from "./at-settings.js";
import { HEAVY } from "./heavy.js";
import { enterAs, open, type Scene, type State, send, townOf } from "./scene.js";

const unbroken = HEAVY.name?.slice(0, 190) ?? "";

async function openAs(scene: Scene, person: string, routeId: string, params: Params = {}, rest = ""): Promise<void> {
  await enterAs(scene, slugOf(scene), person);
  await open(scene, slugOf(scene), `identity.${routeId}`, params, rest);
}

/** Invites somebody, as a mail would bring it. @returns what stands in the link */
async function invitation(scene: Scene, slug: string, given: { name: string; days?: number }): Promise<string> {
  const { token, hash } = newLinkToken();
  const now = scene.world.clock.now();
  const id = randomUUIDv7();
  await scene.world.database.rows(
    `insert into identity.staff_invitation (municipality_id, invitation_id, status, name, email, job_title_nl, job_title_en,
       roles, language, invited_at, expires_at, link_hash)
     values ($1, $2, 'invited', $3, $4, 'Beleidsadviseur', 'Policy adviser', '{policy,desk}', 'nl', $5, $6, $7)`,
    [
      townOf(scene, slug).id,
      id,
      given.name,
      `${id}@town.example`,
      new Date(now.subtract({ hours: 24 * 20 }).epochMilliseconds),
      new Date(now.add({ hours: 24 * (given.days ?? 14) }).epochMilliseconds),
      hash,
    ],
  );
  return token;
}

async function openInvitation(scene: Scene, slug: string): Promise<void> {
  const link = await invitation(scene, slug, { name: "Bo de Vries" });
  await open(scene, slug, "identity.invitation", { staffInvitation: link });
}

/** Signed in by mail elsewhere, which a link in a mail would do. */
async function asSomebodyElse(scene: Scene): Promise<void> {
  const { world } = scene;
  const town = townOf(scene, scene.lang === "nl" ? "drukstad" : "drukdorp");
  await enterAs(scene, town.slug, "els");
  await world.database.rows("update platform.session set method = 'mail' where person_id = $1", [town.people.els]);
  await openInvitation(scene, "voorbeeldstad");
}

/** Somebody signed out in another window, while the page stood open. */
async function signedOutMeanwhile(scene: Scene): Promise<void> {
  // In another town, as no two invitations share a title.
  await openInvitation(scene, scene.lang === "nl" ? "drukstad" : "drukdorp");
  await scene.page.locator('[name="as"]').evaluate((field) => field.setAttribute("value", "somebody"));
  await send(scene, '[name="as"]');
}

async function usedMeanwhile(scene: Scene): Promise<void> {
  await openInvitation(scene, slugOf(scene));
  await withdrawAll(scene);
  await send(scene, '[name="as"]');
}

async function withdrawAll(scene: Scene): Promise<void> {
  await scene.world.database.rows(
    "update identity.staff_invitation set status = 'withdrawn' where status = 'invited' and municipality_id = $1",
    [townOf(scene, slugOf(scene)).id],
  );
}

/** The page of a colleague. */
async function member(scene: Scene, person: string): Promise<void> {
  await openAs(scene, "ida", "member", { personId: townOf(scene, slugOf(scene)).people[person] ?? "" });
}

async function overtaken(scene: Scene): Promise<void> {
  await member(scene, "noor");
  const ida = await scene.world.signedIn(townOf(scene, slugOf(scene)), "ida");
  const page = await ida.get(new URL(scene.page.url()).pathname);
  await ida.submitOnce(page.form("titleNl", { phone: "06 1111 2222" }));
  await fill(scene, { titleNl: unbroken });
  await send(scene, '[name="titleNl"]');
}

async function byRule(scene: Scene): Promise<void> {
  const { id, people } = townOf(scene, slugOf(scene));
  await scene.world.database.rows(
    `insert into identity.staff_role (municipality_id, person_id, role, given_at, by_rule)
     values ($1, $2, 'policy', now(), true) on conflict do nothing`,
    [id, people.noor],
  );
  await member(scene, "noor");
}

async function formerMember(scene: Scene): Promise<void> {
  const { people } = townOf(scene, slugOf(scene));
  await scene.world.database.rows("update identity.staff set left_at = now() where person_id = $1", [people.sami]);
  await member(scene, "sami");
}

async function manyColleagues(scene: Scene): Promise<void> {
  const { id } = townOf(scene, slugOf(scene));
  for (let n = 0; n < 30; n += 1) {
    const personId = randomUUIDv7();
    await scene.world.database.rows("insert into identity.person values ($1, now())", [personId]);
    await scene.world.database.rows(
      `insert into identity.staff (municipality_id, person_id, name, job_title_nl, job_title_en, email, started_at)
       values ($1, $2, $3, 'Medewerker', 'Officer', $4, now())`,
      [id, personId, n === 0 ? unbroken : `Wie ${n}`, `${personId}@town.example`],
    );
  }
  await openAs(scene, "ida", "staff-list");
}

async function withdrawnMeanwhile(scene: Scene): Promise<void> {
  await invitation(scene, slugOf(scene), { name: "Tweede Venster" });
  await openAs(scene, "ida", "staff-list", {}, "?status=invited");
  await withdrawAll(scene);
  await scene.page.locator("main form button").first().click();
  await scene.page.waitForLoadState();
}

const settingsPage = (scene: Scene) => openAs(scene, "ida", "sign-in-settings");

async function saveProvider(scene: Scene, fields: Params): Promise<void> {
  await settingsPage(scene);
  await fill(scene, { issuer: "https://login.town.example", clientId: "rode-loper", ...fields });
  const button = scene.page.locator('main button[value="save"]').last();
  await Promise.all([scene.page.waitForNavigation(), button.click()]);
}

/** What an administrator sees of staff and of signing in, and what a colleague who is invited sees. In this order. */
export const staffing: readonly State[] = [
  { name: "staff: everybody", reach: (scene) => openAs(scene, "ida", "staff-list") },
  { name: "staff: not for the desk", status: 403, reach: (scene) => openAs(scene, "sami", "staff-list") },
  { name: "staff: nobody found", reach: (scene) => openAs(scene, "ida", "staff-list", {}, "?q=xyz") },
  { name: "staff: nobody left yet", reach: (scene) => openAs(scene, "ida", "staff-list", {}, "?status=left") },
  { name: "staff: nobody invited", reach: (scene) => openAs(scene, "ida", "staff-list", {}, "?status=invited") },
  { name: "staff: invite", reach: (scene) => openAs(scene, "ida", "invite-staff") },
  {
    name: "staff: invite, wrong",
    status: 400,
    async reach(scene) {
      await openAs(scene, "ida", "invite-staff");
      await fill(scene, { name: unbroken, email: "postvak", phone: "bel" });
      await scene.page.locator('[name="role-specialist"]').check();
      await send(scene, '[name="titleNl"]');
    },
  },
  {
    name: "staff: invite, sent",
    async reach(scene) {
      await invitation(scene, slugOf(scene), { name: unbroken });
      await invitation(scene, slugOf(scene), { name: "Te Laat", days: -1 });
      await openAs(scene, "ida", "invite-staff");
      await fill(scene, { name: "Bo de Vries", email: `bo@${slugOf(scene)}.example`, titleNl: "Beleidsadviseur" });
      await scene.page.locator('[name="role-policy"]').check();
      await send(scene, '[name="titleNl"]');
    },
  },
  { name: "staff: invitation withdrawn in another window", status: 404, reach: withdrawnMeanwhile },
  { name: "staff: a colleague", reach: (scene) => member(scene, "els") },
  {
    name: "staff: a colleague, wrong",
    status: 400,
    async reach(scene) {
      await member(scene, "els");
      await fill(scene, { name: "", phone: "bel" });
      await send(scene, '[name="titleNl"]');
    },
  },
  { name: "staff: a colleague, overtaken", status: 409, reach: overtaken },
  {
    name: "staff: the last administrator",
    status: 400,
    async reach(scene) {
      await member(scene, "ida");
      await scene.page.locator('[name="role-administrator"]').uncheck();
      await send(scene, '[name="titleNl"]');
    },
  },
  { name: "staff: roles by rule", reach: byRule },
  { name: "staff: who left", reach: formerMember },
  {
    name: "staff: nobody with this id",
    status: 404,
    reach: (scene) => openAs(scene, "ida", "member", { personId: randomUUIDv7() }),
  },
  { name: "staff: some left", reach: (scene) => openAs(scene, "ida", "staff-list", {}, "?status=left") },
  { name: "staff: many, long and awkward", reach: manyColleagues },
  { name: "invitation: for somebody new", reach: (scene) => openInvitation(scene, slugOf(scene)) },
  { name: "invitation: for somebody who works elsewhere", reach: asSomebodyElse },
  { name: "invitation: through a provider", reach: (scene) => openInvitation(scene, "leegdorp") },
  {
    name: "invitation: worn out",
    status: 404,
    reach: (scene) => open(scene, slugOf(scene), "identity.invitation", { staffInvitation: newLinkToken().token }),
  },
  { name: "invitation: signed out in another window", status: 409, reach: signedOutMeanwhile },
  { name: "invitation: withdrawn while it stood open", status: 404, reach: usedMeanwhile },
  { name: "sign-in settings: by mail", reach: settingsPage },
  { name: "sign-in settings: saved", reach: (scene) => saveProvider(scene, {}) },
  {
    name: "sign-in settings: wrong",
    status: 400,
    reach: (scene) => saveProvider(scene, { issuer: "http://login", clientId: "", "claim-0": unbroken }),
  },
  {
    name: "sign-in settings: half a rule, long and awkward",
    status: 400,
    reach: (scene) => saveProvider(scene, { "claim-0": "groups", "value-0": unbroken }),
  },
  {
    name: "sign-in settings: tried",
    async reach(scene) {
      await saveProvider(scene, {});
      await scene.world.database.rows(
        `update identity.provider_draft set tried_by = $2, tried_at = now(), tried_subject = 'ida', tried_claims = $3
         where municipality_id = $1`,
        [
          townOf(scene, slugOf(scene)).id,
          townOf(scene, slugOf(scene)).people.ida,
          JSON.stringify({ sub: "ida", name: unbroken, groups: Array(30).fill(unbroken), deep: { a: 1 } }),
        ],
      );
      await settingsPage(scene);
    },
  },
  {
    name: "sign-in settings: switched on without being sure",
    status: 400,
    async reach(scene) {
      await settingsPage(scene);
      await send(scene, '[name="confirm-on"]');
    },
  },
];
