import { submitQuestion } from "#cases";
import type { Promised } from "./promised.js";
import { openWorld } from "./town.js";

/**
 * A process of its own, in whatever time zone it was started: asks a question at each moment of its argument, a JSON array
 * of texts, and prints what was promised as JSON.
 */
const moments: string[] = JSON.parse(process.argv[2] ?? "[]");
const ends: (() => Promise<void>)[] = [];
const world = await openWorld({ worker: false }, (close) => void ends.push(close));
const town = await world.addTown("voorbeeldstad");
const promised: Promised[] = [];
for (const moment of moments) {
  world.clock.set(moment);
  const asker = { name: "Lotte Peters", email: "lotte@cirkel.example", phone: undefined, organisation: undefined };
  const work = await world.work(town, { kind: "visitor" });
  const linkId = await submitQuestion(work, { question: "Waar is een pand?", ...asker, language: "nl" });
  const [row] = await world.database.rows<Omit<Promised, "moment" | "page">>(
    `select c.number, c.first_reaction_due::text as reaction, c.answer_due::text as answer
     from cases.case c join cases.tracking_link l using (municipality_id, case_id) where l.link_id = $1`,
    [linkId],
  );
  const page = await world.visitor().get(world.trackingPath(town, linkId));
  if (row) promised.push({ moment, ...row, page: page.main });
}
for (const close of ends) await close();
process.stdout.write(JSON.stringify({ offset: new Date("2026-01-01T00:00:00Z").getTimezoneOffset(), promised }));
