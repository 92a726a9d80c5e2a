import { findActing } from "#identity";
import { findMunicipality, type Municipality } from "#municipality";
import { dayOf } from "#platform/clock";
import { choose, formatNumber } from "#platform/i18n";
import { hasPart, voiceOf } from "#platform/tenancy";
import {
  Button,
  Card,
  Doors,
  EmptyState,
  Figures,
  Form,
  Heading,
  Hero,
  Muted,
  Paragraph,
  PhoneLink,
  TextArea,
} from "#platform/ui";
import type { Answer, Route, Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import type { Figures as CaseFigures, FigureBook } from "../../figures/figures.js";
import type { FigureKey } from "../../figures/measures.js";
import { writtenOut } from "../../figures/pages/value.js";
import { en as figuresEn } from "../../figures/text.en.js";
import { nl as figuresNl } from "../../figures/text.nl.js";
import { figuresPart } from "../../optional-parts.js";
import { findDefaultOwner } from "../../use-cases/submit-question.js";
import { WhoAndWhere } from "../../who-and-where.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** The first screen of the town: it asks the question, and shows who will answer it. */
export function frontPage(figuresOf: FigureBook): Route {
  return { id: "cases.front", address: addresses.front, get: (visit) => show(visit, figuresOf) };
}

async function show(visit: Visit, figuresOf: FigureBook): Promise<Answer> {
  const text = choose(visit.lang, { nl, en });
  const [municipality, acting] = await visit.read(async (read) => {
    const today = dayOf(visit.clock.now());
    const owner = await findDefaultOwner(read, today);
    const found = owner && (await findActing(read, owner.personId, today));
    return [await findMunicipality(read), found] as const;
  });
  const figures = hasPart(visit.municipality, figuresPart.key) ? await figuresOf(visit) : undefined;
  const body = (
    <>
      <Hero
        main={<AskBox visit={visit} municipality={municipality} isOpen={acting !== undefined} />}
        aside={<WhoAndWhere visit={visit} acting={acting} municipality={municipality} />}
      />
      <Doors>
        {text.doors(municipality.promise).map((door) => (
          <Card look="door" heading={door.title}>
            <Paragraph>{door.body}</Paragraph>
          </Card>
        ))}
      </Doors>
      {figures ? <FigureBand visit={visit} figures={figures} municipality={municipality} /> : null}
    </>
  );
  return { kind: "page", title: text.title(voiceOf(visit.municipality, visit.lang)), body };
}

function AskBox({ visit, municipality, isOpen }: { visit: Visit; municipality: Municipality; isOpen: boolean }) {
  const text = choose(visit.lang, { nl, en });
  const voice = voiceOf(visit.municipality, visit.lang);
  const { phone } = municipality.desk;
  return (
    <Card look="main">
      <Heading level={1} size="hero">
        {text.heading}
      </Heading>
      <Paragraph>{text.lead(voice)}</Paragraph>
      {isOpen ? (
        <Form lang={visit.lang} action={visit.to(addresses.ask)} {...visit.seal()} hidden={{ step: "begin" }}>
          <TextArea lang={visit.lang} name="question" label={text.question} hint={text.example} rows={4} />
          <Button arrow>{text.ask}</Button>
          <Paragraph>
            <Muted>{text.promise(municipality.promise.firstReactionDays)}</Muted>
          </Paragraph>
        </Form>
      ) : (
        <EmptyState heading={text.closed.title}>
          {text.closed.body(voice)} {phone === undefined ? null : <PhoneLink number={phone} />}
        </EmptyState>
      )}
    </Card>
  );
}

type BandProps = { visit: Visit; figures: CaseFigures; municipality: Municipality };

/** The same figures as on the page behind them: each says what it is, over how many, against which promise. */
function FigureBand({ visit, figures, municipality }: BandProps) {
  const { lang } = visit;
  const text = choose(lang, { nl, en }).figures;
  const shared = choose(lang, { nl: figuresNl, en: figuresEn });
  const { firstReactionDays } = municipality.promise;
  const slot = (key: FigureKey, explanation: (n: number) => string) => {
    const { unit, total } = figures.of(key);
    return {
      term: shared.figures[key].term,
      value: writtenOut(lang, unit, total.value),
      explanation: total.value === undefined ? shared.tooFew(total.n) : explanation(total.n),
    };
  };
  return (
    <Figures
      label={text.label}
      figures={[
        { term: text.received, value: formatNumber(figures.received, lang), explanation: text.receivedNote },
        slot("first-reaction", (n) => text.firstReactionNote(n, firstReactionDays)),
        slot("in-time", text.inTimeNote),
        slot("felt-helped", text.helpedNote),
      ]}
      more={{ label: text.more, href: visit.to(addresses.figures) }}
    />
  );
}
