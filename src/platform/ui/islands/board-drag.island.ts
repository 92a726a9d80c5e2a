const TICKET = ".rl-ticket";
const MENU = ":scope > details, :scope > .rl-ticket__ask";

/**
 * Lets cards that have a menu be dragged. Dropped on a lane to which a move leads, the page of that move opens, as the menu
 * does; dropped elsewhere it says why not. Whoever does not drag has the menu.
 * @returns tells whether a card is on its way now
 */
export function startDragging(board: HTMLElement, say: (text: string) => void): () => boolean {
  let dragged: HTMLElement | undefined;
  // A card can be dragged once a pointer is on it: then it also works for cards that came later.
  board.addEventListener("pointerover", ({ target }) => {
    const ticket = target instanceof Element ? target.closest<HTMLElement>(TICKET) : null;
    if (!ticket?.querySelector(MENU) || ticket.draggable) return;
    ticket.draggable = true;
    for (const link of ticket.querySelectorAll("a")) link.draggable = false;
  });
  board.addEventListener("dragstart", (event) => {
    if (!(event.target instanceof HTMLElement) || !event.target.matches(TICKET)) return;
    dragged = event.target;
    dragged.classList.add("rl-ticket--dragged");
    event.dataTransfer?.setData("text/plain", dragged.id);
  });
  board.addEventListener("dragover", (event) => {
    const lane = laneOf(event.target);
    mark(board, undefined);
    if (!dragged || !lane) return;
    event.preventDefault();
    mark(board, lane, addressOf(dragged, lane) === undefined);
  });
  board.addEventListener("drop", (event) => {
    const lane = laneOf(event.target);
    if (!dragged || !lane) return;
    event.preventDefault();
    const address = addressOf(dragged, lane);
    if (address !== undefined) return window.location.assign(address);
    const words: { same: string } = JSON.parse(board.dataset.words ?? "{}");
    say(lane.contains(dragged) ? words.same : (lane.dataset.refusal ?? ""));
  });
  board.addEventListener("dragend", () => {
    mark(board, undefined);
    dragged?.classList.remove("rl-ticket--dragged");
    dragged = undefined;
  });
  return () => dragged !== undefined;
}

const laneOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>("[data-lane]") : null;

/** Where a move of this card to this lane is made; undefined when there is no such move. */
function addressOf(ticket: HTMLElement, lane: HTMLElement): string | undefined {
  const to = lane.dataset.lane ?? "";
  const move = ticket.querySelector<HTMLAnchorElement>(`[data-to="${to}"]`);
  if (move) return move.href;
  const ask = ticket.querySelector<HTMLAnchorElement>(`[data-lanes~="${to}"]`);
  if (!ask) return undefined;
  const address = new URL(ask.href);
  address.searchParams.set("to", to);
  return address.href;
}

function mark(board: HTMLElement, lane: HTMLElement | undefined, refuses = false): void {
  for (const one of board.querySelectorAll(".rl-lane--target, .rl-lane--refuses"))
    one.classList.remove("rl-lane--target", "rl-lane--refuses");
  lane?.classList.add(refuses ? "rl-lane--refuses" : "rl-lane--target");
}
