import assert from "node:assert/strict";
import { after, test } from "node:test";
import { AMSTERDAM, Temporal } from "#platform/clock";
import { openQueues, Subscriptions } from "#platform/jobs";
import { openWorld } from "#testing";

const world = await openWorld();
const queues = openQueues(world.database.address, new Subscriptions(), () => {});
const zone = process.env.TZ;
after(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const zones = ["UTC", "Pacific/Kiritimati", "America/Adak"];

/** Days around which a clock could go wrong: both changes of it, the turn of the year, a leap day. */
const stretches = [
  ["2026-03-28T12:00:00Z", "2026-03-30T00:00:00Z"],
  ["2026-10-24T12:00:00Z", "2026-10-26T00:00:00Z"],
  ["2026-12-31T00:00:00Z", "2027-01-02T00:00:00Z"],
  ["2028-02-28T12:00:00Z", "2028-03-01T12:00:00Z"],
] as const;

/** Whether a number is one that a field of a cron line means. */
function means(field: string, value: number): boolean {
  const [range = "*", step = "1"] = field.split("/");
  const [from = "0", to = from] = range === "*" ? ["0", "59"] : range.split("-");
  return value >= Number(from) && value <= Number(to) && (value - Number(from)) % Number(step) === 0;
}

/** Every minute of a stretch whose time on a wall clock in Amsterdam is one that the line means. */
function dueIn(cron: string, minutes: readonly Temporal.ZonedDateTime[]): string[] {
  const [minute = "*", hour = "*", , , weekday = "*"] = cron.split(" ");
  return minutes
    .filter((at) => means(minute, at.minute) && means(hour, at.hour) && means(weekday, at.dayOfWeek % 7))
    .map((at) => at.toInstant().toString());
}

/** Every minute after the first. */
function minutesOf(from: Temporal.Instant, until: Temporal.Instant): Temporal.ZonedDateTime[] {
  const count = (until.epochMilliseconds - from.epochMilliseconds) / 60_000 - 1;
  return Array.from({ length: count }, (_, at) => from.add({ minutes: at + 1 }).toZonedDateTimeISO(AMSTERDAM));
}

/**
 * The same, as the queue would do it.
 * @param count how many it is asked for at once; it gives up when five hundred of a rare job take it more than a second
 */
function plannedIn(
  cron: string,
  tz: string,
  [from, until]: readonly [Temporal.Instant, Temporal.Instant],
  count: number,
): string[] {
  const planned: string[] = [];
  for (let after = new Date(from.epochMilliseconds); ; ) {
    const some = queues.boss.previewSchedule(cron, { tz, from: after, count });
    for (const at of some) {
      if (at.getTime() >= until.epochMilliseconds) return planned;
      planned.push(Temporal.Instant.fromEpochMilliseconds(at.getTime()).toString());
    }
    after = some.at(-1) ?? new Date(until.epochMilliseconds);
  }
}

test("no job by the clock is skipped or done twice when the clock changes, wherever the server stands", async () => {
  const schedules = await world.database.rows<{ name: string; cron: string; timezone: string }>(
    "select name, cron, timezone from jobs.schedule order by name",
  );
  assert.ok(schedules.length > 10, `${schedules.length} jobs`);
  for (const [from, until] of stretches) {
    const [begin, end] = [Temporal.Instant.from(from), Temporal.Instant.from(until)];
    const minutes = minutesOf(begin, end);
    for (const { name, cron, timezone } of schedules) {
      assert.equal(timezone, AMSTERDAM, name);
      const due = dueIn(cron, minutes);
      // One more than are due, so that the first after them is seen too.
      const count = Math.min(due.length + 1, 500);
      for (const there of cron === "* * * * *" ? ["UTC"] : zones) {
        process.env.TZ = there;
        const planned = plannedIn(cron, timezone, [begin, end], count);
        assert.deepEqual(planned, due, `${name} (${cron}) from ${from}, in ${there}`);
      }
    }
  }
});

test("no job by the clock has an hour of its own that is left out or comes twice", async () => {
  const rows = await world.database.rows<{ cron: string }>("select cron from jobs.schedule");
  assert.deepEqual(
    rows.filter(({ cron }) => cron.split(" ")[1] === "2"),
    [],
  );
});
