import { z } from "zod";
import { isId } from "#platform/db";
import { type Fields, mailLine, NotFound, parseFields, type Visit } from "#platform/web";
import type { NotInvited } from "../../use-cases/invite-member.js";

/** What can be wrong; the text files have a sentence for each. */
export type ErrorCode = "email-missing" | "email-wrong" | "role-missing" | "last-admin" | NotInvited;

const schema = z.object({
  email: mailLine.refine((text) => text !== "", "email-missing"),
  role: z.enum(["member", "admin"], { error: "role-missing" }),
});

/** Reads the form: whom to invite and as what, or what is wrong with it. */
export function parseInvited(fields: Fields) {
  return parseFields<z.infer<typeof schema>, ErrorCode>(schema, fields);
}

/** An id that came with an address or a form; anything that is no id is an unknown one. */
export function idIn(text: string | undefined): string {
  if (text === undefined || !isId(text)) throw new NotFound();
  return text;
}

/** The organisation in the address. */
export const enterpriseIdOf = (visit: Visit): string => idIn(visit.params.enterpriseId);
