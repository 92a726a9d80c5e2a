import type { Staff } from "#identity";
import { dayOf } from "#platform/clock";
import { capital, choose, formatMoment, type Lang } from "#platform/i18n";
import {
  Button,
  CheckboxGroup,
  Disclosure,
  drawnOnce,
  Form,
  InnerCard,
  Link,
  Notes,
  Notice,
  Paragraph,
} from "#platform/ui";
import type { Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import type { Case } from "../../case.js";
import { WrittenField } from "../../pages/written/field.js";
import { MOST_LISTED } from "../readers.js";
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
      {view.unknown.length > 0 ? (
        <Notice tone="warning" announce>
          {text.unknown(view.unknown)}
        </Notice>
      ) : null}
      {notes.length > 0 ? <Notes label={text.list} notes={notes} /> : <Paragraph muted>{text.none}</Paragraph>}
      {found.isErased ? (
        <Paragraph>{text.erased}</Paragraph>
      ) : (
        <NoteForm visit={visit} found={found} view={view} {...(attempt ? { attempt } : {})} belowId={belowId} />
      )}
    </InnerCard>
  );
}

type ColleaguesProps = {
  readonly lang: Lang;
  readonly hint: string | undefined;
  readonly values: string[];
  readonly options: { value: string; name: string; label: string; hint: string }[];
};

/** Who can be named: the same on the pages of nearly all questions. */
const Colleagues = drawnOnce(({ lang, hint, values, options }: ColleaguesProps) => {
  const text = choose(lang, { nl, en });
  return (
    <Disclosure label={text.chooseLabel}>
      <CheckboxGroup
        lang={lang}
        name="mention"
        label={text.choose}
        hint={hint}
        optional
        values={values}
        options={options}
      />
    </Disclosure>
  );
});

function NoteForm({ visit, found, view, attempt, belowId }: Props) {
  const text = choose(visit.lang, { nl, en });
  const isChosen = ({ personId }: Staff) => visit.fields.get(chosenField(personId)) === personId;
  const listed = view.readers.slice(0, MOST_LISTED);
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
        <Colleagues
          lang={visit.lang}
          hint={listed.length < view.readers.length ? text.notAll : undefined}
          values={listed.filter(isChosen).map(({ personId }) => personId)}
          options={listed.map(({ personId, name, jobTitle }) => ({
            value: personId,
            name: chosenField(personId),
            label: name,
            hint: jobTitle[visit.lang],
          }))}
        />
      ) : null}
      <Button weight="secondary">{text.send}</Button>
    </Form>
  );
}
