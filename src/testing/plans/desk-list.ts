import { Temporal } from "#platform/clock";
import type { Read } from "#platform/db";
import { askedIn } from "../../modules/cases/desk-list/asked.js";
import * as list from "../../modules/cases/desk-list/queries.js";
import * as views from "../../modules/cases/desk-list/views/queries.js";
import { readWanted } from "../../modules/cases/desk-list/wanted.js";

type Call = (read: Read, id: string) => Promise<unknown>;

const today = Temporal.Now.plainDateISO();
const place = { due: "2026-01-01", moment: "1767225600000000" };

/** The list as an address asks for it, its first page and one further on. */
function pages(query: string): Call[] {
  const wanted = (id: string) => readWanted(new URLSearchParams(query.replace("<id>", id)));
  const isByDue = !query.includes("sort=");
  const after = (id: string) => ({ key: isByDue ? place.due : place.moment, id });
  const call =
    (at: (id: string) => Omit<list.Page, "limit">): Call =>
    async (read, id) => {
      const { words } = wanted(id);
      const search = words === undefined ? undefined : await list.findSearch(read, askedIn(words));
      const soon = today.add({ days: 2 });
      return list.listDesk(
        read,
        wanted(id),
        search,
        { today, soon, mine: [id], specialists: [id] },
        { ...at(id), limit: 26 },
      );
    };
  return [call(() => ({})), call((id) => ({ after: after(id) })), call((id) => ({ before: after(id) }))];
}

export const WITH_WORDS = "cases.desk-list.listDesk, with words";
/** Looks at a question and at its sub-questions, and at no more of these than a page. */
export const WITH_DEPARTMENT = "cases.desk-list.listDesk, with a department";

/** A search looks at the next cases of the list and at the words of each, before it puts in order what has the words. */
export const deskListBounded: readonly [string, number] = [WITH_WORDS, 2 * 24 * 26];

/** Every common wish, in the orders that people give it. */
export const deskListQueries: Readonly<Record<string, readonly Call[]>> = {
  "cases.desk-list.listDesk": [
    ...["open", "received", "answered", "closed", "all"].flatMap((standing) =>
      ["", "&sort=newest", "&sort=oldest"].flatMap((sort) => pages(`status=${standing}${sort}`)),
    ),
    ...["mine=yes", "status=all&mine=yes", "late=late", "late=soon", "mine=yes&late=late"].flatMap(pages),
    ...["kind=application", "status=all&kind=application&sort=newest"].flatMap(pages),
    ...["status=all&outcome=helped", "status=all&outcome=helped&sort=newest"].flatMap(pages),
    ...["from=2026-01-01&sort=newest&status=all", "to=2026-01-01&sort=newest&status=closed"].flatMap(pages),
  ],
  [WITH_WORDS]: [
    ...["q=pand", "q=N-299", "q=N+2026+299", "q=lotte@cirkel.example", "q=pand+kade&status=open", "q=niets"].flatMap(
      pages,
    ),
  ],
  [WITH_DEPARTMENT]: ["department=<id>", "status=all&department=<id>"].flatMap(pages),
  "cases.desk-list.findSearch": ["pand", "N-7", "N 2026 7", "wie 7", "niets"].map(
    (words): Call =>
      (read) =>
        list.findSearch(read, askedIn(words)),
  ),
  "cases.desk-list.countWithWords": ["pand", "#n-7", "niets"].map(
    (word): Call =>
      (read) =>
        list.countWithWords(read, `'${read.municipalityId.slice(-8)}:${word}'`, 2001),
  ),
  "cases.desk-list.findStems": [(read) => list.findStems(read, ["pand", "panden"])],
  "cases.desk-list.findWritten": [(read, id) => list.findWritten(read, [id])],
  "cases.desk-list.findDepartmentsAsked": [(read, id) => list.findDepartmentsAsked(read, [id], new Map())],
  "cases.desk-list.views.listViews": [(read, id) => views.listViews(read, id)],
  "cases.desk-list.views.findView": [(read, id) => views.findView(read, id, id)],
};

/** What the function that searches looks at, for a word of one case. */
export const searchedByWords = (municipalityId: string): string =>
  `select e.case_id from cases.search_entry e where (e.municipality_id = '${municipalityId}') is true
   and e.words @@ '''${municipalityId.slice(-8)}:#n-7'''::tsquery limit 1001`;
