import { BrandMark } from "./brand-mark.js";
import type { Logo } from "./logo.js";
import { type Lang, uiText } from "./text.js";

/** @property logo in the place of the mark and the tagline: it says itself whose house this is */
export type Brand = { name: string; tagline: string; href: string; logo?: Logo | undefined };
/** @property current the page that is shown, or the part of the site that it belongs to */
export type MenuItem = { href: string; label: string; current?: "page" | "part" | undefined };
/** @property label the language in its own words: "English" */
export type LanguageLink = { lang: Lang; href: string; label: string; current?: boolean | undefined };

export type MastheadProps = { lang: Lang; brand: Brand; menu: MenuItem[]; languages: LanguageLink[] };

/** The top of every page: whose house this is, the menu, and the runner under it. */
export function Masthead({ lang, brand, menu, languages }: MastheadProps) {
  return (
    <header class="utrecht-page-header rl-masthead">
      <div class="utrecht-page-header__content rl-wrap rl-masthead__row">
        <a class="rl-brand" href={brand.href}>
          {brand.logo ? <LogoPicture logo={brand.logo} alt={brand.tagline} /> : <BrandMark />}
          <span>
            <span class="rl-brand__name">{brand.name}</span>{" "}
            {brand.logo ? null : <span class="rl-brand__tagline">{brand.tagline}</span>}
          </span>
        </a>
        <Menu lang={lang} menu={menu} languages={languages.filter((language) => !language.current)} />
      </div>
      <div class="rl-runner" />
    </header>
  );
}

/** A municipality's logo, as high as the mark that it replaces. */
export function LogoPicture({ logo, alt }: { logo: Logo; alt: string }) {
  return <img class="rl-brand__logo" src={logo.href} width={logo.width} height={logo.height} alt={alt} />;
}

type MenuProps = { lang: Lang; menu: MenuItem[]; languages: LanguageLink[] };

// One list for all screens: on a wide one the stylesheet opens the fold for good and hides its button.
function Menu({ lang, menu, languages }: MenuProps) {
  if (menu.length + languages.length === 0) return null;
  const text = uiText(lang);
  // One link needs no fold.
  if (menu.length === 0)
    return (
      <nav class="rl-nav" aria-label={text.languages}>
        <LanguageList label={text.languages} languages={languages} />
      </nav>
    );
  return (
    <nav class="rl-nav" aria-label={text.mainMenu}>
      <details class="rl-menu">
        <summary class="rl-menu__button">{text.menu}</summary>
        <div class="rl-menu__panel">
          <MenuList menu={menu} />
          {languages.length > 0 ? <LanguageList label={text.languages} languages={languages} /> : null}
        </div>
      </details>
    </nav>
  );
}

function MenuList({ menu }: { menu: MenuItem[] }) {
  if (menu.length === 0) return null;
  return (
    <ul class="rl-menu__list">
      {menu.map(({ href, label, current }) => (
        <li>
          <a class="rl-menu__link" href={href} aria-current={current === "part" ? "true" : current}>
            <span class="rl-menu__label">{label}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function LanguageList({ label, languages }: { label: string; languages: LanguageLink[] }) {
  return (
    <ul class="rl-menu__list rl-menu__list--languages" aria-label={label}>
      {languages.map((language) => (
        <li>
          <a class="rl-menu__link" href={language.href} lang={language.lang} hreflang={language.lang}>
            {language.label}
          </a>
        </li>
      ))}
    </ul>
  );
}
