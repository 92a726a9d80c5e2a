import { choosing, overtaken, shown, slugOf, unchosen } from "./at-settings.js";
import { LONG_TEXT } from "./heavy.js";
import { open, type State } from "./scene.js";

const mandate = {
  decidedOn: "2026-03-03",
  holds: LONG_TEXT.slice(0, 1900),
  reference: `https://town.example/${"b".repeat(150)}`,
};

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
  { name: "front: figures off", reach: (scene) => open(scene, slugOf(scene), "cases.front") },
];
