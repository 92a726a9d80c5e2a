import { demand } from "#platform/access";
import { dayOf } from "#platform/clock";
import type { Read } from "#platform/db";
import { choose } from "#platform/i18n";
import { ButtonLink, Card, PageHead, Paragraph, Rows, Section } from "#platform/ui";
import type { Answer, Route, Visit } from "#platform/web";
import { municipalityAccess } from "../../../access.js";
import { addresses, sectionAddresses } from "../../../addresses.js";
import { asTenant } from "../../../municipality.js";
import type { OtherPart } from "../../../other-part.js";
import { findMunicipality, findSaved, listChainPartners, listClosingDays, listDepartments } from "../../../queries.js";
import { nextToDo, type SectionKey, sectionKeys } from "../../../settings.js";
import { JustSaved, Standing } from "../frame.js";
import { en as sharedEn } from "../text.en.js";
import { nl as sharedNl } from "../text.nl.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** Every part of the settings: what stands there, what still has to be done, and the next step. */
export const administration = (others: readonly OtherPart[]): Route => ({
  id: "municipality.administration",
  address: addresses.administration,
  get: (visit) => show(visit, others),
});

async function show(visit: Visit, others: readonly OtherPart[]): Promise<Answer> {
  demand(municipalityAccess, "municipality.change", visit.actor);
  const today = dayOf(visit.clock.now()).toString();
  const view = await visit.read((read) => readSettings(read, today));
  const text = choose(visit.lang, { nl, en });
  const { sections } = choose(visit.lang, { nl: sharedNl, en: sharedEn });
  const { saved } = view;
  const done = sectionKeys.filter((key) => saved.has(key)).length;
  const next = nextToDo(saved);
  const summaries = summariesOf(visit, view);
  const rows = sectionKeys.map((key) => ({
    title: sections[key].title,
    href: visit.to(sectionAddresses[key]),
    note: summaries[key],
    tone: saved.has(key) ? ("plain" as const) : ("waits" as const),
    status: <Standing visit={visit} isDone={saved.has(key)} />,
  }));
  const { length: total } = sectionKeys;
  const lead = next === undefined ? text.complete : done === 0 ? text.begin(total) : text.under(done, total);
  const body = (
    <>
      <PageHead title={text.title} pre={asTenant(view.municipality).title[visit.lang]} lead={lead} />
      <JustSaved visit={visit} />
      {next === undefined ? null : (
        <Card look="main" heading={text.next(sections[next].title)}>
          <Paragraph>{sections[next].why}</Paragraph>
          <ButtonLink href={visit.to(sectionAddresses[next])} arrow>
            {text.fill}
          </ButtonLink>
        </Card>
      )}
      <Section id="parts" heading={text.parts} size="small">
        <Rows label={text.parts} rows={rows} />
      </Section>
      <Section id="others" heading={text.others} size="small">
        <Rows label={text.others} rows={await Promise.all(others.map((other) => rowOf(visit, other)))} />
      </Section>
    </>
  );
  return { kind: "page", title: text.title, body, isPrivate: true };
}

async function rowOf(visit: Visit, other: OtherPart) {
  return { title: other.title(visit.lang), href: visit.to(other.address), note: await other.note(visit) };
}

type Settings = Awaited<ReturnType<typeof readSettings>>;

async function readSettings(read: Read, today: string) {
  return {
    municipality: await findMunicipality(read),
    saved: await findSaved(read),
    closingDays: await listClosingDays(read, today),
    departments: await listDepartments(read),
    partners: await listChainPartners(read),
  };
}

/** What stands in each part, in a few words. */
function summariesOf(visit: Visit, view: Settings): Record<SectionKey, string> {
  const text = choose(visit.lang, { nl, en });
  const { desk, english, promise } = view.municipality;
  const reach = [desk.phone, desk.email, desk.address].filter((one) => one !== undefined);
  const active = view.departments.filter(({ endedAt }) => endedAt === undefined);
  return {
    name: text.name(asTenant(view.municipality).title[visit.lang], english),
    desk: reach.length === 0 ? text.noDesk : reach.join(" · "),
    promise: text.promise(promise.firstReactionDays, promise.answerDays),
    "closing-days": text.closingDays(view.closingDays.length),
    departments: text.departments(active.length),
    "chain-partners": view.partners.map(({ name }) => name).join(", ") || text.noPartners,
  };
}
