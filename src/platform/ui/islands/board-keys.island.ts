const TITLE = ".rl-ticket > h3 > a";

/** Arrow keys go from the title of a card to that of another; Tab goes on through everything, as always. */
export function startArrows(board: HTMLElement): void {
  board.addEventListener("keydown", (event) => {
    const here = event.target;
    if (!(here instanceof HTMLElement) || !here.matches(TITLE) || event.ctrlKey || event.altKey || event.metaKey)
      return;
    const next = nextOf(board, here, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

function nextOf(board: HTMLElement, here: HTMLElement, key: string): HTMLElement | undefined {
  const lanes = [...board.querySelectorAll("[data-lane]")].map((lane) => [
    ...lane.querySelectorAll<HTMLElement>(TITLE),
  ]);
  const column = lanes.findIndex((titles) => titles.includes(here));
  const row = lanes[column]?.indexOf(here) ?? 0;
  const beside = (step: 1 | -1) => {
    const rest = step === 1 ? lanes.slice(column + 1) : lanes.slice(0, column).reverse();
    const titles = rest.find(({ length }) => length > 0);
    return titles?.[Math.min(row, titles.length - 1)];
  };
  if (key === "ArrowDown") return lanes[column]?.[row + 1];
  if (key === "ArrowUp") return lanes[column]?.[row - 1];
  if (key === "ArrowRight") return beside(1);
  if (key === "ArrowLeft") return beside(-1);
  if (key === "Home") return lanes[column]?.[0];
  return key === "End" ? lanes[column]?.at(-1) : undefined;
}
