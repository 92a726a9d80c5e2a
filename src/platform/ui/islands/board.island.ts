// Without this script the board is a page with links, menus and a link to read it again; with it, it stays true by itself.
const board = document.querySelector<HTMLElement>("[data-board]");
const said = document.querySelector<HTMLElement>("[data-board-said]");
if (board && said) {
  // What it takes is fetched when everything that is seen is there: on a slow network it would make that wait.
  if (document.readyState === "complete") void start(board, said);
  else window.addEventListener("load", () => void start(board, said), { once: true });
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
