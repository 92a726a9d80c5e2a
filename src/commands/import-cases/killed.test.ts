import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { openWorld, startCommand, until } from "#testing";

const world = await openWorld({ worker: false });
const folder = await mkdtemp(join(tmpdir(), "rode-loper-killed-"));
after(() => rm(folder, { recursive: true }));

const ROWS = 300;

/** The database of this test, as somebody who runs an installation would name it. */
function addressOf(): string {
  const { connectionString, host = "", port = 5432, user = "", password = "", database = "" } = world.database.address;
  if (connectionString !== undefined) return connectionString;
  const url = new URL("postgres://localhost");
  Object.assign(url, {
    username: user,
    password: encodeURIComponent(password),
    port: String(port),
    pathname: database,
  });
  if (host.startsWith("/")) url.searchParams.set("host", host);
  else url.hostname = host;
  return url.href;
}

function start(path: string): ChildProcess {
  const env = {
    DATABASE_URL: addressOf(),
    SECRET: "a-secret-for-tests-of-forty-characters!!",
    BASE_URL: "https://loket.example",
    SMTP_URL: "smtp://127.0.0.1:9",
    MAIL_FROM: "loket@town.example",
  };
  return startCommand(["cases", "import", path], env).child;
}

const count = async () =>
  (await world.database.rows<{ n: number }>("select count(*)::int as n from cases.case"))[0]?.n ?? 0;

/** Cases without what comes with them, and what is there without its case. */
const halves = () =>
  world.database.rows(
    `select c.case_id from cases.case c where not exists (select from cases.origin o where o.case_id = c.case_id)
       or not exists (select from cases.step s where s.case_id = c.case_id)
       or not exists (select from cases.tracking_link l where l.case_id = c.case_id)
       or not exists (select from platform.audit_entry a where a.subject_id = c.case_id::text)
     union all select o.case_id from cases.origin o where not exists (select from cases.case c where c.case_id = o.case_id)`,
  );

test("the command that is killed with -9 leaves nothing half; run again it goes on, and brings each question once", async () => {
  await world.addTown("doodstad");
  const path = join(folder, "lang.csv");
  const lines = Array.from({ length: ROWS }, (_, at) => `Vraag nummer ${at}?;${at % 2 ? "Ja." : ""}`);
  await writeFile(path, ["vraag;antwoord", ...lines].join("\n"));
  const first = start(path);
  await until(
    async () => (await count()) > 0,
    60_000,
    () => "the first questions",
  );
  first.kill("SIGKILL");
  await once(first, "close");
  const before = await count();
  assert.ok(before < ROWS, `it was killed after ${before}`);
  assert.deepEqual(await halves(), []);
  const second = start(path);
  const said: string[] = [];
  for (const stream of [second.stdout, second.stderr]) stream?.on("data", (piece) => said.push(String(piece)));
  const [code] = await once(second, "close");
  assert.equal(code, 0, said.join(""));
  assert.match(said.join(""), new RegExp(`Read ${ROWS}: ${ROWS - before} new .* ${before} there already, 0 bad`));
  assert.doesNotMatch(said.join(""), /\r|Vraag nummer/, "no progress where nobody looks, and nothing of the questions");
  assert.equal(await count(), ROWS);
  assert.deepEqual(await halves(), []);
});
