import { choose, type Lang } from "#platform/i18n";
import type { RoadStep } from "#platform/ui";
import type { Step } from "../../case.js";
import { en } from "../text.en.js";
import { nl } from "../text.nl.js";

type Told = keyof typeof nl.road;

type About = {
  readonly isAsker: boolean;
  /** Of the other case. */
  readonly number: string;
  /** What was written, with the files that came along. */
  readonly said: RoadStep["body"];
};

/** What the steps say that are about another case as well: with which, and what came along. */
export function doublesStep(lang: Lang, step: Step, { isAsker, number, said }: About): Record<Told, RoadStep["body"]> {
  const { road } = choose(lang, { nl, en });
  const body = (kind: Told) => (
    <>
      <p>{road[kind][isAsker ? "asker" : "other"](number)}</p>
      {step.kind === kind ? said : null}
    </>
  );
  return { merge: body("merge"), join: body("join"), "split-off": body("split-off"), branch: body("branch") };
}
