import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "#testing";

const world = await openWorld({ worker: false });
const town = await world.addTown("voorbeeldstad");

test("the mailbox of development shows the newest mails, as many as a light page can hold", async () => {
  const body = "Waar kan dit? <b>&'\"\n".repeat(250);
  for (let n = 1; n <= 25; n += 1)
    await world.database.rows(
      `insert into platform.mail (municipality_id, mail_id, cause, recipient, subject, body_text, created_at)
       values ($1, gen_random_uuid(), $2, 'lotte@cirkel.example', $3, $4, now() + $5 * interval '1 second')`,
      [town.id, `test:${n}`, `Mail ${n} van 25`, n > 3 ? body : "Kort.", n],
    );
  const page = await world.visitor().get("/dev/mail");
  const subjects = page.root.querySelectorAll("main h2, main h3").map((heading) => heading.text.trim());
  assert.equal(subjects[0], "Mail 25 van 25");
  assert.ok(subjects.length >= 3 && subjects.length < 20, `${subjects.length} mails`);
  assert.ok(Buffer.byteLength(page.html) < 60_000, `${Buffer.byteLength(page.html)} bytes`);
});
