import { randomUUIDv7 } from "node:crypto";
import { caseMoves, handovers, submitQuestion, trackingLinks, transfers } from "#cases";
import { staffOf, TestClock, type TestTown, type World } from "./town.js";

/** Makes questions and lets them go along their lanes, for tests of what shows many at once. */
export function boardCases(world: World, town: TestTown) {
  const { rows } = world.database;
  const workOf = (key: string, ...roles: string[]) => world.work(town, staffOf(town, key, ...roles));

  /** A question of Noor. @param at when it was asked; now, unless said otherwise */
  async function ask(question: string, at?: string): Promise<string> {
    const clock = at === undefined ? world.clock : new TestClock(at);
    const work = { ...(await world.work(town, { kind: "visitor" })), clock };
    const blank = { email: "lotte@cirkel.example", phone: undefined, organisation: "Fietscirkel" };
    const linkId = await submitQuestion(work, { question, name: "Lotte Peters", language: "nl", ...blank });
    return (await work.read((read) => trackingLinks.findCaseId(read, linkId))) ?? "";
  }

  async function asked(caseId: string) {
    const [row] = await rows<{ version: number }>("select version from cases.case where case_id = $1", [caseId]);
    return { caseId, version: row?.version ?? 0 };
  }

  /** A department. @returns its id */
  async function department(name: string): Promise<string> {
    const id = randomUUIDv7();
    await rows(
      `insert into municipality.department (municipality_id, department_id, name, email, reply_days, started_at)
       values ($1, $2, $3, 'afdeling@town.example', 5, now())`,
      [town.id, id, name],
    );
    return id;
  }

  type Target = Parameters<typeof caseMoves.askSubQuestion>[2]["target"];

  /** A part of a question, of which Noor is the owner. @returns its id */
  async function split(
    caseId: string,
    target: Target,
    budgets: readonly string[] = [],
    question = "Wat staat er leeg?",
  ): Promise<string> {
    const noor = await workOf("noor", "aanjager");
    await caseMoves.askSubQuestion(noor, await asked(caseId), { target, question, due: undefined, budgets });
    const [row] = await rows<{ id: string }>(
      "select sub_question_id as id from cases.sub_question where case_id = $1 order by sub_question_id desc limit 1",
      [caseId],
    );
    return row?.id ?? "";
  }

  /** The holder of its work link answers a part. */
  async function answerPart(id: string, answer = "Kade 12."): Promise<void> {
    const [row] = await rows<{ link: string }>(
      "select link_id as link from cases.work_link where sub_question_id = $1",
      [id],
    );
    const holder = { kind: "link", purpose: "work", linkId: row?.link ?? "", subjectId: id } as const;
    await caseMoves.answerSub(await world.work(town, holder), id, answer, undefined);
  }

  /** Somebody offers a question of theirs to a colleague. @returns what the colleague decides about */
  async function offer(caseId: string, from: string, to: string) {
    await handovers.offer(await workOf(from), await asked(caseId), town.people[to] ?? "", "Om het pand.");
    const [row] = await rows<{ id: string }>(
      "select handover_id as id from cases.handover where case_id = $1 and status = 'offered'",
      [caseId],
    );
    return { caseId, handoverId: row?.id ?? "" };
  }

  /** Noor proposes a question to another municipality. @returns what whoever asked says yes or no to */
  async function propose(caseId: string, to: TestTown) {
    await transfers.propose(await workOf("noor", "aanjager"), await asked(caseId), to.id, "Het pand is daar.");
    const [row] = await rows<{ id: string }>(
      "select transfer_id as id from cases.transfer where case_id = $1 and status = 'proposed'",
      [caseId],
    );
    return { caseId, transferId: row?.id ?? "" };
  }

  return { rows, workOf, ask, asked, department, split, answerPart, offer, propose };
}
