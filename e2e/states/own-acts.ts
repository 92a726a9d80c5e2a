import { openQuestion } from "./belonging.js";
import { pathOf, type Scene, type State, send, type Told, townOf } from "./scene.js";

const SLUG = "voorbeeldstad";
const answer = "Er is niets vrij.";

/** Goes from the page of somebody's own question to one of its acts. */
async function openAct(scene: Scene, act: string, told: Told): Promise<void> {
  await openQuestion(scene, "admin", told);
  const caseId = new URL(scene.page.url()).pathname.split("/").at(-1) ?? "";
  await scene.page.goto(scene.world.base + pathOf(scene, townOf(scene, SLUG), act, { caseId }));
}

const opened = (name: string, act: string, told: Told): State => ({
  name: `own question: ${name}`,
  reach: (scene) => openAct(scene, act, told),
});

const failed = (name: string, act: string, told: Told, words: string): State => ({
  name: `own question: ${name}, comes back`,
  status: 400,
  async reach(scene) {
    await openAct(scene, act, told);
    await scene.page.locator('[name="message"]').fill(words);
    await send(scene, '[name="message"]');
  },
});

const done = (name: string, act: string, told: Told): State => ({
  name: `own question: ${name}, done`,
  async reach(scene) {
    await openAct(scene, act, told);
    await scene.page.locator('[name="message"]').fill("Het pand is al verhuurd.");
    await send(scene, '[name="message"]');
  },
});

/** With an account: what whoever asked a question can do with it. */
export const ownActs: readonly State[] = [
  opened("write, asked to", "cases.write-own", { asked: "Hoe groot moet het zijn?" }),
  failed("write", "cases.write-own", {}, ""),
  done("write", "cases.write-own", {}),
  opened("withdraw", "cases.withdraw-own", {}),
  failed("withdraw", "cases.withdraw-own", {}, "Mijn BSN is 111222333."),
  done("withdraw", "cases.withdraw-own", {}),
  opened("take up again", "cases.reopen-own", { answer }),
  failed("take up again", "cases.reopen-own", { answer }, ""),
  done("take up again", "cases.reopen-own", { answer }),
];
