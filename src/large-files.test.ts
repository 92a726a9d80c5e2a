import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { after } from "node:test";
import { testOwnPostgres as test, Visitor } from "#testing";
import { PROJECT } from "./database.js";
import { end, Town } from "./testing/running-town.js";

/** Those with which `npm start` runs the server. */
const { scripts } = JSON.parse(await readFile(join(PROJECT, "package.json"), "utf8"));
const flags: string[] = scripts.start.match(/--max-\S+/g);
const town = await Town.make(flags);
after(() => town.clear());

const MB = 1024 * 1024;
const FILES = 10;
const PIECE = Buffer.alloc(64 * 1024, "Een bijlage, regel na regel. ");
const HEAD = Buffer.from("%PDF-1.7\n");
const TAIL = 20 * MB - HEAD.length;

/** What the process has ever had in memory at once, in MB, as Linux counts it. */
async function peakOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

/** Twenty megabytes that are never whole in memory here either. */
function* twentyMegabytes(): Generator<Buffer> {
  yield HEAD;
  for (let left = TAIL; left > 0; left -= PIECE.length) yield PIECE.subarray(0, Math.min(left, PIECE.length));
}

function hashOf(pieces: Iterable<Buffer>): string {
  const hash = createHash("sha256");
  for (const piece of pieces) hash.update(piece);
  return hash.digest("hex");
}

/** Sends a form with ten files of twenty megabytes. @returns where it leads */
async function sendAll(origin: string, visitor: Visitor): Promise<string> {
  const page = await visitor.get("/voorbeeldstad/stel-uw-vraag");
  const { action, fields } = page.form("question", {
    question: "Past ons plan in dit pand?",
    name: "Bo",
    phone: "0612345678",
  });
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const headers = { cookie, "content-type": "multipart/form-data; boundary=grens" };
  const sent = request(origin + action, { method: "POST", headers });
  const answered = new Promise<string>((resolve, reject) => {
    sent.on("error", reject);
    sent.on("response", (reply) => {
      reply.resume();
      resolve(`${reply.statusCode} ${reply.headers.location}`);
    });
  });
  const write = (piece: Buffer | string) =>
    sent.write(piece) ? undefined : new Promise<void>((resolve) => sent.once("drain", resolve));
  const part = (rest: string) => `--grens\r\nContent-Disposition: form-data; ${rest}\r\n\r\n`;
  for (const [name, value] of Object.entries(fields))
    if (name !== "files") await write(`${part(`name="${name}"`)}${value}\r\n`);
  for (let n = 1; n <= FILES; n += 1) {
    await write(part(`name="files"; filename="plan ${n}.pdf"`));
    for (const piece of twentyMegabytes()) await write(piece);
    await write("\r\n");
  }
  sent.end("--grens--\r\n");
  return answered;
}

test("two hundred megabytes come in and go out again while the server stays below 200 MB", async (t) => {
  assert.equal(flags.length, 2);
  // Making the database and the demo takes more than anything later: that was another process.
  await end((await town.open()).child, "SIGTERM");
  const { origin, pid } = await town.open();
  const visitor = new Visitor(origin);
  const begin = await peakOf(pid);
  const [status, location = ""] = (await sendAll(origin, visitor)).split(" ");
  assert.equal(status, "303");
  const received = await peakOf(pid);
  t.diagnostic(`at the start ${begin.toFixed(0)} MB, after receiving ${received.toFixed(0)} MB`);
  const page = await visitor.get(new URL(location, origin).pathname.replace("vraag-ontvangen", "volg"));
  const links = page.root.querySelectorAll("main a").map((link) => link.getAttribute("href") ?? "");
  const files = links.filter((href) => href.includes("/bestand/"));
  assert.equal(files.length, FILES);
  const due = hashOf(twentyMegabytes());
  const fetchOne = async (href: string) => {
    const hash = createHash("sha256");
    for await (const piece of (await fetch(origin + href)).body ?? []) hash.update(piece);
    assert.equal(hash.digest("hex"), due);
  };
  for (const href of files.slice(0, 5)) await fetchOne(href);
  await Promise.all(files.slice(5).map(fetchOne));
  const peak = await peakOf(pid);
  t.diagnostic(`after sending ${peak.toFixed(0)} MB`);
  assert.ok(received < 200, `receiving took ${received.toFixed(0)} MB`);
  assert.ok(peak < 200, `sending took ${peak.toFixed(0)} MB`);
});
