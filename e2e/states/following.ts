import { HEAVY, LONG_TEXT } from "./heavy.js";
import { makeCase, open, type State, type Told, townOf } from "./scene.js";

function follow(name: string, told: Told): State {
  return {
    name: `follow: ${name}`,
    async reach(scene) {
      const { token } = await makeCase(scene, townOf(scene, "voorbeeldstad"), told);
      await open(scene, "voorbeeldstad", "cases.case-status", { token });
    },
  };
}

const reaction = "Dank voor uw vraag. Ik zoek het uit bij Vastgoed en bij Vergunningen.";
const answer = "Het pand aan de Kade komt vrij op 1 maart. U kunt het huren.\n\nBel mij voor een afspraak.";

/** What an asker sees, from the first second to the end. */
export const following: readonly State[] = [
  follow("received", {}),
  follow("received, without organisation", { organisation: undefined }),
  follow("received, promised today", { at: "2026-11-09T10:00:00+01:00" }),
  follow("received, late", { at: "2026-10-01T10:00:00+02:00" }),
  follow("in hand", { reaction }),
  follow("in hand, late", { at: "2026-11-05T10:00:00+01:00", reaction }),
  follow("answered", { reaction, answer }),
  follow("answered at once", { answer }),
  follow("helped", { reaction, answer, outcome: "helped" }),
  follow("helped in part", { answer, outcome: "partly" }),
  follow("not possible", { answer, outcome: "not-possible" }),
  follow("dropped out", { answer, outcome: "dropped-out" }),
  follow("long and awkward", { ...HEAVY, reaction: LONG_TEXT, answer: LONG_TEXT }),
  {
    name: "follow: unknown link",
    status: 404,
    reach: (scene) => open(scene, "voorbeeldstad", "cases.case-status", { token: "x".repeat(43) }),
  },
];
