import type { Child } from "hono/jsx";
import { PhoneLink } from "./action.js";
import { Sign } from "./sign.js";
import { Heading } from "./typography.js";

export type PersonProps = {
  name: string;
  /** What this person is to the reader: "uw contactpersoon, van begin tot eind". */
  role: string;
  phone?: string | undefined;
  /** Nobody knows the name any more: then what stands there gives no letters, and a sign stands in their place. */
  nameless?: boolean;
  /** Anything below: a button, opening hours. */
  children?: Child;
};

/** A person with a name and a phone number; never more than a glance away. */
export function Person({ name, role, phone, nameless = false, children }: PersonProps) {
  return (
    <div class="rl-person">
      <div class="rl-avatar" aria-hidden="true">
        {nameless ? <Sign name="person" /> : initials(name)}
      </div>
      <div class="rl-person__who">
        <Heading level={2} size="small">
          {name}
        </Heading>
        <p class="rl-muted rl-person__role">{role}</p>
        {phone ? <PhoneLink number={phone} /> : null}
      </div>
      {children ? <div class="rl-person__more">{children}</div> : null}
    </div>
  );
}

/**
 * The letters in the round: of the first and the last word, so "Noor van den Bakker" is NB.
 * @param name a person's name as shown
 */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return letters.map((word) => [...(word ?? "")][0]?.toLocaleUpperCase("nl") ?? "").join("");
}
