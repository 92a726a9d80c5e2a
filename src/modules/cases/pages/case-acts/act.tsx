import type { Child } from "hono/jsx";
import { demand } from "#platform/access";
import { choose } from "#platform/i18n";
import {
  Button,
  Card,
  ErrorSummary,
  Form,
  Heading,
  INSERT_TEXT_ISLAND,
  LIVE_NOTICE_ISLAND,
  Link,
  Measure,
  Paragraph,
  PreHeading,
  Quote,
  Stack,
} from "#platform/ui";
import type { Answer, Route, Visit } from "#platform/web";
import { caseAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import type { Enclosure } from "../../attachments/attachment.js";
import {
  type Enclosed,
  goneEnclosed,
  hiddenOf,
  nothingEnclosed,
  readEnclosed,
  withFiles,
} from "../../attachments/enclosed.js";
import { AttachmentField } from "../../attachments/field.js";
import { DraftGone } from "../../attachments/use-cases/attach-files.js";
import { attachmentIntake } from "../../attachments/use-cases/take-files.js";
import { canMake, type TransitionName } from "../../case.js";
import { PresenceLine, presenceAt } from "../../presence/line.js";
import { ChangedMeanwhile } from "../../use-cases/move-case.js";
import { afterStep } from "../case-work/step-taken.js";
import { type CaseView, readCaseView } from "../case-work/view.js";
import { Changed } from "../written/changed.js";
import type { Problems, Unsaved } from "../written/parse.js";
import { wordsSince } from "../written/since.js";
import { en as writtenEn } from "../written/text.en.js";
import { nl as writtenNl } from "../written/text.nl.js";

/** A form as it was sent: what is wrong with it, or how to save it. */
export type Sent = Unsaved | { readonly ok: true; save(enclosure?: Enclosure): Promise<void> };

/** It was in order in itself, but cannot be saved so. */
export class NotSaved extends Error {
  constructor(readonly errors: Problems) {
    super("not saved");
  }
}

/** How a form stands on the page. */
export type Standing = { readonly cameBack: boolean; readonly errors: Problems; readonly bsnSeen: boolean };

/** Why there is nothing to fill in: then the page has no form. */
export type Instead = { readonly instead: string };

/** Something that the owner of a question, whoever acts for them, or to whom it is offered does on a page of its own. */
export type Act = {
  readonly id: string;
  readonly address: Route["address"];
  /** The page is there while one of these moves can be made; the first one says who may. */
  readonly moves: readonly [TransitionName, ...TransitionName[]];
  /** The rule that says who may, where that is not the first move. */
  readonly action?: keyof typeof caseAccess;
  /** Whether it is there for this case today; always, where it says nothing. */
  isThere?(visit: Visit, view: CaseView): boolean;
  words(visit: Visit, view: CaseView): { readonly title: string; readonly lead: Child; readonly send: string };
  /** The field that holds the words of whoever sends it. */
  readonly field: string;
  /** What somebody else wrote meanwhile, where that is not what stands on the road of the question. */
  theirs?(visit: Visit, view: CaseView): string | undefined;
  fields(visit: Visit, view: CaseView, standing: Standing): Child | Promise<Child | Instead>;
  parse(visit: Visit, view: CaseView): Sent;
  /** The form again with more in it, where its sender asked for that; a sentence where that could not be done. */
  again?(visit: Visit, view: CaseView): Promise<Visit | Unsaved | undefined>;
  /** Whether files can come along. */
  readonly takesFiles?: boolean;
  /** Where it leads, when that is not the page of the question. */
  after?(visit: Visit, view: CaseView): string;
};

/** Shows an act and carries it out; where it cannot be made any more the page of the question says what is true now. */
export function actRoute(act: Act): Route & Required<Pick<Route, "get" | "post">> {
  const open = async (visit: Visit) => {
    // A visitor is asked to sign in before anything is looked up; so nothing shows whether the case exists.
    demand(caseAccess, "case.work-on", visit.actor);
    const view = await readCaseView(visit);
    const relations = [...view.relations, ...view.handover.relations];
    demand(caseAccess, act.action ?? `case.${act.moves[0]}`, visit.actor, relations);
    return view;
  };
  return {
    id: act.id,
    address: act.address,
    ...(act.takesFiles ? { intake: attachmentIntake(open) } : {}),
    async get(visit) {
      const view = await open(visit);
      const can = act.moves.some((move) => canMake(view.found, move)) && act.isThere?.(visit, view) !== false;
      return can ? show(visit, act, view) : back(visit, view);
    },
    async post(visit) {
      const view = await open(visit);
      const enclosed = await readEnclosed(visit);
      const more = await act.again?.(visit, view);
      if (more) return "ok" in more ? show(visit, act, view, more, enclosed) : show(more, act, view, "more", enclosed);
      const sent = act.parse(visit, view);
      const again = (errors: Problems, kept = enclosed) =>
        show(visit, act, view, { ok: false, errors, bsnSeen: false }, kept);
      if (!sent.ok) return show(visit, act, view, sent, enclosed);
      if (enclosed.problem) return again(new Map());
      try {
        await sent.save(enclosed.enclosure);
      } catch (error) {
        if (error instanceof NotSaved) return again(error.errors);
        if (error instanceof DraftGone) return again(new Map(), goneEnclosed(visit));
        if (error instanceof ChangedMeanwhile)
          return show(visit, act, await readCaseView(visit), "overtaken", enclosed);
        throw error;
      }
      return { kind: "redirect", to: act.after ? act.after(visit, view) : afterStep(visit, view.found.id) };
    },
  };
}

const isInstead = (fields: unknown): fields is Instead =>
  typeof fields === "object" && fields !== null && "instead" in fields;

const back = (visit: Visit, { found }: CaseView): Answer => ({
  kind: "redirect",
  to: visit.to(addresses.case, { caseId: found.id }),
});

async function show(
  visit: Visit,
  act: Act,
  view: CaseView,
  sent?: Unsaved | "overtaken" | "more",
  enclosed: Enclosed = nothingEnclosed,
): Promise<Answer> {
  const written = choose(visit.lang, { nl: writtenNl, en: writtenEn });
  const { found } = view;
  const { title, lead, send } = act.words(visit, view);
  const presence = await presenceAt(visit, found.id, view.readsAs);
  const isOvertaken = sent === "overtaken";
  const failed = typeof sent === "object" ? sent : undefined;
  const errors = withFiles(failed?.errors ?? new Map(), enclosed);
  const bsnSeen = failed?.bsnSeen ?? false;
  const fields = await act.fields(visit, view, { cameBack: sent !== undefined, errors, bsnSeen });
  const body = (
    <Measure>
      <ErrorSummary lang={visit.lang} errors={[...errors].map(([field, message]) => ({ field, message }))} />
      <PreHeading>{`${found.number} · ${found.title}`}</PreHeading>
      <Heading level={1}>{title}</Heading>
      <Paragraph lead>{lead}</Paragraph>
      <PresenceLine visit={visit} caseId={found.id} presence={presence} />
      <Stack>
        {isOvertaken ? (
          <Changed
            visit={visit}
            theirs={act.theirs ? act.theirs(visit, view) : wordsSince(visit, view)}
            yours={visit.fields.get(act.field)}
          />
        ) : null}
        {isInstead(fields) ? (
          <Paragraph>{fields.instead}</Paragraph>
        ) : (
          <Form
            lang={visit.lang}
            action={visit.to(act.address, { caseId: found.id })}
            {...visit.seal()}
            hidden={{ version: String(found.version), ...hiddenOf(enclosed) }}
            upload={act.takesFiles}
          >
            {fields}
            {act.takesFiles ? <AttachmentField visit={visit} enclosed={enclosed} /> : null}
            <Button>{send}</Button>
          </Form>
        )}
        <Card heading={written.question}>
          <Quote text={found.question} />
        </Card>
        <Paragraph>
          <Link href={visit.to(addresses.case, { caseId: found.id })} standalone>
            {written.back}
          </Link>
        </Paragraph>
      </Stack>
    </Measure>
  );
  const isFine = sent === undefined || sent === "more";
  const status = isFine ? {} : { status: isOvertaken ? (409 as const) : (400 as const) };
  return {
    kind: "page",
    title: `${title}: ${found.number}`,
    body,
    islands: [LIVE_NOTICE_ISLAND, INSERT_TEXT_ISLAND],
    isPrivate: true,
    errorCount: errors.size,
    ...status,
  };
}
