import { choose } from "#platform/i18n";
import {
  Button,
  Card,
  ErrorSummary,
  Form,
  Heading,
  Link,
  Measure,
  Paragraph,
  PreHeading,
  Rows,
  Stack,
  TextField,
} from "#platform/ui";
import type { Answer, Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import type { CaseView } from "../../pages/case-work/view.js";
import { longDay } from "../../pages/long-day.js";
import { type NumberError, readCandidates } from "../view.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

type Typed = { readonly typed: string; readonly error: NumberError };

/** Which other question it may be: those of the same asker, or one by its number. */
export async function showChoice(visit: Visit, { found }: CaseView, wrong?: Typed): Promise<Answer> {
  const { merge: text } = choose(visit.lang, { nl, en });
  const candidates = await readCandidates(visit, found);
  const action = visit.to(addresses.merge, { caseId: found.id });
  const error = wrong && text.number.errors[wrong.error];
  const body = (
    <Measure>
      <ErrorSummary lang={visit.lang} errors={error ? [{ field: "other", message: error }] : []} />
      <PreHeading>{`${found.number} · ${found.title}`}</PreHeading>
      <Heading level={1}>{text.title}</Heading>
      <Paragraph lead>{text.lead(found.asker.name)}</Paragraph>
      <Stack>
        <Card heading={text.candidates.title}>
          {candidates.length === 0 ? (
            <Paragraph>{text.candidates.none}</Paragraph>
          ) : (
            <Rows
              label={text.candidates.title}
              rows={candidates.map((one) => ({
                href: `${action}?${new URLSearchParams({ other: one.number })}`,
                title: text.candidates.choose(one.number),
                note: one.title,
                when: `${text.card.due} ${longDay(visit, one.answerDue)}`,
              }))}
            />
          )}
        </Card>
        <Form lang={visit.lang} action={action} method="get">
          <TextField
            lang={visit.lang}
            name="other"
            label={text.number.label}
            value={wrong?.typed}
            error={error}
            width="medium"
            autocomplete="off"
          />
          <Button weight="secondary">{text.number.send}</Button>
        </Form>
        <Paragraph>
          <Link href={visit.to(addresses.case, { caseId: found.id })} standalone>
            {text.back}
          </Link>
        </Paragraph>
      </Stack>
    </Measure>
  );
  const failed = error ? { status: 400 as const, errorCount: 1 } : {};
  return { kind: "page", title: `${text.title}: ${found.number}`, body, isPrivate: true, ...failed };
}
