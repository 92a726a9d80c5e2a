import { classNames } from "./class-names.js";

export type FilterLink = {
  href: string;
  label: string;
  current?: boolean | undefined;
  /** The colour of what it counts; its words say the same. */
  tone?: "waits" | "late" | undefined;
};

export type FilterLinksProps = { label: string; links: FilterLink[] };

/** Which part of a list you see; the current one is filled, and says so. */
export function FilterLinks({ label, links }: FilterLinksProps) {
  return (
    <nav aria-label={label}>
      <ul class="rl-filters">
        {links.map(({ href, label: words, current, tone }) => (
          <li>
            <a
              class={classNames("rl-filters__link", tone && `rl-filters__link--${tone}`)}
              href={href}
              aria-current={current ? "page" : undefined}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
