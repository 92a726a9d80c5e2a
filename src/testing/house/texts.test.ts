import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { holdsHere, planted, realSources } from "./planted.js";
import { isCode, projectRoot, shown } from "./sources.js";
import { pairViolations } from "./text-pairs.js";
import { dutchTextFiles, strayTextViolations, unpairedTextViolations } from "./texts.js";

const PAGE = "src/modules/cases/pages/a/page.tsx";
const hole = "$" + "{x}";

const spoken: [code: string, text: string][] = [
  ["<p>Stel uw vraag</p>", "Stel uw vraag"],
  ["<p>\n  <b>{x}</b>\n  vragen\n</p>", "vragen"],
  ["<>é</>", "é"],
  ['<p>{"Stel"}</p>', "Stel"],
  [`<p>{\`Nog ${hole}\`}</p>`, "Nog"],
  ['<p>{x ? <b>{x}</b> : "Nee"}</p>', "Nee"],
  ['<p>{x === "open" && "Open"}</p>', "Open"],
  ['<p>{"Nog " + x}</p>', "Nog"],
  ['<img alt="Foto" />', "Foto"],
  ['<a title={"Verder"}>{x}</a>', "Verder"],
  ["<a aria-label={x ? `Dicht` : t.open}>{x}</a>", "Dicht"],
  ['<Field label="Naam" />', "Naam"],
  ['<Field hint="Kort" />', "Kort"],
  ['<input placeholder="Zoek" />', "Zoek"],
  ['html`<p class="x">Hallo</p>`', "Hallo"],
];
for (const [code, text] of spoken) {
  test(`text for people is seen: ${code}`, () => {
    const found = strayTextViolations(planted({ [PAGE]: `export const a = ${code};` }));
    assert.deepEqual(
      found.map(({ message }) => message),
      [`text for people: ${JSON.stringify(text)}`],
    );
  });
}

const silent = [
  "<p>{t.title} · 12 &nbsp; –</p>",
  '<p class="lead" id="top" lang="nl">{x}</p>',
  '<a href="/vraag" title={t.next} alt="">{" "}→</a>',
  '<p>{x === "open" ? t.open : null}</p>',
  `html\`<p class="x">${hole}</p>\``,
];
for (const code of silent) {
  test(`no text for people: ${code}`, () => {
    assert.deepEqual(strayTextViolations(planted({ [PAGE]: `export const a = ${code};` })), []);
  });
}

test("text files and tests may hold text", () => {
  const code = "export const a = <p>Stel uw vraag</p>;";
  const paths = ["src/modules/cases/pages/a/text.nl.tsx", "src/modules/cases/pages/a/page.test.tsx"];
  assert.deepEqual(strayTextViolations(planted(Object.fromEntries(paths.map((path) => [path, code])))), []);
});

test("each text file has its counterpart beside it", () => {
  const files = planted({
    "src/a/text.nl.ts": "",
    "src/a/text.en.tsx": "",
    "src/b/text.nl.ts": "",
    "src/c/text.en.ts": "",
    "src/d/context.nl.ts": "",
  });
  assert.deepEqual(shown(unpairedTextViolations(files)), [
    "src/b/text.nl.ts:0 no src/b/text.en.ts",
    "src/c/text.en.ts:0 no src/c/text.nl.ts",
  ]);
});

const unequal: [dutch: unknown, english: unknown, message: string][] = [
  [{ a: "één", b: "twee" }, { a: "one" }, "b is missing in English"],
  [{ a: "één" }, { a: "one", b: "two" }, "b is missing in Dutch"],
  [{ a: { b: { c: "drie" } } }, { a: { b: {} } }, "a.b.c is missing in English"],
  [{ a: ["x", "y"] }, { a: ["x"] }, "a.1 is missing in English"],
  [{ a: "x" }, { a: () => "x" }, "a is a string in Dutch, a function of 0 in English"],
  [{ a: (n: number) => n }, { a: () => 1 }, "a is a function of 1 in Dutch, a function of 0 in English"],
  [{ a: ["x"] }, { a: { 0: "x" } }, "a is a list in Dutch, a object in English"],
  [{ a: "één" }, { a: " " }, "a is empty"],
  [{ a: "" }, { a: "one" }, "a is empty"],
  [{ nl: { a: "één" } }, { en: { b: "one" } }, "text.a is missing in English"],
  [{ a: "Stel nu uw vraag" }, { a: "Stel nu uw vraag" }, "a is not translated: Stel nu uw vraag"],
];
for (const [dutch, english, message] of unequal) {
  test(`unequal texts are seen: ${message}`, () => assert.equal(pairViolations(dutch, english)[0], message));
}

test("equal texts are fine: short words, names on the list, the same shape", () => {
  const dutch = { nl: { a: "Monitor", b: "Rode Loper in Breda", c: (n: number) => `${n} vragen` } };
  const english = { en: { a: "Monitor", b: "Rode Loper in Breda", c: (n: number) => `${n} questions` } };
  assert.deepEqual(pairViolations(dutch, english, new Set(["Rode Loper in Breda"])), []);
  assert.equal(pairViolations(dutch, english, new Set()).length, 1);
});

test("no page of this project holds text for people", () => {
  holdsHere(strayTextViolations, ({ path }) => isCode(path) && path.startsWith("src/"), 25);
  holdsHere(unpairedTextViolations, ({ path }) => path.endsWith("text.nl.ts"), 1);
});

test("the texts of this project are complete in both languages", async () => {
  const paths = dutchTextFiles(realSources);
  assert.ok(paths.length >= 1, "no text file read");
  const found: string[] = [];
  for (const path of paths) {
    const [dutch, english] = [await compiled(path), await compiled(path.replace("text.nl.", "text.en."))];
    assert.ok(Object.keys(dutch).length > 0, `${path} exports nothing`);
    found.push(...pairViolations(dutch, english).map((message) => `${path} ${message}`));
  }
  assert.deepEqual(found, []);
});

/** What a source file exports once compiled; a .ts beside a .tsx compile to the same name. */
function compiled(path: string): Promise<Record<string, unknown>> {
  return import(pathToFileURL(join(projectRoot(), "dist", path.replace(/\.tsx?$/, ".js"))).href);
}
