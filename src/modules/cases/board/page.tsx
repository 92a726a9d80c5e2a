import { demand } from "#platform/access";
import { choose, formatMoment } from "#platform/i18n";
import { BOARD_ISLAND, BoardStanding, ButtonLink, Disclosure, PageHead, Paragraph, ScreenOnly } from "#platform/ui";
import type { Answer, Route, Visit } from "#platform/web";
import { caseAccess } from "../access.js";
import { addresses } from "../addresses.js";
import { en as noteEn } from "../counter/pages/note/text.en.js";
import { nl as noteNl } from "../counter/pages/note/text.nl.js";
import { filterFrom } from "./board.js";
import { hrefOf } from "./card.js";
import { boardHref, ChooseWhere } from "./filters.js";
import { BoardRegion, boardContent } from "./region.js";
import { type YearBook, yearBook } from "./stuck/year-book.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";
import { type BoardState, readBoard, viewOf } from "./view.js";

/** Everything that is open, by how far it is; and what a page of it asks for while somebody looks at it. */
export function boardRoutes(): readonly Route[] {
  const book = yearBook();
  return [
    { id: "cases.board", address: addresses.board, get: (visit) => show(visit, book) },
    { id: "cases.board-state", address: addresses.boardState, isBackground: true, get: (visit) => tell(visit, book) },
  ];
}

function noteRead(visit: Visit, { lanes }: BoardState): void {
  visit.noteRead({
    action: "case.list",
    subject: { kind: "case-list", id: "board" },
    detail: { cases: lanes.length },
  });
}

const readAt = ({ lang, clock }: Visit) => choose(lang, { nl, en }).readAt(formatMoment(clock.now(), lang));

async function show(visit: Visit, book: YearBook): Promise<Answer> {
  demand(caseAccess, "case.list", visit.actor);
  const text = choose(visit.lang, { nl, en });
  const state = await readBoard(visit, filterFrom(visit.query));
  const dragged = pageFor(visit, state);
  if (dragged !== undefined) return { kind: "redirect", to: dragged };
  const year = await book(visit);
  noteRead(visit, state);
  const body = (
    <>
      <PageHead
        title={text.title}
        actions={
          <>
            <BoardStanding
              readAt={readAt(visit)}
              refresh={{ href: boardHref(visit, state.filter), label: text.refresh }}
              live={text.live}
            />
            <ScreenOnly>
              <ButtonLink href={visit.to(addresses.noteQuestion)}>
                {choose(visit.lang, { nl: noteNl, en: noteEn }).menu}
              </ButtonLink>
            </ScreenOnly>
          </>
        }
      />
      <ChooseWhere visit={visit} state={state} />
      <BoardRegion visit={visit} state={state} year={year} />
      <Disclosure label={text.help.label}>
        {text.help.body.map((sentence) => (
          <Paragraph>{sentence}</Paragraph>
        ))}
      </Disclosure>
    </>
  );
  return { kind: "page", title: text.title, body, islands: [BOARD_ISLAND], isPrivate: true, width: "board" };
}

/** Where a card that was dragged to a lane goes on, when its menu was not on the page: to the page of the lawful move. */
function pageFor(visit: Visit, state: BoardState): string | undefined {
  const [open, to] = [visit.query.get("open"), visit.query.get("to")];
  if (open === null || to === null) return undefined;
  const card = viewOf(visit, state).cards.find(({ id }) => id === open);
  const move = card?.moves.find((one) => one.to === to);
  return card && move && hrefOf(visit, card, move);
}

/**
 * What a page asks for while it is looked at: whether the board is still the one that it shows, and if not, the new one. Only
 * then somebody reads something, which is put on record. Nobody stays signed in by it.
 */
async function tell(visit: Visit, book: YearBook): Promise<Answer> {
  demand(caseAccess, "case.list", visit.actor);
  const state = await readBoard(visit, filterFrom(visit.query));
  const { token } = state;
  if (token === visit.query.get("seen")) return { kind: "data", body: { token, readAt: readAt(visit) } };
  noteRead(visit, state);
  const content = String(boardContent(visit, state, await book(visit)));
  return { kind: "data", body: { token, readAt: readAt(visit), content } };
}
