import { newsBetween, ticketsIn } from "./board-news.island.js";

const EVERY_MS = 5_000;
/** After so long without an answer the page says that it may be old. */
const TRUE_FOR_MS = 20_000;

type Told = { token: string; readAt: string; content?: string };

/** Asks while the page is looked at whether the board has changed, and shows what is true then. */
export function keepLive(board: HTMLElement, say: (text: string) => void, isBusy: () => boolean): void {
  const live = document.querySelector<HTMLElement>("[data-board-live]");
  const read = document.querySelector<HTMLElement>("[data-board-read]");
  let heard = Date.now();
  let timer = 0;
  let isOver = false;
  const tell = (words: "on" | "stale" | "over") => {
    const text = live?.dataset[words] ?? "";
    if (live && live.textContent !== text) live.textContent = text;
  };

  async function ask(): Promise<void> {
    const address = new URL(board.dataset.board ?? "", window.location.href);
    address.searchParams.set("seen", board.dataset.token ?? "");
    // A redirect leads to signing in: then this page is nobody's any more.
    const reply = await fetch(address, { redirect: "manual" });
    if (reply.status < 500 && !reply.ok) {
      isOver = true;
      pause();
      tell("over");
      return;
    }
    if (!reply.ok) throw new Error(`status ${reply.status}`);
    const told: Told = await reply.json();
    heard = Date.now();
    // A card that is on its way stays where it is; the next answer brings the same news.
    if (isBusy()) return;
    tell("on");
    if (read) read.textContent = told.readAt;
    if (told.content === undefined) return;
    board.dataset.token = told.token;
    const before = ticketsIn(board);
    replace(board, told.content);
    const news = newsBetween(before, ticketsIn(board), JSON.parse(board.dataset.words ?? "{}"));
    if (news !== "") say(news);
  }

  function tick(): void {
    ask().catch(() => {
      if (Date.now() - heard > TRUE_FOR_MS) tell("stale");
    });
  }

  function pause(): void {
    window.clearInterval(timer);
    timer = 0;
  }

  function goOn(): void {
    if (isOver || timer !== 0 || document.visibilityState !== "visible") return;
    timer = window.setInterval(tick, EVERY_MS);
  }

  tell("on");
  goOn();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible") return pause();
    goOn();
    if (timer !== 0) tick();
  });
  // A page that comes back by the back button may be old.
  window.addEventListener("pageshow", (event) => {
    goOn();
    if (event.persisted && timer !== 0) tick();
  });
}

/** Puts a later board in the place of this one: menus stay open, the focus stays, and nothing jumps on the screen. */
function replace(board: HTMLElement, content: string): void {
  const open = [...board.querySelectorAll<HTMLDetailsElement>(".rl-ticket > details[open]")].map(cardOf);
  const focus = placeOf(board, document.activeElement);
  const seen = document.activeElement !== document.body && focus ? document.activeElement : firstSeen(board);
  const anchor = placeOf(board, seen);
  const top = seen?.getBoundingClientRect().top ?? 0;
  const later = new DOMParser().parseFromString(content, "text/html");
  board.replaceChildren(...later.body.childNodes);
  for (const one of open) keepOpen(one);
  if (focus) find(board, focus)?.focus({ preventScroll: true });
  const now = anchor && find(board, anchor)?.getBoundingClientRect().top;
  if (now !== undefined && now !== top) window.scrollBy({ top: now - top, behavior: "instant" });
}

type OpenMenu = { readonly ticket: string; readonly lane: string | undefined; readonly menu: HTMLDetailsElement };

const cardOf = (menu: HTMLDetailsElement): OpenMenu => ({
  ticket: menu.parentElement?.id ?? "",
  lane: laneOf(menu),
  menu,
});

const laneOf = (element: Element) => element.closest<HTMLElement>("[data-lane]")?.dataset.lane;

/** A card further down a lane has no menu on the page: the one that is open stays, for as long as the card is in its lane. */
function keepOpen({ ticket, lane, menu }: OpenMenu): void {
  const card = document.getElementById(ticket);
  const later = card?.querySelector<HTMLDetailsElement>(":scope > details");
  if (later) later.open = true;
  else if (card && laneOf(card) === lane) card.querySelector(":scope > .rl-ticket__ask")?.replaceWith(menu);
}

/** What stands where, so that it is found again on another board. */
type Place = { readonly ticket: string; readonly lane: string; readonly index: number; readonly href: string };

const CONTROLS = "a, summary";

function placeOf(board: HTMLElement, element: Element | null | undefined): Place | undefined {
  if (!element || !board.contains(element) || element === board) return undefined;
  const ticket = element.closest(".rl-ticket");
  return {
    ticket: ticket?.id ?? "",
    lane:
      element.closest("[data-lane] h2, [data-lane]")?.querySelector("h2")?.id ??
      (element.matches("h2") ? element.id : ""),
    index: ticket ? [...ticket.querySelectorAll(CONTROLS)].indexOf(element) : -1,
    href: element.getAttribute("href") ?? "",
  };
}

/** The same control; else the title of its card, which may have moved; else the heading of the lane in which it was. */
function find(board: HTMLElement, { ticket, lane, index, href }: Place): HTMLElement | undefined {
  const card = ticket === "" ? null : document.getElementById(ticket);
  if (card) {
    const controls = [...card.querySelectorAll<HTMLElement>(CONTROLS)];
    const same = controls[Math.max(0, index)];
    return same?.checkVisibility() ? same : controls[0];
  }
  const links = ticket === "" && href !== "" ? [...board.querySelectorAll<HTMLElement>("a")] : [];
  const link = links.find((one) => one.getAttribute("href") === href);
  return link ?? document.getElementById(lane) ?? board.querySelector<HTMLElement>("a") ?? undefined;
}

/** The first card on the screen, when nothing on the board has the focus. */
const firstSeen = (board: HTMLElement) =>
  [...board.querySelectorAll(".rl-ticket")].find((one) => one.getBoundingClientRect().top >= 0)?.querySelector("a");
