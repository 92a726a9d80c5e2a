import { capital, choose } from "#platform/i18n";
import { EmptyState, keepDrawings, Lane, Lanes, Link, LiveBoard, Paragraph } from "#platform/ui";
import type { Visit } from "#platform/web";
import { addresses } from "../addresses.js";
import { everything, queryOf as wantedQuery } from "../desk-list/wanted.js";
import { DEEPEST, isWhole, type Lane as LaneName, lanes, noFilter, queryOf } from "./board.js";
import { QuestionTicket } from "./card.js";
import { AttentionLinks, boardHref, countOf } from "./filters.js";
import type { YearOfWork } from "./stuck/queries.js";
import { StuckTable } from "./stuck/table.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";
import { type BoardState, type BoardView, isEmpty, viewOf } from "./view.js";

type Props = { readonly visit: Visit; readonly state: BoardState; readonly year: readonly YearOfWork[] };

/** What is on the board: the part of the page that keeps itself up to date. */
export function BoardRegion({ visit, state, year }: Props) {
  const text = choose(visit.lang, { nl, en });
  const query = new URLSearchParams(queryOf(state.filter));
  const open = visit.query.get("open");
  if (open !== null) query.set("open", open);
  return (
    <LiveBoard source={`${visit.to(addresses.boardState)}?${query}`} token={state.token} words={text.said}>
      {boardContent(visit, state, year)}
    </LiveBoard>
  );
}

/** Of some fifty kilobytes each. */
const MOST_BOARDS = 100;
const keep = keepDrawings(MOST_BOARDS);

/** The same without what holds it, for a page that has that already. Drawn again only when something on it is different. */
export function boardContent(visit: Visit, state: BoardState, year: readonly YearOfWork[]) {
  const { filter, token } = state;
  const key = JSON.stringify([visit.to(addresses.board), queryOf(filter), visit.query.get("open"), token, year]);
  return keep(key, () => <BoardContent visit={visit} view={viewOf(visit, state)} year={year} />);
}

type Drawn = Omit<Props, "state"> & { readonly view: BoardView };

function BoardContent({ visit, view, year }: Drawn) {
  const text = choose(visit.lang, { nl, en });
  return (
    <>
      <AttentionLinks visit={visit} state={view} />
      {view.cards.length === 0 && !isWhole(view.filter) ? (
        <EmptyState heading={text.empty.filtered.title}>
          <Paragraph>{text.empty.filtered.body}</Paragraph>
          <Link href={boardHref(visit, noFilter)} standalone>
            {text.empty.filtered.all}
          </Link>
        </EmptyState>
      ) : isEmpty(view) ? (
        <EmptyState heading={text.empty.title}>{text.empty.body}</EmptyState>
      ) : (
        <Lanes>
          {lanes.map((lane) => (
            <OneLane visit={visit} view={view} lane={lane} />
          ))}
        </Lanes>
      )}
      {view.cards.some(({ counted }) => counted >= DEEPEST) ? (
        <Paragraph muted>{text.filter.deep(DEEPEST)}</Paragraph>
      ) : null}
      <StuckTable visit={visit} view={view} year={year} />
    </>
  );
}

function OneLane({ visit, view, lane }: Omit<Drawn, "year"> & { readonly lane: (typeof lanes)[number] }) {
  const text = choose(visit.lang, { nl, en });
  const cards = view.cards.filter(({ status }) => status === lane);
  const counted = cards[0]?.counted ?? 0;
  const shown = countOf(visit, counted);
  return (
    <Lane
      id={lane}
      title={capital(text.lanes[lane].title)}
      count={{ shown, said: text.cards(shown) }}
      refusal={text.lanes[lane].refusal}
      empty={cards.length === 0 ? text.none : undefined}
      more={counted > cards.length ? moreOf(visit, view, lane, shown) : undefined}
    >
      {cards.map((card, place) => (
        <QuestionTicket visit={visit} view={view} card={card} place={place} />
      ))}
    </Lane>
  );
}

/** The list has a lane as a whole, and also of what somebody owns or of what is late. What else was chosen here, it does not know. */
function moreOf(visit: Visit, { filter }: BoardView, lane: LaneName, shown: string) {
  const text = choose(visit.lang, { nl, en });
  const { isMine, when } = filter;
  if (!isWhole({ ...filter, isMine: false, when: undefined })) return { label: text.inAll(shown) };
  const query = wantedQuery({ ...everything, standing: lane, isMine, due: when });
  return { href: `${visit.to(addresses.list)}?${query}`, label: text.inList(shown) };
}
