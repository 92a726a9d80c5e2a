import { z } from "zod";
import { type Fields, line, parseFields } from "#platform/web";
import { readBranchNumber, readKvkNumber } from "../../enterprises/numbers.js";
import type { Registration } from "../../use-cases/register-enterprise.js";

/** What can be wrong; the text files have a sentence for each. */
export type ErrorCode = "name-missing" | "name-long" | "kvk-missing" | "kvk-wrong" | "branch-wrong" | "unstorable";

export const fieldNames = ["name", "kvkNumber", "branchNumber"] as const;

const schema = z.object({
  name: line.refine((text) => text !== "", "name-missing").refine((text) => [...text].length <= 200, "name-long"),
  kvkNumber: line
    .refine((text) => text !== "", "kvk-missing")
    .refine((text) => text === "" || readKvkNumber(text) !== undefined, "kvk-wrong"),
  branchNumber: line.refine((text) => text === "" || readBranchNumber(text) !== undefined, "branch-wrong"),
});

/** Reads the form: an organisation to add, or what is wrong with it. */
export function parseRegistration(fields: Fields) {
  const parsed = parseFields<z.infer<typeof schema>, ErrorCode>(schema, fields);
  if (!parsed.ok) return parsed;
  const { name, kvkNumber, branchNumber } = parsed.value;
  const value: Registration = {
    name,
    kvkNumber: readKvkNumber(kvkNumber) ?? "",
    branchNumber: branchNumber === "" ? undefined : readBranchNumber(branchNumber),
  };
  return { ok: true, value } as const;
}
