import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { lineLog } from "./index.js";

/** What a log says of an error, line by line. */
function said(tell: (log: ReturnType<typeof lineLog>) => void): string[] {
  let all = "";
  tell(
    lineLog((line) => {
      all += line;
    }),
  );
  return all.split("\n").slice(0, -1);
}

test("whatever is told, it is one line, and nothing that people typed stands in it", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "a\nb",
      'x\r\n{"level":"info"}',
      "\u2028\u2029",
      "\u001b[2J",
      "\u009b2J\u007f",
      "\u202egnp.\u2066",
      "\0",
      "\n    at KLANT (file:///a.js:1:1)\r\n    at KLANT",
    ),
  );
  fc.assert(
    fc.property(text, text, text, (message, fact, typed) => {
      const lines = said((log) => log.error(message, new Error(`our own words: ${message}`), { fact }));
      assert.equal(lines.length, 1);
      const { level, fact: told, message: heard } = JSON.parse(lines[0] ?? "");
      assert.deepEqual([level, told, heard], ["error", fact, message]);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these would steer the screen of whoever reads along
      assert.doesNotMatch(lines[0] ?? "", /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
      // What the database quotes of what people typed is not told.
      const quoting = Object.assign(new Error(`invalid input: "KLANT${typed}"`), {
        code: "22P02",
        detail: `KLANT${typed}`,
      });
      const [about = ""] = said((log) => log.error("request failed", quoting));
      assert.match(about, /code=22P02/);
      assert.match(about, /log\.test\.js/, "where it happened is told");
      assert.doesNotMatch(about, /KLANT/);
    }),
  );
});
