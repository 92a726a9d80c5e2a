import { transfers } from "#cases";
import type { TestTown, World } from "#testing";
import { openQuestion } from "./belonging.js";
import { HEAVY, LONG_TEXT } from "./heavy.js";
import {
  answerAsOwner,
  enterAs,
  type Made,
  makeCase,
  open,
  pathOf,
  post,
  type Scene,
  type State,
  send,
  type Told,
  townOf,
  workAs,
  workByLink,
} from "./scene.js";

const HERE = "voorbeeldstad";
const THERE = "buurstad";
const WHY = "Dit pand staat aan de overkant van de Vliet.";
const WHY_NOT = "Wij hebben geen panden.";

/** The town of the other states gets a neighbour, in a region of theirs. */
export async function addTownsOfRegion(world: World, towns: Record<string, TestTown>): Promise<void> {
  towns[THERE] = await world.addTown(THERE, { kind: "stad", region: "Vlietstreek" });
  await world.database.rows("update municipality.municipality set region = 'Vlietstreek' where slug = $1", [HERE]);
}

/** How far a transfer has come. */
type Ending = "proposed" | "offered" | "accepted" | "declined" | "refused" | "withdrawn";

const workOf = (scene: Scene, slug: string, key: string, at?: string) =>
  workAs(scene, townOf(scene, slug), key, { at });

type Transferred = Made & { readonly transferId: string; readonly there: string };

/** Takes a question so far. @param at when that was, if not now */
async function takeOver(scene: Scene, made: Made, ending: Ending, why: string, at?: string): Promise<Transferred> {
  const { caseId } = made;
  const { rows } = scene.world.database;
  const [found] = await rows<{ version: number }>("select version from cases.case where case_id = $1", [caseId]);
  const noor = await workOf(scene, HERE, "noor", at);
  await transfers.propose(noor, { caseId, version: found?.version ?? 0 }, townOf(scene, THERE).id, why);
  const [row] = await rows<{ id: string }>("select transfer_id as id from cases.transfer where case_id = $1", [caseId]);
  const about = { caseId, transferId: row?.id ?? "" };
  const asker = { ...(await workByLink(scene, townOf(scene, HERE), made)), clock: noor.clock };
  const sami = await workOf(scene, THERE, "sami", at);
  if (ending === "refused") await transfers.refuse(asker, about);
  if (ending === "withdrawn") await transfers.withdraw(noor, about);
  if (["offered", "accepted", "declined"].includes(ending)) await transfers.agree(asker, about);
  if (ending === "declined") await transfers.decline(sami, about.transferId, WHY_NOT);
  const there = ending === "accepted" ? await transfers.accept(sami, about.transferId) : "";
  return { ...made, transferId: about.transferId, there };
}

const makeTransfer = async (scene: Scene, ending: Ending, told: Told = {}, why = WHY, at?: string) =>
  takeOver(scene, await makeCase(scene, townOf(scene, HERE), told), ending, why, at);

async function openAs(scene: Scene, slug: string, key: string, routeId: string, params: Record<string, string>) {
  await enterAs(scene, slug, key);
  await open(scene, slug, routeId, params);
}

/** The page of a question for its owner. */
const owning = (name: string, ending: Ending, told: Told = {}, why = WHY, at?: string): State => ({
  name: `transfer: ${name}, for its owner`,
  async reach(scene) {
    const { caseId } = await makeTransfer(scene, ending, told, why, at);
    await openAs(scene, HERE, "noor", "cases.case-work", { caseId });
  },
});

/** The same for whoever asked it. */
const following = (name: string, ending: Ending, told: Told = {}, why = WHY): State => ({
  name: `transfer: ${name}, for the asker`,
  async reach(scene) {
    const { token } = await makeTransfer(scene, ending, told, why);
    await open(scene, HERE, "cases.case-status", { token });
  },
});

async function openProposal(scene: Scene, told: Told = {}): Promise<Made> {
  const made = await makeCase(scene, townOf(scene, HERE), told);
  await openAs(scene, HERE, "noor", "cases.propose-transfer", { caseId: made.caseId });
  return made;
}

async function openOffered(scene: Scene, told: Told = {}, why = WHY): Promise<Transferred> {
  const made = await makeTransfer(scene, "offered", told, why);
  await openAs(scene, THERE, "sami", "cases.transfer-offered", { transferId: made.transferId });
  return made;
}

async function choose(scene: Scene, answer: "yes" | "no"): Promise<void> {
  const button = scene.page.locator(`main button[name="answer"][value="${answer}"]`);
  await Promise.all([scene.page.waitForNavigation(), button.click()]);
}

/** Somebody else was first while this page stood open. */
async function endMeanwhile(scene: Scene, { caseId }: Made): Promise<void> {
  const { rows } = scene.world.database;
  const [found] = await rows<{ version: number }>("select version from cases.case where case_id = $1", [caseId]);
  await answerAsOwner(scene, townOf(scene, HERE), { caseId, version: found?.version ?? 0 }, "Het kan.");
}

const at = "2026-11-16T10:00:00+01:00";

