import { createServer } from "node:http";
import pg from "pg";
import { systemClock } from "#platform/clock";
import { type DatabaseAddress, PLATFORM } from "#platform/db";
import { lineLog } from "#platform/log";
import { readConfig } from "../src/config.js";
import { buildHouse, makeApp } from "../src/house.js";
import { listen } from "../src/listen.js";
import { spareMemory } from "../src/spare-memory.js";
import { type ProxyOrder, serveProxy } from "./proxy.js";

/**
 * A process of its own for what is measured, so that the load does not share its event loop. `product` is Rode Loper;
 * `floor` is the least that any server in this language would do: the same number of indexed queries, as many bytes.
 */
export type Order =
  | { readonly kind: "product"; readonly address: DatabaseAddress; readonly secret: string }
  | { readonly kind: "floor"; readonly address: DatabaseAddress; readonly caseId: string; readonly townId: string }
  | ProxyOrder;

/** What the floor does for a page: so many queries that read one row by its key, and so many that write one. */
export type FloorPage = {
  readonly path: string;
  readonly reads: number;
  readonly writes: number;
  readonly bytes: number;
};

/** What a process says about itself. */
export type Standing = { readonly reads: number; readonly writes: number; readonly rss: number };

let reads = 0;
let writes = 0;

process.once("message", async (order: Order) => {
  const port =
    order.kind === "product"
      ? await serveProduct(order)
      : order.kind === "floor"
        ? await serveFloor(order)
        : await serveProxy(order);
  process.send?.({ port });
});

async function serveProduct({ address, secret }: Extract<Order, { kind: "product" }>): Promise<number> {
  countQueries();
  spareMemory();
  const config = readConfig({ PORT: "0", TRUSTED_PROXIES: "1" });
  let base = new URL("http://localhost");
  const parts = { config, connection: address, secret, clock: systemClock, log: lineLog() };
  const house = buildHouse({ ...parts, baseUrl: () => base });
  await house.openJobs();
  const { port } = await listen(makeApp(house.web), "127.0.0.1", 0);
  base = new URL(`http://localhost:${port}`);
  process.on("message", () => {
    const standing: Standing = { reads, writes, rss: process.memoryUsage.rss() };
    process.send?.(standing);
  });
  return port;
}

/** Every statement is one; those that begin and end a transaction count as reading. */
function countQueries(): void {
  const original = pg.Client.prototype.query as (...given: unknown[]) => unknown;
  pg.Client.prototype.query = function counted(this: pg.Client, ...given: unknown[]) {
    const [first] = given;
    const text = typeof first === "string" ? first : ((first as { text?: string }).text ?? "");
    if (/^\s*(?:\/\*.*?\*\/\s*)?(?:insert|update|delete)\b/i.test(text)) writes += 1;
    else reads += 1;
    return original.apply(this, given);
  } as typeof pg.Client.prototype.query;
}

async function serveFloor({ address, townId, caseId }: Extract<Order, { kind: "floor" }>): Promise<number> {
  const pages = new Map<string, FloorPage & { readonly body: Buffer }>();
  process.on("message", (page: FloorPage) => {
    pages.set(page.path, { ...page, body: Buffer.alloc(page.bytes, "x") });
    process.send?.({});
  });
  const pool = new pg.Pool({ ...address, max: 12, options: `-c role=${PLATFORM}` });
  const lookup = "select * from cases.case where municipality_id = $1 and case_id = $2";
  const write = "insert into bench.written (id, text) values (gen_random_uuid(), $1)";
  const server = createServer(async (request, response) => {
    const page = pages.get(request.url ?? "");
    const client = await pool.connect();
    if (page?.writes) await client.query("begin");
    for (let done = 0; done < (page?.reads ?? 0); done += 1) await client.query(lookup, [townId, caseId]);
    for (let done = 0; done < (page?.writes ?? 0); done += 1) await client.query(write, ["x".repeat(200)]);
    if (page?.writes) await client.query("commit");
    client.release();
    response.writeHead(request.method === "POST" ? 303 : 200, { "content-type": "text/html; charset=utf-8" });
    response.end(page?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as { port: number }).port;
}
