import { directoryAddresses, enterprises, findOrganisationNames } from "#directory";
import { demand } from "#platform/access";
import { dayOf, Temporal } from "#platform/clock";
import { isId } from "#platform/db";
import { choose, formatDay } from "#platform/i18n";
import {
  ButtonLink,
  Chip,
  EmptyState,
  FilterLinks,
  Inline,
  Link,
  PageHead,
  Pagination,
  Paragraph,
  type Row,
  Rows,
  Stack,
} from "#platform/ui";
import type { Answer, Route, Visit } from "#platform/web";
import { caseAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { type Case, isOpen } from "../../case.js";
import { readAccount } from "../../own/own-case.js";
import { listAsked, listShared, type OwnPosition } from "../../own/queries.js";
import { en as sharedEn } from "../../text.en.js";
import { nl as sharedNl } from "../../text.nl.js";
import { type OwnList, ownLists } from "./lists.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const PAGE_SIZE = 25;

/** What somebody asked with their account, and what others share with them. */
export const ownQuestionsPage: Route = { id: "cases.own-questions", address: addresses.own, get: show };

async function show(visit: Visit): Promise<Answer> {
  demand(caseAccess, "case.list-own", visit.actor);
  const text = choose(visit.lang, { nl, en });
  const list = ownLists.find((known) => known === visit.query.get("lijst")) ?? "asked";
  const after = readPosition(visit.query);
  const account = await readAccount(visit);
  const { cases, names } = await readList(visit, list, after);
  const shown = cases.slice(0, PAGE_SIZE);
  const last = cases.length > PAGE_SIZE ? shown.at(-1) : undefined;
  const body = (
    <Stack>
      <PageHead title={text.titles[list]} actions={<Lists visit={visit} current={list} />} />
      {shown.length === 0 ? (
        <EmptyState heading={text.empty[list].title}>{text.empty[list].body}</EmptyState>
      ) : (
        <Rows label={text.titles[list]} rows={shown.map((found) => asRow(visit, found, list, names))} />
      )}
      <Pagination
        lang={visit.lang}
        firstHref={after ? hrefOf(visit, list) : undefined}
        nextHref={last && hrefOf(visit, list, { at: last.receivedAt.toString(), id: last.id })}
      />
      <Inline>
        <ButtonLink href={visit.to(addresses.ask)} arrow>
          {text.ask}
        </ButtonLink>
      </Inline>
      {account ? (
        <Paragraph>
          <Link href={visit.to(directoryAddresses.list)} standalone>
            {text.organisations}
          </Link>
        </Paragraph>
      ) : null}
    </Stack>
  );
  return { kind: "page", title: text.titles[list], body, isPrivate: true };
}

async function readList(visit: Visit, list: OwnList, after: OwnPosition | undefined) {
  const personId = visit.actor.kind === "person" ? visit.actor.personId : "";
  return visit.read(async (read) => {
    const cases =
      list === "asked"
        ? await listAsked(read, personId, after, PAGE_SIZE + 1)
        : await listShared(read, personId, await enterprises.findReaders(read, personId), after, PAGE_SIZE + 1);
    const organisations = cases.flatMap(({ organisationId }) => organisationId ?? []);
    return { cases, names: await findOrganisationNames(read, organisations) };
  });
}

function hrefOf(visit: Visit, list: OwnList, after?: OwnPosition): string {
  return `${visit.to(addresses.own)}?${new URLSearchParams({ lijst: list, ...after })}`;
}

/** Where the page begins; anything that is not a moment of this era and an id begins at the beginning. */
function readPosition(query: URLSearchParams): OwnPosition | undefined {
  const [at, id] = [query.get("at") ?? "", query.get("id") ?? ""];
  if (!isId(id) || !/^\d{4}-\d\d-\d\dT/.test(at)) return undefined;
  try {
    const moment = Temporal.Instant.from(at);
    return moment.epochMilliseconds > 0 ? { at: moment.toString(), id } : undefined;
  } catch {
    return undefined;
  }
}

function Lists({ visit, current }: { visit: Visit; current: OwnList }) {
  const text = choose(visit.lang, { nl, en });
  const links = ownLists.map((list) => ({
    href: hrefOf(visit, list),
    label: text.lists[list],
    current: list === current,
  }));
  return <FilterLinks label={text.listLabel} links={links} />;
}

function asRow(visit: Visit, found: Case, list: OwnList, names: ReadonlyMap<string, string>): Row {
  const text = choose(visit.lang, { nl, en });
  const { statuses } = choose(visit.lang, { nl: sharedNl, en: sharedEn });
  const today = dayOf(visit.clock.now());
  const day = formatDay(dayOf(found.receivedAt), visit.lang, { style: "medium", weekday: true, year: "auto", today });
  const isDone = !isOpen(found.status);
  const organisation = names.get(found.organisationId ?? "");
  const who = list === "shared" ? [found.asker.name, organisation] : [organisation];
  return {
    href: visit.to(addresses.ownCase, { caseId: found.id }),
    title: found.title,
    note: [found.number, ...who.filter((part) => part !== undefined)].join(" · "),
    status: <Chip tone={isDone ? "ok" : "plain"}>{statuses[found.status]}</Chip>,
    when: text.asked(day),
  };
}
