import type { Child, PropsWithChildren } from "hono/jsx";
import { Heading } from "./typography.js";

/** Cards below each other with even space between them. */
export function Stack({ children }: PropsWithChildren) {
  return <div class="rl-stack">{children}</div>;
}

/** Chips, links and small things beside each other; they wrap where there is no room. */
export function Inline({ children }: PropsWithChildren) {
  return <div class="rl-inline">{children}</div>;
}

/** One of several parts of a card, with its own acts; a line between one and the next. */
export function Portion({ children }: PropsWithChildren) {
  return <section class="rl-portion">{children}</section>;
}

/** Cards beside each other, as many as fit: three doors on a wide screen, one below the other on a phone. */
export function Doors({ children }: PropsWithChildren) {
  return <div class="rl-doors">{children}</div>;
}

export type HeroProps = { main: Child; aside: Child };

/** The first screen of a town: one question, and one person beside it. */
export function Hero({ main, aside }: HeroProps) {
  return (
    <div class="rl-hero">
      <div>{main}</div>
      <div class="rl-stack">{aside}</div>
    </div>
  );
}

export type CasePageProps = {
  /** PreHeading, title, one sentence. */
  head: Child;
  /** The promise and the person. */
  who: Child;
  /** The road, or whatever is the main matter. */
  road: Child;
  /** What may also help. */
  rest?: Child;
};

/** Two columns on a wide screen; on a phone title, promise, person, then the road, then the rest. */
export function CasePage({ head, who, road, rest }: CasePageProps) {
  return (
    <div class="rl-case">
      <div class="rl-case__head">{head}</div>
      <div class="rl-case__who rl-stack">{who}</div>
      <div class="rl-case__road">{road}</div>
      {rest ? <div class="rl-case__rest rl-stack">{rest}</div> : null}
    </div>
  );
}

export type PageHeadProps = {
  title: string;
  pre?: Child;
  lead?: Child;
  /** Chips and the main act, at the far end of a wide screen. */
  actions?: Child;
};

/** The title of a page, with what you can do there. */
export function PageHead({ title, pre, lead, actions }: PageHeadProps) {
  return (
    <div class="rl-page-head">
      <div class="rl-page-head__title">
        {pre ? <p class="utrecht-pre-heading">{pre}</p> : null}
        <Heading level={1}>{title}</Heading>
        {lead ? <p class="utrecht-paragraph utrecht-paragraph--lead">{lead}</p> : null}
      </div>
      {actions ? <div class="rl-inline">{actions}</div> : null}
    </div>
  );
}

export type BesideProps = { main: Child; aside: Child };

/** A form, and beside it what helps while filling it in: it stays in sight. Below the form where there is no room. */
export function Beside({ main, aside }: BesideProps) {
  return (
    <div class="rl-beside">
      <div class="rl-beside__main">{main}</div>
      <div class="rl-beside__aside">{aside}</div>
    </div>
  );
}

/** What only makes sense on a screen: paper does without it. */
export function ScreenOnly({ children }: PropsWithChildren) {
  return <div class="rl-screen-only">{children}</div>;
}

/** Two texts or fields beside each other, to compare; below each other where there is no room. */
export function SideBySide({ children }: PropsWithChildren) {
  return <div class="rl-side-by-side">{children}</div>;
}

/** A column no wider than a comfortable line: forms, guides, letters. */
export function Measure({ children }: PropsWithChildren) {
  return <div class="rl-measure">{children}</div>;
}

export type SectionProps = PropsWithChildren<{
  id: string;
  heading: string;
  size?: "medium" | "small" | undefined;
}>;

/** A part of a page under its own heading. @param id unique on the page; also its anchor */
export function Section({ id, heading, size = "medium", children }: SectionProps) {
  return (
    <div class="rl-section">
      <Heading level={2} size={size} id={id}>
        {heading}
      </Heading>
      {children}
    </div>
  );
}
