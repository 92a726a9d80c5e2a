import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "node-html-parser";
import { openWorld, until } from "#testing";
import { accessTable, type Hat, hats, type RouteAccess } from "../commands/access-table/access-table.js";
import { namesIn } from "../testing/matrix/fill.js";
import type { Id } from "../testing/matrix/ids.js";
import { judge } from "../testing/matrix/judge.js";
import { forms } from "../testing/matrix/records.js";
import { setStage } from "../testing/matrix/stage.js";
import { Walk } from "../testing/matrix/walk.js";
import { marksIn, naughtyTexts } from "./naughty-words.js";

const world = await openWorld({ env: { TRUSTED_PROXIES: "1" } });
const town = await world.addTown("padstad");
const other = await world.addTown("hoststad");
const stage = await setStage(world, town, other);
const walk = new Walk(stage, await setStage(world, other, town), async () => ({ rows: 0, entries: 0 }));
const routes = world.house.web.modules.flatMap((module) => module.routes);
const addressOf = (routeId: string) => routes.find(({ id }) => id === routeId)?.address.nl ?? "";

type Typed = { readonly text: string; readonly field: string };

/** Every text by its mark, and those that were taken. */
const typed = new Map<string, Typed>();
const taken = new Map<string, Typed>();
const records: { readonly names: string; readonly hat: Hat; readonly id: Id }[] = [];
const broken: string[] = [];
/** Marks of texts that a page showed exactly as they were. */
const shownWhole = new Set<string>();
const shown = new Set<string>();

/** Nothing of what was typed has become part of the page itself. */
function inspect(html: string, where: string): void {
  if (/<zz-el|<script>zz/i.test(html)) broken.push(`an element at ${where}`);
  const root = parse(html, { comment: false });
  for (const element of root.querySelectorAll("*"))
    if (Object.keys(element.attributes).some((name) => name.toLowerCase().startsWith("zz-")))
      broken.push(`an attribute of ${element.tagName} at ${where}`);
  const texts = [root.text, ...root.querySelectorAll("*").flatMap((element) => Object.values(element.attributes))];
  for (const text of texts)
    for (const mark of marksIn(text)) {
      shown.add(mark);
      if (text.includes(typed.get(mark)?.text ?? "\0")) shownWhole.add(mark);
    }
}

/** The names of the fields for words on the pages that people see, by the path to which their form goes. */
const seenFields = new Map<string, Set<string>>();

function noteFields(html: string): void {
  for (const form of parse(html).querySelectorAll("main form")) {
    const path = (form.getAttribute("action") ?? "").split("?", 1)[0] ?? "";
    const route = routes.find(({ address }) =>
      new RegExp(`^/padstad${address.nl.replace(/:\w+/g, "[^/]+")}$`).test(path),
    );
    if (!route?.post) continue;
    const fields = seenFields.get(route.id) ?? new Set();
    for (const control of form.querySelectorAll("textarea, input")) {
      const type = control.getAttribute("type") ?? "text";
      const name = control.getAttribute("name");
      if (name && ["text", "search", "tel", "email", "url"].includes(type)) fields.add(name);
    }
    seenFields.set(route.id, fields);
  }
}

const pages: readonly RouteAccess[] = accessTable.pages;

test("every form of every page is known, with its fields for words", async () => {
  for (const row of pages)
    for (const hat of hats) {
      const reply = await walk.look(row, hat).catch(() => undefined);
      if (reply?.status !== 200 || !String(reply.headers["content-type"]).startsWith("text/html")) continue;
      noteFields(reply.html);
      break;
    }
  const unknown = [...seenFields.keys()].filter((id) => forms[id] === undefined);
  assert.deepEqual(unknown, []);
});

let count = 0;

/** Types into one field what fits in it. A choice, a day or a number takes none of it. */
async function fill(row: RouteAccess, field: string): Promise<void> {
  count += 1;
  for (const text of naughtyTexts(count)) {
    const [mark = ""] = marksIn(text);
    typed.set(mark, { text, field: `${row.id} ${field}` });
    const sent = await walk.sendForm(row, { [field]: text });
    if (sent === undefined) return;
    assert.ok(sent.reply.status < 500, `${row.id} ${field} gives ${sent.reply.status}`);
    inspect(sent.reply.html, `${row.id}, refused`);
    if (judge(sent.reply) !== "done") continue;
    taken.set(mark, { text, field: `${row.id} ${field}` });
    if (sent.id !== "") records.push({ names: namesIn(addressOf(row.id)), hat: sent.hat, id: sent.id });
    return;
  }
}

for (const row of pages)
  if (forms[row.id] !== undefined)
    test(`words of every kind in ${row.id}`, async () => {
      const filled = await forms[row.id]?.(stage);
      const fields = new Set([...(seenFields.get(row.id) ?? []), ...Object.keys(filled ?? {})]);
      for (const field of fields) await fill(row, field);
    });

test("no word that anybody stored is part of a page, and every page shows what it shows exactly", async (t) => {
  for (const { names, hat, id } of records)
    for (const row of pages) {
      if (namesIn(addressOf(row.id)) !== names || names === "") continue;
      for (const one of new Set<Hat>([hat, "owner"])) {
        const reply = await walk.look(row, one, id);
        if (reply && String(reply.headers["content-type"]).startsWith("text/html")) inspect(reply.html, row.id);
      }
    }
  for (const row of pages) {
    if (namesIn(addressOf(row.id)) !== "") continue;
    for (const hat of hats) {
      const reply = await walk.look(row, hat);
      if (reply && String(reply.headers["content-type"]).startsWith("text/html"))
        inspect(reply.html, `${row.id} ${hat}`);
    }
  }
  assert.deepEqual([...new Set(broken)], []);
  // Addresses and names of claims at a provider: white space is no part of them, and goes.
  const changed = [...shown]
    .filter((mark) => !shownWhole.has(mark))
    .map((mark) => typed.get(mark)?.field ?? mark)
    .filter((field) => !field.startsWith("identity.sign-in-settings "));
  const seen = [...taken.keys()].filter((mark) => shown.has(mark)).length;
  t.diagnostic(`${taken.size} texts were taken, ${seen} of them seen on a page afterwards`);
  assert.ok(seen > 35, `only ${seen}`);
  assert.deepEqual(changed, []);
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
        const { text, field } = typed.get(mark) ?? { text: undefined, field: "" };
        if (text !== undefined && it.includes(text)) found.add(mark);
        else if (text !== undefined && !isHtml)
          changed.push(`${field} in ${table}.${column}: ${JSON.stringify(it.slice(0, 80))}`);
      }
    }
  }
  t.diagnostic(`${found.size} stand in a column of their own`);
  assert.ok(found.size > 45, `only ${found.size}`);
  assert.deepEqual(changed, []);
  assert.deepEqual(
    world.logged.filter((line) => /q7f3x/.test(line)),
    [],
  );
});
