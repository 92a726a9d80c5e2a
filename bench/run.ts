import { availableParallelism, totalmem } from "node:os";
import { trackingLinks } from "#cases";
import { addStaff } from "#identity";
import { addMunicipality } from "#municipality";
import { systemClock } from "#platform/clock";
import { Database, type DatabaseAddress } from "#platform/db";
import { Signer } from "#platform/web";
import { cloneDatabase } from "#testing";
import { Sessions } from "../src/platform/web/session.js";
import { CLUSTER_VARIABLE, openCluster } from "../src/testing/cluster.js";
import { printLighthouse } from "./lighthouse.js";
import { type Compared, comparePage, compareSending, printTable, USERS } from "./measure.js";
import { pagesOf } from "./pages.js";
import { seed, sizes } from "./seed.js";
import { answering, asking } from "./sending.js";
import { type Server, startServer, stopServers } from "./server.js";
import { printTwo } from "./two.js";
import { printWeights } from "./weight.js";

/** So many can search for as long as this takes: one person may do so 150 times in ten minutes. */
const COLLEAGUES = 60;
const SECRET = "a-secret-for-benchmarks-of-forty-chars!!";

const { cluster, close } = await openCluster();
process.env[CLUSTER_VARIABLE] = JSON.stringify(cluster);
const database = await cloneDatabase();
try {
  await measure(database.address);
} finally {
  stopServers();
  await database.drop();
  await close();
}

async function measure(address: DatabaseAddress): Promise<void> {
  const db = new Database({ connection: address, publish: async () => {} });
  const towns = await addTowns(db);
  const seeded = await seed(address, towns);
  const [first] = towns;
  if (!first) throw new Error("no town");
  const opening = { method: "mail" as const, municipalityId: first.id, national: false };
  const sessions: string[] = [];
  for (const personId of [first.ownerId, ...(await addColleagues(db, first.id))])
    sessions.push(`__Host-session=${await new Sessions(db, systemClock).open(personId, opening)}`);
  await db.close();
  const token = trackingLinks.tokenOf(new Signer(SECRET), first.id, seeded.linkId);
  const pages = pagesOf(seeded, token, sessions);
  const product = await startServer({ kind: "product", address, secret: SECRET });
  const floor = await startServer({ kind: "floor", address, caseId: seeded.caseId, townId: first.id });
  heading();
  await printStart(product, `${product.base}/groot/`);
  const compared: Compared[] = [];
  for (const page of pages) compared.push(await comparePage(product, floor, page));
  compared.push(await compareSending(product, floor, await asking(product)));
  compared.push(await compareSending(product, floor, await answering(product, sessions[0] ?? "", seeded.unanswered)));
  printTable(compared, USERS);
  printTable(compared, 1);
  const { rss } = await product.standing();
  console.log(`\nMemory of the server process after this load: ${Math.round(rss / 1e6)} MB.`);
  await printWeights(product.base, pages);
  const few = pages.filter(({ name }) => ["front page", "list of questions", "board", "one question"].includes(name));
  await printTwo(product, await startServer({ kind: "product", address, secret: SECRET }), few);
  await printLighthouse(product.base, pages.slice(0, 6));
}

async function addColleagues(db: Database, townId: string): Promise<string[]> {
  const by = { db, clock: systemClock, actor: { kind: "system", name: "bench" } as const };
  const jobTitle = { nl: "Loketmedewerker", en: "Desk officer" };
  const ids = [];
  for (let n = 1; n <= COLLEAGUES; n += 1) {
    const someone = { name: `Collega ${n}`, jobTitle, phone: undefined, email: `collega-${n}@bench.example` };
    ids.push(await addStaff(by, townId, { ...someone, roles: ["desk"] }));
  }
  return ids;
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

async function printStart({ startMs }: Server, page: string): Promise<void> {
  const before = performance.now();
  const { status } = await fetch(page);
  if (status !== 200) throw new Error(`${page} gave ${status}`);
  const first = performance.now() - before;
  console.log(
    `A process listens ${Math.round(startMs)} ms after its start; its first page takes ${Math.round(first)} ms.`,
  );
}

function heading(): void {
  const { cases, organisations, otherTowns } = sizes;
  const memory = Math.round(totalmem() / 2 ** 30);
  console.log(
    `${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} cores, ${memory} GiB; ` +
      `${cases} questions and ${organisations} organisations in one municipality, ${otherTowns} others beside it.\n`,
  );
}
