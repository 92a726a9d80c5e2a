import type { Block } from "#platform/documents";
import type { Facts } from "../facts.js";

/** The words of one paper in one language. */
export type PaperText = {
  title(facts: Facts): string;
  /** At the foot of each page; a poster has none. */
  foot(facts: Facts): string | undefined;
  blocks(facts: Facts): readonly Block[];
};
