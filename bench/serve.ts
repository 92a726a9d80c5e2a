import { createServer } from "node:http";
import pg from "pg";
import { systemClock } from "#platform/clock";
import { type DatabaseAddress, PLATFORM } from "#platform/db";
import { lineLog } from "#platform/log";
import { readConfig } from "../src/config.js";
import { buildHouse, makeApp } from "../src/house.js";
import { listen } from "../src/listen.js";

/**
 * A process of its own for what is measured, so that the load does not share its event loop. `product` is Rode Loper;
 * `floor` is the least that any server in this language would do: the same number of indexed queries, as many bytes.
 */
export type Order = {
  kind: "product" | "floor";
  address: DatabaseAddress;
  secret: string;
  caseId: string;
  townId: string;
};
export type FloorPage = { path: string; queries: number; bytes: number };

let queries = 0;

process.once("message", async (order: Order) => {
  const port = order.kind === "product" ? await serveProduct(order) : await serveFloor(order);
  process.send?.({ port });
});

async function serveProduct({ address, secret }: Order): Promise<number> {
  countQueries();
  const config = readConfig({ PORT: "0" });
  let base = new URL("http://localhost");
  const parts = { config, connection: address, secret, clock: systemClock, log: lineLog() };
  const house = buildHouse({ ...parts, baseUrl: () => base });
  const { port } = await listen(makeApp(house.web), "127.0.0.1", 0);
  base = new URL(`http://localhost:${port}`);
  process.on("message", () => process.send?.({ queries, rss: process.memoryUsage.rss() }));
  return port;
}

function countQueries(): void {
  const original = pg.Client.prototype.query as (...given: unknown[]) => unknown;
  pg.Client.prototype.query = function counted(this: pg.Client, ...given: unknown[]) {
    queries += 1;
    return original.apply(this, given);
  } as typeof pg.Client.prototype.query;
}

async function serveFloor({ address, townId, caseId }: Order): Promise<number> {
  const pages = new Map<string, FloorPage & { body: Buffer }>();
  process.on("message", (page: FloorPage) => {
    pages.set(page.path, { ...page, body: Buffer.alloc(page.bytes, "x") });
    process.send?.({});
  });
  const pool = new pg.Pool({ ...address, max: 12, options: `-c role=${PLATFORM}` });
  const lookup = "select * from cases.case where municipality_id = $1 and case_id = $2";
  const server = createServer(async (request, response) => {
    const page = pages.get(request.url ?? "");
    const client = await pool.connect();
    for (let done = 0; done < (page?.queries ?? 0); done += 1) await client.query(lookup, [townId, caseId]);
    client.release();
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(page?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as { port: number }).port;
}
