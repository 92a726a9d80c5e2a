import { findOrganisationNames } from "#directory";
import { staffing } from "#identity";
import { choices } from "#municipality";
import type { Work } from "#platform/access";
import { dayOf, type Temporal } from "#platform/clock";
import type { Cell, TableFile } from "#platform/documents";
import { choose, type Lang } from "#platform/i18n";
import type { Case } from "../../case.js";
import { answerStanding } from "../../deadline.js";
import { en as officialEn } from "../../official/text.en.js";
import { nl as officialNl } from "../../official/text.nl.js";
import { en as sharedEn } from "../../text.en.js";
import { nl as sharedNl } from "../../text.nl.js";
import { type Look, whoOf } from "../look.js";
import { findDepartmentsAsked, type ListPlace, listDesk } from "../queries.js";
import { en } from "../text.en.js";
import { nl } from "../text.nl.js";

/** So many cases are read at a time: no more than these are ever in memory. */
const BATCH = 500;

/** Characters that a column is at least about wide, in the order in which they stand. */
const widths = {
  number: 16,
  title: 60,
  who: 32,
  status: 20,
  kind: 14,
  received: 13,
  promised: 13,
  daysLate: 12,
  departments: 32,
  answered: 13,
  ended: 13,
  outcome: 22,
  handovers: 12,
} as const;
type ColumnName = keyof typeof widths;

/**
 * The list as a table, read while it is written. No owner stands in it: nobody should count people by it.
 * @param onRead hears how many cases a batch had
 */
export function tableOf(work: Work, look: Look, lang: Lang, onRead: (count: number) => void): TableFile {
  const { download } = choose(lang, { nl, en });
  const names = Object.keys(widths) as ColumnName[];
  // A heading is bold, and is read whole.
  const widthOf = (name: ColumnName) => Math.max(widths[name], download.columns[name].length + 3);
  return {
    name: download.sheet,
    lang,
    columns: names.map((name) => ({ title: download.columns[name], width: widthOf(name) })),
    rows: batches(work, look, lang, names, onRead),
  };
}

async function* batches(
  work: Work,
  look: Look,
  lang: Lang,
  names: readonly ColumnName[],
  onRead: (count: number) => void,
): AsyncGenerator<Cell[][]> {
  const departments = await work.read(choices.listDepartments);
  const nameOf = new Map(departments.map(({ id, name }) => [id, name]));
  const places = await work.read(staffing.listPlaces);
  for (let after: ListPlace | undefined; ; ) {
    const page = { limit: BATCH, after };
    const { listed, around } = await work.read(async (read) => {
      const found = await listDesk(read, look.wanted, look.search, look.at, page);
      return {
        listed: found,
        around: await readAround(
          read,
          found.map((one) => one.found),
          nameOf,
          places,
        ),
      };
    });
    onRead(listed.length);
    yield listed.map(({ found }) => {
      const cells = cellsOf(found, lang, look, around);
      return names.map((name) => cells[name]);
    });
    if (listed.length < BATCH) return;
    after = listed.at(-1)?.place;
  }
}

type Around = {
  readonly organisations: ReadonlyMap<string, string>;
  readonly departmentsOf: (caseId: string) => string;
};

async function readAround(
  read: Parameters<typeof listDesk>[0],
  cases: readonly Case[],
  nameOf: ReadonlyMap<string, string>,
  places: ReadonlyMap<string, string>,
): Promise<Around> {
  const organisations = await findOrganisationNames(read, [
    ...new Set(cases.flatMap((one) => one.organisationId ?? [])),
  ]);
  const asked = await findDepartmentsAsked(
    read,
    cases.map(({ id }) => id),
    places,
  );
  const departmentsOf = (caseId: string) =>
    [...(asked.get(caseId) ?? [])]
      .flatMap((id) => nameOf.get(id) ?? [])
      .sort()
      .join(", ");
  return { organisations, departmentsOf };
}

function cellsOf(found: Case, lang: Lang, { at, closed }: Look, around: Around): Record<ColumnName, Cell> {
  const text = choose(lang, { nl, en });
  const shared = choose(lang, { nl: sharedNl, en: sharedEn });
  const { kinds } = choose(lang, { nl: officialNl, en: officialEn });
  const standing = answerStanding(found, at.today, closed);
  const day = (moment: Temporal.Instant | undefined) => moment && dayOf(moment);
  return {
    number: found.number,
    title: found.title,
    who: whoOf(found, around.organisations, shared),
    status: shared.statuses[found.status],
    kind: found.official && kinds[found.official.kind],
    received: dayOf(found.receivedAt),
    promised: found.answerDue,
    daysLate: standing?.isLate ? standing.days : undefined,
    departments: around.departmentsOf(found.id),
    answered: day(found.answeredAt),
    ended: day(found.closedAt),
    outcome: found.outcome && text.search.outcomes[found.outcome],
    handovers: found.hops,
  };
}
