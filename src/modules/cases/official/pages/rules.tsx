import { Temporal } from "#platform/clock";
import { choose, formatDay, type Lang } from "#platform/i18n";
import { Disclosure, Link, List, Paragraph, Quote } from "#platform/ui";
import { articleOf, CONSULTED, type Rule } from "../law.js";
import { en } from "../text.en.js";
import { nl } from "../text.nl.js";

type Props = { readonly lang: Lang; readonly label: string; readonly rules: readonly Rule[] };

/** Rules of the law in plain words; each with its article, its own words, and the day on which we read them. */
export function Rules({ lang, label, rules }: Props) {
  const { law, rules: plain } = choose(lang, { nl, en });
  const day = formatDay(Temporal.PlainDate.from(CONSULTED), lang, { style: "long", weekday: false, year: "always" });
  return (
    <Disclosure label={label}>
      <List
        items={rules.map((rule) => {
          const { article, href, quote } = articleOf(rule);
          return (
            <>
              <Paragraph>{plain[rule]}</Paragraph>
              {quote ? <Quote text={quote} by={law.words(article)} /> : <Paragraph muted>{law.notQuoted}</Paragraph>}
              <Paragraph>
                <Link href={href}>{law.consulted(article, day)}</Link>
              </Paragraph>
            </>
          );
        })}
      />
    </Disclosure>
  );
}
