import { handovers } from "#cases";
import { HEAVY, LONG_TEXT } from "./heavy.js";
import {
  answerAsOwner,
  enterAs,
  type Made,
  makeCase,
  open,
  post,
  type Scene,
  type State,
  send,
  type Told,
  townOf,
  workAs,
} from "./scene.js";

const SLUG = "voorbeeldstad";
const WHY = "Dit gaat over een pand, en daar weet jij meer van.";
const WHY_NOT = "Vergunningen gaat hierover. Vraag het aan Els.";

/** What became of an offer from Noor to Sami. */
type Ending = "open" | "accepted" | "declined" | "withdrawn";

const workOf = (scene: Scene, key: string, at?: string) => workAs(scene, townOf(scene, SLUG), key, { at });

type Offered = Made & { readonly handoverId: string };

/** A question that was offered. @param at when that was, if not now */
async function makeOffer(scene: Scene, told: Told, ending: Ending, why = WHY, at?: string): Promise<Offered> {
  const town = townOf(scene, SLUG);
  const made = await makeCase(scene, town, told);
  return { ...made, handoverId: await addOffer(scene, made.caseId, ["noor", "sami"], ending, why, at) };
}

async function addOffer(
  scene: Scene,
  caseId: string,
  [from, to]: readonly [string, string],
  ending: Ending,
  why: string,
  at?: string,
): Promise<string> {
  const [sender, receiver] = [await workOf(scene, from, at), await workOf(scene, to, at)];
  const { rows } = scene.world.database;
  const [found] = await rows<{ version: number }>("select version from cases.case where case_id = $1", [caseId]);
  const toId = townOf(scene, SLUG).people[to] ?? "";
  await handovers.offer(sender, { caseId, version: found?.version ?? 0 }, toId, why);
  const [row] = await rows<{ id: string }>(
    "select handover_id as id from cases.handover where case_id = $1 and status = 'offered'",
    [caseId],
  );
  const about = { caseId, handoverId: row?.id ?? "" };
  if (ending === "accepted") await handovers.accept(receiver, about);
  if (ending === "declined") await handovers.decline(receiver, about, WHY_NOT);
  if (ending === "withdrawn") await handovers.withdraw(sender, about);
  return about.handoverId;
}

/** The page of a question with such an offer, for somebody. */
function work(name: string, person: string, ending: Ending, told: Told = {}, why = WHY, at?: string): State {
  return {
    name: `handover: ${name}, for ${person}`,
    reach: async (scene) => openAs(scene, person, "cases.case-work", await makeOffer(scene, told, ending, why, at)),
  };
}

async function openAs(scene: Scene, person: string, routeId: string, { caseId }: Pick<Made, "caseId">): Promise<void> {
  await enterAs(scene, SLUG, person);
  await open(scene, SLUG, routeId, { caseId });
}

async function openOffer(scene: Scene, told: Told = {}): Promise<Made> {
  const made = await makeCase(scene, townOf(scene, SLUG), told);
  await openAs(scene, "noor", "cases.offer-handover", made);
  return made;
}

async function openDecline(scene: Scene, told: Told = {}): Promise<Offered> {
  const made = await makeOffer(scene, told, "open");
  await openAs(scene, "sami", "cases.decline-handover", made);
  return made;
}

const fillAndSend = async (scene: Scene, words: string) => {
  await scene.page.locator('[name="reason"]').fill(words);
  await send(scene, '[name="reason"]');
};

/** A button that was not ours, or stood open for too long. */
function expired(name: string, person: string, path: Readonly<Record<Scene["lang"], string>>): State {
  return {
    name: `handover: ${name}, expired`,
    status: 403,
    async reach(scene) {
      await openAs(scene, person, "cases.case-work", await makeOffer(scene, {}, "open"));
      await post(scene, `${new URL(scene.page.url()).pathname}/${path[scene.lang]}`);
    },
  };
}

/** Three hops: the aanjager sees the question above the list. */
async function threeHops(scene: Scene): Promise<Made> {
  const made = await makeOffer(scene, { ...HEAVY }, "accepted");
  await addOffer(scene, made.caseId, ["sami", "els"], "accepted", LONG_TEXT);
  await addOffer(scene, made.caseId, ["els", "noor"], "accepted", WHY);
  return made;
}

const at = "2026-11-16T10:00:00+01:00";

/** A question goes to another owner: what the two of them see, and what the asker sees. */
export const handingOver: readonly State[] = [
  { name: "handover: offer it", reach: async (scene) => void (await openOffer(scene, HEAVY)) },
  {
    name: "handover: offer it, comes back",
    status: 400,
    async reach(scene) {
      await openOffer(scene);
      await send(scene, '[name="reason"]');
    },
  },
  {
    name: "handover: offer it, somebody was before you",
    status: 409,
    async reach(scene) {
      const { caseId } = await openOffer(scene);
      await answerAsOwner(scene, townOf(scene, SLUG), { caseId, version: 1 }, "Het kan.");
      await scene.page.locator('[name="to"]').selectOption({ index: 1 });
      await fillAndSend(scene, LONG_TEXT);
    },
  },
  work("offered", "noor", "open"),
  work("offered", "sami", "open", HEAVY, LONG_TEXT),
  {
    name: "handover: offered to a colleague, for the desk",
    async reach(scene) {
      const made = await makeCase(scene, townOf(scene, SLUG), {});
      await addOffer(scene, made.caseId, ["noor", "els"], "open", WHY);
      await openAs(scene, "sami", "cases.case-work", made);
    },
  },
  work("no answer for long", "noor", "open", { at }, WHY, at),
  work("declined", "noor", "declined"),
  work("taken back", "noor", "withdrawn"),
  work("accepted", "sami", "accepted", HEAVY, LONG_TEXT),
  { name: "handover: decline it", reach: async (scene) => void (await openDecline(scene, HEAVY)) },
  {
    name: "handover: decline it, comes back",
    status: 400,
    async reach(scene) {
      await openDecline(scene);
      await send(scene, '[name="reason"]');
    },
  },
  {
    name: "handover: decline it, too late",
    status: 409,
    async reach(scene) {
      const { caseId, handoverId } = await openDecline(scene);
      await handovers.withdraw(await workOf(scene, "noor"), { caseId, handoverId });
      await fillAndSend(scene, WHY_NOT);
    },
  },
  {
    name: "handover: decline it, done",
    async reach(scene) {
      await openDecline(scene);
      await fillAndSend(scene, WHY_NOT);
    },
  },
  expired("accept", "sami", { nl: "overdracht/aannemen", en: "handover/accept" }),
  expired("take it back", "noor", { nl: "overdracht/intrekken", en: "handover/withdraw" }),
  {
    name: "handover: what needs the attention of the aanjager",
    async reach(scene) {
      await threeHops(scene);
      await makeOffer(scene, { at }, "open", WHY, at);
      await enterAs(scene, SLUG, "noor");
      await open(scene, SLUG, "cases.board");
    },
  },
  {
    name: "handover: three hops, for the asker",
    reach: async (scene) => open(scene, SLUG, "cases.case-status", { token: (await threeHops(scene)).token }),
  },
  {
    name: "handover: three hops, for its owner",
    reach: async (scene) => openAs(scene, "noor", "cases.case-work", await threeHops(scene)),
  },
];
