import { capital, choose, formatNumber, type Lang } from "#platform/i18n";
import { voiceOf } from "#platform/tenancy";
import {
  Button,
  ButtonGroup,
  ButtonLink,
  Card,
  Chip,
  Figures,
  Heading,
  Inline,
  Link,
  LivePart,
  Notice,
  Paragraph,
  Stack,
  Summary,
  Swatch,
  TextField,
  ThemeRegion,
  type Unreadable,
  worstPair,
} from "#platform/ui";
import type { Visit } from "#platform/web";
import type { Judged } from "./form.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** The form of this page: buttons outside it belong to it by its id. */
export const FORM = "house-style";

const oneDecimal = (ratio: number, lang: Lang) => formatNumber(Math.floor(ratio * 10) / 10, lang, 1);

/** What is wrong with a colour: which pair, how far it comes, how far it must come. */
export function messageOf({ pair, ratio, least }: Unreadable, lang: Lang): string {
  const text = choose(lang, { nl, en });
  return text.unreadable(text.pairs[pair], oneDecimal(ratio, lang), oneDecimal(least, lang));
}

/** How it would look, and whether everybody can read it. The script of this page keeps it up to date. */
export function Preview({ visit, judged }: { visit: Visit; judged: Judged }) {
  const { lang } = visit;
  return (
    <LivePart name="preview">
      <Stack>
        <Sample visit={visit} judged={judged} />
        <Readability lang={lang} judged={judged} />
      </Stack>
    </LivePart>
  );
}

function Sample({ visit, judged }: { visit: Visit; judged: Judged }) {
  const { lang } = visit;
  const { sample } = choose(lang, { nl, en });
  const { term } = voiceOf(visit.municipality, lang);
  const { ratio, least } = worstPair(judged.readable, "main");
  const figure = {
    term: sample.figure,
    value: oneDecimal(ratio, lang),
    explanation: sample.figureNote(oneDecimal(least, lang)),
  };
  const title = visit.municipality.title[lang];
  return (
    <ThemeRegion label={sample.label} name={sample.product} tagline={title} foot={title}>
      <Heading level={2}>{capital(term.desk.name)}</Heading>
      <Paragraph>
        {sample.text} <Link href={`#${FORM}`}>{sample.link}</Link>
      </Paragraph>
      <Inline>
        <Chip tone="ok">{sample.done}</Chip>
        <Chip tone="waits">{sample.waits}</Chip>
      </Inline>
      <Card look="door" heading={sample.card}>
        <TextField lang={lang} name="sample" label={sample.field} autocomplete="off" optional />
        <ButtonGroup>
          <ButtonLink href={`#${FORM}`}>{sample.primary}</ButtonLink>
          <ButtonLink href={`#${FORM}`} weight="secondary">
            {sample.secondary}
          </ButtonLink>
        </ButtonGroup>
      </Card>
      <Figures label={sample.figures} figures={[figure]} />
    </ThemeRegion>
  );
}

function Readability({ lang, judged }: { lang: Lang; judged: Judged }) {
  const text = choose(lang, { nl, en });
  const { readable, unreadable } = judged;
  if (unreadable.length > 0)
    return (
      <Notice tone="error" heading={text.notReadable} announce>
        {unreadable.map((one) => (
          <>
            <p>
              <strong>{text.labels[one.colour]}.</strong> {messageOf(one, lang)}
            </p>
            <p>
              <Swatch colour={one.offer} /> {text.offer(one.offer)}
            </p>
            <Button weight="secondary" form={FORM} name="take" value={`${one.colour} ${one.offer}`}>
              {text.take(one.offer)}
            </Button>
          </>
        ))}
        <p>{text.sampleIsReadable}</p>
      </Notice>
    );
  const rows = (["main", "link", "paper"] as const).map((colour) => {
    const { pair, ratio, least } = worstPair(readable, colour);
    const measured = text.measured(text.pairs[pair], oneDecimal(ratio, lang), oneDecimal(least, lang));
    return { label: text.labels[colour], value: measured };
  });
  return (
    <Card heading={text.readable}>
      <Paragraph>{text.readableNote}</Paragraph>
      <Summary rows={rows} />
    </Card>
  );
}
