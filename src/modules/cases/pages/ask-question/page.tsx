import { type Enterprise, enterprises } from "#directory";
import { findActing } from "#identity";
import { findMunicipality } from "#municipality";
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
import { FILES } from "../../attachments/attachment.js";
import { type Enclosed, goneEnclosed, hiddenOf, nothingEnclosed, readEnclosed } from "../../attachments/enclosed.js";
import { AttachmentField } from "../../attachments/field.js";
import { DraftGone } from "../../attachments/use-cases/attach-files.js";
import { attachmentIntake } from "../../attachments/use-cases/take-files.js";
import { dutyNote } from "../../duty.js";
import { parseSharing, sharingField } from "../../own/form.js";
import { type Account, readAccount } from "../../own/own-case.js";
import { readersOf, type SharingError } from "../../own/sharing.js";
import { SharingFields } from "../../own/sharing-fields.js";
import { en as sharingEn } from "../../own/text.en.js";
import { nl as sharingNl } from "../../own/text.nl.js";
import { trackingToken } from "../../tracking-link.js";
import { NotShared } from "../../use-cases/share-question.js";
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
    intake: attachmentIntake((visit) => demand(caseAccess, "case.submit", visit.actor)),
    get: (visit) => show(visit, new Map()),
    post: (visit) => (visit.fields.get("step") === "begin" ? show(visit, new Map()) : submit(visit, signer)),
  };
}

async function submit(visit: Visit, signer: Signer): Promise<Answer> {
  const parsed = parseQuestion(visit.fields, visit.lang);
  const asker = await readAsker(visit);
  const sharing = parseSharing(visit.fields);
  const checked = readersOf(sharing, asker?.own ?? []);
  const wrong = asker && "error" in checked ? checked.error : undefined;
  const enclosed = await readEnclosed(visit);
  if (!parsed.ok || wrong || enclosed.problem)
    return show(visit, parsed.ok ? new Map() : parsed.errors, wrong, enclosed);
  try {
    const { enclosure } = enclosed;
    const linkId = await submitQuestion(visit, { ...parsed.value, enclosure, ...(asker ? { sharing } : {}) });
    const token = trackingToken(signer, visit.municipality.id, linkId);
    return { kind: "redirect", to: visit.to(addresses.received, { token }) };
  } catch (error) {
    if (error instanceof DeskNotOpen) return showClosed(visit);
    if (error instanceof NotShared) return show(visit, new Map(), error.why, enclosed);
    if (error instanceof DraftGone) return show(visit, new Map(), undefined, goneEnclosed(visit));
    throw error;
  }
}

type Errors = ReadonlyMap<string, ErrorCode>;

async function show(
  visit: Visit,
  errors: Errors,
  wrong?: SharingError,
  enclosed: Enclosed = nothingEnclosed,
): Promise<Answer> {
  demand(caseAccess, "case.submit", visit.actor);
  const today = dayOf(visit.clock.now());
  const { owner, acting, takesOfficial } = await visit.read(async (read) => {
    const found = await findDefaultOwner(read, today);
    const acts = found && (await findActing(read, found.personId, today));
    return { owner: found, acting: acts, takesOfficial: (await findMunicipality(read)).takesOfficial };
  });
  if (!owner) return showClosed(visit);
  const note = acting && dutyNote(visit.lang, acting, today);
  const text = choose(visit.lang, { nl, en });
  const asker = await readAsker(visit);
  const sharing = choose(visit.lang, { nl: sharingNl, en: sharingEn });
  const messages = [
    ...fieldNames.flatMap((field) => {
      const code = errors.get(field);
      return code === undefined ? [] : [{ field, message: text.errors[code] }];
    }),
    ...(wrong ? [{ field: sharingField[wrong], message: sharing.errors[wrong] }] : []),
    ...(enclosed.problem ? [{ field: FILES, message: enclosed.problem }] : []),
  ];
  const body = (
    <Measure>
      {messages.length > 0 ? <ErrorSummary lang={visit.lang} errors={messages} /> : null}
      <Heading level={1}>{text.title}</Heading>
      <Paragraph lead>{(asker ? text.leadSignedIn : text.lead)(owner.name)}</Paragraph>
      {note ? <Notice>{note.sentences}</Notice> : null}
      <Paragraph muted>
        {takesOfficial ? text.official.here : text.official.elsewhere(voiceOf(visit.municipality, visit.lang))}
      </Paragraph>
      <QuestionForm visit={visit} errors={errors} asker={asker} wrong={wrong} enclosed={enclosed} />
    </Measure>
  );
  const failed = messages.length > 0 ? { status: 400 as const, errorCount: messages.length } : {};
  return { kind: "page", title: text.title, body, ...failed };
}

/** Whoever asks with an account: what is known of them, and the organisations that they belong to. */
type AskerShown = { readonly account: Account; readonly own: readonly Enterprise[] };

async function readAsker(visit: Visit): Promise<AskerShown | undefined> {
  const account = await readAccount(visit);
  if (!account) return undefined;
  return { account, own: await visit.read((read) => enterprises.findOf(read, account.personId)) };
}

type FormProps = {
  visit: Visit;
  errors: Errors;
  asker: AskerShown | undefined;
  wrong: SharingError | undefined;
  enclosed: Enclosed;
};

function QuestionForm({ visit, errors, asker, wrong, enclosed }: FormProps) {
  const text = choose(visit.lang, { nl, en });
  const known: Partial<Record<string, string>> = {
    name: asker?.account.name,
    email: asker?.account.email,
    phone: asker?.account.phone,
  };
  const own = asker?.own ?? [];
  const isFresh = visit.fields.get("name") === undefined;
  const first = own.length === 1 ? own[0]?.id : undefined;
  const sharing = isFresh ? { enterpriseId: first, mode: "me" as const, memberIds: [] } : parseSharing(visit.fields);
  const field = (name: (typeof fieldNames)[number]) => {
    const code = errors.get(name);
    return {
      lang: visit.lang,
      name,
      value: visit.fields.get(name) ?? known[name] ?? "",
      label: text.labels[name],
      error: code && text.errors[code],
    };
  };
  return (
    <Form lang={visit.lang} action={visit.to(addresses.ask)} {...visit.seal()} hidden={hiddenOf(enclosed)} upload>
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
      {own.length > 0 ? (
        <SharingFields lang={visit.lang} own={own} sharing={sharing} error={wrong} />
      ) : (
        <TextField {...field("organisation")} autocomplete="organization" optional />
      )}
      <AttachmentField visit={visit} enclosed={enclosed} />
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
