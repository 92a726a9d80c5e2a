import { demand, permits } from "#platform/access";
import { dayOf } from "#platform/clock";
import { isId } from "#platform/db";
import { choose } from "#platform/i18n";
import { ErrorSummary, Heading, Measure, Notice, Paragraph, Stack } from "#platform/ui";
import { type Answer, doneIn, NotFound, type Route, type Visit, withDone } from "#platform/web";
import { identityAccess, relationsToPerson } from "../../access.js";
import { addresses } from "../../addresses.js";
import { arrangeWork, NoSuchDeputy, StaffChanged } from "../../use-cases/arrange-work.js";
import { LastAdministrator } from "../../use-cases/change-staff.js";
import { endAbsence } from "../../use-cases/end-absence.js";
import { leaveStaff, NobodyElse } from "../../use-cases/leave-staff.js";
import { noteAbsence } from "../../use-cases/note-absence.js";
import { type ErrorCode, parseArrangement, parseStretch } from "./form.js";
import { Absences, Arrangement, type Attempt, Departure, NoteAbsence, type PartProps } from "./forms.js";
import { Changed, Colleagues, Now } from "./parts.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";
import { type PresenceView, personIn, readPresence } from "./view.js";

/** What somebody did a moment ago, as the address says. */
const dones: readonly Attempt["form"][] = ["arrange", "note", "end", "leave"];

type Saved = ReadonlyMap<string, ErrorCode> | undefined;
const wrong = (field: string, code: ErrorCode): Saved => new Map([[field, code]]);

/** Working days, deputy and absence of whoever is signed in. */
const ownPage: Route = {
  id: "identity.absence",
  address: addresses.absence,
  async get(visit) {
    demand(identityAccess, "absence.open", visit.actor);
    if (visit.actor.kind !== "person") throw new NotFound();
    return show(visit, await readPresence(visit, visit.actor.personId));
  },
};

/** The same of a colleague, for the aanjager and the administrator. */
const colleaguePage: Route = {
  id: "identity.absence-of",
  address: addresses.absenceOf,
  async get(visit) {
    demand(identityAccess, "absence.open", visit.actor);
    return show(visit, await readPresence(visit, personIn(visit)));
  },
};

/** What can be sent; each comes back to the page above. */
const changes: readonly Route[] = [
  change("identity.arrange-work", addresses.arrangeWork, "arrange", "staff.arrange-work", async (visit, personId) => {
    const form = parseArrangement(visit.fields);
    if (!form.ok) return form.errors;
    const { version, ...arrangement } = form.value;
    try {
      await arrangeWork(visit, { personId, version }, arrangement);
      return undefined;
    } catch (error) {
      if (error instanceof NoSuchDeputy) return wrong("deputy", "deputy-unknown");
      throw error;
    }
  }),
  change("identity.note-absence", addresses.noteAbsence, "note", "absence.note", async (visit, personId) => {
    const form = parseStretch(visit.fields, dayOf(visit.clock.now()));
    if (!form.ok) return form.errors;
    await noteAbsence(visit, personId, form.value);
    return undefined;
  }),
  change("identity.end-absence", addresses.endAbsence, "end", "absence.end", async (visit, personId) => {
    const absenceId = visit.fields.get("absence") ?? "";
    if (!isId(absenceId)) throw new NotFound();
    await endAbsence(visit, personId, absenceId);
    return undefined;
  }),
  change("identity.leave", addresses.leave, "leave", "staff.leave", async (visit, personId) => {
    if (visit.fields.get("confirm") === undefined) return wrong("confirm", "confirm-missing");
    try {
      await leaveStaff(visit, personId);
      return undefined;
    } catch (error) {
      if (error instanceof LastAdministrator) return wrong("confirm", "last-administrator");
      if (error instanceof NobodyElse) return wrong("confirm", "nobody-else");
      throw error;
    }
  }),
];

export const absencePages: readonly Route[] = [ownPage, colleaguePage, ...changes];

function change(
  id: string,
  address: Route["address"],
  form: Attempt["form"],
  action: keyof typeof identityAccess,
  save: (visit: Visit, personId: string) => Promise<Saved>,
): Route {
  return {
    id,
    address,
    async post(visit) {
      demand(identityAccess, "absence.open", visit.actor);
      const personId = personIn(visit);
      demand(identityAccess, action, visit.actor, relationsToPerson(personId, visit.actor));
      try {
        const errors = await save(visit, personId);
        if (errors) return show(visit, await readPresence(visit, personId), { form, errors });
      } catch (error) {
        if (!(error instanceof StaffChanged)) throw error;
        return show(visit, await readPresence(visit, personId), { form, errors: new Map(), changedMeanwhile: true });
      }
      return { kind: "redirect", to: withDone(wayBack(visit, form === "leave" ? undefined : personId), form) };
    },
  };
}

function wayBack(visit: Visit, personId: string | undefined): string {
  const isOwn = visit.actor.kind === "person" && visit.actor.personId === personId;
  return personId === undefined || isOwn ? visit.to(addresses.absence) : visit.to(addresses.absenceOf, { personId });
}

function show(visit: Visit, view: PresenceView, attempt?: Attempt): Answer {
  const text = choose(visit.lang, { nl, en });
  const { name } = view.colleague.staff;
  // One title for each address: after an error somebody is at their own page by its id.
  const title = visit.params.personId === undefined ? text.title.own : text.title.of(name);
  const errors = [...(attempt?.errors ?? [])].map(([field, code]) => ({ field, message: text.errors[code] }));
  const props: PartProps = { visit, view, attempt };
  const done = doneIn(visit, dones);
  const mayLeave = !view.isOwn && permits(identityAccess, "staff.leave", visit.actor);
  const body = (
    <Measure>
      {errors.length > 0 ? <ErrorSummary lang={visit.lang} errors={errors} /> : null}
      <Heading level={1}>{title}</Heading>
      <Paragraph lead>{view.isOwn ? text.lead.own : text.lead.of(name)}</Paragraph>
      <Stack>
        {done ? (
          <Notice tone="ok" announce>
            {text.done[done]}
          </Notice>
        ) : null}
        <Changed {...props} />
        <Now {...props} />
        <Absences {...props} />
        <NoteAbsence {...props} />
        <Arrangement {...props} />
        {mayLeave ? <Departure {...props} /> : null}
      </Stack>
      <Colleagues {...props} />
    </Measure>
  );
  const status = attempt === undefined ? {} : { status: attempt.changedMeanwhile ? (409 as const) : (400 as const) };
  return { kind: "page", title, body, isPrivate: true, errorCount: errors.length, ...status };
}
