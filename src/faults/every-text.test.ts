import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "node-html-parser";
import { ask, openWorld, type Reply, until } from "#testing";
import { accessTable, type Hat, hats, type RouteAccess } from "../commands/access-table/access-table.js";
import { openSession } from "../testing/account.js";
import { familiesOf, type Kept } from "../testing/matrix/families.js";
import { namesIn } from "../testing/matrix/fill.js";
import type { Id } from "../testing/matrix/ids.js";
import { judge } from "../testing/matrix/judge.js";
import { forms } from "../testing/matrix/records.js";
import { setStage } from "../testing/matrix/stage.js";
import { mayWrite, Walk } from "../testing/matrix/walk.js";
import { type FieldsByRoute, noteFields } from "../testing/words/fields-seen.js";
import { Looking, type Typed } from "../testing/words/looking.js";
import { inLineKept, inLinesKept, marksIn, naughtyTexts, withNul } from "../testing/words/naughty-words.js";

const world = await openWorld({ env: { TRUSTED_PROXIES: "1" } });
const town = await world.addTown("padstad");
const other = await world.addTown("hoststad");
const stage = await setStage(world, town, other);
const walk = new Walk(stage, await setStage(world, other, town), async () => ({ rows: 0, entries: 0 }));
const routes = world.house.web.modules.flatMap((module) => module.routes);
const addressOf = (routeId: string) => routes.find(({ id }) => id === routeId)?.address.nl ?? "";

/** Every text by its mark, and those that were taken. */
const typed = new Map<string, Typed>();
const taken = new Map<string, Typed>();
const looking = new Looking(typed);
/** Records whose every field holds words, by the route and whatever was kept last. */
const records = new Map<string, Kept>();
/** The counts of the words in them. */
const counts: number[] = [];

/** Whatever an answer is, it is looked at. */
function inspect(reply: Reply | undefined, where: string): void {
  if (reply?.status !== 200 && reply?.status !== 400) return;
  if (String(reply.headers["content-type"]).startsWith("text/html")) looking.page(reply.html, where);
  else looking.file(reply, where);
}

/** On the pages that people see. */
const seenFields: FieldsByRoute = new Map();

const pages: readonly RouteAccess[] = accessTable.pages;

/** In the plain text of a mail, and in the subject of one. */
const quoted = (text: string) =>
  text
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");
// biome-ignore lint/suspicious/noControlCharactersInRegex: no header of a mail holds any of them
const inSubject = (text: string) => text.replace(/[\s\u0000-\u001f\u007f]+/gu, " ").trim();

/** Whoever sees a page first, and those to whom it has more forms. */
function firstToSee(row: RouteAccess): readonly Hat[] {
  const all = hats.filter((hat) => (row.get[hat] ?? row.get.rest) === "shown");
  return all.filter(
    (hat, at) => at === 0 || ((hat === "owner" || hat === "specialist") && row.get.visitor !== undefined),
  );
}

test("every form of every page is known, with its fields for words", async () => {
  for (const row of pages)
    for (const hat of firstToSee(row)) {
      const reply = await walk.look(row, hat).catch(() => undefined);
      if (reply?.status === 200 && String(reply.headers["content-type"]).startsWith("text/html"))
        noteFields(seenFields, routes, reply.html);
    }
  const unknown = [...seenFields.keys()].filter((id) => forms[id] === undefined);
  assert.deepEqual(unknown, []);
});

let count = 0;

/** Writes down a text before it is sent. @returns its mark */
function note(text: string, field: string, isLong: boolean): string {
  const [mark = ""] = marksIn(text);
  // Of a list each line is something of its own, and so far as none of them is empty.
  const isLines = isLong && !field.endsWith(" topics");
  typed.set(mark, { text, kept: isLines ? inLinesKept(text) : inLineKept(text), field });
  return mark;
}

/** Types into one field what fits in it. A choice, a day or a number takes none of it. @returns which text fitted */
async function fill(row: RouteAccess, field: string, isLong: boolean): Promise<number | undefined> {
  count += 1;
  for (const [at, text] of naughtyTexts(count, isLong).entries()) {
    const mark = note(text, `${row.id} ${field}`, isLong);
    const sent = await walk.sendForm(row, { [field]: text });
    if (sent === undefined) return undefined;
    assert.ok(sent.reply.status < 500, `${row.id} ${field} gives ${sent.reply.status}`);
    inspect(sent.reply, `${row.id}, refused`);
    if (judge(sent.reply) !== "done") continue;
    keep(mark, row, sent.id);
    return at;
  }
  return undefined;
}

function keep(mark: string, row: RouteAccess, id: Id): void {
  const it = typed.get(mark);
  if (it) taken.set(mark, it);
  if (id !== "") records.set(`${row.id} ${it?.field}`, { names: namesIn(addressOf(row.id)), id });
}

/** Of a form that anybody may send: somebody without an account, and somebody with one. */
const writersOf = (row: RouteAccess) => {
  const all = mayWrite(row);
  const isOpen = all.includes("visitor");
  return all.filter((hat) => (isOpen ? hat === "visitor" || hat === "entrepreneur" : hat !== "deputy"));
};

