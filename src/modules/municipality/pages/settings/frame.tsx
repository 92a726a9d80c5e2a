import type { Child } from "hono/jsx";
import { choose, type Lang } from "#platform/i18n";
import {
  Card,
  Chip,
  ErrorSummary,
  Heading,
  Hero,
  Link,
  Notice,
  Paragraph,
  Parts,
  PreHeading,
  Stack,
} from "#platform/ui";
import { type Answer, doneIn, type Visit, withDone } from "#platform/web";
import { addresses, sectionAddresses } from "../../addresses.js";
import { findSaved } from "../../queries.js";
import { nextToDo, type Saved, type SectionKey, sectionKeys } from "../../settings.js";
import type { Errors } from "./fields.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

export type Frame = {
  readonly visit: Visit;
  readonly section: SectionKey;
  readonly saved: Saved;
  /** When it is not that of the part itself. */
  readonly title?: string;
  readonly lead?: string;
  readonly errors?: Errors;
  /** By field, what says more than the sentence of its code. */
  readonly messages?: ReadonlyMap<string, string>;
  readonly changedMeanwhile?: boolean;
  readonly islands?: readonly string[];
  readonly previewHref?: string;
  /** What the page is about. */
  readonly main: Child;
  /** What stands beside it, above the list of parts. */
  readonly aside?: Child;
};

/** A page of the settings: what it is about, and beside it where one is in the whole. */
export function settingsPage(frame: Frame): Answer {
  const { visit, section, saved } = frame;
  const text = choose(visit.lang, { nl, en });
  const errors = [...(frame.errors ?? [])].map(([field, code]) => ({
    field,
    message: frame.messages?.get(field) ?? text.errors[code],
  }));
  const { title, why } = text.sections[section];
  const place = sectionKeys.indexOf(section) + 1;
  const body = (
    <Hero
      main={
        <>
          <ErrorSummary lang={visit.lang} errors={errors} />
          <PreHeading>{text.pre(place, sectionKeys.length)}</PreHeading>
          <Heading level={1}>{frame.title ?? title}</Heading>
          <Paragraph lead>{frame.lead ?? why}</Paragraph>
          <JustSaved visit={visit} />
          <Stack>{frame.main}</Stack>
        </>
      }
      aside={
        <>
          {frame.aside}
          <AllParts visit={visit} section={section} saved={saved} />
        </>
      }
    />
  );
  const status = frame.changedMeanwhile ? (409 as const) : errors.length > 0 ? (400 as const) : undefined;
  return {
    kind: "page",
    title: frame.title ?? title,
    body,
    isPrivate: true,
    errorCount: errors.length,
    ...(frame.islands ? { islands: frame.islands } : {}),
    ...(frame.previewHref ? { previewHref: frame.previewHref } : {}),
    ...(status ? { status } : {}),
  };
}

/** The parts in their order, each with whether it is done. */
function AllParts({ visit, section, saved }: Pick<Frame, "visit" | "section" | "saved">) {
  const text = choose(visit.lang, { nl, en });
  const parts = sectionKeys.map((key) => ({
    label: text.sections[key].title,
    href: visit.to(sectionAddresses[key]),
    current: key === section,
    status: <Standing visit={visit} isDone={saved.has(key)} />,
  }));
  return (
    <Card heading={text.parts}>
      <Parts label={text.parts} parts={parts} />
      <Paragraph>
        <Link href={visit.to(addresses.administration)} standalone>
          {text.toOverview}
        </Link>
      </Paragraph>
    </Card>
  );
}

/** Done, or still to do. */
export function Standing({ visit, isDone }: { visit: Visit; isDone: boolean }) {
  const text = choose(visit.lang, { nl, en });
  return isDone ? <Chip tone="ok">{text.done}</Chip> : <Chip tone="waits">{text.ahead}</Chip>;
}

/** What was saved a moment ago, as the address says. */
export function JustSaved({ visit }: { visit: Visit }) {
  const text = choose(visit.lang, { nl, en });
  const key = doneIn(visit, sectionKeys);
  if (key === undefined) return null;
  return (
    <Notice tone="ok" announce>
      <p>{text.saved(text.sections[key].title)}</p>
    </Notice>
  );
}

/** Where somebody goes who has saved a part: the next one that nobody has done, else the overview. */
export async function goOn(visit: Visit, section: SectionKey, lang: Lang = visit.lang): Promise<Answer> {
  const next = nextToDo(await visit.read(findSaved), section);
  const address = next === undefined ? addresses.administration : sectionAddresses[next];
  return { kind: "redirect", to: withDone(visit.to(address, {}, lang), section) };
}

/** Back to the list of a part, which says that something in it was saved. */
export function stay(visit: Visit, section: SectionKey): Answer {
  return { kind: "redirect", to: withDone(visit.to(sectionAddresses[section]), section) };
}
