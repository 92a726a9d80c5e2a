import { choose, type Lang } from "#platform/i18n";
import type { Step } from "../../case.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

type Told = "propose-transfer" | "agree-transfer" | "refuse-transfer" | "end-transfer" | "transfer" | "arrive";

const words = {
  "propose-transfer": "propose",
  "agree-transfer": "agree",
  "refuse-transfer": "refuse",
  "end-transfer": "refuse",
  transfer: "transfer",
  arrive: "arrive",
} as const satisfies Record<Told, keyof typeof nl.road>;

/** What a step of a transfer says: with which municipality, and who is the contact person. */
export function transferSentence(
  lang: Lang,
  kind: Told,
  isAsker: boolean,
  { owner, town }: { readonly owner: string; readonly town: string },
): string {
  const { road } = choose(lang, { nl, en });
  return road[words[kind]][isAsker ? "asker" : "other"](owner, town);
}

/** Where a question was asked first, when that was of another municipality. */
export const askedSentence = (lang: Lang, step: Step, town: string): string | undefined =>
  step.townId === undefined ? undefined : choose(lang, { nl, en }).road.asked(town);