/** Everything at once, by everybody who may. */
async function fillAll(row: RouteAccess, fitting: ReadonlyMap<string, readonly [at: number, isLong: boolean]>) {
  for (const [who, hat] of writersOf(row).entries()) {
    const change: Record<string, string> = {};
    const marks: string[] = [];
    const first = count + 1;
    for (const [field, [at, isLong]] of fitting) {
      count += 1;
      change[field] = naughtyTexts(count, isLong)[at] ?? "";
      marks.push(note(change[field], `${row.id} ${field}`, isLong));
    }
    const sent = await walk.sendForm(row, change, hat);
    if (!sent || judge(sent.reply) !== "done") continue;
    for (const mark of marks) keep(mark, row, "");
    if (who > 0) continue;
    // It holds all of the words, so those that hold one of them need no look.
    for (const field of fitting.keys()) records.delete(`${row.id} ${row.id} ${field}`);
    if (sent.id !== "") records.set(row.id, { names: namesIn(addressOf(row.id)), id: sent.id });
    for (let one = first; one <= count; one += 1) counts.push(one);
  }
}

/** A text with NUL is refused with a sentence, or kept without it: nothing fails, and nothing is cut off. */
async function refuseNul(row: RouteAccess, field: string): Promise<void> {
  count += 1;
  const text = withNul(count);
  note(text, `${row.id} ${field}`, false);
  const sent = await walk.sendForm(row, { [field]: text });
  const said = `${row.id} ${field} with NUL: ${sent?.reply.status}`;
  assert.ok(sent, said);
  assert.ok(["done", "status 400", "unknown"].includes(judge(sent.reply)), said);
  if (judge(sent.reply) === "status 400")
    assert.ok(parse(sent.reply.html).querySelector("[role=alert], .rl-error-summary, [aria-invalid=true]"), said);
}

for (const row of pages)
  if (forms[row.id] !== undefined)
    test(`words of every kind in ${row.id}`, async () => {
      const filled = await forms[row.id]?.(stage);
      const seen = seenFields.get(row.id) ?? new Map<string, boolean>();
      const fields = new Map([...Object.keys(filled ?? {}).map((name) => [name, false] as const), ...seen]);
      const fitting = new Map<string, readonly [number, boolean]>();
      for (const [field, isLong] of fields) {
        await world.database.rows("delete from platform.rate");
        const at = await fill(row, field, isLong);
        if (at !== undefined) fitting.set(field, [at, isLong]);
        if (seen.has(field)) await refuseNul(row, field);
      }
      if (fitting.size > 0) await fillAll(row, fitting);
    });

test("words of every kind on the national side", async () => {
  const admin = world.visitor();
  admin.cookies.set("__Host-session", await openSession(world, stage.people.platform ?? "", true));
  const fillIn = async (routeId: string, field: string, rest: Record<string, string>) => {
    count += 1;
    for (const text of naughtyTexts(count, false)) {
      const mark = note(text, `${routeId} ${field}`, false);
      const path = world.house.web.national.find(({ id }) => id === routeId)?.address.nl ?? "";
      const page = await admin.get(path);
      const answer = await admin.submitOnce(page.form(field, { ...rest, [field]: text }));
      looking.page(answer.html, routeId);
      if (answer.status !== 303) continue;
      taken.set(mark, { text, kept: inLineKept(text), field: `${routeId} ${field}` });
      return;
    }
    assert.fail(`nothing fits in ${field} of ${routeId}`);
  };
  await fillIn("identity.switch-on", "name", { code: "GM0344", email: "bo@town.example" });
  await fillIn("identity.regions", "region", { municipality: town.id });
});

const hatsOf = new Map<string, number>();

/** Every page about a record, by everybody who may see it; of pages that anybody may see, by two. */
async function lookAtAll({ names, id }: Kept): Promise<void> {
  for (const row of pages) {
    if (namesIn(addressOf(row.id)) !== names) continue;
    const all = row.get.rest === "shown" && row.get.visitor === undefined;
    // The deputy sees what the owner sees.
    const own = hats.filter((hat) => hat !== "deputy");
    for (const hat of all ? (["visitor", "member"] as const) : own) {
      const reply = await walk.look(row, hat, id);
      if (reply?.status === 200) hatsOf.set(hat, (hatsOf.get(hat) ?? 0) + 1);
      inspect(reply, `${row.id} ${hat}`);
    }
  }
}

