import { caseMoves } from "#cases";
import type { Stage } from "./stage.js";

let made = 0;

/** With which question that of a stage is merged. */
const remembered = new WeakMap<Stage, string>();

/** Notes another question of the same owner, for a route that merges. */
export async function addDouble(stage: Stage, routeId: string): Promise<void> {
  if (routeId !== "cases.merge") return;
  const { world, town, people } = stage;
  made += 1;
  const desk = { kind: "person", personId: people.desk ?? "", name: "Wie desk", roles: new Set(["desk"]) } as const;
  const given = {
    question: `Waar vinden wij een pand voor werkplaats ${made}?`,
    name: "Lotte Peters",
    email: "lotte@cirkel.example",
    phone: undefined,
    organisation: undefined,
    language: "nl",
  } as const;
  const noted = { channel: "phone", receivedOn: undefined, keeps: false, said: undefined } as const;
  const caseId = await caseMoves.noteQuestion(await world.work(town, desk), given, noted);
  // Whoever merges has to be able to read the other one: the same owner.
  await world.database.rows("update cases.case set owner_id = $2 where case_id = $1", [caseId, people.owner]);
  remembered.set(stage, caseId);
}

/** Forms that would be accepted, for noting what somebody tells, and for doubles. */
export const counterForms: Readonly<
  Record<string, (stage: Stage) => Record<string, string> | Promise<Record<string, string>>>
> = {
  "cases.note-question": () => ({
    channel: "phone",
    name: "Lotte Peters",
    phone: "06 1234 5678",
    question: "Waar vinden wij een pand voor een werkplaats?",
  }),
  "cases.earlier": () => ({ name: "Lotte Peters" }),
  "cases.merge": async (stage) => {
    const [row] = await stage.world.database.rows<{ number: string; version: number }>(
      "select number, version from cases.case where case_id = $1",
      [remembered.get(stage)],
    );
    const other = row?.number ?? "";
    return { other, version: "1", otherVersion: String(row?.version), stays: other };
  },
  "cases.split-off": () => ({
    version: "1",
    first: "Waar vinden wij een pand voor een werkplaats?",
    second: "En wie betaalt de begeleiding van de mensen?",
  }),
};
