import type { Child } from "hono/jsx";
import { demand } from "#platform/access";
import { choose } from "#platform/i18n";
import {
  Button,
  ErrorSummary,
  Form,
  Heading,
  Link,
  Measure,
  Notice,
  Paragraph,
  PreHeading,
  Quote,
  Stack,
} from "#platform/ui";
import { type Answer, type Route, type Visit, withDone } from "#platform/web";
import { caseAccess } from "../../access.js";
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
import { canMove } from "../../case.js";
import { ChangedMeanwhile } from "../../use-cases/move-case.js";
import { WrittenField } from "../written/field.js";
import type { Problems, Unsaved } from "../written/parse.js";
import { en as writtenEn } from "../written/text.en.js";
import { nl as writtenNl } from "../written/text.nl.js";
import type { InHand, Side } from "./side.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** Something that whoever asked a question does, on a page of its own. */
export type AskerAct = {
  readonly name: "write" | "withdraw" | "reopen";
  readonly optional: boolean;
  /** More conditions than the move itself has. */
  isThere?(visit: Visit, inHand: InHand): boolean;
  /** What stands above the form, if anything. */
  above?(visit: Visit, inHand: InHand): Child;
  lead(visit: Visit, inHand: InHand): string | Promise<string>;
  parse(visit: Visit): Unsaved | { readonly ok: true; readonly value: { readonly message: string } };
  /** Whether files can come along. */
  readonly takesFiles?: boolean;
  save(inHand: InHand, message: string, enclosure: Enclosure | undefined): Promise<void>;
};

/** Shows an act and carries it out; where it cannot be made any more the page of the question says what is true now. */
export function askerRoute(act: AskerAct, side: Side): Route {
  const back = (visit: Visit): Answer => ({ kind: "redirect", to: visit.to(side.addresses.status, visit.params) });
  const isThere = (visit: Visit, inHand: InHand) =>
    canMove(inHand.found.status, act.name) && act.isThere?.(visit, inHand) !== false;
  const open = async (visit: Visit) => {
    const inHand = await side.open(visit);
    demand(caseAccess, `case.${act.name}`, inHand.work.actor, side.suffix ? ["asker"] : []);
    return inHand;
  };
  return {
    id: `cases.${act.name}${side.suffix || "-by-link"}`,
    address: side.addresses[act.name],
    ...(act.takesFiles ? { intake: attachmentIntake(open) } : {}),
    async get(visit) {
      const inHand = await side.open(visit);
      return isThere(visit, inHand) ? show(visit, act, side, inHand) : back(visit);
    },
    async post(visit) {
      const inHand = await open(visit);
      const parsed = act.parse(visit);
      const enclosed = await readEnclosed(visit);
      if (!parsed.ok || enclosed.problem) return show(visit, act, side, inHand, parsed.ok ? inOrder : parsed, enclosed);
      try {
        await act.save(inHand, parsed.value.message, enclosed.enclosure);
      } catch (error) {
        if (error instanceof DraftGone) return show(visit, act, side, inHand, inOrder, goneEnclosed(visit));
        if (error instanceof ChangedMeanwhile) return show(visit, act, side, await side.open(visit), "overtaken");
        throw error;
      }
      return { kind: "redirect", to: withDone(visit.to(side.addresses.status, visit.params), act.name) };
    },
  };
}

/** The words of a form that came back for its files alone. */
const inOrder: Unsaved = { ok: false, errors: new Map(), bsnSeen: false };

async function show(
  visit: Visit,
  act: AskerAct,
  side: Side,
  inHand: InHand,
  sent?: Unsaved | "overtaken",
  enclosed: Enclosed = nothingEnclosed,
): Promise<Answer> {
  const text = choose(visit.lang, { nl, en });
  const words = text[act.name];
  const { found } = inHand;
  const isOvertaken = sent === "overtaken";
  const unsaved = isOvertaken ? undefined : sent;
  const errors: Problems = withFiles(unsaved?.errors ?? new Map(), enclosed);
  const yours = visit.fields.get("message");
  const body = (
    <Measure>
      <ErrorSummary lang={visit.lang} errors={[...errors].map(([field, message]) => ({ field, message }))} />
      <PreHeading>{text.pre(found.number, found.title)}</PreHeading>
      <Heading level={1}>{words.title}</Heading>
      <Paragraph lead>{await act.lead(visit, inHand)}</Paragraph>
      <Stack>
        {isOvertaken ? (
          <Notice tone="warning" heading={text.overtaken.title} announce>
            <p>{text.overtaken.body}</p>
            {yours ? (
              <>
                <p>{choose(visit.lang, { nl: writtenNl, en: writtenEn }).changed.yours}</p>
                <Quote text={yours} />
              </>
            ) : null}
          </Notice>
        ) : (
          <>
            {act.above?.(visit, inHand)}
            <Form
              lang={visit.lang}
              action={visit.to(side.addresses[act.name], visit.params)}
              {...visit.seal()}
              hidden={hiddenOf(enclosed)}
              upload={act.takesFiles}
            >
              <WrittenField
                visit={visit}
                name="message"
                label={words.label}
                optional={act.optional}
                cameBack={unsaved !== undefined}
                error={errors.get("message")}
                bsnSeen={unsaved?.bsnSeen === true}
              />
              {act.takesFiles ? <AttachmentField visit={visit} enclosed={enclosed} /> : null}
              <Button>{words.send}</Button>
            </Form>
          </>
        )}
        <Paragraph>
          <Link href={visit.to(side.addresses.status, visit.params)} standalone>
            {text.back}
          </Link>
        </Paragraph>
      </Stack>
    </Measure>
  );
  const failed = sent === undefined ? {} : { status: isOvertaken ? (409 as const) : (400 as const) };
  return {
    kind: "page",
    title: `${words.title}: ${found.number}`,
    body,
    isPrivate: true,
    errorCount: errors.size,
    ...failed,
  };
}
