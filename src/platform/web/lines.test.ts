import assert from "node:assert/strict";
import { test } from "node:test";
import type { z } from "zod";
import { line, mailLine, phoneLine } from "./lines.js";

const said = (schema: z.ZodType, text: string) => {
  const parsed = schema.safeParse(text);
  return parsed.success ? parsed.data : parsed.error.issues[0]?.message;
};

test("a line has single spaces and nothing that cannot be kept; a mail address and a telephone number look like one", () => {
  assert.equal(said(line, " Lotte\r\n  Peters "), "Lotte Peters");
  assert.equal(said(line, "a\0b"), "unstorable");
  for (const good of ["", "06 1234 5678", "+31 (0)20-123 45 67", "14 0123"]) assert.equal(said(phoneLine, good), good);
  for (const bad of ["bel mij", "1234", "0".repeat(16), "tel. 06 1234 5678"])
    assert.equal(said(phoneLine, bad), "phone-wrong", bad);
  for (const good of ["", "lotte@cirkel.example"]) assert.equal(said(mailLine, good), good);
  for (const bad of ["lotte", "a@b c.example", `${"a".repeat(250)}@b.example`, "a\0b@c.example"])
    assert.equal(said(mailLine, bad), "email-wrong", bad);
});
