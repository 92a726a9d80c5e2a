import assert from "node:assert/strict";
import { test } from "node:test";
import { ownWordViolations } from "./own-words.js";
import { holdsHere, planted } from "./planted.js";
import { shown } from "./sources.js";

test("a text that spells out the word of one municipality is seen", () => {
  const files = planted({
    "src/modules/cases/pages/a/text.nl.ts": 'export const nl = {\n  a: "Hebt u een sociale onderneming?",\n};\n',
    "src/modules/cases/pages/b/text.nl.ts": 'export const nl = { a: "Loket Sociaal ondernemen" };',
    "src/modules/cases/pages/c/text.en.ts": 'export const en = { a: "Impact enterprises, social entrepreneurs" };',
    "src/platform/web/text.nl.ts": 'export const nl = { a: "de maatschappelijk ondernemer" };',
    "src/platform/web/text.en.ts": 'export const en = { a: "impactondernemer" };',
  });
  assert.deepEqual(shown(ownWordViolations(files)), [
    "src/modules/cases/pages/a/text.nl.ts:2 spells out “sociale onderneming”: each municipality has its own word",
    "src/modules/cases/pages/b/text.nl.ts:1 spells out “Sociaal ondernemen”: each municipality has its own word",
    "src/modules/cases/pages/c/text.en.ts:1 spells out “Impact enterprises”: each municipality has its own word",
    "src/modules/cases/pages/c/text.en.ts:1 spells out “social entrepreneurs”: each municipality has its own word",
    "src/platform/web/text.nl.ts:1 spells out “maatschappelijk ondernemer”: each municipality has its own word",
    "src/platform/web/text.en.ts:1 spells out “impactondernemer”: each municipality has its own word",
  ]);
});

test("the words themselves stand in one place, and code may call them by name", () => {
  const files = planted({
    "src/modules/municipality/terms/text.nl.ts": 'export const nl = { a: "sociale onderneming" };',
    "src/modules/municipality/terms/names.ts": 'export const a = "impactonderneming";',
    "src/modules/cases/pages/a/text.nl.ts": 'export const nl = { a: "Naam van uw onderneming" };',
    "src/modules/cases/pages/b/text.nl.ts": 'export const nl = { a: "brief van Social Enterprise NL" };',
  });
  assert.deepEqual(ownWordViolations(files), []);
});

test("no text of this project spells out the word of one municipality", () => {
  holdsHere(ownWordViolations, ({ path }) => /text\.(nl|en)\.tsx?$/.test(path), 20);
});
