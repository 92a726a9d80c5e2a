import { randomUUIDv7 } from "node:crypto";
import { newLinkToken } from "../../src/modules/identity/sign-in-link.js";
import { pathOf, post, type Scene, type State, send } from "./scene.js";

/** A session of whoever runs the installation. */
async function asWim(scene: Scene): Promise<void> {
  const { world, context } = scene;
  const path = `/${scene.lang === "en" ? "en/sign-in" : "inloggen"}/link/${await wimsLink(scene)}`;
  await context.clearCookies();
  await scene.page.goto(world.base + path);
}

/** One for each language, as the two are played at the same time. */
const emailOf = ({ lang }: Scene) => `wim-${lang}@installatie.example`;

async function wimsLink(scene: Scene): Promise<string> {
  const { world } = scene;
  const { token, hash } = newLinkToken();
  const email = emailOf(scene);
  const now = world.clock.now();
  const personId = randomUUIDv7();
  await world.database.rows("insert into identity.person values ($1, now())", [personId]);
  await world.database.rows(
    `insert into identity.platform_administrator (person_id, email, added_at) values ($1, $2, now())
     on conflict do nothing`,
    [personId, email],
  );
  await world.database.rows(
    `insert into identity.platform_link (link_hash, person_id, made_at, expires_at)
     select $1, person_id, $3, $4 from identity.platform_administrator where email = $2`,
    [hash, email, new Date(now.epochMilliseconds), new Date(now.add({ minutes: 15 }).epochMilliseconds)],
  );
  return token;
}

async function wim(scene: Scene, routeId: string): Promise<void> {
  await asWim(scene);
  await send(scene, "button");
  await scene.page.goto(scene.world.base + pathOf(scene, undefined, routeId));
}

const national = async (scene: Scene, routeId: string) =>
  void (await scene.page.goto(scene.world.base + pathOf(scene, undefined, routeId)));

/** What whoever runs the installation sees. */
export const installing: readonly State[] = [
  { name: "installation: sign in", reach: (scene) => national(scene, "identity.national-sign-in") },
  {
    name: "installation: sign in, wrong",
    status: 400,
    async reach(scene) {
      await national(scene, "identity.national-sign-in");
      await scene.page.locator('[name="email"]').fill("geen adres");
      await send(scene, '[name="email"]');
    },
  },
  { name: "installation: link asked", reach: (scene) => national(scene, "identity.national-sign-in-sent") },
  { name: "installation: link", reach: asWim },
  {
    name: "installation: link used in another window",
    status: 404,
    async reach(scene) {
      await asWim(scene);
      await scene.world.database.rows(
        `update identity.platform_link set spent_at = made_at where person_id in
           (select person_id from identity.platform_administrator where email = $1)`,
        [emailOf(scene)],
      );
      await send(scene, "button");
    },
  },
  { name: "installation: municipalities", reach: (scene) => wim(scene, "identity.installation") },
  { name: "installation: switch on", reach: (scene) => wim(scene, "identity.switch-on") },
  {
    name: "installation: switch on, wrong",
    status: 400,
    async reach(scene) {
      await wim(scene, "identity.switch-on");
      await scene.page.locator('[name="name"]').fill("n".repeat(201));
      await send(scene, '[name="code"]');
    },
  },
  { name: "installation: regions", reach: (scene) => wim(scene, "identity.regions") },
  {
    name: "installation: regions, wrong",
    status: 400,
    async reach(scene) {
      await wim(scene, "identity.regions");
      await scene.page.locator('[name="region"]').fill("r".repeat(81));
      await send(scene, '[name="region"]');
    },
  },
  { name: "installation: sign out", reach: (scene) => wim(scene, "identity.national-sign-out") },
  {
    name: "installation: sign out, expired",
    status: 403,
    async reach(scene) {
      await wim(scene, "identity.installation");
      await post(scene, pathOf(scene, undefined, "identity.national-sign-out"));
    },
  },
];
