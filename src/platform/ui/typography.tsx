import type { Child, PropsWithChildren } from "hono/jsx";
import { classNames } from "./class-names.js";

export type HeadingProps = PropsWithChildren<{
  /** Place in the outline of the page. */
  level: 1 | 2 | 3;
  /** How it looks, when that differs from its place: "hero" is the one large sentence of a home page. */
  size?: "hero" | "large" | "medium" | "small" | undefined;
  id?: string | undefined;
}>;

const HEADINGS = { 1: "utrecht-heading-1", 2: "utrecht-heading-2", 3: "utrecht-heading-3" } as const;

/** A heading: its level is its place in the outline, its size is only how it looks. */
export function Heading({ level, size, id, children }: HeadingProps) {
  const Tag = `h${level}` as "h1";
  return (
    <Tag class={classNames(HEADINGS[level], "rl-heading", size && `rl-heading--${size}`)} id={id}>
      {children}
    </Tag>
  );
}

export type ParagraphProps = PropsWithChildren<{
  lead?: boolean | undefined;
  muted?: boolean | undefined;
}>;

/** A paragraph. `lead` for the sentence under the title, `muted` for what only supports. */
export function Paragraph({ lead, muted, children }: ParagraphProps) {
  return (
    <p class={classNames("utrecht-paragraph", lead && "utrecht-paragraph--lead", muted && "rl-muted")}>{children}</p>
  );
}

/** Words inside a sentence or card that only support: smaller and softer. */
export function Muted({ children }: PropsWithChildren) {
  return <span class="rl-muted">{children}</span>;
}

/** The line above a title: which record this is. */
export function PreHeading({ children }: PropsWithChildren) {
  return <p class="utrecht-pre-heading">{children}</p>;
}

/** Words that only a screen reader says. */
export function HiddenText({ children }: PropsWithChildren) {
  return <span class="rl-hidden">{children}</span>;
}

export type ListProps = { items: Child[] };

/** A bulleted list. @param items what each bullet holds */
export function List({ items }: ListProps) {
  return (
    <ul class="utrecht-unordered-list">
      {items.map((item) => (
        <li class="utrecht-unordered-list__item">{item}</li>
      ))}
    </ul>
  );
}

export type QuoteProps = {
  /** Exactly what the person wrote; line breaks are kept. */
  text: string;
  /** Who wrote it, and when. */
  by?: Child;
};

/** What a person wrote, in their own words. */
export function Quote({ text, by }: QuoteProps) {
  return (
    <figure class="rl-quote">
      <blockquote class="utrecht-blockquote utrecht-blockquote--html-blockquote">
        <div class="utrecht-blockquote__content rl-written">{text}</div>
      </blockquote>
      {by ? <figcaption class="rl-muted">{by}</figcaption> : null}
    </figure>
  );
}
