import { staffing } from "#identity";
import { demand, permits } from "#platform/access";
import { dayOf } from "#platform/clock";
import type { Read } from "#platform/db";
import { choose, formatMoment } from "#platform/i18n";
import {
  Button,
  ErrorSummary,
  Form,
  Heading,
  Measure,
  Notice,
  Paragraph,
  RadioGroup,
  Rows,
  Section,
  Stack,
  Summary,
} from "#platform/ui";
import { type Answer, doneIn, NotFound, type Route, type Visit, withDone } from "#platform/web";
import { caseAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import type { Case } from "../../case.js";
import { ChangedMeanwhile } from "../../use-cases/move-case.js";
import { aboutOf } from "../abouts.js";
import { listFollowed } from "../following/queries.js";
import { findHeld } from "../held.js";
import { choicesFor, type Kind, kinds, type Preference } from "../kinds.js";
import { findPreference } from "../preferences/queries.js";
import { findReader } from "../reader.js";
import { chooseNotices } from "../use-cases/choose-notices.js";
import { parsePreference } from "./form.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** More than these nobody looks through here. */
const MOST = 50;

/** What somebody of the staff hears of, and when; and what is kept about that. */
export const notificationsPage: Route = {
  id: "cases.notifications",
  address: addresses.notifications,
  get: async (visit) => {
    await personIn(visit);
    return show(visit, []);
  },
  async post(visit) {
    await personIn(visit);
    const parsed = parsePreference(visit.fields);
    if (!parsed.ok) return show(visit, parsed.errors);
    try {
      await chooseNotices(visit, parsed.value);
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
      return show(visit, [], true);
    }
    return { kind: "redirect", to: withDone(visit.to(addresses.notifications), "saved") };
  },
};

/** @throws NotFound for whoever has an account and does not work here */
async function personIn(visit: Visit): Promise<string> {
  demand(caseAccess, "case.work-on", visit.actor);
  const personId = visit.actor.kind === "person" ? visit.actor.personId : "";
  const member = await visit.read((read) => staffing.findMember(read, personId));
  if (!member || member.leftAt) throw new NotFound();
  return personId;
}

/** What somebody follows, as far as they may read it now: whoever lost a role sees nothing of what they read with it. */
async function readFollowed(read: Read, { actor, clock }: Visit, personId: string): Promise<readonly Case[]> {
  const followed = await listFollowed(read, personId, MOST);
  if (permits(caseAccess, "case.read", actor)) return followed;
  const readable: Case[] = [];
  for (const one of followed) if (await findReader(read, one, personId, dayOf(clock.now()))) readable.push(one);
  return readable;
}

async function show(visit: Visit, wrong: readonly Kind[], isOvertaken = false): Promise<Answer> {
  const text = choose(visit.lang, { nl, en });
  const personId = await personIn(visit);
  const { saved, followed, held } = await visit.read(async (read) => ({
    saved: await findPreference(read, personId),
    followed: await readFollowed(read, visit, personId),
    held: await findHeld(read, personId, visit.clock.now(), dayOf(visit.clock.now())),
  }));
  const errors = wrong.map((kind) => ({ field: kind, message: text.missing(text.kinds[kind].label) }));
  const body = (
    <Measure>
      <ErrorSummary lang={visit.lang} errors={errors} />
      <Heading level={1}>{text.title}</Heading>
      {doneIn(visit, ["saved"]) ? (
        <Notice tone="ok" announce>
          {text.saved}
        </Notice>
      ) : null}
      <Stack>
        {isOvertaken ? <Overtaken visit={visit} saved={saved} /> : null}
        <Waiting visit={visit} held={held} />
        <Section id="choices" heading={text.choose} size="small">
          <Paragraph>{text.lead}</Paragraph>
          <Choices visit={visit} saved={saved} wrong={wrong} />
        </Section>
        <Section id="followed" heading={text.followed.title} size="small">
          {followed.length === 0 ? (
            <Paragraph>{text.followed.none}</Paragraph>
          ) : (
            <Rows
              label={text.followed.title}
              rows={followed.map(({ id, number, title }) => ({
                title,
                note: number,
                href: visit.to(addresses.case, { caseId: id }),
              }))}
            />
          )}
        </Section>
      </Stack>
    </Measure>
  );
  const status = isOvertaken ? { status: 409 as const } : errors.length > 0 ? { status: 400 as const } : {};
  return { kind: "page", title: text.title, body, isPrivate: true, errorCount: errors.length, ...status };
}

type HeldProps = { readonly visit: Visit; readonly held: Awaited<ReturnType<typeof findHeld>> };

/** What was kept to tell later. Without a word of a question: who was named in a note may not be able to read it any more. */
function Waiting({ visit, held }: HeldProps) {
  const text = choose(visit.lang, { nl, en });
  if (held.length === 0) return null;
  const rows = held.slice(0, MOST).map((one) => {
    const { kind } = aboutOf(one.about);
    return {
      title: text.kinds[kind].label,
      note: one.number,
      href: hrefOf(visit, one),
      when: one.state === "daily" ? text.held.daily : text.held.from(formatMoment(one.dueAt, visit.lang)),
    };
  });
  return (
    <Section id="held" heading={text.held.title} size="small">
      <Rows label={text.held.title} rows={rows} />
    </Section>
  );
}

function hrefOf(visit: Visit, { about, caseId, subjectId }: HeldProps["held"][number]): string | undefined {
  const { kind, reaches } = aboutOf(about);
  if (kind === "part-for-me" && subjectId) return visit.to(addresses.subQuestion, { subQuestionId: subjectId });
  if (reaches === "first-owner" && subjectId) return visit.to(addresses.transferOffered, { transferId: subjectId });
  return caseId && visit.to(addresses.case, { caseId });
}

type Props = { readonly visit: Visit; readonly saved: Preference };

/** What was kept in another window. */
function Overtaken({ visit, saved }: Props) {
  const text = choose(visit.lang, { nl, en });
  const rows = kinds.map((kind) => ({ label: text.kinds[kind].label, value: text.choices[saved.choices[kind]] }));
  const outside = { label: text.outside.label, value: saved.outsideHours ? text.outside.yes : text.outside.no };
  return (
    <Notice tone="warning" heading={text.changed.title} announce>
      <p>{text.changed.body}</p>
      <Summary rows={[...rows, outside]} />
    </Notice>
  );
}

function Choices({ visit, saved, wrong }: Props & { readonly wrong: readonly Kind[] }) {
  const text = choose(visit.lang, { nl, en });
  const { fields, lang } = visit;
  return (
    <Form
      lang={lang}
      action={visit.to(addresses.notifications)}
      {...visit.seal()}
      hidden={{ version: String(saved.version) }}
    >
      {kinds.map((kind) => (
        <RadioGroup
          lang={lang}
          name={kind}
          inline
          label={text.kinds[kind].label}
          hint={text.kinds[kind].hint}
          value={fields.size > 0 ? fields.get(kind) : saved.choices[kind]}
          options={choicesFor(kind).map((value) => ({ value, label: text.choices[value] }))}
          error={wrong.includes(kind) ? text.missing(text.kinds[kind].label) : undefined}
        />
      ))}
      <RadioGroup
        lang={lang}
        name="outside"
        label={text.outside.label}
        hint={text.outside.hint}
        value={fields.get("outside") ?? (saved.outsideHours ? "yes" : "no")}
        options={[
          { value: "no", label: text.outside.no },
          { value: "yes", label: text.outside.yes },
        ]}
      />
      <Button>{text.save}</Button>
    </Form>
  );
}
