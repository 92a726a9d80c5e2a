import type { Child } from "hono/jsx";

export type LinkRowProps = {
  label: string;
  links: {
    readonly href: string;
    readonly label: string;
    readonly current?: boolean | undefined;
    readonly download?: boolean;
  }[];
  /** What can be done with them, at the end. */
  more?: Child;
};

/** A name and a few links of equal weight behind it, that wrap where there is no room. */
export function LinkRow({ label, links, more }: LinkRowProps) {
  return (
    <nav class="rl-link-row" aria-label={label}>
      <span class="rl-link-row__label" aria-hidden="true">
        {label}
      </span>
      <ul class="rl-link-row__links">
        {links.map((link) => (
          <li>
            <a
              class="utrecht-link utrecht-link--html-a rl-link--standalone"
              href={link.href}
              download={link.download}
              aria-current={link.current ? "page" : undefined}
            >
              {link.label}
            </a>
          </li>
        ))}
        {more ? <li>{more}</li> : null}
      </ul>
    </nav>
  );
}
