import assert from "node:assert/strict";
import { test } from "node:test";
import { doneIn, withDone } from "./done.js";

const visit = (path: string, fields: Record<string, string> = {}) => ({
  query: new URL(path, "https://rode-loper.example").searchParams,
  fields: new Map(Object.entries(fields)),
});

test("the page after an act knows what was done, beside whatever else its address says", () => {
  assert.equal(withDone("/beheer", "saved"), "/beheer?gedaan=saved");
  assert.equal(withDone("/beheer?status=invited", "again"), "/beheer?status=invited&gedaan=again");
  assert.equal(doneIn(visit(withDone("/beheer?status=invited", "again")), ["saved", "again"]), "again");
});

test("an act of another page, a made-up one and a form that came back say nothing", () => {
  for (const path of ["/beheer", "/beheer?gedaan=", "/beheer?gedaan=left", "/beheer?gedaan=constructor"])
    assert.equal(doneIn(visit(path), ["saved", "again"]), undefined, path);
  assert.equal(doneIn(visit("/beheer?gedaan=saved", { name: "Bo" }), ["saved"]), undefined);
});
