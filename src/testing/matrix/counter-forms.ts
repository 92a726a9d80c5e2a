import { caseMoves } from "#cases";
import type { Stage } from "./stage.js";

let made = 0;

/** Notes another question, and says its number. */
async function noteAnother({ world, town, people }: Stage): Promise<string> {
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
  const [row] = await world.database.rows<{ number: string }>(
    "update cases.case set owner_id = $2 where case_id = $1 returning number",
    [caseId, people.owner],
  );
  return row?.number ?? "";
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
    const other = await noteAnother(stage);
    return { other, version: "1", otherVersion: "1", stays: other };
  },
  "cases.split-off": () => ({
    version: "1",
    first: "Waar vinden wij een pand voor een werkplaats?",
    second: "En wie betaalt de begeleiding van de mensen?",
  }),
};
