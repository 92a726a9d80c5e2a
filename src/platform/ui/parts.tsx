import type { Child } from "hono/jsx";
import { classNames } from "./class-names.js";

export type Part = {
  label: string;
  href: string;
  /** Whether this part is done, in words: a chip. */
  status: Child;
  current?: boolean | undefined;
};

export type PartsProps = { label: string; parts: Part[] };

/** The parts of something long, in order, each a link with how far it is; the one you are at is marked. */
export function Parts({ label, parts }: PartsProps) {
  return (
    <nav aria-label={label}>
      <ol class="rl-parts">
        {parts.map(({ label: words, href, status, current }) => (
          <li class={classNames("rl-parts__part", current && "rl-parts__part--current")}>
            <a
              class="utrecht-link utrecht-link--html-a rl-parts__link"
              href={href}
              aria-current={current ? "page" : undefined}
            >
              {words}
            </a>
            {status}
          </li>
        ))}
      </ol>
    </nav>
  );
}
