import type { Staff } from "#identity";
import { dayOf } from "#platform/clock";
import { capital, choose, formatMoment } from "#platform/i18n";
import { Button, CheckboxGroup, Disclosure, Form, InnerCard, Link, Notes, Paragraph } from "#platform/ui";
import type { Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import type { Case } from "../../case.js";
import { WrittenField } from "../../pages/written/field.js";
import type { NotesView } from "../view.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

export const NAMES_ISLAND = "modules/cases/notes/names.island.js";

/** A form that came back, and what was wrong with it. */
export type Attempt = { readonly error: string | undefined; readonly bsnSeen: boolean };

type Props = {
  readonly visit: Visit;
  readonly found: Case;
  readonly view: NotesView;
  readonly attempt?: Attempt;
  /** To which note the next one adds. */
  readonly belowId?: string | undefined;
  /** It stands on the page of the notes, whose title is that of the card. */
  readonly isPage?: boolean;
};

/** The name of the checkbox of a colleague: several under one name would leave only the first. */
export const chosenField = (personId: string) => `mention-${personId}`;

/** What colleagues wrote about a question, and the form for more. */
export function NotesCard({ visit, found, view, attempt, belowId, isPage = false }: Props) {
  const text = choose(visit.lang, { nl, en });
  const today = dayOf(visit.clock.now());
  const notes = view.notes.map((note) => ({
    who: capital(note.author),
    when: formatMoment(note.at, visit.lang, today),
    text: note.body,
    isBelow: note.belowId !== undefined,
    ...(note.named.length > 0 ? { about: text.named(note.named) } : {}),
    ...(found.isErased
      ? {}
      : {
          act: (
            <Link href={`${visit.to(addresses.note, { caseId: found.id })}?onder=${note.id}`} standalone>
              {text.add}
            </Link>
          ),
        }),
  }));
  return (
    <InnerCard heading={isPage ? undefined : text.title} mark={text.mark} id="notes">
      {notes.length > 0 ? <Notes label={text.list} notes={notes} /> : <Paragraph muted>{text.none}</Paragraph>}
      {found.isErased ? (
        <Paragraph>{text.erased}</Paragraph>
      ) : (
        <NoteForm visit={visit} found={found} view={view} {...(attempt ? { attempt } : {})} belowId={belowId} />
      )}
    </InnerCard>
  );
}

/** In a town with more colleagues the others are named with `@`: nobody reads so long a list, and every page would carry it. */
const MOST_LISTED = 25;

function NoteForm({ visit, found, view, attempt, belowId }: Props) {
  const text = choose(visit.lang, { nl, en });
  const isChosen = ({ personId }: Staff) => visit.fields.get(chosenField(personId)) === personId;
  const listed = view.readers.filter((one, at) => at < MOST_LISTED || isChosen(one));
  return (
    <Form
      lang={visit.lang}
      action={visit.to(addresses.note, { caseId: found.id })}
      {...visit.seal()}
      hidden={belowId ? { below: belowId } : {}}
    >
      <WrittenField
        visit={visit}
        name="note"
        label={text.label}
        hint={text.hint}
        rows={3}
        cameBack={attempt !== undefined}
        error={attempt?.error}
        bsnSeen={attempt?.bsnSeen ?? false}
      />
      {view.readers.length > 0 ? (
        <Disclosure label={text.chooseLabel}>
          <CheckboxGroup
            lang={visit.lang}
            name="mention"
            label={text.choose}
            optional
            hint={listed.length < view.readers.length ? text.notAll : undefined}
            values={listed.filter(isChosen).map(({ personId }) => personId)}
            options={listed.map(({ personId, name, jobTitle }) => ({
              value: personId,
              name: chosenField(personId),
              label: name,
              hint: jobTitle[visit.lang],
            }))}
          />
        </Disclosure>
      ) : null}
      <Button weight="secondary">{text.send}</Button>
    </Form>
  );
}
