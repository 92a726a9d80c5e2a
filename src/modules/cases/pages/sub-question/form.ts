import { z } from "zod";
import { choose } from "#platform/i18n";
import type { Visit } from "#platform/web";
import type { Enclosure } from "../../attachments/attachment.js";
import { answerSub, askBackSub, declineSub } from "../../use-cases/settle-sub-question.js";
import { text as textField } from "../written/form.js";
import { parseWritten, type Unsaved } from "../written/parse.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";
import type { SubView } from "./view.js";

/** What whoever was asked can do: the field with their words has the same name. */
export const moves = ["answer", "ask-back", "decline"] as const;
export type Move = (typeof moves)[number];

export type Sent = Unsaved | { readonly ok: true; save(enclosure?: Enclosure): Promise<void> };

const MOST = { name: 100, better: 200 };

/** Which of the three forms was sent; anything else is an answer that is missing. */
export const moveOf = ({ fields }: Pick<Visit, "fields">): Move =>
  moves.find((one) => one === fields.get("move")) ?? "answer";

/** Reads one of the three forms of a sub-question. */
export function parseMove(visit: Visit, { sub, work }: SubView): Sent {
  const move = moveOf(visit);
  const line = lineOf(visit, move);
  const parsed = parseWritten<string, Record<string, string>>(visit, z.object({ [move]: textField }), move);
  if (!parsed.ok || line.error)
    return {
      ok: false,
      errors: new Map([...(parsed.ok ? [] : parsed.errors), ...(line.error ? [line.error] : [])]),
      bsnSeen: !parsed.ok && parsed.bsnSeen,
    };
  const words = parsed.value[move] ?? "";
  const saves: Record<Move, (enclosure?: Enclosure) => Promise<void>> = {
    answer: (enclosure) => answerSub(work, sub.id, words, line.value, enclosure),
    "ask-back": () => askBackSub(work, sub.id, words),
    decline: () => declineSub(work, sub.id, words, line.value),
  };
  return { ok: true, save: saves[move] };
}

type Line = { readonly value: string | undefined; readonly error?: readonly [field: string, sentence: string] };

/** The short line beside the words: a name with an answer, a better address where it was declined. */
function lineOf({ fields, lang }: Visit, move: Move): Line {
  if (move === "ask-back") return { value: undefined };
  const field = move === "answer" ? "name" : "better";
  const { errors } = choose(lang, { nl, en }).work;
  const typed = (fields.get(field) ?? "").replace(/\s+/gu, " ").trim();
  if (typed.includes("\0")) return { value: undefined, error: [field, errors.unstorable] };
  if ([...typed].length > MOST[field]) return { value: undefined, error: [field, errors[`${field}-long`]] };
  return { value: typed === "" ? undefined : typed };
}
