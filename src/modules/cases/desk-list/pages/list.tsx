import { choices } from "#municipality";
import { demand } from "#platform/access";
import { dayOf } from "#platform/clock";
import { choose, formatDay, type Texts } from "#platform/i18n";
import {
  Chip,
  drawnOnce,
  FilterLinks,
  Marked,
  PageHead,
  Pagination,
  Paragraph,
  RowItem,
  Rows,
  Stack,
} from "#platform/ui";
import type { Answer, Route, Visit } from "#platform/web";
import { caseAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { type Case, isOpen } from "../../case.js";
import { answerStanding, SOON, type Standing } from "../../deadline.js";
import { en as officialEn } from "../../official/text.en.js";
import { nl as officialNl } from "../../official/text.nl.js";
import { en as sharedEn } from "../../text.en.js";
import { nl as sharedNl } from "../../text.nl.js";
import { OfferedBlock, readOffered } from "../../transfer/pages/offered.js";
import type { Piece } from "../lit.js";
import { beginLook, choosable, placeText, readPlace, readShown, type Shown, whoOf } from "../look.js";
import { en } from "../text.en.js";
import { nl } from "../text.nl.js";
import { listViews } from "../views/queries.js";
import { type SavedView, wantedOf } from "../views/view.js";
import { readWanted, sortOf, standingOf, type Wanted } from "../wanted.js";
import { Active, Bar, type Department, isGroup, listHref, narrowing, standingName } from "./bar.js";
import { Downloads, SaveView, ViewDone, ViewLinks } from "./below.js";
import { Nothing } from "./nothing.js";

const PAGE_SIZE = 25;

/** Every question of the municipality: what is open and most urgent first, or what somebody looks for. */
export const caseList: Route = {
  id: "cases.case-list",
  address: addresses.list,
  searchesPerTenMinutes: 150,
  get: show,
};

type View = {
  readonly wanted: Wanted;
  readonly shown: Shown;
  readonly departments: readonly Department[];
  readonly views: readonly SavedView[];
  readonly isFurtherOn: boolean;
};

async function show(visit: Visit): Promise<Answer> {
  demand(caseAccess, "case.list", visit.actor);
  const text = choose(visit.lang, { nl, en });
  const view = await visit.read((read) => readView(read, visit));
  const { wanted, shown, departments, views } = view;
  const isWhole = narrowing(wanted).length === 0;
  // What is offered stands above the list as it is; whoever looks for something is helped with what they look for.
  const offered = isWhole ? await readOffered(visit) : [];
  visit.noteRead({
    action: "case.list",
    subject: { kind: "case-list", id: standingOf(wanted) },
    detail: { cases: shown.cases.length + offered.length },
  });
  const title = titleOf(visit, wanted);
  const body = (
    <Stack>
      <PageHead title={title} actions={<Tabs visit={visit} wanted={wanted} />} />
      <ViewDone visit={visit} />
      <ViewLinks visit={visit} wanted={wanted} views={views} />
      <Bar visit={visit} wanted={wanted} departments={departments} />
      <Active visit={visit} wanted={wanted} departments={departments} />
      <OfferedBlock visit={visit} offered={offered} />
      {shown.cases.length === 0 ? (
        <Nothing visit={visit} wanted={wanted} />
      ) : (
        <>
          <Paragraph muted>{countLine(text, view)}</Paragraph>
          <Rows label={title} rows={shown.cases.map((found) => rowOf(visit, found, shown))} />
        </>
      )}
      <Pagination
        lang={visit.lang}
        previousHref={shown.before && listHref(visit, wanted, { before: placeText(shown.before) })}
        nextHref={shown.after && listHref(visit, wanted, { after: placeText(shown.after) })}
      />
      {shown.cases.length === 0 ? null : <Downloads visit={visit} wanted={wanted} />}
      <SaveView visit={visit} wanted={wanted} views={views} />
    </Stack>
  );
  return { kind: "page", title, body, isPrivate: true, width: "board" };
}

async function readView(read: Parameters<typeof listViews>[0], visit: Visit): Promise<View> {
  const views = visit.actor.kind === "person" ? await listViews(read, visit.actor.personId) : [];
  const own = views.find(({ isDefault }) => isDefault);
  // Only whoever asks for nothing gets what they begin with; what was done a moment ago is no wish.
  const asksNothing = [...visit.query.keys()].every((name) => name === "gedaan");
  const wanted = asksNothing && own ? wantedOf(own) : readWanted(visit.query);
  const place = readPlace(visit.query, wanted);
  const nameless = choose(visit.lang, { nl: sharedNl, en: sharedEn });
  const look = await beginLook(read, visit, wanted);
  const shown = await readShown(read, look, place, PAGE_SIZE, nameless);
  const departments = choosable(await choices.listDepartments(read), wanted.departmentId);
  return { wanted, shown, departments, views, isFurtherOn: shown.before !== undefined };
}

function titleOf(visit: Visit, wanted: Wanted): string {
  const { titles } = choose(visit.lang, { nl, en });
  const standing = standingOf(wanted);
  if (wanted.words !== undefined)
    return titles.search(wanted.standing === undefined ? undefined : standingName(visit, standing));
  return isGroup(standing) ? titles[standing] : titles.other(standingName(visit, standing));
}

function countLine(text: Texts<typeof nl>, { wanted, shown, isFurtherOn }: View): string {
  const count = text.count(shown.cases.length, shown.after !== undefined);
  return `${isFurtherOn ? text.furtherOn : count} ${text.order[sortOf(wanted)]}`;
}

function Tabs({ visit, wanted }: { visit: Visit; wanted: Wanted }) {
  const text = choose(visit.lang, { nl, en });
  const links = (["open", "answered", "closed", "all"] as const).map((standing) => ({
    href: listHref(visit, { ...wanted, standing }),
    label: text.tabs[standing],
    current: standingOf(wanted) === standing,
  }));
  return <FilterLinks label={text.filterLabel} links={links} />;
}

/** What stands in a row: texts, and which piece of them was looked for. */
type Drawn = {
  readonly href: string;
  readonly tone: "late" | "waits" | "plain";
  readonly title: string | readonly Piece[];
  readonly number: string | readonly Piece[];
  readonly who: string | readonly Piece[];
  readonly rest: { readonly found: string; readonly pieces: readonly Piece[] } | undefined;
  readonly chips: readonly { readonly tone: "late" | "waits" | "plain" | "ok"; readonly words: string }[];
  readonly when: string;
};

/** The same rows come on many pages, as colleagues look at the same list. */
const QuestionRow = drawnOnce(({ href, tone, title, number, who, rest, chips, when }: Drawn) => (
  <RowItem
    href={href}
    tone={tone}
    title={litUp(title)}
    note={
      <>
        {litUp(number)} · {litUp(who)}
      </>
    }
    more={
      rest ? (
        <>
          {rest.found} <Marked pieces={[...rest.pieces]} />
        </>
      ) : undefined
    }
    status={chips.map((chip) => <Chip tone={chip.tone}>{chip.words}</Chip>)}
    when={when}
  />
));

const litUp = (text: string | readonly Piece[]) => (typeof text === "string" ? text : <Marked pieces={[...text]} />);

function rowOf(visit: Visit, found: Case, { look, names, lit }: Shown) {
  const text = choose(visit.lang, { nl, en });
  const shared = choose(visit.lang, { nl: sharedNl, en: sharedEn });
  const isByDue = sortOf(look.wanted) === "due";
  const day = isByDue ? found.answerDue : dayOf(found.receivedAt);
  const when = formatDay(day, visit.lang, { style: "medium", weekday: true, year: "auto", today: look.at.today });
  const standing = answerStanding(found, look.at.today, look.closed);
  const light = lit.get(found.id);
  return QuestionRow({
    href: visit.to(addresses.case, { caseId: found.id }),
    tone: standing?.isLate ? "late" : standing && standing.days <= SOON ? "waits" : "plain",
    title: light?.title ?? found.title,
    number: light?.number ?? found.number,
    who: light?.who ?? whoOf(found, names, shared),
    rest: light?.rest && { found: text.found[light.rest.place], pieces: light.rest.pieces },
    chips: chipsOf(visit, found, standing),
    when: !isByDue ? text.received(when) : found.official ? text.lawful(when) : text.promised(when),
  });
}

/** Where a question is, before that what it is by law, and what is left of the promise, when that is little or nothing. */
function chipsOf(visit: Visit, found: Case, standing: Standing): Drawn["chips"] {
  const shared = choose(visit.lang, { nl: sharedNl, en: sharedEn });
  const official = choose(visit.lang, { nl: officialNl, en: officialEn });
  const isSoon = standing && !standing.isLate && standing.days <= SOON;
  return [
    ...(standing?.isLate ? [{ tone: "late" as const, words: shared.late(standing.days) }] : []),
    ...(isSoon ? [{ tone: "waits" as const, words: shared.left(standing.days) }] : []),
    ...(found.official ? [{ tone: "plain" as const, words: official.kinds[found.official.kind] }] : []),
    { tone: isOpen(found.status) ? "plain" : "ok", words: shared.statuses[found.status] },
  ];
}
