import { type Asked, load, type Measured } from "./load.js";
import type { Page } from "./pages.js";
import type { Server } from "./server.js";

export const USERS = 16;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);

/** One thing that people do, beside the least that any server would do for it. */
export type Compared = {
  readonly name: string;
  readonly queries: number;
  readonly bytes: number;
  /** By how many users at once. */
  readonly runs: ReadonlyMap<number, { readonly ours: Measured; readonly floor: Measured }>;
};

/** Measures a page and its floor, by one user and by `USERS` at once. */
export async function comparePage(product: Server, floor: Server, page: Page): Promise<Compared> {
  const ours: Asked = { url: `${product.base}${page.path}`, cookie: page.cookie };
  const bare: Asked = { url: `${floor.base}${page.path}`, cookie: "" };
  let turn = 0;
  const next = () => ({ ...ours, cookie: page.turns?.[turn++ % page.turns.length] ?? page.cookie });
  const { reads, writes } = await countStatements(product, ours);
  const runs: [number, { ours: Measured; floor: Measured }][] = [];
  for (const users of [1, USERS]) {
    const measured = await load(next, users, SECONDS);
    await floor.prepare({ path: page.path, reads, writes, bytes: measured.bytes });
    await load(() => bare, users, 0.5);
    runs.push([users, { ours: measured, floor: await load(() => bare, users, SECONDS) }]);
  }
  return { name: page.name, queries: reads + writes, bytes: runs[0]?.[1].ours.bytes ?? 0, runs: new Map(runs) };
}

/** How many statements one request sends: the floor does as many. Whoever was seen a moment ago is not written down again. */
async function countStatements(product: Server, asked: Asked): Promise<{ reads: number; writes: number }> {
  for (let n = 0; n < 5; n += 1) await fetch(asked.url, { headers: { cookie: asked.cookie } });
  const rounds = 5;
  const before = await product.standing();
  for (let n = 0; n < rounds; n += 1) await fetch(asked.url, { headers: { cookie: asked.cookie } });
  const after = await product.standing();
  const [reads = 0, writes = 0] = [after.reads - before.reads, after.writes - before.writes];
  return { reads: Math.round(reads / rounds), writes: Math.round(writes / rounds) };
}

/** What people send, each time another one. */
export type Sending = { readonly name: string; next(): Asked | undefined };

/**
 * Measures sending a form; what follows from it, mails too, is on its way when the browser hears of it.
 * @param sending gives the next form; undefined when there are no more
 */
export async function compareSending(product: Server, floor: Server, { name, next }: Sending): Promise<Compared> {
  let sent = 0;
  const counted = () => {
    sent += 1;
    return next();
  };
  const before = await product.standing();
  await load(counted, 1, 0.3);
  const after = await product.standing();
  const [reads, writes] = [after.reads - before.reads, after.writes - before.writes].map((n) => Math.round(n / sent));
  const runs: [number, { ours: Measured; floor: Measured }][] = [];
  const bare: Asked = { url: `${floor.base}/${name}`.replaceAll(" ", "-"), cookie: "", form: next()?.form ?? "" };
  await floor.prepare({ path: new URL(bare.url).pathname, reads: reads ?? 0, writes: writes ?? 0, bytes: 0 });
  for (const users of [1, USERS]) {
    const measured = await load(next, users, Math.min(SECONDS, 3));
    await load(() => bare, users, 0.5);
    runs.push([users, { ours: measured, floor: await load(() => bare, users, SECONDS) }]);
  }
  return { name, queries: (reads ?? 0) + (writes ?? 0), bytes: 0, runs: new Map(runs) };
}

/** Prints what was compared, by so many users at once. */
export function printTable(compared: readonly Compared[], users: number): void {
  const one = (n: number) => n.toFixed(1);
  console.log(`\n${users === 1 ? "One user" : `${users} users at once`}:\n`);
  console.log("| | queries | bytes | p50 ms | p95 ms | p99 ms | a second | floor p50 ms | floor a second | ratio |");
  console.log("|---|---|---|---|---|---|---|---|---|---|");
  for (const { name, queries, bytes, runs } of compared) {
    const run = runs.get(users);
    if (!run) continue;
    const { ours, floor } = run;
    const times = [one(ours.p50), one(ours.p95), one(ours.p99), Math.round(ours.rate)];
    const beside = [one(floor.p50), Math.round(floor.rate), `${one(floor.rate / ours.rate)}×`];
    console.log(`| ${[name, queries, bytes, ...times, ...beside].join(" | ")} |`);
  }
}
