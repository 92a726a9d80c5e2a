// Without this script the board is a page with links, menus and a link to read it again; with it, it stays true by itself.
const board = document.querySelector<HTMLElement>("[data-board]");
const said = document.querySelector<HTMLElement>("[data-board-said]");
if (board && said) {
  onceSeen(() => void start(board, said));
}

/**
 * Waits for the first paint: on a slow network what is fetched before it would make what is seen wait. A tab that nobody
 * looks at does not paint, and a browser that stays silent about it gets a second.
 */
function onceSeen(run: () => void): void {
  let waits = true;
  const go = () => {
    if (waits) run();
    waits = false;
  };
  new PerformanceObserver(go).observe({ type: "paint", buffered: true });
  window.addEventListener("load", () => window.setTimeout(go, 1_000), { once: true });
}

async function start(board: HTMLElement, said: HTMLElement): Promise<void> {
  const [{ startDragging }, { startArrows }, { keepLive }] = await Promise.all([
    import("./board-drag.island.js"),
    import("./board-keys.island.js"),
    import("./board-live.island.js"),
  ]);
  const say = sayIn(said);
  const isDragging = startDragging(board, say);
  startArrows(board);
  keepLive(board, say, isDragging);
}

const SHOWN_MS = 9_000;

/** Says something aloud and on the screen, for a while. */
function sayIn(box: HTMLElement): (text: string) => void {
  let timer = 0;
  return (text) => {
    window.clearTimeout(timer);
    // The same words twice are two pieces of news.
    box.textContent = "";
    window.setTimeout(() => {
      box.textContent = text;
    }, 50);
    timer = window.setTimeout(() => {
      box.textContent = "";
    }, SHOWN_MS);
  };
}
