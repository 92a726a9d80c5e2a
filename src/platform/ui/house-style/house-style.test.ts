import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { fonts } from "../fonts.js";
import { contrast, fromOklch, type Hex, parseHex, toOklch } from "./colour.js";
import { findUnreadable, worstPair } from "./readable.js";
import { themeOf, themeSheet } from "./sheet.js";
import { coloursOf, declarations, type HouseStyle, houseFonts, ownStyle } from "./style.js";

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n): Hex => `#${n.toString(16).padStart(6, "0")}`);
const anyStyle: fc.Arbitrary<HouseStyle> = fc.record({
  main: hex,
  link: hex,
  edge: hex,
  paper: hex,
  radius: fc.integer({ min: 0, max: 24 }),
  headingFont: fc.constantFrom("bricolage" as const, "atkinson" as const),
  textFont: fc.constantFrom("bricolage" as const, "atkinson" as const),
});

test("contrast is what WCAG says it is", () => {
  const known: [Hex, Hex, number][] = [
    ["#000000", "#ffffff", 21],
    ["#ffffff", "#ffffff", 1],
    ["#777777", "#ffffff", 4.48],
    ["#767676", "#ffffff", 4.54],
    ["#949494", "#ffffff", 3.03],
    ["#0000ff", "#ffffff", 8.59],
    ["#ff0000", "#ffffff", 4.0],
  ];
  for (const [a, b, ratio] of known) {
    assert.ok(Math.abs(contrast(a, b) - ratio) < 0.006, `${a} ${b}: ${contrast(a, b)}`);
    assert.equal(contrast(a, b), contrast(b, a));
  }
});

test("a colour goes to OKLCH and back, and one that is too strong keeps its lightness", () => {
  fc.assert(fc.property(hex, (colour) => assert.equal(fromOklch(toOklch(colour)), colour)));
  fc.assert(
    fc.property(hex, fc.double({ min: 0.25, max: 0.95, noNaN: true }), (colour, l) => {
      const made = toOklch(fromOklch({ ...toOklch(colour), l }));
      assert.ok(Math.abs(made.l - l) < 0.02, `${made.l} for ${l}`);
    }),
  );
});

test("whoever takes the colours that are offered can read everything, and is offered nothing more", () => {
  fc.assert(
    fc.property(anyStyle, (style) => {
      const offered = findUnreadable(style);
      const taken = { ...style, ...Object.fromEntries(offered.map(({ colour, offer }) => [colour, offer])) };
      assert.deepEqual(findUnreadable(taken), []);
      for (const { ratio, least } of offered) assert.ok(ratio < least);
      for (const colour of ["paper", "main", "link"] as const) {
        const { ratio, least } = worstPair(taken, colour);
        assert.ok(ratio >= least, `${colour} ${ratio}`);
      }
    }),
    { numRuns: 300 },
  );
});

test("the offer is of the same hue and no further than it has to be", () => {
  const [found] = findUnreadable({ ...ownStyle, main: "#e8384f" });
  assert.equal(found?.colour, "main");
  const { ratio, least } = worstPair({ ...ownStyle, main: found.offer }, "main");
  assert.ok(ratio < least * 1.05, `${ratio} is darker than needed`);
  assert.ok(Math.abs(toOklch(found.offer).h - toOklch("#e8384f").h) < 0.05);
  assert.deepEqual(
    findUnreadable({ ...ownStyle, main: "#ffd400", paper: "#333333", link: "#66ccff" }).map(({ colour }) => colour),
    ["paper", "main", "link"],
  );
});

test("the look of the product by itself can be read, and its colours are those of tokens.css", () => {
  assert.deepEqual(findUnreadable(ownStyle), []);
  const css = readFileSync("src/platform/ui/theme/tokens.css", "utf8");
  const token = (name: string) => new RegExp(`--rl-color-${name}: (#[0-9a-f]{6});`).exec(css)?.[1];
  const colours: Record<string, string> = coloursOf(ownStyle);
  const made = [
    "main-dark",
    "main-tint",
    "line",
    "line-strong",
    "paper-deep",
    "plain-tint",
    "plain-line",
    "footer",
    "footer-link",
  ];
  for (const [name, colour] of Object.entries(colours)) {
    assert.ok(token(name), `tokens.css has no ${name}`);
    if (!made.includes(name)) assert.equal(token(name), colour, name);
  }
});

test("every pair of colours in the stylesheet that a style changes is one that is measured", () => {
  const judged = readFileSync("src/platform/ui/house-style/readable.ts", "utf8");
  for (const name of Object.keys(coloursOf(ownStyle)))
    if (!["edge", "line", "line-strong", "plain-line"].includes(name)) assert.ok(judged.includes(`"${name}"`), name);
});

test("a sheet is found at the address that was given out for it, and at no other", () => {
  fc.assert(
    fc.property(anyStyle, (style) => {
      const { href } = themeOf(style);
      assert.match(themeSheet(href) ?? "", new RegExp(`^:root\\{--rl-color-main:${style.main};`));
      assert.equal(themeSheet(href.replace(/\.\w{12}\.css$/, ".000000000000.css")), undefined);
    }),
  );
  for (const path of ["/assets/theme/", "/assets/theme/red.css", "/assets/theme/a8122a.000000000000.css", "/assets/x"])
    assert.equal(themeSheet(path), undefined);
});

test("a colour is read as people type it", () => {
  assert.deepEqual(["#A8122A", " a8122a ", "#FC0", "rood", "#12345", "#gggggg", ""].map(parseHex), [
    "#a8122a",
    "#a8122a",
    "#ffcc00",
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test("every font that a text can be set in comes regular and bold: no page has to make one of the other", () => {
  for (const font of houseFonts) {
    const family = /--rl-font-text:"([^"]+)"/.exec(declarations({ ...ownStyle, textFont: font }))?.[1] ?? "";
    const faces = fonts.map(({ face }) => face).filter((face) => face.includes(`font-family:"${family}"`));
    for (const weight of [400, 700]) {
      const found = faces.filter((face) => face.includes(`font-weight:${weight};`));
      assert.equal(found.length, 2, `${family} ${weight}, in two alphabets`);
    }
  }
});
