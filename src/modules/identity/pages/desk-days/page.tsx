import { demand } from "#platform/access";
import { isId, type Read } from "#platform/db";
import { capital, choose } from "#platform/i18n";
import {
  Button,
  ButtonLink,
  Card,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  Measure,
  Muted,
  Notice,
  Paragraph,
  Select,
  Stack,
  Summary,
} from "#platform/ui";
import { type Answer, doneIn, type Fields, type Route, type Visit, withDone } from "#platform/web";
import { identityAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { DESK_ROLES, type DeskWeek, markOf, WEEKDAYS } from "../../desk-days/desk-days.js";
import { listDeskDays } from "../../desk-days/queries.js";
import { findFirstWithRole, listStaffWithRoles } from "../../queries.js";
import type { Staff } from "../../roles.js";
import { arrangeDesk, NotAtDesk, WeekChanged } from "../../use-cases/arrange-desk.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** Who has the desk on which day of the week. */
export const deskDaysPage: Route = {
  id: "identity.desk-days",
  address: addresses.deskDays,
  get: (visit) => show(visit),
  post: change,
};

const fieldOf = (day: number) => `day${day}`;

type Attempt = { readonly wrong: readonly number[]; readonly changedMeanwhile?: boolean };

async function change(visit: Visit): Promise<Answer> {
  demand(identityAccess, "desk-days.arrange", visit.actor);
  const { week, wrong } = parseWeek(visit.fields);
  if (wrong.length > 0) return show(visit, { wrong });
  try {
    await arrangeDesk(visit, visit.fields.get("seen") ?? "", week);
  } catch (error) {
    if (error instanceof NotAtDesk) return show(visit, { wrong: error.weekdays });
    if (error instanceof WeekChanged) return show(visit, { wrong: [], changedMeanwhile: true });
    throw error;
  }
  return { kind: "redirect", to: withDone(visit.to(addresses.deskDays), "saved") };
}

function parseWeek(fields: Fields): { readonly week: DeskWeek; readonly wrong: readonly number[] } {
  const chosen = WEEKDAYS.map((day) => [day, fields.get(fieldOf(day)) ?? ""] as const).filter(([, id]) => id !== "");
  return { week: new Map(chosen), wrong: chosen.filter(([, id]) => !isId(id)).map(([day]) => day) };
}

async function readWeek(read: Read) {
  return {
    week: await listDeskDays(read),
    people: await listStaffWithRoles(read, DESK_ROLES),
    rest: (await findFirstWithRole(read, "aanjager")) ?? (await findFirstWithRole(read, "desk")),
  };
}

async function show(visit: Visit, attempt?: Attempt): Promise<Answer> {
  demand(identityAccess, "desk-days.arrange", visit.actor);
  const text = choose(visit.lang, { nl, en });
  const { week, people, rest } = await visit.read(readWeek);
  const errors = (attempt?.wrong ?? []).map((day) => ({ field: fieldOf(day), message: text.notAtDesk }));
  const body = (
    <Measure>
      <ErrorSummary lang={visit.lang} errors={errors} />
      <Heading level={1}>{text.title}</Heading>
      <Paragraph lead>{text.lead}</Paragraph>
      <Stack>
        {doneIn(visit, ["saved"]) ? (
          <Notice tone="ok" announce>
            <p>{text.saved}</p>
          </Notice>
        ) : null}
        {attempt?.changedMeanwhile ? <Changed visit={visit} week={week} /> : null}
        {people.length === 0 ? (
          <EmptyState heading={text.empty.title}>
            <Paragraph>{text.empty.body}</Paragraph>
            <ButtonLink href={visit.to(addresses.staff)} arrow>
              {text.empty.staff}
            </ButtonLink>
          </EmptyState>
        ) : (
          <Week visit={visit} week={week} people={people} rest={rest} attempt={attempt} />
        )}
      </Stack>
    </Measure>
  );
  const status = attempt?.changedMeanwhile ? (409 as const) : errors.length > 0 ? (400 as const) : undefined;
  return {
    kind: "page",
    title: text.title,
    body,
    isPrivate: true,
    errorCount: errors.length,
    ...(status ? { status } : {}),
  };
}

type WeekProps = {
  readonly visit: Visit;
  readonly week: ReadonlyMap<number, Staff>;
  readonly people: readonly Staff[];
  readonly rest: Staff | undefined;
  readonly attempt: Attempt | undefined;
};

function Week({ visit, week, people, rest, attempt }: WeekProps) {
  const { lang, fields } = visit;
  const text = choose(lang, { nl, en });
  const now = markOf(new Map([...week].map(([day, { personId }]) => [day, personId])));
  // A form that came back with errors keeps what it was opened with; else nobody would be told that it changed.
  const seen = attempt && !attempt.changedMeanwhile ? (fields.get("seen") ?? "") : now;
  const options = people.map(({ personId, name, jobTitle }) => ({
    value: personId,
    label: [name, jobTitle[lang]].filter(Boolean).join(", "),
  }));
  return (
    <Card heading={text.heading} look="main">
      <Form lang={lang} action={visit.to(addresses.deskDays)} {...visit.seal()} hidden={{ seen }}>
        {WEEKDAYS.map((day) => (
          <Select
            lang={lang}
            name={fieldOf(day)}
            label={capital(text.weekdays[day - 1] ?? "")}
            choose={text.nobody}
            value={attempt ? fields.get(fieldOf(day)) : week.get(day)?.personId}
            options={options}
            error={attempt?.wrong.includes(day) ? text.notAtDesk : undefined}
          />
        ))}
        {rest ? <Paragraph>{text.rest(rest.name)}</Paragraph> : null}
        <Paragraph>
          <Muted>{text.away}</Muted>
        </Paragraph>
        <Button>{text.save}</Button>
      </Form>
    </Card>
  );
}

/** What another administrator saved meanwhile; what was chosen here stays in the form. */
function Changed({ visit, week }: Pick<WeekProps, "visit" | "week">) {
  const text = choose(visit.lang, { nl, en });
  const rows = WEEKDAYS.map((day) => ({
    label: capital(text.weekdays[day - 1] ?? ""),
    value: week.get(day)?.name ?? text.nobody,
  }));
  return (
    <Notice tone="warning" heading={text.changed.title} announce>
      <p>{text.changed.body}</p>
      <Summary rows={rows} />
      <p>{text.changed.yours}</p>
    </Notice>
  );
}
