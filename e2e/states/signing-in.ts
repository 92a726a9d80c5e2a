import { newLinkToken } from "../../src/modules/identity/sign-in-link.js";
import { enterAs, open, pathOf, post, type Scene, type State, send, townOf } from "./scene.js";

const form = (scene: Scene) => open(scene, "voorbeeldstad", "identity.sign-in");

/** The form for a mail address, sent with something in it. */
async function askFor(scene: Scene, email: string): Promise<void> {
  await form(scene);
  await scene.page.locator('[name="email"]').fill(email);
  await send(scene, '[name="email"]');
}

/** Signing in and out, and everything in between. */
export const signingIn: readonly State[] = [
  { name: "sign in", reach: form },
  { name: "sign in: on the way to a page", reach: (scene) => open(scene, "voorbeeldstad", "cases.case-list") },
  { name: "sign in: no address", status: 400, reach: (scene) => askFor(scene, "") },
  { name: "sign in: no mail address", status: 400, reach: (scene) => askFor(scene, `${"n".repeat(300)}@a.example`) },
  { name: "sign in: asked", reach: (scene) => askFor(scene, "noor.bakker@town.example") },
  { name: "sign in: as nobody", status: 404, reach: asNobody },
  { name: "sign-in link", reach: openLink },
  {
    name: "sign-in link: worn out",
    status: 404,
    reach: (scene) => open(scene, "voorbeeldstad", "identity.sign-in-link", { link: newLinkToken().token }),
  },
  { name: "sign-in link: used in another window", status: 404, reach: usedMeanwhile },
  { name: "sign in: at the provider", reach: (scene) => atProvider(scene, "identity.sign-in") },
  { name: "provider: away", status: 503, reach: (scene) => atProvider(scene, "identity.provider") },
  { name: "provider: back too late", status: 403, reach: (scene) => atProvider(scene, "identity.provider-return") },
  { name: "sessions: one", reach: (scene) => sessions(scene, "els") },
  { name: "sessions: several", reach: severalSessions },
  { name: "sessions: one ended", reach: (scene) => sessions(scene, "els", "?gedaan=end") },
  {
    name: "sessions: all ended",
    reach: (scene) => open(scene, "voorbeeldstad", "identity.sign-in", {}, "?gedaan=end-all"),
  },
  { name: "sessions: no such session", status: 404, reach: noSuchSession },
  { name: "sign out", reach: signOut },
  { name: "sign out: expired", status: 403, reach: expiredSignOut },
];

async function openLink(scene: Scene): Promise<void> {
  const { token, hash } = newLinkToken();
  const town = townOf(scene, "voorbeeldstad");
  const now = scene.world.clock.now();
  await scene.world.database.rows(
    `insert into identity.sign_in_link (municipality_id, link_hash, person_id, made_at, expires_at)
     values ($1, $2, $3, $4, $5)`,
    [
      town.id,
      hash,
      town.people.noor,
      new Date(now.epochMilliseconds),
      new Date(now.add({ minutes: 15 }).epochMilliseconds),
    ],
  );
  await open(scene, "voorbeeldstad", "identity.sign-in-link", { link: token });
}

/** A town whose staff sign in at a provider; the installation has no key, so that it seems away. */
async function atProvider(scene: Scene, routeId: string): Promise<void> {
  await scene.world.database.rows(
    `insert into identity.provider (municipality_id, issuer, client, acr_values, role_rules, assertion_audience, set_at)
     values ($1, 'https://login.town.example', 'rode-loper', '{}', '[]', 'issuer', now()) on conflict do nothing`,
    [townOf(scene, "leegdorp").id],
  );
  await open(scene, "leegdorp", routeId);
}

async function usedMeanwhile(scene: Scene): Promise<void> {
  await openLink(scene);
  await scene.world.database.rows("update identity.sign_in_link set spent_at = made_at");
  await send(scene, "button");
}

async function sessions(scene: Scene, person: string, rest = ""): Promise<void> {
  await enterAs(scene, "voorbeeldstad", person);
  await open(scene, "voorbeeldstad", "identity.sessions", {}, rest);
}

async function severalSessions(scene: Scene): Promise<void> {
  for (let n = 0; n < 3; n += 1) await scene.world.signedIn(townOf(scene, "voorbeeldstad"), "noor");
  await sessions(scene, "noor");
}

async function noSuchSession(scene: Scene): Promise<void> {
  await sessions(scene, "noor");
  await scene.page
    .locator('[name="session"][value="all"]')
    .evaluate((field) => field.setAttribute("value", "00000000-0000-7000-8000-000000000000"));
  await send(scene, '[value="00000000-0000-7000-8000-000000000000"]');
}

async function asNobody(scene: Scene): Promise<void> {
  await open(scene, "voorbeeldstad", "identity.sign-in");
  await scene.page
    .locator('[name="person"]')
    .first()
    .evaluate((field) => field.setAttribute("value", "nobody"));
  await send(scene, '[value="nobody"]');
}

async function signOut(scene: Scene): Promise<void> {
  await enterAs(scene, "voorbeeldstad", "noor");
  await open(scene, "voorbeeldstad", "identity.sign-out");
}

async function expiredSignOut(scene: Scene): Promise<void> {
  await signOut(scene);
  await post(scene, pathOf(scene, townOf(scene, "voorbeeldstad"), "identity.sign-out"));
}
