import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, langs, type Texts } from "./texts.js";
import { listOf, plural } from "./words.js";

/** Stands for rendered markup: a string that carries a mark. */
type Markup = string & { readonly isEscaped: true };
const markup = (html: string) => Object.assign(html, { isEscaped: true }) as Markup;

const nl = {
  title: "Stel uw vraag",
  steps: ["Wie bent u?", "Wat is uw vraag?"],
  left: (n: number, name: string) => `Nog ${n} voor ${name}`,
  link: (href: string) => markup(`<a href="${href}">Verder</a>`),
  deep: { send: "Verstuur" },
} as const;

const en: Texts<typeof nl> = {
  title: "Ask your question",
  steps: ["Who are you?", "What is your question?"],
  left: (n, name) => `${n} left for ${name}`,
  link: (href) => markup(`<a href="${href}">Next</a>`),
  deep: { send: "Send" },
};

/** Each of these is a gap that the compiler must refuse; if it stops doing so, the build fails on the unused line. */
export const refused: Texts<typeof nl>[] = [
  // @ts-expect-error a key is missing
  { title: "", steps: ["", ""], left: () => "", link: () => markup("") },
  // @ts-expect-error a deeper key is missing
  { ...en, deep: {} },
  // @ts-expect-error a key too many
  { ...en, extra: "" },
  // @ts-expect-error a list is shorter
  { ...en, steps: [""] },
  // @ts-expect-error a string where a function belongs
  { ...en, left: "" },
  // @ts-expect-error other parameters
  { ...en, left: (n: string) => n },
  // @ts-expect-error plain text where markup belongs
  { ...en, link: () => "" },
];

test("choose takes the texts of the language, whole and typed", () => {
  assert.deepEqual(langs, ["nl", "en"]);
  assert.equal(choose("nl", { nl, en }).title, "Stel uw vraag");
  const text: Texts<typeof nl> = choose("en", { nl, en });
  assert.equal(text.deep.send, "Send");
  assert.equal(text.left(2, "Anna"), "2 left for Anna");
});

test("only one and minus one are singular", () => {
  const forms = { one: "vraag", other: "vragen" };
  assert.deepEqual(
    [0, 1, 2, 1.5, -1, 21].map((n) => plural(n, forms)),
    ["vragen", "vraag", "vragen", "vragen", "vraag", "vragen"],
  );
});

test("lists read as a sentence", () => {
  assert.equal(listOf([], "nl"), "");
  assert.equal(listOf(["a"], "nl"), "a");
  assert.equal(listOf(["a", "b"], "nl"), "a en b");
  assert.equal(listOf(["a", "b", "c"], "nl"), "a, b en c");
  assert.equal(listOf(["a", "b", "c"], "en"), "a, b and c");
});
