import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { trackingLinks } from "#cases";
import { addStaff } from "#identity";
import { addMunicipality } from "#municipality";
import { systemClock } from "#platform/clock";
import { Database } from "#platform/db";
import { Signer } from "#platform/web";
import { cloneDatabase } from "#testing";
import { Sessions } from "../src/platform/web/session.js";
import { CLUSTER_VARIABLE, openCluster } from "../src/testing/cluster.js";
import { projectRoot } from "../src/testing/house/sources.js";
import { load, type Measured } from "./load.js";
import { seed, sizes } from "./seed.js";
import type { Order } from "./serve.js";

const USERS = 16;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
const SECRET = "a-secret-for-benchmarks-of-forty-chars!!";

const { cluster, close } = await openCluster();
process.env[CLUSTER_VARIABLE] = JSON.stringify(cluster);
const database = await cloneDatabase();
const children: ChildProcess[] = [];
try {
  await measure();
} finally {
  for (const child of children) child.kill();
  await database.drop();
  await close();
}

async function measure(): Promise<void> {
  const db = new Database({ connection: database.address, publish: async () => {} });
  const towns = await addTowns(db);
  const { caseId, linkId, departmentId, number } = await seed(database.address, towns);
  const [first] = towns;
  if (!first) throw new Error("no town");
  const opening = { method: "mail" as const, municipalityId: first.id, national: false };
  const session = `__Host-session=${await new Sessions(db, systemClock).open(first.ownerId, opening)}`;
  await db.close();
  const token = trackingLinks.tokenOf(new Signer(SECRET), first.id, linkId);
  const order = { address: database.address, secret: SECRET, caseId, townId: first.id };
  const product = await serve({ ...order, kind: "product" });
  const floor = await serve({ ...order, kind: "floor" });
  const pages = [
    { name: "front page", path: "/groot/", cookie: "" },
    { name: "ask form", path: "/groot/stel-uw-vraag", cookie: "" },
    { name: "follow a question", path: `/groot/volg/${token}`, cookie: "" },
    { name: "board", path: "/groot/werkbord", cookie: session },
    { name: "list of questions", path: "/groot/vragen", cookie: session },
    { name: "list, closed ones", path: "/groot/vragen?status=closed", cookie: session },
    { name: "list, late and mine", path: "/groot/vragen?late=late&mine=yes", cookie: session },
    {
      name: "list, asked of a department",
      path: `/groot/vragen?status=all&department=${departmentId}`,
      cookie: session,
    },
    { name: "search, a common word", path: "/groot/vragen?q=subsidie", cookie: session },
    { name: "search, two words and a filter", path: "/groot/vragen?q=terras+gemeente&status=closed", cookie: session },
    { name: "search, a rare word", path: "/groot/vragen?q=imkerij", cookie: session },
    { name: "search by number", path: `/groot/vragen?q=${number}`, cookie: session },
    { name: "one question", path: `/groot/vragen/${caseId}`, cookie: session },
  ];
  heading();
  for (const page of pages) {
    const queries = await countQueries(product, page);
    const measured = await load(`${product.base}${page.path}`, page.cookie, USERS, SECONDS);
    await floor.ask({ path: page.path, queries, bytes: measured.bytes });
    await load(`${floor.base}${page.path}`, "", USERS, 0.5);
    const bare = await load(`${floor.base}${page.path}`, "", USERS, SECONDS);
    row(page.name, queries, measured, bare);
  }
  const { rss = 0 } = await product.ask({});
  console.log(`\nMemory of the server process after this load: ${Math.round(rss / 1e6)} MB.`);
}

async function addTowns(db: Database): Promise<{ id: string; ownerId: string }[]> {
  const by = { db, clock: systemClock, actor: { kind: "system", name: "bench" } as const };
  const towns = [];
  for (let n = 0; n <= sizes.otherTowns; n += 1) {
    const id = await addMunicipality(by, {
      cbsCode: `GM${9000 + n}`,
      slug: n === 0 ? "groot" : `klein-${n}`,
      host: undefined,
      name: n === 0 ? "Groot" : `Klein ${n}`,
      kind: "gemeente",
      casePrefix: "BE",
      desk: { address: "Balie", hours: { nl: "Open", en: "Open" }, phone: "14 0123", email: undefined },
      promise: { firstReactionDays: 2, answerDays: 10 },
      closingDays: [],
    });
    const jobTitle = { nl: "Aanjager", en: "Driver" };
    const someone = { name: "Noor Bakker", jobTitle, phone: "06 1234 5678", email: "noor@bench.example" };
    towns.push({ id, ownerId: await addStaff(by, id, { ...someone, roles: ["aanjager"] }) });
  }
  return towns;
}

type Served = { base: string; ask(message: object): Promise<{ queries?: number; rss?: number }> };

async function serve(order: Order): Promise<Served> {
  const child = fork(fileURLToPath(new URL("./serve.js", import.meta.url)), {
    execArgv: startFlags(),
  });
  children.push(child);
  const ask = (message: object) =>
    new Promise<{ port?: number; queries?: number; rss?: number }>((resolve) => {
      child.once("message", resolve as (message: unknown) => void);
      child.send(message);
    });
  const { port } = await ask(order);
  return { base: `http://127.0.0.1:${port}`, ask };
}

/** The limits on memory that `npm start` gives. */
function startFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(projectRoot(), "package.json"), "utf8"));
  return scripts.start.match(/--max-\S+/g);
}

/** How many statements one request sends, begin and commit included: the floor does as many. */
async function countQueries(product: Served, page: { path: string; cookie: string }): Promise<number> {
  await load(`${product.base}${page.path}`, page.cookie, 1, 0.3);
  const { queries: before = 0 } = await product.ask({});
  const rounds = 5;
  for (let n = 0; n < rounds; n += 1) await fetch(`${product.base}${page.path}`, { headers: { cookie: page.cookie } });
  const { queries: after = 0 } = await product.ask({});
  return Math.round((after - before) / rounds);
}

function heading(): void {
  const { cases, organisations, otherTowns } = sizes;
  const memory = Math.round(totalmem() / 2 ** 30);
  console.log(
    `${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} cores, ${memory} GiB; ${USERS} users at once, ` +
      `${cases} questions and ${organisations} organisations in one municipality, ${otherTowns} others beside it.\n`,
  );
  console.log("| page | queries | bytes | p50 ms | p95 ms | pages/s | floor p50 ms | floor pages/s | ratio |");
  console.log("|---|---|---|---|---|---|---|---|---|");
}

function row(name: string, queries: number, ours: Measured, floor: Measured): void {
  const one = (n: number) => n.toFixed(1);
  const cells = [
    name,
    queries,
    ours.bytes,
    one(ours.p50),
    one(ours.p95),
    Math.round(ours.rate),
    one(floor.p50),
    Math.round(floor.rate),
    `${one(floor.rate / ours.rate)}×`,
  ];
  console.log(`| ${cells.join(" | ")} |`);
}
