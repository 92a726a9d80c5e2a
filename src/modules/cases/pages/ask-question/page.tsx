import { findActing } from "#identity";
import { demand } from "#platform/access";
import { dayOf } from "#platform/clock";
import { choose } from "#platform/i18n";
import { voiceOf } from "#platform/tenancy";
import {
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  Measure,
  Notice,
  Paragraph,
  TextArea,
  TextField,
} from "#platform/ui";
import type { Answer, Route, Signer, Visit } from "#platform/web";
import { caseAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { dutyNote } from "../../duty.js";
import { trackingToken } from "../../tracking-link.js";
import { DeskNotOpen, findDefaultOwner, submitQuestion } from "../../use-cases/submit-question.js";
import { BsnChoice } from "../bsn/bsn-choice.js";
import { type ErrorCode, fieldNames, parseQuestion } from "./form.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** Generous for a busy office behind one address, tight for a machine that floods. */
const POSTS_PER_TEN_MINUTES = 30;

/** One question, a name and a way to reach you: no account. */
export function askPage(signer: Signer): Route {
  return {
    id: "cases.ask-question",
    address: addresses.ask,
    postsPerTenMinutes: POSTS_PER_TEN_MINUTES,
    get: (visit) => show(visit, new Map()),
    post: (visit) => (visit.fields.get("step") === "begin" ? show(visit, new Map()) : submit(visit, signer)),
  };
}

async function submit(visit: Visit, signer: Signer): Promise<Answer> {
  const parsed = parseQuestion(visit.fields, visit.lang);
  if (!parsed.ok) return show(visit, parsed.errors);
  try {
    const linkId = await submitQuestion(visit, parsed.value);
    const token = trackingToken(signer, visit.municipality.id, linkId);
    return { kind: "redirect", to: visit.to(addresses.received, { token }) };
  } catch (error) {
    if (error instanceof DeskNotOpen) return showClosed(visit);
    throw error;
  }
}

async function show(visit: Visit, errors: ReadonlyMap<string, ErrorCode>): Promise<Answer> {
  demand(caseAccess, "case.submit", visit.actor);
  const today = dayOf(visit.clock.now());
  const [owner, acting] = await visit.read(async (read) => {
    const found = await findDefaultOwner(read);
    return [found, found && (await findActing(read, found.personId, today))];
  });
  if (!owner) return showClosed(visit);
  const note = acting && dutyNote(visit.lang, acting, today);
  const text = choose(visit.lang, { nl, en });
  const messages = fieldNames.flatMap((field) => {
    const code = errors.get(field);
    return code === undefined ? [] : [{ field, message: text.errors[code] }];
  });
  const body = (
    <Measure>
      {messages.length > 0 ? <ErrorSummary lang={visit.lang} errors={messages} /> : null}
      <Heading level={1}>{text.title}</Heading>
      <Paragraph lead>{text.lead(owner.name)}</Paragraph>
      {note ? <Notice>{note.sentences}</Notice> : null}
      <QuestionForm visit={visit} errors={errors} />
    </Measure>
  );
  const failed = messages.length > 0 ? { status: 400 as const, errorCount: messages.length } : {};
  return { kind: "page", title: text.title, body, ...failed };
}

function QuestionForm({ visit, errors }: { visit: Visit; errors: ReadonlyMap<string, ErrorCode> }) {
  const text = choose(visit.lang, { nl, en });
  const field = (name: (typeof fieldNames)[number]) => {
    const code = errors.get(name);
    return {
      lang: visit.lang,
      name,
      value: visit.fields.get(name) ?? "",
      label: text.labels[name],
      error: code && text.errors[code],
    };
  };
  return (
    <Form lang={visit.lang} action={visit.to(addresses.ask)} {...visit.seal()}>
      <TextArea {...field("question")} hint={text.hints.question} rows={6} />
      <BsnChoice
        lang={visit.lang}
        fields={visit.fields}
        text={visit.fields.get("question") ?? ""}
        asked={errors.get("question") === "bsn-seen"}
      />
      <TextField {...field("name")} autocomplete="name" />
      <Paragraph>{text.reach}</Paragraph>
      <TextField {...field("email")} type="email" autocomplete="email" hint={text.hints.email} />
      <TextField {...field("phone")} type="tel" autocomplete="tel" width="medium" />
      <TextField {...field("organisation")} autocomplete="organization" optional />
      <Button arrow>{text.send}</Button>
    </Form>
  );
}

function showClosed(visit: Visit): Answer {
  const text = choose(visit.lang, { nl, en });
  const body = (
    <EmptyState heading={text.closed.title} headingLevel={1}>
      {text.closed.body(voiceOf(visit.municipality, visit.lang))}
    </EmptyState>
  );
  return { kind: "page", status: 503, title: text.closed.title, body };
}
