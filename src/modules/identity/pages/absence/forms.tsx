import { choose, formatMoment } from "#platform/i18n";
import {
  Button,
  Card,
  CheckboxGroup,
  Form,
  HiddenText,
  Paragraph,
  Section,
  Select,
  Stack,
  TextField,
} from "#platform/ui";
import type { Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { weekdayNames, writtenStretch } from "./days.js";
import { checkedDays, dayField, type ErrorCode } from "./form.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";
import type { PresenceView } from "./view.js";

/** A form that came back: which one, and what was wrong with it. What was typed is in the visit. */
export type Attempt = {
  readonly form: "arrange" | "note" | "end" | "leave";
  readonly errors: ReadonlyMap<string, ErrorCode>;
  readonly changedMeanwhile?: boolean;
};

export type PartProps = {
  readonly visit: Visit;
  readonly view: PresenceView;
  readonly attempt: Attempt | undefined;
};

/** The sentence that belongs to a field of a form that came back. */
function errorAt({ visit, attempt }: PartProps, form: Attempt["form"], field: string): string | undefined {
  const code = attempt?.form === form ? attempt.errors.get(field) : undefined;
  return code && choose(visit.lang, { nl, en }).errors[code];
}

/** What has been noted, each with the button that ends it early or withdraws it. */
export function Absences({ visit, view }: PartProps) {
  const { list } = choose(visit.lang, { nl, en });
  const { personId, name } = view.colleague.staff;
  const noter = (id: string) => view.staff.find((one) => one.personId === id)?.name ?? list.formerColleague;
  if (view.absences.length === 0)
    return (
      <Card heading={list.title}>
        <Paragraph>{list.empty}</Paragraph>
      </Card>
    );
  return (
    <Section id="noted" heading={list.title} size="small">
      <Stack>
        {view.absences.map((absence) => {
          const days = writtenStretch(absence, visit.lang, view.today);
          const hasBegun = absence.firstDay.until(view.today).sign >= 0;
          const back = view.isOwn ? list.end.own : list.end.of(name);
          return (
            <Card heading={days} headingLevel={3}>
              <Paragraph muted>
                {list.by(noter(absence.notedBy), formatMoment(absence.notedAt, visit.lang, view.today))}
              </Paragraph>
              <Form
                lang={visit.lang}
                action={visit.to(addresses.endAbsence, { personId })}
                {...visit.seal()}
                hidden={{ absence: absence.id }}
              >
                <Button weight="secondary">
                  {hasBegun ? back : list.withdraw}
                  <HiddenText>{list.which(days)}</HiddenText>
                </Button>
              </Form>
            </Card>
          );
        })}
      </Stack>
    </Section>
  );
}

/** A first day, and perhaps a last. */
export function NoteAbsence(props: PartProps) {
  const { visit, view, attempt } = props;
  const { note } = choose(visit.lang, { nl, en });
  const field = (name: "first" | "last") => ({
    lang: visit.lang,
    name,
    type: "date" as const,
    width: "medium" as const,
    value: attempt?.form === "note" ? (visit.fields.get(name) ?? "") : "",
    label: note[name],
    error: errorAt(props, "note", name),
  });
  return (
    <Card heading={note.title} look="main">
      <Form
        lang={visit.lang}
        action={visit.to(addresses.noteAbsence, { personId: view.colleague.staff.personId })}
        {...visit.seal()}
      >
        <TextField {...field("first")} />
        <TextField {...field("last")} hint={note.lastHint} optional />
        <Button>{note.send}</Button>
      </Form>
    </Card>
  );
}

const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** Working days and deputy. */
export function Arrangement(props: PartProps) {
  const { visit, view, attempt } = props;
  const { arrange } = choose(visit.lang, { nl, en });
  const { staff, workingDays, deputyId, version } = view.colleague;
  const isBack = attempt?.form === "arrange";
  const names = weekdayNames(WEEK, visit.lang);
  return (
    <Card heading={arrange.title}>
      <Form
        lang={visit.lang}
        action={visit.to(addresses.arrangeWork, { personId: staff.personId })}
        {...visit.seal()}
        hidden={{ version: String(version) }}
      >
        <CheckboxGroup
          lang={visit.lang}
          name="days"
          label={view.isOwn ? arrange.days.own : arrange.days.of(staff.name)}
          hint={arrange.daysHint}
          values={(isBack ? checkedDays(visit.fields) : workingDays).map(String)}
          options={WEEK.map((day, at) => ({ value: String(day), name: dayField(day), label: names[at] ?? "" }))}
          error={errorAt(props, "arrange", "days")}
        />
        <Select
          lang={visit.lang}
          name="deputy"
          label={view.isOwn ? arrange.deputy.own : arrange.deputy.of(staff.name)}
          hint={arrange.deputyHint}
          choose={arrange.nobody}
          value={isBack ? visit.fields.get("deputy") : deputyId}
          options={view.deputies.map(({ personId, name }) => ({ value: personId, label: name }))}
          error={errorAt(props, "arrange", "deputy")}
          optional
        />
        <Button weight="secondary">{arrange.send}</Button>
      </Form>
    </Card>
  );
}

/** For the administrator: somebody no longer works here. */
export function Departure(props: PartProps) {
  const { visit, view } = props;
  const { leave } = choose(visit.lang, { nl, en });
  const { personId, name } = view.colleague.staff;
  return (
    <Card heading={leave.title(name)}>
      <Paragraph>{leave.body(name)}</Paragraph>
      <Form lang={visit.lang} action={visit.to(addresses.leave, { personId })} {...visit.seal()}>
        <CheckboxGroup
          lang={visit.lang}
          name="confirm"
          label={leave.label}
          options={[{ value: "yes", label: leave.confirm(name) }]}
          error={errorAt(props, "leave", "confirm")}
        />
        <Button weight="secondary">{leave.send}</Button>
      </Form>
    </Card>
  );
}
