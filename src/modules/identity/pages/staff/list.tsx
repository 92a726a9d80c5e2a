import { findMunicipality, settings } from "#municipality";
import { demand } from "#platform/access";
import { dayOf } from "#platform/clock";
import { isId, type Read } from "#platform/db";
import { capital, choose, formatDay } from "#platform/i18n";
import { voiceOf } from "#platform/tenancy";
import {
  Button,
  ButtonLink,
  Chip,
  EmptyState,
  FilterLinks,
  Form,
  Inline,
  Link,
  Notice,
  PageHead,
  Pagination,
  Rows,
  Stack,
  TextField,
} from "#platform/ui";
import { type Answer, doneIn, type Route, type Visit } from "#platform/web";
import { type Acting, findActing } from "../../absence/acting.js";
import { identityAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { called } from "../../former/called.js";
import { findProvider } from "../../oidc/queries.js";
import { roleList } from "../../role-list.js";
import { findMembersLike, listMembers, type Member } from "../../staff/queries.js";
import { showInvitations } from "./invitations.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const PAGE_SIZE = 25;
/** More than this are not shown of what was looked for. */
const MOST_FOUND = 50;

const filters = ["here", "invited", "left"] as const;
type Filter = (typeof filters)[number];

/** Who works here, who was invited, who left. */
export const staffList: Route = {
  id: "identity.staff-list",
  address: addresses.staff,
  searchesPerTenMinutes: 150,
  get: show,
};

type View = {
  readonly members: readonly Member[];
  /** Of whom is away today: who acts. */
  readonly acting: ReadonlyMap<string, Acting>;
  readonly hasProvider: boolean;
  readonly nextAfter: string | undefined;
  readonly isCut: boolean;
  /** For how many years it is known who left; undefined as long as nobody chose. */
  readonly keepYears: number | undefined;
};

async function show(visit: Visit): Promise<Answer> {
  demand(identityAccess, "staff.list", visit.actor);
  const text = choose(visit.lang, { nl, en });
  const filter: Filter = filters.find((one) => one === visit.query.get("status")) ?? "here";
  const letters = (visit.query.get("q") ?? "").replaceAll("\0", "").trim().slice(0, 100);
  const links = filters.map((one) => ({
    href: hrefOf(visit, { status: one }),
    label: text.filters[one],
    current: one === filter,
  }));
  const invite = (
    <ButtonLink href={visit.to(addresses.inviteStaff)} arrow>
      {text.invite}
    </ButtonLink>
  );
  const main = filter === "invited" ? await showInvitations(visit) : await showMembers(visit, filter, letters);
  const body = (
    <Stack>
      <PageHead title={text.titles[filter]} lead={text.lead} actions={invite} />
      <JustDone visit={visit} />
      <FilterLinks label={text.filterLabel} links={links} />
      {main}
    </Stack>
  );
  return { kind: "page", title: text.titles[filter], body, isPrivate: true, width: "board" };
}

function hrefOf(visit: Visit, query: Readonly<Record<string, string>>): string {
  return `${visit.to(addresses.staff)}?${new URLSearchParams(query)}`;
}

/** What was done a moment ago, as the address says. */
function JustDone({ visit }: { visit: Visit }) {
  const { done } = choose(visit.lang, { nl, en });
  const what = doneIn(visit, ["invited", "again", "withdrawn", "saved"]);
  return what === undefined ? null : (
    <Notice tone="ok" announce>
      <p>{done[what]}</p>
    </Notice>
  );
}

async function showMembers(visit: Visit, filter: "here" | "left", letters: string) {
  const text = choose(visit.lang, { nl, en });
  const view = await visit.read((read) => readMembers(read, visit, filter, letters));
  const { nextAfter } = view;
  const isFurther = visit.query.has("after");
  return (
    <>
      <Form lang={visit.lang} action={visit.to(addresses.staff)} method="get" hidden={{ status: filter }}>
        <TextField
          lang={visit.lang}
          name="q"
          type="search"
          label={text.search}
          value={letters}
          width="medium"
          autocomplete="off"
        />
        <Inline>
          <Button weight="secondary">{text.find}</Button>
        </Inline>
      </Form>
      {view.isCut ? <Notice>{text.cut(MOST_FOUND)}</Notice> : null}
      {filter === "left" ? <Kept visit={visit} years={view.keepYears} /> : null}
      {view.members.length === 0 ? (
        <EmptyState heading={letters === "" ? text.empty[filter] : text.nobody(letters)}>
          {letters === "" ? null : text.nobodyHint}
        </EmptyState>
      ) : (
        <Rows label={text.titles[filter]} rows={view.members.map((member) => rowOf(visit, member, view))} />
      )}
      <Pagination
        lang={visit.lang}
        firstHref={isFurther ? hrefOf(visit, { status: filter }) : undefined}
        nextHref={nextAfter && hrefOf(visit, { status: filter, after: nextAfter })}
      />
    </>
  );
}

/** How long it stays known who left, and where that is chosen. */
function Kept({ visit, years }: { visit: Visit; years: number | undefined }) {
  const { kept } = choose(visit.lang, { nl, en });
  const link = (
    <Link href={visit.to(settings.retentionAddress)} standalone>
      {kept.go}
    </Link>
  );
  return years === undefined ? (
    <Notice tone="warning" heading={kept.notChosen}>
      <p>{kept.stays}</p>
      {link}
    </Notice>
  ) : (
    <Notice>
      <p>{kept.chosen(years)}</p>
      {link}
    </Notice>
  );
}

async function readMembers(read: Read, visit: Visit, filter: "here" | "left", letters: string): Promise<View> {
  const hasProvider = (await findProvider(read)) !== undefined;
  const after = visit.query.get("after") ?? "";
  const start = isId(after) ? after : undefined;
  const size = letters === "" ? PAGE_SIZE : MOST_FOUND;
  const found =
    letters === ""
      ? await listMembers(read, filter, start, size + 1)
      : await findMembersLike(read, filter, letters, size + 1);
  const members = found.slice(0, size);
  const isMore = found.length > size;
  const acting = new Map<string, Acting>();
  const today = dayOf(visit.clock.now());
  for (const { personId, leftAt } of members) {
    const one = leftAt ? undefined : await findActing(read, personId, today);
    if (one?.away) acting.set(personId, one);
  }
  const nextAfter = isMore && letters === "" ? members.at(-1)?.personId : undefined;
  const { keepStaffYears: keepYears } = await findMunicipality(read);
  return { members, acting, hasProvider, nextAfter, isCut: isMore && letters !== "", keepYears };
}

function rowOf(visit: Visit, member: Member, { acting, hasProvider }: View) {
  const text = choose(visit.lang, { nl, en });
  const today = dayOf(visit.clock.now());
  const written = (at: Member["startedAt"]) => formatDay(dayOf(at), visit.lang, { style: "long", today });
  const own = roleList(member.roles, visit.lang, voiceOf(visit.municipality, visit.lang));
  const away = acting.get(member.personId);
  const door = hasProvider ? (member.isLinked ? "provider" : "unlinked") : "mail";
  return {
    title: capital(called(member, visit.lang)),
    href: visit.to(addresses.member, { personId: member.personId }),
    note: [...new Set([member.jobTitle[visit.lang], own || (member.leftAt ? "" : text.noRole)])]
      .filter(Boolean)
      .join(" · "),
    ...(away ? { status: <Chip tone="waits">{awayWords(away, text)}</Chip> } : {}),
    when: member.leftAt
      ? text.fromTo(written(member.startedAt), written(member.leftAt))
      : `${text.since(written(member.startedAt))} · ${text.doors[door]}`,
  };
}

function awayWords({ person, who }: Acting, text: typeof nl): string {
  return who.personId === person.personId ? text.away : text.awayActs(who.name);
}
