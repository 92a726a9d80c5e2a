import { demand } from "#platform/access";
import { dayOf, instantOf } from "#platform/clock";
import { choose, formatDay } from "#platform/i18n";
import { ButtonGroup, ButtonLink, EmptyState, Rows, Section } from "#platform/ui";
import type { Answer, Route, Visit } from "#platform/web";
import { municipalityAccess } from "../../../access.js";
import { addresses, sectionAddresses } from "../../../addresses.js";
import { findSaved, listDepartments } from "../../../queries.js";
import type { Department } from "../../../settings.js";
import { leaveAsIs } from "../../../use-cases/leave-as-is.js";
import { goOn, settingsPage } from "../frame.js";
import { GoOn } from "../go-on.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** The departments that help to answer, and those that did. */
export const departmentSettings: Route = {
  id: "municipality.settings-departments",
  address: sectionAddresses.departments,
  get: show,
  async post(visit) {
    await leaveAsIs(visit, "departments");
    return goOn(visit, "departments");
  },
};

async function show(visit: Visit): Promise<Answer> {
  demand(municipalityAccess, "municipality.change", visit.actor);
  const { saved, all } = await visit.read(async (read) => ({
    saved: await findSaved(read),
    all: await listDepartments(read),
  }));
  const text = choose(visit.lang, { nl, en });
  const active = all.filter(({ endedAt }) => endedAt === undefined);
  const ended = all.filter(({ endedAt }) => endedAt !== undefined);
  const main = (
    <>
      {active.length === 0 ? (
        <EmptyState heading={text.none.title}>{text.none.body}</EmptyState>
      ) : (
        <Rows label={text.list} rows={active.map((one) => rowOf(visit, one))} />
      )}
      <ButtonGroup>
        <ButtonLink href={visit.to(addresses.newDepartment)} arrow>
          {text.add}
        </ButtonLink>
        <GoOn visit={visit} section="departments" saved={saved} leave={text.leave} />
      </ButtonGroup>
      {ended.length > 0 ? (
        <Section id="ended" heading={text.ended} size="small">
          <Rows label={text.ended} rows={ended.map((one) => rowOf(visit, one))} />
        </Section>
      ) : null}
    </>
  );
  return settingsPage({ visit, section: "departments", saved, main });
}

function rowOf(visit: Visit, { id, name, email, replyDays, topics, endedAt }: Department) {
  const text = choose(visit.lang, { nl, en });
  const today = dayOf(visit.clock.now());
  const end = endedAt && formatDay(dayOf(instantOf(endedAt)), visit.lang, { style: "long", today });
  return {
    title: name,
    href: visit.to(addresses.department, { departmentId: id }),
    note: end ? text.endedOn(end) : text.note(email, replyDays),
    ...(topics.length > 0 ? { when: text.topicCount(topics.length) } : {}),
  };
}
