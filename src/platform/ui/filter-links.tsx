export type FilterLink = { href: string; label: string; current?: boolean | undefined };

export type FilterLinksProps = { label: string; links: FilterLink[] };

/** Which part of a list you see; the current one is filled, and says so. */
export function FilterLinks({ label, links }: FilterLinksProps) {
  return (
    <nav aria-label={label}>
      <ul class="rl-filters">
        {links.map(({ href, label: words, current }) => (
          <li>
            <a class="rl-filters__link" href={href} aria-current={current ? "page" : undefined}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
