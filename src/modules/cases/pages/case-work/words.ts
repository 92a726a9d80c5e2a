import { choose, type Lang } from "#platform/i18n";
import { en as blocksEn } from "../../answer-blocks/pages/text.en.js";
import { nl as blocksNl } from "../../answer-blocks/pages/text.nl.js";
import { en as writtenEn } from "../written/text.en.js";
import { nl as writtenNl } from "../written/text.nl.js";
import type { ErrorCode } from "./form.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** A sentence for everything that can be wrong with a form of the work page. */
export function errorsOf(lang: Lang): Readonly<Record<ErrorCode, string>> {
  const { blanks, insert } = choose(lang, { nl: blocksNl, en: blocksEn });
  return {
    ...choose(lang, { nl: writtenNl, en: writtenEn }).errors,
    ...choose(lang, { nl, en }).errors,
    "blanks-left": blanks.error,
    "block-missing": insert.none,
  };
}