test("no word that anybody stored is part of a page, and every page shows what it shows exactly", async (t) => {
  const all = new Map<string, Kept>();
  for (const one of [...records.values(), ...(await familiesOf(stage, counts))]) all.set(`${one.names} ${one.id}`, one);
  for (const one of all.values()) await lookAtAll(one);
  for (const row of pages) {
    if (namesIn(addressOf(row.id)) !== "") continue;
    for (const hat of hats) inspect(await walk.look(row, hat), `${row.id} ${hat}`);
  }
  const admin = { cookie: `__Host-session=${await openSession(world, stage.people.platform ?? "", true)}` };
  for (const { id, address } of world.house.web.national)
    if (!address.nl.includes(":")) inspect(await ask(world.base, { path: address.nl, headers: admin }), id);
  assert.deepEqual([...looking.broken], []);
  const { shown, shownWhole } = looking;
  // Addresses and names of claims at a provider: white space is no part of them, and goes.
  const changed = [...shown]
    .filter(([mark]) => !shownWhole.has(mark) && !mark.endsWith("v9x"))
    .map(([mark, around]) => `${typed.get(mark)?.field}: ${around.slice(0, 400)}`)
    .filter((field) => !field.startsWith("identity.sign-in-settings "));
  const seen = [...taken.keys()].filter((mark) => shown.has(mark)).length;
  const looks = [...hatsOf].map(([hat, times]) => `${hat} ${times}`).join(", ");
  t.diagnostic(`${taken.size} texts were taken, ${seen} of them seen on a page afterwards`);
  t.diagnostic(`pages about ${all.size} records: ${looks}`);
  assert.ok(seen > 75, `only ${seen}`);
  for (const hat of ["member", "desk", "specialist", "visitor", "aanjager", "administrator", "enterprise-admin"])
    assert.ok((hatsOf.get(hat) ?? 0) > 0, `${hat} saw no record`);
  assert.deepEqual([...new Set(changed)], []);
});

test("no word that anybody stored is a formula or a part of a file, and every file shows what it shows exactly", async (t) => {
  const list = pages.find(({ id }) => id === "cases.export");
  for (const format of ["csv", "xlsx", "ods"])
    for (const hat of ["desk", "aanjager"] as const)
      inspect(list && (await walk.sendForm(list, { format }, hat))?.reply, `${format} ${hat}`);
  const cookie = (await stage.enter("administrator")) ?? "";
  const kit = await ask(world.base, { path: `/padstad${addressOf("print-kit.kit")}`, headers: { cookie } });
  const papers = parse(kit.html)
    .querySelectorAll("a")
    .map((link) => link.getAttribute("href") ?? "");
  for (const path of papers.filter((href) => /\.(pdf|odt)$/.test(href)))
    inspect(await ask(world.base, { path, headers: { cookie } }), path);
  t.diagnostic([...looking.inFiles].map(([kind, marks]) => `${kind}: ${marks.size}`).join(", "));
  for (const kind of ["text/csv", "spreadsheetml.sheet", "opendocument.spreadsheet", "opendocument.text", "json"])
    assert.ok(
      [...looking.inFiles].some(([one, marks]) => one.endsWith(kind) && marks.size > 0),
      `no words in ${kind}`,
    );
  assert.ok(looking.inFiles.has("application/pdf"));
  assert.deepEqual([...looking.broken], []);
});

test("every text stands in the database and in mails byte for byte", async (t) => {
  await until(
    async () =>
      (
        await world.database.rows(
          "select 1 from jobs.job where state in ('created', 'active') and name in ('consequences', 'mail') limit 1",
        )
      ).length === 0,
    60_000,
    () => "jobs go on",
  );
  const mails = await world.database.rows("select 1 from platform.mail where body_text like '%q7f3x%'");
  assert.ok(mails.length > 0, "no mail tells what was typed");
  const columns = await world.database.rows<{ table: string; column: string }>(
    // What is made of a text to compare it by is no text that anybody reads.
    `select format('%I.%I', n.nspname, c.relname) as table, format('%I', a.attname) as column
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and a.atttypid in ('text'::regtype, 'varchar'::regtype)
       and a.attname not like '%\\_key' and n.nspname not in ('pg_catalog', 'information_schema', 'migration', 'jobs')`,
  );
  const changed: string[] = [];
  const found = new Set<string>();
  for (const { table, column } of columns) {
    const rows = await world.database.rows<{ it: string }>(
      `select ${column} as it from ${table} where ${column} like '%q7f3x%'`,
    );
    for (const { it } of rows) {
      const isHtml = column === "body_html";
      if (isHtml && /<zz-el|<script>zz/i.test(it)) changed.push(`an element in a mail`);
      for (const mark of marksIn(it)) {
        const { kept, field } = typed.get(mark) ?? { kept: undefined, field: "" };
        if (mark.endsWith("v9x")) changed.push(`${field} was kept with a sign less`);
        else if (kept !== undefined && [kept, quoted(kept), inSubject(kept)].some((one) => it.includes(one)))
          found.add(mark);
        else if (kept !== undefined && !isHtml)
          changed.push(`${field} in ${table}.${column}: ${JSON.stringify(it.slice(0, 80))}`);
      }
    }
  }
  t.diagnostic(`${found.size} stand in a column of their own`);
  assert.ok(found.size > 130, `only ${found.size}`);
  assert.deepEqual(changed, []);
  assert.deepEqual(
    world.logged.filter((line) => /q7f3x/.test(line)),
    [],
  );
});
