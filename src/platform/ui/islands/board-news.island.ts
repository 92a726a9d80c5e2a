/** The words that the page has for news. */
type Words = { moved: string; added: string; gone: string; many: string; changed: string };

type Seen = { readonly title: string; readonly lane: string; readonly laneTitle: string; readonly text: string };

/** Every card on a board, by its id. */
export function ticketsIn(board: HTMLElement): ReadonlyMap<string, Seen> {
  const tickets = [...board.querySelectorAll<HTMLElement>(".rl-ticket")];
  return new Map(
    tickets.map((ticket) => {
      const lane = ticket.closest<HTMLElement>("[data-lane]");
      return [
        ticket.id,
        {
          title: ticket.querySelector("h3")?.textContent ?? "",
          lane: lane?.dataset.lane ?? "",
          laneTitle: lane?.querySelector("[data-lane-title]")?.textContent ?? "",
          text: ticket.textContent ?? "",
        },
      ];
    }),
  );
}

/** More news than this is a number. */
const MOST = 3;

/** What became different, in sentences; empty when nobody has to hear anything. */
export function newsBetween(before: ReadonlyMap<string, Seen>, after: ReadonlyMap<string, Seen>, words: Words): string {
  const fill = (sentence: string, { title, laneTitle }: Seen) =>
    sentence.replace("{title}", () => title).replace("{lane}", () => laneTitle);
  const news = [
    ...[...after].flatMap(([id, now]) => {
      const then = before.get(id);
      if (!then) return [fill(words.added, now)];
      return then.lane === now.lane ? [] : [fill(words.moved, now)];
    }),
    ...[...before].flatMap(([id, then]) => (after.has(id) ? [] : [fill(words.gone, then)])),
  ];
  if (news.length > MOST) return words.many.replace("{n}", String(news.length));
  if (news.length > 0) return news.join(" ");
  return [...after].some(([id, { text }]) => before.get(id)?.text !== text) ? words.changed : "";
}
