import { randomUUIDv7 } from "node:crypto";
import type { Ids } from "./ids.js";
import type { Stage } from "./stage.js";

/** The file of another question, and one of another municipality, do not exist below the address of this one. */
export function fileIds(own: readonly [string, string], foreign: readonly [string, string], another: string): Ids {
  const [record, file] = own;
  const wrong = [another, foreign[1], "geen-id", file.toUpperCase(), `${file}'`, "1".repeat(2000)];
  return {
    own,
    foreign: [record, foreign[1]],
    unknown: [record, randomUUIDv7()],
    malformed: [...wrong.map((id) => [record, id]), foreign, ["geen-id", file]],
  };
}

/** A question with a file that came along with it. @param isOwn asked with an account */
export async function addAttachment(
  stage: Stage,
  isOwn = false,
): Promise<{ caseId: string; token: string; file: string }> {
  const { caseId, token } = isOwn ? { caseId: await stage.addOwnCase(), token: "" } : await stage.addCase("received");
  const file = randomUUIDv7();
  const { rows } = stage.world.database;
  await rows(
    `insert into cases.attachment (municipality_id, attachment_id, case_id, step_id, name, media_type, bytes)
     select municipality_id, $2, case_id, step_id, 'plan.pdf', 'application/pdf', 8 from cases.step where case_id = $1 limit 1`,
    [caseId, file],
  );
  await rows(
    `insert into cases.attachment_piece select municipality_id, attachment_id, 0, '%PDF-1.7' from cases.attachment
     where attachment_id = $1`,
    [file],
  );
  return { caseId, token, file };
}
