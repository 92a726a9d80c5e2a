import { makePng } from "#testing";
import { choosing, fill, openAs, overtaken, shown, slugOf, unchosen, wrong } from "./at-settings.js";
import { LONG_TEXT } from "./heavy.js";
import { open, type Scene, type State, send, townOf } from "./scene.js";

const mandate = {
  decidedOn: "2026-03-03",
  holds: LONG_TEXT.slice(0, 1900),
  reference: `https://town.example/${"b".repeat(150)}`,
};

const greens = { main: "#0b5a3c", link: "#0b5a3c", paper: "#f7faf7", edge: "#f2b705" };

async function sendLogo(scene: Scene, file?: Buffer): Promise<void> {
  await openAs(scene, "ida", "settings-logo");
  await chooseLogo(scene, file);
}

async function chooseLogo(scene: Scene, buffer?: Buffer): Promise<void> {
  const input = scene.page.locator('main [name="logo"]');
  if (buffer) await input.setInputFiles({ name: "logo.png", mimeType: "image/png", buffer });
  await send(scene, '[name="logo"]');
}

/** How a municipality makes the platform its own. */
export const ownWay: readonly State[] = [
  shown("mandate, none", "settings-mandate"),
  choosing(
    "mandate, wrong",
    "settings-mandate",
    { givenBy: "council" },
    { decidedOn: "2027-01-01", holds: "", reference: "http:nee" },
    400,
  ),
  choosing("mandate, long and awkward", "settings-mandate", { givenBy: "college" }, mandate, 200),
  { name: "about the desk, with a mandate", reach: (scene) => open(scene, slugOf(scene), "cases.about-desk") },
  overtaken("mandate", "settings-mandate", { holds: "Mijn tekst" }, { holds: "Andere tekst" }),
  shown("modules", "settings-modules"),
  unchosen("modules", "settings-modules", "part-figures"),
  choosing("modules, one off", "settings-modules", { "part-figures": "off" }, {}, 200),
  shown("house style, usual", "settings-house-style"),
  wrong("house style", "settings-house-style", { main: "#ffd400", link: "#66ccff", paper: "#333333", edge: "goud" }),
  {
    name: "settings: house style, a preview",
    async reach(scene) {
      await openAs(scene, "ida", "settings-house-style");
      await fill(scene, { main: "#5b2a86", link: "#5b2a86", paper: "#faf7ff", edge: "#f2b705" });
      await Promise.all([scene.page.waitForNavigation(), scene.page.locator('button[name="preview"]').click()]);
    },
  },
  overtaken("house style", "settings-house-style", { main: "#5b2a86" }, { main: "#0b5a3c", radius: "0" }),
  choosing("house style, saved", "settings-house-style", { radius: "18", textFont: "bricolage" }, greens, 200),
  shown("house style, of its own", "settings-house-style"),
  { name: "ask: in a style of its own", reach: (scene) => open(scene, slugOf(scene), "cases.ask-question") },
  shown("logo, none", "settings-logo"),
  { name: "settings: logo, no file", status: 400, reach: (scene) => sendLogo(scene) },
  { name: "settings: logo, saved", reach: (scene) => sendLogo(scene, makePng({ width: 1200, height: 90 })) },
  shown("logo, there", "settings-logo"),
  {
    name: "settings: logo, somebody was before you",
    status: 409,
    async reach(scene) {
      await openAs(scene, "ida", "settings-logo");
      const other = await scene.world.signedIn(townOf(scene, slugOf(scene)), "ida");
      const page = await other.get(new URL(scene.page.url()).pathname);
      await other.submitFile(page.form("logo"), "logo", new Blob([new Uint8Array(makePng({ width: 60, height: 60 }))]));
      await chooseLogo(scene, makePng({ width: 90, height: 300 }));
    },
  },
  { name: "front: figures off", reach: (scene) => open(scene, slugOf(scene), "cases.front") },
];
