import type { TestContext } from "node:test";
import { openWorld } from "./town.js";
import type { Visitor } from "./visitor.js";

const MONDAY = "2026-11-23T10:00:00+01:00";
let count = 0;

/** A question of Lotte's, owned by Noor, with a browser for each of them. */
export async function openQuestion(t: TestContext) {
  const world = await openWorld({ now: MONDAY, env: { TRUSTED_PROXIES: "1" } }, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad");
  count += 1;
  const email = `lotte-${count}@cirkel.example`;
  const lotte = world.visitor();
  const form = (await lotte.get("/voorbeeldstad/stel-uw-vraag")).form("question", {
    question: "Ik vraag een vergunning aan voor een terras.",
    name: "Lotte Peters",
    email,
    phone: "06 1234 5678",
  });
  const follow = (await lotte.submit(form, { "x-forwarded-for": `198.51.100.${count}` })).link("Volg uw vraag");
  const [row] = await world.database.rows<{ case_id: string }>("select case_id from cases.case");
  const work = `/voorbeeldstad/vragen/${row?.case_id}`;
  const state = async () =>
    (
      await world.database.rows<{ status: string; due: string; kind: string | null; until: string | null }>(
        `select status, answer_due::text as due, official_kind as kind, suspended_until::text as until from cases.case`,
      )
    )[0];
  /** Anew each time: a session ends when the clock jumps ahead. */
  const desk = () => world.signedIn(town, "noor");
  return { world, town, lotte, desk, follow, work, email, state };
}

/** Opens a page by the words of its link, fills its form in and sends it. */
export async function act(
  visitor: Visitor,
  page: string,
  words: string,
  field: string,
  fields: Record<string, string>,
) {
  const opened = await visitor.get((await visitor.get(page)).link(words));
  return visitor.submit(opened.form(field, fields));
}

/** The link to noting what a question is by law. */
export const NOTE_OFFICIAL = "Noteer als aanvraag, bezwaar of klacht";
/** An application that came in on the day of the question, as its owner notes it. */
export const anApplication = {
  kind: "application",
  receivedOn: "2026-11-23",
  basis: "awb",
  words: "Vergunningen behandelt dit.",
};
