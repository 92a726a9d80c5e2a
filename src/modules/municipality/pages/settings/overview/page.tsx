import { demand } from "#platform/access";
import { dayOf } from "#platform/clock";
import type { Read } from "#platform/db";
import { choose } from "#platform/i18n";
import { ButtonLink, Card, PageHead, Paragraph, Rows, Section } from "#platform/ui";
import type { Answer, OptionalPart, Route, Visit } from "#platform/web";
import { municipalityAccess } from "../../../access.js";
import { addresses, sectionAddresses } from "../../../addresses.js";
import { findLogo, findStyle } from "../../../look/queries.js";
import { findMandate } from "../../../mandate/queries.js";
import { asTenant } from "../../../municipality.js";
import type { OtherPart, TownParts } from "../../../other-part.js";
import { findMunicipality, findSaved, listChainPartners, listClosingDays, listDepartments } from "../../../queries.js";
import { nextToDo, type SectionKey, sectionKeys } from "../../../settings.js";
import { terms } from "../../../terms/terms.js";
import { JustSaved, Standing } from "../frame.js";
import { en as sharedEn } from "../text.en.js";
import { nl as sharedNl } from "../text.nl.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** Every part of the settings: what stands there, what still has to be done, and the next step. */
export function administration(parts: TownParts): Route {
  return {
    id: "municipality.administration",
    address: addresses.administration,
    get: (visit) => show(visit, parts),
  };
}

async function show(visit: Visit, { optionalParts, others }: TownParts): Promise<Answer> {
  demand(municipalityAccess, "municipality.change", visit.actor);
  const today = dayOf(visit.clock.now()).toString();
  const view = await visit.read((read) => readSettings(read, today));
  const text = choose(visit.lang, { nl, en });
  const { sections } = choose(visit.lang, { nl: sharedNl, en: sharedEn });
  const { saved } = view;
  const done = sectionKeys.filter((key) => saved.has(key)).length;
  const next = nextToDo(saved);
  const summaries = summariesOf(visit, view, optionalParts);
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
      {next === undefined ? (
        <LastStep visit={visit} others={others} />
      ) : (
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

/** Everything has been filled in: what makes it known to others. */
function LastStep({ visit, others }: { visit: Visit; others: readonly OtherPart[] }) {
  const { lang } = visit;
  return (
    <>
      {others.map((other) =>
        other.lastStep ? (
          <Card look="main" heading={other.title(lang)}>
            <Paragraph>{other.lastStep(lang)}</Paragraph>
            <ButtonLink href={visit.to(other.address)} arrow>
              {choose(lang, { nl, en }).go}
            </ButtonLink>
          </Card>
        ) : null,
      )}
    </>
  );
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
    mandate: await findMandate(read),
    style: await findStyle(read),
    logo: await findLogo(read),
  };
}

/** What stands in each part, in a few words. */
function summariesOf(visit: Visit, view: Settings, optionalParts: readonly OptionalPart[]): Record<SectionKey, string> {
  const text = choose(visit.lang, { nl, en });
  const { desk, english, keepYears, keepStaffYears, promise, partsOff, term } = view.municipality;
  const reach = [desk.phone, desk.email, desk.address].filter((one) => one !== undefined);
  const active = view.departments.filter(({ endedAt }) => endedAt === undefined);
  const off = optionalParts.filter(({ key }) => partsOff.includes(key));
  return {
    name: text.name(asTenant(view.municipality).title[visit.lang], english),
    words: terms.find(({ name }) => name === term)?.label[visit.lang] ?? term,
    desk: reach.length === 0 ? text.noDesk : reach.join(" · "),
    promise: text.promise(promise.firstReactionDays, promise.answerDays),
    "closing-days": text.closingDays(view.closingDays.length),
    departments: text.departments(active.length),
    "chain-partners": view.partners.map(({ name }) => name).join(", ") || text.noPartners,
    retention: [
      keepYears === undefined ? text.noRetention : text.retention(keepYears),
      keepStaffYears === undefined ? text.noStaffRetention : text.staffRetention(keepStaffYears),
    ].join(". "),
    mandate: view.mandate ? text.mandate(view.mandate) : text.noMandate,
    "house-style": view.style ? text.style(view.style.main) : text.ownStyle,
    logo: view.logo ? text.logo : text.noLogo,
    modules: off.length === 0 ? text.allOn : text.off(off.map(({ title }) => title[visit.lang]).join(", ")),
  };
}
