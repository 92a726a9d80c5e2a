import type { Block, Paper } from "#platform/documents";
import { choose } from "#platform/i18n";
import type { Facts } from "../facts.js";
import { en as councilEn } from "./council/text.en.js";
import { nl as councilNl } from "./council/text.nl.js";
import { en as departmentsEn } from "./departments/text.en.js";
import { nl as departmentsNl } from "./departments/text.nl.js";
import { en as dpiaEn } from "./dpia/text.en.js";
import { nl as dpiaNl } from "./dpia/text.nl.js";
import { en as posterEn } from "./poster/text.en.js";
import { nl as posterNl } from "./poster/text.nl.js";
import { en as processingEn } from "./processing/text.en.js";
import { nl as processingNl } from "./processing/text.nl.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";
import { en as worksCouncilEn } from "./works-council/text.en.js";
import { nl as worksCouncilNl } from "./works-council/text.nl.js";

/** The papers, in the order in which they are needed. */
export const paperKeys = ["poster", "departments", "council", "processing", "dpia", "works-council"] as const;

export type PaperKey = (typeof paperKeys)[number];

const texts = {
  poster: { nl: posterNl, en: posterEn },
  departments: { nl: departmentsNl, en: departmentsEn },
  council: { nl: councilNl, en: councilEn },
  processing: { nl: processingNl, en: processingEn },
  dpia: { nl: dpiaNl, en: dpiaEn },
  "works-council": { nl: worksCouncilNl, en: worksCouncilEn },
} satisfies Record<PaperKey, unknown>;

/** Writes one paper of the kit with the facts of a municipality, in the language of the facts. */
export function writePaper(key: PaperKey, facts: Facts): Paper {
  const { title, foot, blocks } = choose(facts.lang, texts[key]);
  const { pageOf } = choose(facts.lang, { nl, en });
  const footer = foot(facts);
  return {
    title: title(facts),
    lang: facts.lang,
    author: facts.title,
    madeOn: facts.today,
    colour: facts.colour,
    blocks: withLogo(key, facts, blocks(facts)),
    ...(footer === undefined ? {} : { foot: footer, pageOf }),
  };
}

/** At the head of a letter; on the poster, which has a band there, at the foot. */
function withLogo(key: PaperKey, { logo }: Facts, blocks: readonly Block[]): readonly Block[] {
  if (!logo) return blocks;
  if (key !== "poster") return [logo, ...blocks];
  const { at: _, ...inTheMiddle } = logo;
  return [...blocks, inTheMiddle];
}
