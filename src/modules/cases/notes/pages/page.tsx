import { z } from "zod";
import { demand } from "#platform/access";
import { isId } from "#platform/db";
import { choose } from "#platform/i18n";
import { ErrorSummary, Heading, Link, Measure, Paragraph, PreHeading, Stack } from "#platform/ui";
import { type Answer, type Route, type Visit, withDone } from "#platform/web";
import { caseAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { type CaseView, readCaseView } from "../../pages/case-work/view.js";
import { text as written } from "../../pages/written/form.js";
import { parseWritten } from "../../pages/written/parse.js";
import { ChangedMeanwhile } from "../../use-cases/move-case.js";
import { addNote, CannotRead } from "../use-cases/add-note.js";
import { readMentions } from "../use-cases/read-mentions.js";
import { NOTED, readNotes } from "../view.js";
import { type Attempt, chosenField, NAMES_ISLAND, NotesCard } from "./notes.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const schema = z.object({ note: written });

/** The notes of a question on a page of their own: to add to one, and where a note comes back. */
export const noteRoute: Route = {
  id: "cases.note",
  address: addresses.note,
  get: async (visit) => show(visit, await open(visit)),
  async post(visit) {
    const view = await open(visit);
    const parsed = parseWritten(visit, schema, "note");
    if (!parsed.ok) return show(visit, view, { error: parsed.errors.get("note"), bsnSeen: parsed.bsnSeen });
    const chosen = [...visit.fields].flatMap(([name, value]) => (name === chosenField(value) ? [value] : []));
    const note = { caseId: view.found.id, body: parsed.value.note, belowId: belowOf(visit), chosen };
    try {
      await addNote(visit, note);
    } catch (error) {
      if (error instanceof CannotRead) {
        const text = choose(visit.lang, { nl, en });
        return show(visit, view, { error: text.cannotRead(error.names), bsnSeen: false });
      }
      if (error instanceof ChangedMeanwhile) return show(visit, await open(visit), undefined, 409);
      throw error;
    }
    const next = withDone(visit.to(addresses.case, { caseId: view.found.id }), NOTED);
    return { kind: "redirect", to: `${next}#notes` };
  },
};

async function open(visit: Visit): Promise<CaseView> {
  demand(caseAccess, "case.work-on", visit.actor);
  const view = await readCaseView(visit);
  demand(caseAccess, "note.add", visit.actor, [...view.relations, ...view.handover.relations]);
  return view;
}

/** To which note the next one adds; anything that is no id is none. */
function belowOf(visit: Visit): string | undefined {
  const id = visit.fields.get("below") ?? visit.query.get("onder") ?? "";
  return isId(id) ? id : undefined;
}

async function show(visit: Visit, seen: CaseView, attempt?: Attempt, status?: 409): Promise<Answer> {
  const text = choose(visit.lang, { nl, en });
  const { found } = seen;
  const view = await visit.read((read) => readNotes(read, visit, seen));
  if (view.isNew) await readMentions(visit, found.id);
  const above = view.notes.find(({ id }) => id === belowOf(visit));
  const errors = attempt?.error === undefined ? [] : [{ field: "note", message: attempt.error }];
  const body = (
    <Measure>
      <ErrorSummary lang={visit.lang} errors={errors} />
      <PreHeading>{`${found.number} · ${found.title}`}</PreHeading>
      <Heading level={1}>{text.title}</Heading>
      <Paragraph lead>{above ? text.leadBelow(above.author) : text.lead}</Paragraph>
      <Stack>
        <NotesCard
          visit={visit}
          found={found}
          view={view}
          {...(attempt ? { attempt } : {})}
          belowId={above?.id}
          isPage
        />
        <Paragraph>
          <Link href={visit.to(addresses.case, { caseId: found.id })} standalone>
            {text.back}
          </Link>
        </Paragraph>
      </Stack>
    </Measure>
  );
  const failed = status ? { status } : attempt ? { status: 400 as const } : {};
  return {
    kind: "page",
    title: `${text.title}: ${found.number}`,
    body,
    islands: [NAMES_ISLAND],
    isPrivate: true,
    errorCount: errors.length,
    ...failed,
  };
}
