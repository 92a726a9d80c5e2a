import { load } from "./load.js";
import { USERS } from "./measure.js";
import type { Page } from "./pages.js";
import { type Server, startServer } from "./server.js";

const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);

/** Prints what two processes on one database do together behind a small proxy, beside one behind the same proxy. */
export async function printTwo(first: Server, second: Server, pages: readonly Page[]): Promise<void> {
  const port = ({ base }: Server) => Number(new URL(base).port);
  const one = await startServer({ kind: "proxy", ports: [port(first)] });
  const two = await startServer({ kind: "proxy", ports: [port(first), port(second)] });
  console.log(`\nOne process and two behind a proxy, ${USERS} users at once:\n`);
  console.log("| | one, a second | p95 ms | two, a second | p95 ms | times |");
  console.log("|---|---|---|---|---|---|");
  for (const { name, path, cookie } of pages) {
    const at = ({ base }: Server) => load(() => ({ url: `${base}${path}`, cookie }), USERS, SECONDS);
    await load(() => ({ url: `${two.base}${path}`, cookie }), USERS, 0.5);
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
