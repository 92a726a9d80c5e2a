import { z } from "zod";
import { type Fields, parseFields } from "#platform/web";
import { outcomes } from "../../case.js";
import { settled, type TextError, text, version } from "../written/form.js";

/** What can be wrong; the text files have a sentence for each. */
export type ErrorCode = TextError | "outcome-missing" | "blanks-left" | "block-missing";

const reaction = z.object({ reaction: text, version });
const answer = z.object({ answer: text, version });
const outcome = z.object({ outcome: z.enum(outcomes, "outcome-missing"), version });

export const parseReaction = (fields: Fields) =>
  settled(parseFields<z.infer<typeof reaction>, ErrorCode>(reaction, fields), "reaction", fields);

export const parseAnswer = (fields: Fields) =>
  settled(parseFields<z.infer<typeof answer>, ErrorCode>(answer, fields), "answer", fields);

/** What became of the question. */
export const parseOutcome = (fields: Fields) => parseFields<z.infer<typeof outcome>, ErrorCode>(outcome, fields);
