import assert from "node:assert/strict";
import { test } from "node:test";
import { printedHolidays, printedWorkingDays } from "#testing";
import { workingDaysMarkdown } from "./working-days.js";

const months = "January February March April May June July August September October November December".split(" ");

for (const year of [2026, 2027])
  test(`docs/working-days.md says of ${year} what the calendar on the wall says, month by month`, () => {
    const [, chapter = ""] = workingDaysMarkdown().split(`## ${year}`);
    for (const [index, month] of months.entries()) {
      const line = chapter.split("\n").find((one) => one.startsWith(`| ${month} `)) ?? "";
      const [, , count = "", why = ""] = line.split("|").map((cell) => cell.trim());
      const begin = `${year}-${String(index + 1).padStart(2, "0")}`;
      const working = [...printedWorkingDays].filter((day) => day.startsWith(begin));
      assert.equal(count, String(working.length), month);
      const off = printedHolidays.filter(({ day, weekday }) => day.startsWith(begin) && !weekday.startsWith("z"));
      const said = why === "" ? [] : why.split("; ");
      assert.equal(said.length, off.length, line);
      for (const [at, { day, name, law }] of off.entries()) {
        const words = said[at] ?? "";
        assert.ok(words.includes(` ${Number(day.slice(8))} ${month}: ${name} (`), `${name} in: ${line}`);
        assert.ok(law.startsWith(words.split(", ").at(-1) ?? "-"), `${law} in: ${line}`);
      }
    }
  });
