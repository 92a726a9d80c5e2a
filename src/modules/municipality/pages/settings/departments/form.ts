import { z } from "zod";
import { type Fields, parseFields } from "#platform/web";
import type { Department, DepartmentFacts } from "../../../settings.js";
import {
  days,
  type ErrorCode,
  email,
  line,
  name,
  neededEmail,
  type Parsed,
  type Shown,
  together,
  topics,
} from "../fields.js";

const schema = z.object({
  name,
  email: neededEmail,
  replyDays: days(60, "reply-days-wrong"),
  topics,
  managerName: line,
  managerEmail: email,
});

/** Reads what somebody says about a department. */
export function parseDepartment(fields: Fields): Parsed<DepartmentFacts> {
  const has = (field: string) => (fields.get(field) ?? "").trim() !== "";
  const isHalf = has("managerName") !== has("managerEmail");
  const missing = has("managerName") ? "managerEmail" : "managerName";
  const parsed = together(
    parseFields<z.infer<typeof schema>, ErrorCode>(schema, fields),
    isHalf ? [[missing, "manager-half"]] : [],
  );
  if (!parsed.ok) return parsed;
  const { managerName, managerEmail, ...rest } = parsed.value;
  const manager = managerName === "" ? undefined : { name: managerName, email: managerEmail };
  return { ok: true, value: { ...rest, manager } };
}

/** What somebody begins with who adds a department. */
export const blank: Shown = { replyDays: "5" };

/** A department as it stands in the form. */
export function shown({ name, email, replyDays, manager, topics }: Department): Shown {
  return {
    name,
    email,
    replyDays: String(replyDays),
    topics: topics.join("\n"),
    managerName: manager?.name ?? "",
    managerEmail: manager?.email ?? "",
  };
}
