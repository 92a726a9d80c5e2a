import assert from "node:assert/strict";
import { test } from "node:test";
import { split, squeezed, withoutUnused, withSettledVariables } from "./lean-css.js";

const ours = (name: string) => name.startsWith("--x-");

test("rules for classes that no page has are left out, each selector for itself", () => {
  const css = `.a .b, .a .gone { color: red } .gone { color: red } p:not(.gone) { margin: 0 } a { margin: 0 }
    @media print { .gone { color: red } } @layer l { @media screen { .gone { color: red } .b { margin: 0 } } }`;
  const left = squeezed(withoutUnused(css, (name) => name !== "gone"));
  const layer = "@layer l{@media screen{.b{margin:0}}}";
  assert.equal(left, `.a .b{color:red}p:not(.gone){margin:0}a{margin:0}${layer}`);
});

test("a variable that is set nowhere gives way to what stands behind it", () => {
  const settled = (css: string) => squeezed(withSettledVariables(css, ours));
  assert.equal(settled("a{color:var(--x-a, var(--x-b, red))}"), "a{color:red}");
  assert.equal(settled("a{margin:calc(var(--x-a, 2px) * 2) 0}"), "a{margin:calc(2px * 2) 0}");
  assert.equal(settled("a{--x-a:1px;margin:var(--x-a, 2px)}"), "a{--x-a:1px;margin:var(--x-a,2px)}");
  assert.equal(settled("a{color:var(--theirs, var(--x-a, red))}"), "a{color:var(--theirs,red)}");
  assert.equal(settled("a{color:var(--theirs, var(--x-a))}"), "a{color:var(--theirs)}");
});

test("a declaration that rests on nothing is void, as it is to a browser, and what rests on that too", () => {
  const settled = (css: string) => squeezed(withSettledVariables(css, ours));
  assert.equal(settled("a{color:var(--x-a)!important}"), "a{color:unset!important}");
  assert.equal(settled("a{--x-a:var(--x-b);color:var(--x-a, red)}"), "a{color:red}");
  assert.equal(settled("a{--x-a:1px}b{color:red}"), "b{color:red}", "nobody reads it");
  assert.equal(
    settled("a{--x-a:1px;--x-b:var(--x-a)}b{color:red}"),
    "b{color:red}",
    "what is read by such a one alone",
  );
  assert.equal(settled("a{--theirs:1px}"), "a{--theirs:1px}");
});

test("what is for people goes, what is written in words of a reader stays", () => {
  const css = `/* why */ a::before ,
    b > c { content: "a,  b" ; background : url("data:image/svg+xml,%3Csvg x='1,  2'/%3E") }`;
  assert.equal(
    squeezed(css),
    `a::before,b > c{content:"a,  b";background:url("data:image/svg+xml,%3Csvg x='1,  2'/%3E")}`,
  );
});

test("what holds for some only comes apart, in its layer, and is said nowhere twice", () => {
  const css = squeezed(`@font-face{font-family:f} @page{margin:1cm} a{margin:0}
    @layer l{b{margin:0} @media print{b{margin:1px}}} @media print{a{margin:2px}} @media screen{a{margin:3px}}`);
  const { common, apart } = split(css, (query) => query === "print");
  assert.equal(common, "@font-face{font-family:f}a{margin:0}@layer l{b{margin:0}}@media screen{a{margin:3px}}");
  assert.equal(apart, "@page{margin:1cm}@layer l{@media print{b{margin:1px}}}@media print{a{margin:2px}}");
});
