import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { findKnown, knownMunicipalities } from "./known-municipalities.js";
import { freePrefix, slugOf } from "./naming.js";

/** The list as CBS gives it, when it lies beside the project. It is no part of it. */
const LIST = join(import.meta.dirname, "../../../../../shared/data/gemeenten2026/gemeenten_2026.csv");

test("there are 342 municipalities in twelve provinces, each with a code of its own", () => {
  assert.equal(knownMunicipalities.length, 342);
  assert.equal(new Set(knownMunicipalities.map(({ code }) => code)).size, 342);
  assert.equal(new Set(knownMunicipalities.map(({ province }) => province)).size, 12);
  for (const { code, name } of knownMunicipalities) {
    assert.match(code, /^GM\d{4}$/, name);
    assert.match(name, /^[\p{L}'][\p{L}' .(),-]+$/u, code);
  }
});

test("a code finds its municipality, and an unknown one finds nothing", () => {
  const names = { name: "Utrecht", shownName: "Utrecht", slug: "utrecht" };
  assert.deepEqual(findKnown("GM0344"), { code: "GM0344", province: "Utrecht", ...names });
  assert.equal(findKnown("GM0164")?.slug, "hengelo");
  for (const code of ["GM9999", "gm0344", "0344", "__proto__", ""]) assert.equal(findKnown(code), undefined, code);
});

const skip = existsSync(LIST) ? false : "left out: the list of CBS does not lie beside the project (../shared/data)";
test("codes, names and provinces are those of CBS", { skip }, () => {
  const [, ...lines] = readFileSync(LIST, "utf8").trim().split(/\r?\n/);
  const given = lines.map((line) => {
    const cells = [...line.matchAll(/"([^"]*)"|([^,]+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");
    return { code: cells[0] ?? "", name: cells[1] ?? "", province: cells[2] ?? "" };
  });
  const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1);
  const ours = knownMunicipalities.map(({ code, name, province }) => ({ code, name, province }));
  assert.deepEqual(ours.sort(byCode), given.sort(byCode));
});

test("a name is shown without the brackets of CBS, except where two would be the same", () => {
  const bracketed = knownMunicipalities.filter(({ name }) => name.includes("("));
  assert.deepEqual(
    bracketed.map(({ shownName }) => shownName),
    ["Hengelo", "Bergen (NH.)", "Laren", "Rijswijk", "Middelburg", "Beek", "Bergen (L.)", "Stein"],
  );
});

test("every name gives an address that is its own and that the installation does not use", () => {
  const slugs = knownMunicipalities.map(({ slug }) => slug);
  assert.equal(new Set(slugs).size, slugs.length);
  for (const slug of slugs) {
    assert.match(slug, /^[a-z0-9]+(-[a-z0-9]+)*$/);
    assert.equal(["api", "assets", "dev", "en", "livez", "readyz"].includes(slug), false, slug);
  }
  assert.equal(slugOf("'s-Hertogenbosch"), "s-hertogenbosch");
  assert.equal(slugOf("Súdwest-Fryslân"), "sudwest-fryslan");
  assert.equal(slugOf("Bergen (NH.)"), "bergen-nh");
  assert.equal(slugOf("Nuenen, Gerwen en Nederwetten"), "nuenen-gerwen-en-nederwetten");
});

test("the letters for case numbers are free, also when all 342 are on", () => {
  assert.equal(freePrefix("Utrecht", new Set()), "UT");
  assert.equal(freePrefix("Utrecht", new Set(["UT"])), "UR");
  assert.equal(freePrefix("'s-Gravenhage", new Set()), "GR");
  assert.equal(freePrefix("Ee", new Set(["EE"])), "EAA");
  const taken = new Set<string>();
  for (const { name } of knownMunicipalities) {
    const prefix = freePrefix(name, taken);
    assert.match(prefix, /^[A-Z]{2,4}$/, name);
    assert.equal(taken.has(prefix), false, `${name}: ${prefix}`);
    taken.add(prefix);
  }
});
