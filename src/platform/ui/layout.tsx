import { html } from "hono/html";
import type { PropsWithChildren } from "hono/jsx";
import { assetUrl, hasAsset, importsOf } from "./assets.js";
import { preloadedFonts } from "./fonts.js";
import { Footer, type FooterProps } from "./footer.js";
import { type Brand, type LanguageLink, Masthead, type MenuItem } from "./masthead.js";
import { APART } from "./stylesheet.js";
import { type Lang, uiText } from "./text.js";

const SITE_ISLAND = "platform/ui/islands/site.island.js";

export type LayoutProps = PropsWithChildren<{
  lang: Lang;
  /** What the page is; the brand's tagline is put behind it. */
  title: string;
  brand: Brand;
  menu?: MenuItem[] | undefined;
  languages?: LanguageLink[] | undefined;
  footer: FooterProps;
  /** "board" is for wide work: lanes and tables. */
  width?: "page" | "board" | undefined;
  /** For search engines: "noindex". */
  robots?: string | undefined;
  /** How many errors the form on this page came back with: the title starts with it. */
  errorCount?: number | undefined;
  /** A municipality's own tokens, as a stylesheet of its own. */
  themeHref?: string | undefined;
  /** Tokens that are being tried out in a `ThemeRegion`. */
  previewHref?: string | undefined;
  /** The answer's nonce: only scripts that carry it may run. */
  nonce?: string | undefined;
  /** More islands, by their names: "modules/cases/pages/….island.js". */
  islands?: string[] | undefined;
}>;

/** A whole page, from doctype to footer. What stands in it goes between the tags. */
export function Layout(props: LayoutProps) {
  const { lang, brand, footer, width = "page", children } = props;
  // `html` and not a tag: a doctype has no JSX.
  return html`<!doctype html>${(
    <html lang={lang}>
      <Head {...props} />
      <body class={`utrecht-root rl-page rl-page--${width}`}>
        <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#main">
          {uiText(lang).skipLink}
        </a>
        <Masthead lang={lang} brand={brand} menu={props.menu ?? []} languages={props.languages ?? []} />
        <main class="utrecht-page-body rl-main" id="main" tabindex={-1}>
          {children}
        </main>
        <Footer lang={lang} {...footer} />
      </body>
    </html>
  )}`;
}

function Head(props: LayoutProps) {
  const islands = [SITE_ISLAND, ...(props.islands ?? [])].filter(hasAsset);
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{pageTitle(props)}</title>
      {props.robots ? <meta name="robots" content={props.robots} /> : null}
      {preloadedFonts.map((name) => (
        <link rel="preload" href={assetUrl(name)} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={assetUrl("rode-loper.css")} />
      <link rel="stylesheet" href={assetUrl("rode-loper.apart.css")} media={APART} />
      {props.themeHref ? <link rel="stylesheet" href={props.themeHref} /> : null}
      {props.previewHref ? <link rel="stylesheet" href={props.previewHref} data-preview-sheet /> : null}
      <link rel="icon" href={assetUrl("favicon.svg")} type="image/svg+xml" />
      {[...new Set(islands.flatMap((name) => importsOf(name)))].map((href) => (
        <link rel="modulepreload" href={href} nonce={props.nonce} fetchpriority="low" />
      ))}
      {islands.map((name) => (
        <script type="module" src={assetUrl(name)} nonce={props.nonce} fetchpriority="low"></script>
      ))}
    </head>
  );
}

function pageTitle({ lang, title, brand, errorCount }: LayoutProps): string {
  const errors = errorCount ? `${uiText(lang).errorCount(errorCount)}: ` : "";
  return `${errors}${title} – ${brand.tagline}`;
}
