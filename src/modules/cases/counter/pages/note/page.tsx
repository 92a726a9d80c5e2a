import { demand } from "#platform/access";
import { dayOf } from "#platform/clock";
import { choose } from "#platform/i18n";
import { Beside, ErrorSummary, Heading, LOOKUP_ISLAND, Muted, Paragraph, ScreenOnly } from "#platform/ui";
import type { Answer, Route, Visit } from "#platform/web";
import { caseAccess } from "../../../access.js";
import { addresses } from "../../../addresses.js";
import { FILES } from "../../../attachments/attachment.js";
import { type Enclosed, goneEnclosed, nothingEnclosed, readEnclosed } from "../../../attachments/enclosed.js";
import { DraftGone } from "../../../attachments/use-cases/attach-files.js";
import { attachmentIntake } from "../../../attachments/use-cases/take-files.js";
import { findDefaultOwner } from "../../../use-cases/submit-question.js";
import { readEarlier } from "../../earlier.js";
import { NotReceived, noteQuestion } from "../../use-cases/note-question.js";
import { EarlierBlock } from "../earlier/block.js";
import { NoteForm } from "./fields.js";
import { type Errors, fieldNames, parseNoted } from "./form.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** An officer notes what somebody tells: by telephone, at the counter or on paper. */
export const noteRoute: Route = {
  id: "cases.note-question",
  address: addresses.noteQuestion,
  intake: attachmentIntake((visit) => demand(caseAccess, "case.note", visit.actor)),
  get: (visit) => show(visit, new Map()),
  // Asking for earlier questions keeps what was typed, and looks at nothing else yet.
  post: async (visit) =>
    visit.fields.get("step") === "look" ? show(visit, new Map(), await readEnclosed(visit)) : save(visit),
};

async function save(visit: Visit): Promise<Answer> {
  demand(caseAccess, "case.note", visit.actor);
  const parsed = parseNoted(visit.fields, dayOf(visit.clock.now()));
  const enclosed = await readEnclosed(visit);
  if (!parsed.ok || enclosed.problem) return show(visit, parsed.ok ? new Map() : parsed.errors, enclosed);
  try {
    const { given, noted } = parsed;
    const caseId = await noteQuestion(visit, { ...given, enclosure: enclosed.enclosure }, noted);
    return { kind: "redirect", to: visit.to(addresses.receipt, { caseId }) };
  } catch (error) {
    if (error instanceof NotReceived) {
      const errors: Errors = new Map([["receivedOn", `received-${error.why}` as const]]);
      return show(visit, errors, enclosed);
    }
    if (error instanceof DraftGone) return show(visit, new Map(), goneEnclosed(visit));
    throw error;
  }
}

async function show(visit: Visit, errors: Errors, enclosed: Enclosed = nothingEnclosed): Promise<Answer> {
  demand(caseAccess, "case.note", visit.actor);
  const text = choose(visit.lang, { nl, en });
  const owner = await visit.read((read) => findDefaultOwner(read, dayOf(visit.clock.now())));
  const earlier = await readEarlier(visit);
  const messages = [
    ...fieldNames.flatMap((field) => {
      const code = errors.get(field);
      return code === undefined ? [] : [{ field, message: text.errors[code] }];
    }),
    ...(enclosed.problem ? [{ field: FILES, message: enclosed.problem }] : []),
  ];
  const body = (
    <Beside
      main={
        <>
          <ErrorSummary lang={visit.lang} errors={messages} />
          <Heading level={1}>{text.title}</Heading>
          <Paragraph lead>{text.lead}</Paragraph>
          <ScreenOnly>
            <Paragraph>
              <Muted>{text.quick}</Muted>
            </Paragraph>
          </ScreenOnly>
          <NoteForm
            visit={visit}
            errors={errors}
            enclosed={enclosed}
            owner={owner}
            isFresh={messages.length === 0 && visit.fields.get("channel") === undefined}
          />
        </>
      }
      aside={<EarlierBlock visit={visit} cases={earlier} />}
    />
  );
  const failed = messages.length > 0 ? { status: 400 as const, errorCount: messages.length } : {};
  return { kind: "page", title: text.title, body, islands: [LOOKUP_ISLAND], isPrivate: true, ...failed };
}
