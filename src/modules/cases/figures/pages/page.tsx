import { findMunicipality } from "#municipality";
import { choose, formatDay, formatNumber, type Lang } from "#platform/i18n";
import { type Voice, voiceOf } from "#platform/tenancy";
import {
  Heading,
  keepDrawingsOf,
  Link,
  List,
  Measure,
  Measured,
  Muted,
  PageHead,
  Paragraph,
  ScreenOnly,
} from "#platform/ui";
import type { Answer, Route, Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { figuresPart } from "../../optional-parts.js";
import { figuresFile } from "../csv.js";
import type { Figure, FigureBook, Figures } from "../figures.js";
import { en } from "../text.en.js";
import { nl } from "../text.nl.js";
import { Trend, TrendTable } from "./trend.js";
import { written, writtenOut } from "./value.js";

/** So long whatever lies between may keep the file; the figures themselves are a minute old at most. */
const OPEN_SECONDS = 300;

/** The public figures: on a page of their own, and as a file. */
export function figureRoutes(figuresOf: FigureBook): Route[] {
  return [
    { id: "cases.figures", address: addresses.figures, part: figuresPart, get: (visit) => show(visit, figuresOf) },
    {
      id: "cases.figures-file",
      address: addresses.figuresFile,
      part: figuresPart,
      get: async (visit) => ({
        kind: "file",
        name: `cijfers-${visit.municipality.slug ?? "loket"}.csv`,
        type: "text/csv; charset=utf-8",
        body: Buffer.from(figuresFile(await figuresOf(visit))),
        openForSeconds: OPEN_SECONDS,
      }),
    },
  ];
}

async function show(visit: Visit, figuresOf: FigureBook): Promise<Answer> {
  const { lang } = visit;
  const text = choose(lang, { nl, en });
  const figures = await figuresOf(visit);
  const { period, received } = figures;
  const { promise } = await visit.read(findMunicipality);
  const voice = voiceOf(visit.municipality, lang);
  const day = (date: typeof period.from) => formatDay(date, lang, { style: "long", year: "always" });
  const body = (
    <>
      <PageHead
        title={text.title}
        pre={visit.municipality.title[lang]}
        lead={`${text.lead(voice, day(period.from), day(period.to))} ${text.received(formatNumber(received, lang))}`}
        actions={
          <ScreenOnly>
            <Link href={visit.to(addresses.figuresFile)} standalone>
              {text.download}
            </Link>
          </ScreenOnly>
        }
      />
      {drawnFigures(figures, promise.firstReactionDays, lang, voice)}
      <Measure>
        <Heading level={2} size="small">
          {text.about.heading}
        </Heading>
        <List items={[...text.about.items]} />
      </Measure>
    </>
  );
  return { kind: "page", title: text.title, body };
}

const keepDrawing = keepDrawingsOf<Figures>();

/** For a minute they are the same to everybody. */
const drawnFigures = (figures: Figures, promised: number, lang: Lang, voice: Voice) =>
  keepDrawing(figures, JSON.stringify([promised, lang, voice]), () => (
    <>
      {figures.all.map((figure) => (
        <OneFigure lang={lang} voice={voice} figure={figure} promised={promised} />
      ))}
    </>
  ));

type Props = { lang: Lang; voice: Voice; figure: Figure; promised: number };

/** One figure: what it says, over how many, how it went, and how it was counted. */
function OneFigure({ lang, voice, figure, promised }: Props) {
  const text = choose(lang, { nl, en });
  const { key, unit, total } = figure;
  const { term, definition } = text.figures[key];
  const days = key === "first-reaction" ? formatNumber(promised, lang) : undefined;
  return (
    <Measured
      id={key}
      heading={term}
      value={writtenOut(lang, unit, total.value)}
      told={<Told lang={lang} figure={figure} days={days} />}
      trend={<Trend lang={lang} figure={figure} promised={days === undefined ? undefined : promised} />}
      more={
        <>
          <Paragraph>{definition(voice)}</Paragraph>
          <TrendTable lang={lang} figure={figure} />
        </>
      }
    />
  );
}

function Told({ lang, figure, days }: { lang: Lang; figure: Figure; days: string | undefined }) {
  const text = choose(lang, { nl, en });
  const { key, unit, total, beside } = figure;
  if (total.value === undefined)
    return (
      <Paragraph>
        {text.tooFewTold} <Muted>({text.over(total.n)})</Muted>
      </Paragraph>
    );
  const said = Number.isFinite(total.value)
    ? text.figures[key].told(written(lang, unit, total.value))
    : text.halfStillWaits;
  const more = beside?.value === undefined ? undefined : text.beside[beside.key](written(lang, "share", beside.value));
  return (
    <>
      <Paragraph>
        {said} <Muted>({text.over(total.n)})</Muted>
      </Paragraph>
      {days === undefined ? null : <Paragraph>{text.promiseTold(days)}</Paragraph>}
      {beside && more ? (
        <Paragraph>
          {more} {beside.n === total.n ? null : <Muted>({text.over(beside.n)})</Muted>}
        </Paragraph>
      ) : null}
    </>
  );
}
