import { HEAVY } from "./heavy.js";
import { enterAs, makeCase, open, pathOf, post, type Scene, type State, send, townOf } from "./scene.js";

const SLUG = "voorbeeldstad";

/** The list as somebody of the desk sees it. */
function list(name: string, query: string, person = "sami"): State {
  return {
    name: `desk list: ${name}`,
    async reach(scene) {
      await enterAs(scene, SLUG, person);
      await open(scene, SLUG, "cases.case-list", {}, query);
    },
  };
}

/** Each language keeps views of somebody of its own, as both are played at the same time. */
const keeperOf = ({ lang }: Scene) => (lang === "nl" ? "noor" : "sami");

async function openList(scene: Scene, query: string): Promise<void> {
  await enterAs(scene, SLUG, keeperOf(scene));
  await open(scene, SLUG, "cases.case-list", {}, query);
}

async function keep(scene: Scene, query: string, name: string): Promise<void> {
  await openList(scene, query);
  await scene.page.locator("main details:has([name=name]) > summary").click();
  await scene.page.locator("main [name=name]").fill(name);
  await send(scene, '[name="name"]');
}

const LONG_NAME = "Allesoverheersendebestemmingsplanwijzigingsaanvragenoverzicht".slice(0, 60);

async function openView(scene: Scene): Promise<void> {
  await openList(scene, "?status=open");
  const views = pathOf(scene, townOf(scene, SLUG), "cases.views");
  await scene.page.goto(scene.world.base + views);
  await Promise.all([scene.page.waitForNavigation(), scene.page.locator("main .rl-rows__link").first().click()]);
}

async function overtaken(scene: Scene): Promise<void> {
  await openView(scene);
  const other = await scene.world.signedIn(townOf(scene, SLUG), keeperOf(scene));
  const page = await other.get(new URL(scene.page.url()).pathname);
  await other.submitOnce(page.form("name", { name: "Eerder gewijzigd" }));
  await scene.page.locator("main [name=name]").fill("Later gewijzigd");
  await send(scene, '[name="name"]');
}

/** Looking for a question, and what somebody keeps of that. */
export const deskList: readonly State[] = [
  {
    name: "desk list: taken along, expired",
    status: 403,
    async reach(scene) {
      await openList(scene, "");
      await post(scene, pathOf(scene, townOf(scene, SLUG), "cases.export"));
    },
  },
  {
    name: "desk list: everything as long as it may be, found",
    async reach(scene) {
      await makeCase(scene, townOf(scene, SLUG), HEAVY);
      await openList(scene, "?q=a&status=all");
    },
  },
  list("a word that is in many", "?q=pand"),
  list("found by number", "?q=VO-2026-0001"),
  list("nothing found", `?q=${encodeURIComponent('xyzzy <script> " &')}&status=open`),
  list("nothing with these filters", "?late=late&kind=complaint&outcome=helped&mine=yes"),
  list(
    "all filters at once",
    "?q=pand&status=all&mine=yes&late=soon&kind=objection&from=2026-01-01&to=2026-12-31&outcome=partly&sort=oldest",
  ),
  list("days that are no days", "?from=31-31-2026&to=gisteren"),
  list("a period that is turned round", "?from=2026-12-01&to=2026-11-01"),
  list("all of them, newest first", "?status=all&sort=newest"),
  {
    name: "desk list: not for a specialist",
    status: 403,
    async reach(scene) {
      await enterAs(scene, SLUG, "els");
      await open(scene, SLUG, "cases.case-list");
    },
  },
  {
    name: "views: none yet",
    async reach(scene) {
      await enterAs(scene, SLUG, keeperOf(scene));
      await open(scene, SLUG, "cases.views");
    },
  },
  { name: "views: kept without a name", status: 400, reach: (scene) => keep(scene, "?q=pand", " ") },
  { name: "views: kept", reach: (scene) => keep(scene, "?q=pand", LONG_NAME) },
  { name: "views: a name that is taken", status: 400, reach: (scene) => keep(scene, "?q=kade", LONG_NAME) },
  {
    name: "views: the list of them",
    async reach(scene) {
      await enterAs(scene, SLUG, keeperOf(scene));
      await open(scene, SLUG, "cases.views");
    },
  },
  { name: "views: one of them", reach: openView },
  {
    name: "views: changed without a name",
    status: 400,
    async reach(scene) {
      await openView(scene);
      await scene.page.locator("main [name=name]").fill("");
      await send(scene, '[name="name"]');
    },
  },
  { name: "views: changed by somebody else meanwhile", status: 409, reach: overtaken },
  {
    name: "views: begun with from now on",
    async reach(scene) {
      await openView(scene);
      await scene.page.locator("main [name=default]").check();
      await send(scene, '[name="name"]');
    },
  },
  {
    name: "views: one that is not there",
    status: 404,
    async reach(scene) {
      await enterAs(scene, SLUG, keeperOf(scene));
      await open(scene, SLUG, "cases.view", { viewId: "00000000-0000-7000-8000-000000000000" });
    },
  },
  {
    name: "views: deleted",
    async reach(scene) {
      await openView(scene);
      await send(scene, '[value="remove"]');
    },
  },
];
