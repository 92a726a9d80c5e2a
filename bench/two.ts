import { load } from "./load.js";
import { USERS } from "./measure.js";
import type { Page } from "./pages.js";
import { type Server, startServer } from "./server.js";
import { limitEach } from "./share.js";

type Spans = { readonly warmUp: number; readonly line: number };
const asTheyAre: Spans = { warmUp: 0.5, line: Number(process.env.BENCH_SECONDS ?? 5) };
/** In seconds. With little of a core a process takes long to be warm, and answers too few in two seconds to be compared. */
const limited: Spans = { warmUp: 3, line: Math.max(5, asTheyAre.line) };
/** Of one core: little enough that two of them, the database, the proxy and the load have room beside each other on two cores. */
const SHARE = 0.25;

/**
 * Prints what two processes on one database do together behind a small proxy, beside one behind the same proxy: as they are, and
 * each with a fixed share of a core, which shows what a second one adds where there is room for it.
 */
export async function printTwo(first: Server, second: Server, pages: readonly Page[]): Promise<void> {
  const port = ({ base }: Server) => Number(new URL(base).port);
  const one = await startServer({ kind: "proxy", ports: [port(first)] });
  const two = await startServer({ kind: "proxy", ports: [port(first), port(second)] });
  console.log(`\nOne process and two behind a proxy, ${USERS} users at once:`);
  await printBeside(one, two, pages, asTheyAre);
  const free = limitEach([first.pid, second.pid], SHARE);
  if (!free) return console.log("\nA process can be given a share of a core by root only, on Linux: left out.");
  console.log(`\nThe same, when each process has ${SHARE * 100} % of a core:`);
  await printBeside(one, two, pages, limited);
  free();
}

async function printBeside(one: Server, two: Server, pages: readonly Page[], { warmUp, line }: Spans): Promise<void> {
  console.log("\n| | one, a second | p95 ms | two, a second | p95 ms | times |");
  console.log("|---|---|---|---|---|---|");
  for (const { name, path, cookie } of pages) {
    const at = ({ base }: Server) => load(() => ({ url: `${base}${path}`, cookie }), USERS, line);
    await load(() => ({ url: `${two.base}${path}`, cookie }), USERS, warmUp);
    const [alone, together] = [await at(one), await at(two)];
    const times = `${(together.rate / alone.rate).toFixed(2)}×`;
    const cells = [
      name,
      alone.rate.toFixed(0),
      alone.p95.toFixed(1),
      together.rate.toFixed(0),
      together.p95.toFixed(1),
    ];
    console.log(`| ${[...cells, times].join(" | ")} |`);
  }
}
