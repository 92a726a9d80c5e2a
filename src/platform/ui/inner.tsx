import type { Child, PropsWithChildren } from "hono/jsx";
import { classNames } from "./class-names.js";
import { Sign } from "./sign.js";
import { Heading } from "./typography.js";

export type InnerCardProps = PropsWithChildren<{
  /** Left out where the title of the page says the same. */
  heading?: string | undefined;
  /** For whose eyes it is: "Alleen voor collega's". */
  mark: string;
  id?: string | undefined;
}>;

/** A card with what stays within the house. It looks like no other card, and says so in words. */
export function InnerCard({ heading, mark, id, children }: InnerCardProps) {
  return (
    <section class="rl-inner" id={id}>
      {heading === undefined ? null : (
        <Heading level={2} size="small">
          {heading}
        </Heading>
      )}
      <p class="rl-inner__mark">
        <Sign name="lock" />
        <span>{mark}</span>
      </p>
      {children}
    </section>
  );
}

export type NoteShown = {
  who: string;
  when: string;
  text: string;
  /** Whether it adds to the one above it. */
  isBelow: boolean;
  /** In smaller words: who is named in it. */
  about?: Child;
  /** What can be done with it. */
  act?: Child;
};

/** What colleagues wrote to each other, oldest first. */
export function Notes({ label, notes }: { label: string; notes: NoteShown[] }) {
  return (
    <ol class="rl-notes" aria-label={label}>
      {notes.map(({ who, when, text, isBelow, about, act }) => (
        <li class={classNames("rl-notes__note", isBelow && "rl-notes__note--below")}>
          <p class="rl-notes__who">
            <strong>{who}</strong> <span class="rl-muted">{when}</span>
          </p>
          <p class="rl-notes__text">{text}</p>
          {about ? <p class="rl-muted">{about}</p> : null}
          {act}
        </li>
      ))}
    </ol>
  );
}
