import { z } from "zod";
import { demand } from "#platform/access";
import { choose } from "#platform/i18n";
import {
  Button,
  Card,
  ErrorSummary,
  Form,
  Heading,
  LIVE_NOTICE_ISLAND,
  Link,
  Measure,
  Paragraph,
  PreHeading,
  Quote,
  Stack,
} from "#platform/ui";
import { type Answer, type Route, type Visit, withDone } from "#platform/web";
import { caseAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { PresenceLine, presenceAt } from "../../presence/line.js";
import { canMoveSub } from "../../sub-questions/sub-question.js";
import { titleOf } from "../../title.js";
import { ChangedMeanwhile } from "../../use-cases/move-case.js";
import { replySub, withdrawSub } from "../../use-cases/settle-sub-question.js";
import type { SubStepTaken } from "../case-work/step-taken.js";
import { Changed } from "../written/changed.js";
import { WrittenField } from "../written/field.js";
import { text as textField } from "../written/form.js";
import { parseWritten, type Unsaved } from "../written/parse.js";
import { en as writtenEn } from "../written/text.en.js";
import { nl as writtenNl } from "../written/text.nl.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";
import { addresseeName, readSigned, type SubView, wordsNow } from "./view.js";

const schema = z.object({ reply: textField });

/** To the page of the question. @param done what was done, which it then says */
function back(visit: Visit, { sub }: SubView, done?: SubStepTaken): Answer {
  const to = visit.to(addresses.case, { caseId: sub.caseId });
  return { kind: "redirect", to: done === undefined ? to : withDone(to, done) };
}

/** The owner answers what was asked back about a sub-question. */
export const replySubRoute: Route = {
  id: "cases.reply-sub",
  address: addresses.replySub,
  async get(visit) {
    const view = await readSigned(visit);
    demand(caseAccess, "sub-question.reply", visit.actor, view.relations);
    return canMoveSub(view.sub.status, "reply") ? show(visit, view) : back(visit, view);
  },
  async post(visit) {
    const view = await readSigned(visit);
    demand(caseAccess, "sub-question.reply", visit.actor, view.relations);
    const parsed = parseWritten(visit, schema, "reply");
    if (!parsed.ok) return show(visit, view, parsed);
    try {
      await replySub(visit, view.sub.id, parsed.value.reply);
    } catch (error) {
      if (error instanceof ChangedMeanwhile) return show(visit, await readSigned(visit), "overtaken");
      throw error;
    }
    return back(visit, view, "reply-sub");
  },
};

/** The owner needs no answer to a sub-question any more. */
export const withdrawSubRoute: Route = {
  id: "cases.withdraw-sub",
  address: addresses.withdrawSub,
  async post(visit) {
    const view = await readSigned(visit);
    demand(caseAccess, "sub-question.withdraw", visit.actor, view.relations);
    try {
      await withdrawSub(visit, view.sub.id);
    } catch (error) {
      // It was answered in the same moment: the page of the question shows that.
      if (!(error instanceof ChangedMeanwhile)) throw error;
      return back(visit, view);
    }
    return back(visit, view, "withdraw-sub");
  },
};

async function show(visit: Visit, view: SubView, attempt?: Unsaved | "overtaken"): Promise<Answer> {
  const { reply } = choose(visit.lang, { nl, en });
  const written = choose(visit.lang, { nl: writtenNl, en: writtenEn });
  const { sub, steps, number } = view;
  const presence = await presenceAt(visit, sub.caseId);
  const unsaved = attempt === "overtaken" ? undefined : attempt;
  const errors = [...(unsaved?.errors ?? [])].map(([field, message]) => ({ field, message }));
  const body = (
    <Measure>
      <ErrorSummary lang={visit.lang} errors={errors} />
      <PreHeading>{`${number} · ${titleOf(sub.question)}`}</PreHeading>
      <Heading level={1}>{reply.title}</Heading>
      <Paragraph lead>{reply.lead(addresseeName(visit, view))}</Paragraph>
      <PresenceLine visit={visit} caseId={sub.caseId} presence={presence} />
      <Stack>
        {attempt === "overtaken" ? (
          <Changed visit={visit} theirs={wordsNow(view)} yours={visit.fields.get("reply")} />
        ) : null}
        <Card heading={reply.asked}>
          <Quote text={steps.findLast(({ kind }) => kind === "ask-back")?.note ?? ""} />
        </Card>
        <Form lang={visit.lang} action={visit.to(addresses.replySub, { subQuestionId: sub.id })} {...visit.seal()}>
          <WrittenField
            visit={visit}
            name="reply"
            label={reply.label}
            rows={4}
            cameBack={unsaved !== undefined}
            error={unsaved?.errors.get("reply")}
            bsnSeen={unsaved?.bsnSeen === true}
          />
          <Button>{reply.send}</Button>
        </Form>
        <Paragraph>
          <Link href={visit.to(addresses.case, { caseId: sub.caseId })} standalone>
            {written.back}
          </Link>
        </Paragraph>
      </Stack>
    </Measure>
  );
  const failed = attempt === undefined ? {} : { status: unsaved ? (400 as const) : (409 as const) };
  return {
    kind: "page",
    title: `${reply.title}: ${number}`,
    body,
    islands: [LIVE_NOTICE_ISLAND],
    isPrivate: true,
    errorCount: errors.length,
    ...failed,
  };
}
