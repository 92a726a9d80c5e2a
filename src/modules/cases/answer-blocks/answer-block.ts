import type { Lang } from "#platform/i18n";

/** A text that a desk writes often. */
export type AnswerBlock = {
  readonly id: string;
  readonly topic: string;
  readonly title: string;
  readonly text: { readonly nl: string; readonly en: string | undefined };
  /** Whether it is offered no longer. */
  readonly isRetired: boolean;
  readonly version: number;
};

/** What somebody writes in one. */
export type BlockWords = Pick<AnswerBlock, "topic" | "title" | "text">;

/** The text in the language of whoever asked; in Dutch where there is no other. */
export const textIn = ({ text }: BlockWords, lang: Lang): string => text[lang] ?? text.nl;

/** Blocks by topic, both in the order of the alphabet. */
export function byTopic(blocks: readonly AnswerBlock[]): readonly (readonly [topic: string, AnswerBlock[]])[] {
  const topics = new Map<string, AnswerBlock[]>();
  for (const block of blocks) topics.set(block.topic, [...(topics.get(block.topic) ?? []), block]);
  return [...topics].sort(([a], [b]) => a.localeCompare(b, "nl"));
}
