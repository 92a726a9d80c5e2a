import { type Lang, uiText } from "./text.js";

export type FooterProps = {
  name: string;
  /** Address, telephone number: one line each. */
  lines: string[];
  links: { href: string; label: string }[];
};

/** The bottom of every page: who answers for it, and what the law asks. */
export function Footer({ lang, name, lines, links }: FooterProps & { lang: Lang }) {
  return (
    <footer class="utrecht-page-footer rl-footer">
      <div class="utrecht-page-footer__content rl-wrap rl-footer__row">
        <div>
          <p class="rl-footer__name">{name}</p>
          {lines.map((line) => (
            <p class="rl-footer__line">{line}</p>
          ))}
        </div>
        {links.length > 0 ? (
          <nav aria-label={uiText(lang).footerLinks}>
            <ul class="rl-footer__links">
              {links.map(({ href, label }) => (
                <li>
                  <a class="utrecht-link utrecht-link--html-a" href={href}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
      </div>
    </footer>
  );
}
