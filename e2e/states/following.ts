import { HEAVY, LONG_TEXT } from "./heavy.js";
import { answerAsOwner, type Made, makeCase, open, type Scene, type State, send, type Told, townOf } from "./scene.js";

function follow(name: string, told: Told): State {
  return {
    name: `follow: ${name}`,
    async reach(scene) {
      const { token } = await makeCase(scene, townOf(scene, "voorbeeldstad"), told);
      await open(scene, "voorbeeldstad", "cases.case-status", { token });
    },
  };
}

async function openAct(scene: Scene, routeId: string, told: Told): Promise<Made> {
  const made = await makeCase(scene, townOf(scene, "voorbeeldstad"), told);
  await open(scene, "voorbeeldstad", routeId, { token: made.token });
  return made;
}

/** A page on which an asker does something, as it opens. */
function actByLink(name: string, routeId: string, told: Told): State {
  return { name: `by link: ${name}`, reach: async (scene) => void (await openAct(scene, routeId, told)) };
}

const typeAndSend = async (scene: Scene, words: string) => {
  await scene.page.locator('[name="message"]').fill(words);
  await send(scene, '[name="message"]');
};

/** The same, sent with words that come back. */
function failedByLink(name: string, routeId: string, told: Told, words: string): State {
  return {
    name: `by link: ${name}, comes back`,
    status: 400,
    async reach(scene) {
      await openAct(scene, routeId, told);
      await typeAndSend(scene, words);
    },
  };
}

/** The owner answered while the page stood open. */
function overtakenByLink(name: string, routeId: string, told: Told): State {
  return {
    name: `by link: ${name}, too late`,
    status: 409,
    async reach(scene) {
      const { caseId } = await openAct(scene, routeId, told);
      await answerAsOwner(scene, townOf(scene, "voorbeeldstad"), { caseId, version: 1 }, answer);
      await typeAndSend(scene, wrote);
    },
  };
}

/** The page of the question, a moment after. */
function doneByLink(name: string, routeId: string, told: Told, words: string): State {
  return {
    name: `by link: ${name}, done`,
    async reach(scene) {
      await openAct(scene, routeId, told);
      await typeAndSend(scene, words);
    },
  };
}

const reaction = "Dank voor uw vraag. Ik zoek het uit bij Vastgoed en bij Vergunningen.";
const answer = "Het pand aan de Kade komt vrij op 1 maart. U kunt het huren.\n\nBel mij voor een afspraak.";

const asked = "Hoeveel vierkante meter hebt u nodig?";
const wrote = "Ongeveer 200 m², op de begane grond.";
const moved = "Vergunningen heeft meer tijd nodig.";

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
  follow("waiting for the asker", { asked }),
  follow("waiting, after a first reaction", { reaction, asked: LONG_TEXT }),
  follow("asked once more", { at: "2026-08-03T10:00:00+02:00", asked, silent: "reminded" }),
  follow("closed in silence", { at: "2026-06-01T10:00:00+02:00", asked, silent: "closed" }),
  follow("after a reply, with another date", { asked, wrote, moved }),
  follow("taken up again", { answer, outcome: "partly", reopened: wrote }),
  follow("withdrawn", { reaction, withdrawn: true }),
  follow("long and awkward", { ...HEAVY, reaction: LONG_TEXT, answer: LONG_TEXT }),
  actByLink("write", "cases.write-by-link", {}),
  actByLink("write, asked to", "cases.write-by-link", { asked }),
  failedByLink("write", "cases.write-by-link", {}, ""),
  failedByLink("write, with what looks like a BSN", "cases.write-by-link", {}, "Mijn BSN is 111222333."),
  actByLink("withdraw", "cases.withdraw-by-link", {}),
  failedByLink("withdraw", "cases.withdraw-by-link", {}, "Mijn BSN is 111222333."),
  overtakenByLink("withdraw", "cases.withdraw-by-link", {}),
  actByLink("take up again", "cases.reopen-by-link", { answer }),
  failedByLink("take up again", "cases.reopen-by-link", { answer }, ""),
  doneByLink("write", "cases.write-by-link", { asked }, wrote),
  doneByLink("withdraw", "cases.withdraw-by-link", {}, ""),
  doneByLink("take up again", "cases.reopen-by-link", { answer }, wrote),
  {
    name: "follow: unknown link",
    status: 404,
    reach: (scene) => open(scene, "voorbeeldstad", "cases.case-status", { token: "x".repeat(43) }),
  },
];