/** A question goes to a neighbour: what its owner sees, whoever asked it, and the neighbour. */
export const transferring: readonly State[] = [
  { name: "transfer: propose it", reach: async (scene) => void (await openProposal(scene, HEAVY)) },
  {
    name: "transfer: propose it, the asker left a telephone number alone",
    reach: async (scene) => void (await openProposal(scene, { email: undefined })),
  },
  {
    name: "transfer: propose it, comes back",
    status: 400,
    async reach(scene) {
      await openProposal(scene);
      await send(scene, '[name="reason"]');
    },
  },
  {
    name: "transfer: propose it, somebody was before you",
    status: 409,
    async reach(scene) {
      await endMeanwhile(scene, await openProposal(scene));
      await scene.page.locator('[name="to"]').selectOption({ index: 1 });
      await scene.page.locator('[name="reason"]').fill(LONG_TEXT);
      await send(scene, '[name="reason"]');
    },
  },
  owning("proposed", "proposed", HEAVY, LONG_TEXT),
  owning("offered", "offered"),
  owning("no answer for long", "offered", { at }, WHY, at),
  owning("declined", "declined"),
  owning("refused", "refused"),
  owning("taken back", "withdrawn"),
  owning("gone", "accepted", HEAVY, LONG_TEXT),
  following("proposed", "proposed", HEAVY, LONG_TEXT),
  following("offered", "offered"),
  following("declined", "declined"),
  following("gone", "accepted", HEAVY, LONG_TEXT),
  {
    name: "transfer: yes, for the asker",
    async reach(scene) {
      const { token } = await makeTransfer(scene, "proposed");
      await open(scene, HERE, "cases.case-status", { token });
      await choose(scene, "yes");
    },
  },
  {
    name: "transfer: no, for the asker",
    async reach(scene) {
      const { token } = await makeTransfer(scene, "proposed");
      await open(scene, HERE, "cases.case-status", { token });
      await choose(scene, "no");
    },
  },
  {
    name: "transfer: arrived, for the asker",
    async reach(scene) {
      const { token } = await makeTransfer(scene, "accepted", { reaction: "Ik zoek het uit." });
      await open(scene, HERE, "cases.case-status", { token });
      await Promise.all([
        scene.page.waitForNavigation(),
        scene.page.locator('main a[href*="/buurstad/"]').first().click(),
      ]);
    },
  },
  {
    name: "transfer: arrived, for its new owner",
    async reach(scene) {
      const { there } = await makeTransfer(scene, "accepted", HEAVY, LONG_TEXT);
      await openAs(scene, THERE, "sami", "cases.case-work", { caseId: there });
    },
  },
  {
    name: "transfer: offered by a neighbour",
    reach: async (scene) => void (await openOffered(scene, HEAVY, LONG_TEXT)),
  },
  {
    name: "transfer: offered by a neighbour, in the list",
    async reach(scene) {
      await openOffered(scene, HEAVY);
      await open(scene, THERE, "cases.case-list");
    },
  },
  {
    name: "transfer: decline it, comes back",
    status: 400,
    async reach(scene) {
      await openOffered(scene);
      await send(scene, '[name="reason"]');
    },
  },
  {
    name: "transfer: decline it, done",
    async reach(scene) {
      await openOffered(scene);
      await scene.page.locator('[name="reason"]').fill(WHY_NOT);
      await send(scene, '[name="reason"]');
    },
  },
  {
    name: "transfer: accept it, too late",
    status: 404,
    async reach(scene) {
      await endMeanwhile(scene, await openOffered(scene));
      await send(scene, '[name="transfer"]');
    },
  },
  {
    name: "transfer: offered by a neighbour, too late",
    status: 404,
    async reach(scene) {
      const made = await openOffered(scene);
      await endMeanwhile(scene, made);
      await open(scene, THERE, "cases.transfer-offered", { transferId: made.transferId });
    },
  },
  {
    name: "transfer: take it back, expired",
    status: 403,
    async reach(scene) {
      const { caseId } = await makeTransfer(scene, "proposed");
      await enterAs(scene, HERE, "noor");
      await open(scene, HERE, "cases.case-work", { caseId });
      await post(scene, pathOf(scene, townOf(scene, HERE), "cases.withdraw-transfer", { caseId }));
    },
  },
  {
    name: "transfer: consent, expired",
    status: 403,
    async reach(scene) {
      const { token } = await makeTransfer(scene, "proposed");
      await open(scene, HERE, "cases.case-status", { token });
      await post(scene, pathOf(scene, townOf(scene, HERE), "cases.consent-by-link", { token }));
    },
  },
];

/** With an account: whoever asked chooses there. */
export const transferringOwn: readonly State[] = [
  {
    name: "transfer: consent with an account, expired",
    status: 403,
    async reach(scene) {
      await openQuestion(scene, "admin", {});
      const caseId = new URL(scene.page.url()).pathname.split("/").at(-1) ?? "";
      await post(scene, pathOf(scene, townOf(scene, HERE), "cases.consent-own", { caseId }));
    },
  },
];
