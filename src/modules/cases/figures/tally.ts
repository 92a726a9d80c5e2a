/** A question without a first reaction although its day has passed: longer than any number of working days. */
export const LATER = Number.POSITIVE_INFINITY;

/** What was counted of the questions of one period. All of it adds up. */
export type Tally = {
  readonly received: number;
  /** How many questions had their first reaction after how many working days. */
  readonly reactions: ReadonlyMap<number, number>;
  /** Of how many it is clear whether the date promised first was kept, and of how many it was; the same of the last one. */
  readonly first: Part;
  readonly last: Part;
  /** Answered or ended; the hops of all of them, and how many had none. */
  readonly over: number;
  readonly hops: number;
  readonly unmoved: number;
  /** Answered, and of those at the first desk. */
  readonly firstDesk: Part;
  readonly droppedOut: Part;
  /** Looked back on by whoever asked: felt helped, and solved, wholly or in part. */
  readonly feltHelped: Part;
  readonly solved: Part;
};

/** So many out of so many. */
export type Part = { readonly n: number; readonly of: number };

const none: Part = { n: 0, of: 0 };

export const emptyTally: Tally = {
  received: 0,
  reactions: new Map(),
  first: none,
  last: none,
  over: 0,
  hops: 0,
  unmoved: 0,
  firstDesk: none,
  droppedOut: none,
  feltHelped: none,
  solved: none,
};

export const sumOf = (tallies: readonly Tally[]): Tally => tallies.reduce(plus, emptyTally);

function plus(a: Tally, b: Tally): Tally {
  const part = (key: "first" | "last" | "firstDesk" | "droppedOut" | "feltHelped" | "solved"): Part => ({
    n: a[key].n + b[key].n,
    of: a[key].of + b[key].of,
  });
  const reactions = new Map(a.reactions);
  for (const [days, count] of b.reactions) reactions.set(days, (reactions.get(days) ?? 0) + count);
  return {
    received: a.received + b.received,
    reactions,
    first: part("first"),
    last: part("last"),
    over: a.over + b.over,
    hops: a.hops + b.hops,
    unmoved: a.unmoved + b.unmoved,
    firstDesk: part("firstDesk"),
    droppedOut: part("droppedOut"),
    feltHelped: part("feltHelped"),
    solved: part("solved"),
  };
}
