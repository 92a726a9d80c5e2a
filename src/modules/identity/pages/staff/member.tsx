import { demand } from "#platform/access";
import { dayOf } from "#platform/clock";
import { isId } from "#platform/db";
import { choose, formatDay } from "#platform/i18n";
import { voiceOf } from "#platform/tenancy";
import {
  Button,
  Card,
  ErrorSummary,
  Form,
  Heading,
  Link,
  Measure,
  Notice,
  Paragraph,
  Stack,
  Summary,
} from "#platform/ui";
import { type Answer, NotFound, type Route, type Visit, withDone } from "#platform/web";
import { identityAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { findProvider } from "../../oidc/queries.js";
import { roleList } from "../../role-list.js";
import { findDepartmentsOf, findMember, type Member } from "../../staff/queries.js";
import { StaffChanged } from "../../use-cases/arrange-work.js";
import { changeStaff, LastAdministrator } from "../../use-cases/change-staff.js";
import { type Errors, parsePost } from "./form.js";
import { PostFields, readChoices, type Shown, shownAgain } from "./post-fields.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** Somebody who works here: what they are called, and what they are here. */
export const memberPage: Route = {
  id: "identity.member",
  address: addresses.member,
  get: async (visit) => show(visit, await readMember(visit)),
  post: change,
};

type View = Awaited<ReturnType<typeof readMember>>;
type Attempt = { readonly errors: Errors; readonly changedMeanwhile?: boolean };

async function change(visit: Visit): Promise<Answer> {
  const view = await readMember(visit);
  if (view.member.leftAt) throw new NotFound();
  const { personId, byRule } = view.member;
  const parsed = parsePost(visit.fields, view.choices, { fixed: byRule, withAddress: false });
  if (!parsed.ok) return show(visit, view, { errors: parsed.errors });
  try {
    await changeStaff(visit, { personId, version: parsed.value.version }, parsed.value);
  } catch (error) {
    if (error instanceof LastAdministrator)
      return show(visit, view, { errors: new Map([["roles", "last-administrator"]]) });
    if (!(error instanceof StaffChanged)) throw error;
    return show(visit, await readMember(visit), { errors: new Map(), changedMeanwhile: true });
  }
  // Whoever took their own key away may not see the list any more.
  const isOwn = visit.actor.kind === "person" && visit.actor.personId === personId;
  if (isOwn && ![...byRule, ...parsed.value.roles].includes("administrator"))
    return { kind: "redirect", to: visit.to({ nl: "/", en: "/" }) };
  return { kind: "redirect", to: withDone(visit.to(addresses.staff), "saved") };
}

async function readMember(visit: Visit) {
  demand(identityAccess, "staff.change", visit.actor);
  const personId = visit.params.personId ?? "";
  if (!isId(personId)) throw new NotFound();
  return visit.read(async (read) => {
    const member = await findMember(read, personId);
    if (!member) throw new NotFound();
    const departmentIds = await findDepartmentsOf(read, personId);
    const choices = await readChoices(read, departmentIds);
    return { member, departmentIds, choices, hasProvider: (await findProvider(read)) !== undefined };
  });
}

function show(visit: Visit, view: View, attempt?: Attempt): Answer {
  const { lang } = visit;
  const text = choose(lang, { nl, en });
  const { member } = view;
  const errors = attempt?.errors ?? new Map();
  const title = member.isForgotten ? text.formerTitle : text.memberTitle(member.name);
  const body = (
    <Measure>
      <ErrorSummary
        lang={lang}
        errors={[...errors].map(([field, code]) => ({ field, message: text.errors[code as keyof typeof text.errors] }))}
      />
      <Heading level={1}>{title}</Heading>
      <Stack>
        {attempt?.changedMeanwhile ? (
          <Notice tone="warning" heading={text.changed.title} announce>
            <p>{text.changed.body}</p>
            <p>
              {text.changed.now}{" "}
              {[member.name, member.jobTitle[lang], roleNames(visit, member.roles)].filter(Boolean).join("; ")}.
            </p>
          </Notice>
        ) : null}
        {member.isForgotten ? <Notice>{text.forgotten}</Notice> : null}
        <Facts visit={visit} view={view} />
        {member.leftAt ? null : <ChangeForm visit={visit} view={view} attempt={attempt} />}
        {member.leftAt ? null : (
          <Card heading={text.awayTitle}>
            <Paragraph>{text.awayBody}</Paragraph>
            <Link href={visit.to(addresses.absenceOf, { personId: member.personId })} standalone>
              {text.awayLink(member.name)}
            </Link>
          </Card>
        )}
        <Link href={visit.to(addresses.staff)} standalone>
          {text.back}
        </Link>
      </Stack>
    </Measure>
  );
  const status = attempt === undefined ? {} : { status: attempt.changedMeanwhile ? (409 as const) : (400 as const) };
  return { kind: "page", title, body, isPrivate: true, errorCount: errors.size, ...status };
}

function roleNames(visit: Visit, roles: Member["roles"]): string {
  const { noRole } = choose(visit.lang, { nl, en });
  return roleList(roles, visit.lang, voiceOf(visit.municipality, visit.lang)) || noRole;
}

/** What is known of somebody and not changed in the form. */
function Facts({ visit, view: { member, hasProvider } }: { visit: Visit; view: View }) {
  const { facts, doors } = choose(visit.lang, { nl, en });
  const today = dayOf(visit.clock.now());
  const written = (at: Member["startedAt"]) => formatDay(dayOf(at), visit.lang, { style: "long", today });
  const door = hasProvider ? (member.isLinked ? "provider" : "unlinked") : "mail";
  const rows = [
    ...(member.isForgotten ? [] : [{ label: facts.email, value: member.email }]),
    ...(member.leftAt ? [] : [{ label: facts.door, value: doors[door] }]),
    { label: facts.since, value: written(member.startedAt) },
    ...(member.leftAt ? [{ label: facts.left, value: written(member.leftAt) }] : []),
    ...(member.byRule.length > 0
      ? [{ label: facts.byRule, value: `${roleNames(visit, member.byRule)}. ${facts.byRuleWhy}` }]
      : []),
  ];
  return <Summary rows={rows} />;
}

function ChangeForm({ visit, view, attempt }: { visit: Visit; view: View; attempt: Attempt | undefined }) {
  const text = choose(visit.lang, { nl, en });
  const { member, choices, departmentIds } = view;
  const stored: Shown = {
    name: member.name,
    titleNl: member.jobTitle.nl,
    titleEn: member.jobTitle.en,
    phone: member.phone ?? "",
    partner: member.partner ?? "",
    roles: member.roles,
    departmentIds,
  };
  // With errors the version stays the one that was opened; overtaken by somebody, it becomes theirs.
  const isBack = attempt !== undefined && !attempt.changedMeanwhile;
  const version = isBack ? (visit.fields.get("version") ?? "") : String(member.version);
  return (
    <Card look="main">
      <Form
        lang={visit.lang}
        action={visit.to(addresses.member, { personId: member.personId })}
        {...visit.seal()}
        hidden={{ version }}
      >
        <PostFields
          visit={visit}
          choices={choices}
          shown={attempt ? shownAgain(visit, choices) : stored}
          errors={attempt?.errors ?? new Map()}
          fixed={member.byRule}
          withAddress={false}
        />
        <Button>{text.save}</Button>
      </Form>
    </Card>
  );
}
