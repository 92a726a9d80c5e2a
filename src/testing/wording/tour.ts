import { randomUUIDv7 } from "node:crypto";
import { caseMoves, type Outcome, submitQuestion, trackingLinks } from "#cases";
import { addWorkingDays } from "#municipality";
import type { Actor } from "#platform/access";
import { dayOf } from "#platform/clock";
import type { Lang } from "#platform/i18n";
import { CSRF_FIELD, SUBMISSION_FIELD } from "#platform/ui";
import type { Hat } from "../../commands/access-table/access-table.js";
import { ask, type Reply, send } from "../ask.js";
import { fillIn, namesIn } from "../matrix/fill.js";
import type { Ids } from "../matrix/ids.js";
import { records } from "../matrix/records.js";
import { applicationOf, type Stage } from "../matrix/stage.js";
import { TestClock } from "../town.js";
import type { Post } from "./post.js";

/** A page that was opened: where, and what it said. */
export type Seen = { readonly where: string; readonly reply: Reply };

/** Who walks through the pages; between them they see whatever there is to see. */
const walkers: readonly Hat[] = [
  "visitor",
  "owner",
  "desk",
  "administrator",
  "specialist",
  "entrepreneur",
  "enterprise-admin",
];

type Told = {
  at?: string;
  reaction?: string;
  message?: string;
  asked?: string;
  wrote?: string;
  answer?: string;
  outcome?: Outcome;
  reopened?: string;
  /** Asked once more after a long silence; then perhaps closed. */
  silent?: "reminded" | "closed";
  /** Noted as an application; then perhaps suspended, or extended. */
  official?: "noted" | "suspended" | "extended";
  forwarded?: string;
};

const answer = "Dat kan. Bel mij voor een afspraak.";
const reaction = "Ik zoek het uit.";

/** How many days pass until somebody who is silent is asked once more, and after that until their question is closed. */
const LAPSES = { reminded: [43], closed: [43, 15] } as const;

/** How far a question can have come. */
const questions: Readonly<Record<string, Told>> = {
  new: {},
  late: { at: "2026-10-01T10:00:00+02:00" },
  "in hand": { reaction },
  waiting: { reaction, message: "Vastgoed zoekt mee.", asked: "Hoe groot moet het zijn?" },
  "silent, reminded": { asked: "Hoe groot moet het zijn?", silent: "reminded" },
  "silent, closed": { asked: "Hoe groot moet het zijn?", silent: "closed" },
  "replied to": { asked: "Hoe groot moet het zijn?", wrote: "Zo'n 200 m²." },
  "taken up again": { answer, reopened: "Er is toch een pand." },
  answered: { reaction, answer },
  helped: { answer, outcome: "helped" },
  partly: { answer, outcome: "partly" },
  "not possible": { answer, outcome: "not-possible" },
  official: { official: "noted" },
  "official, suspended": { official: "suspended" },
  "official, extended": { official: "extended" },
  forwarded: { reaction, forwarded: "Dit is voor de provincie." },
  "dropped out": { answer, outcome: "dropped-out" },
};

/** Opens every page of a municipality in one language, in every state that can be reached without a browser. */
export class Tour {
  readonly #stage: Stage;
  readonly #other: Stage;
  readonly #lang: Lang;
  readonly #post: Post;
  readonly seen: Seen[] = [];

  /** @param post goes out after each thing that happens */
  constructor(stage: Stage, other: Stage, lang: Lang, post: Post) {
    this.#stage = stage;
    this.#post = post;
    this.#other = other;
    this.#lang = lang;
  }

  /** All of it. */
  async walk(): Promise<readonly Seen[]> {
    await this.#routes();
    await this.#questions();
    await this.#trouble();
    return this.glance();
  }

  /** Only the pages on which the word and the place stand together: the desk when it is open, and when it is closed. */
  async glance(): Promise<readonly Seen[]> {
    const { front, ask: form } = this.#paths();
    const { world, town } = this.#stage;
    await this.#open("front", front);
    const left = await world.database.rows<{ person_id: string }>(
      "update identity.staff set left_at = now() where municipality_id = $1 and left_at is null returning person_id",
      [town.id],
    );
    await this.#open("front: desk closed", front);
    await this.#open("ask: desk closed", form);
    await world.database.rows(
      "update identity.staff set left_at = null where municipality_id = $1 and person_id = any($2)",
      [town.id, left.map((one) => one.person_id)],
    );
    return this.seen;
  }

  /** Every route there is, whoever made it: as it opens, with an unknown id, and with an empty form. */
  async #routes(): Promise<void> {
    const routes = this.#stage.world.house.web.modules.flatMap((module) => module.routes);
    const made = new Map<string, Ids>();
    for (const hat of walkers) {
      const seal = await this.#stage.seal(await this.#stage.enter(hat));
      for (const { id, address, get, post } of routes) {
        // Signing out ends the walk of whoever does it.
        if (id === "identity.sign-out" && hat !== "visitor" && hat !== "specialist") continue;
        const names = namesIn(address[this.#lang]);
        const ids = made.get(id) ?? (names === "" ? undefined : await records[names]?.(this.#stage, this.#other, id));
        if (ids) made.set(id, ids);
        await this.#post.goOut();
        for (const value of ids ? [ids.own, ids.unknown] : [""]) {
          const path = fillIn(address[this.#lang], value);
          if (get) await this.#open(`${hat} ${id}`, path, seal.cookie);
          if (!post) continue;
          const status = await this.#send(
            `${hat} ${id}, empty form`,
            path,
            { [CSRF_FIELD]: seal.csrfToken },
            seal.cookie,
          );
          // What was refused left the record as it was: the next one can look at it as well.
          if (status < 400) made.delete(id);
          await this.#post.goOut();
        }
      }
    }
  }

  /** A question in each of its states, for the asker, its owner and a colleague; and the lists of them. */
  async #questions(): Promise<void> {
    const { follow, received, list, work } = this.#paths();
    const cookies = { owner: await this.#stage.enter("owner"), desk: await this.#stage.enter("desk") };
    for (const [name, told] of Object.entries(questions)) {
      const { caseId, token } = await this.#makeCase(told);
      await this.#open(`following: ${name}`, follow.replace(":token", token));
      await this.#open(`confirmation: ${name}`, received.replace(":token", token));
      for (const [who, cookie] of Object.entries(cookies))
        await this.#open(`${who} working: ${name}`, work.replace(":caseId", caseId), cookie);
    }
    for (const filter of ["open", "answered", "closed"])
      await this.#open(`list: ${filter}`, `${list}?status=${filter}`, cookies.desk);
  }

  /** What can go wrong: expired, too large, wrong method, fault, database away. */
  async #trouble(): Promise<void> {
    const { front, ask: form } = this.#paths();
    await this.#open("no such page", "/dit-is-er-niet");
    await this.#open("fault", this.#lang === "nl" ? "/stuk" : "/broken");
    await this.#open("database away", this.#lang === "nl" ? "/weg" : "/away");
    await this.#send("expired", form, {});
    await this.#send("wrong method", front, {});
    await this.#send("too large", form, { question: "z".repeat(600_000) });
  }

  #paths() {
    const routes = this.#stage.world.house.web.modules.flatMap((module) => module.routes);
    const path = (id: string) => routes.find((route) => route.id === id)?.address[this.#lang] ?? "";
    return {
      front: path("cases.front"),
      ask: path("cases.ask-question"),
      follow: path("cases.case-status"),
      received: path("cases.question-received"),
      list: path("cases.case-list"),
      work: path("cases.case-work"),
    };
  }

  async #makeCase(told: Told): Promise<{ caseId: string; token: string }> {
    const { world, town, people } = this.#stage;
    const clock = told.at === undefined ? world.clock : new TestClock(told.at);
    const asking = { ...(await world.work(town, { kind: "visitor" })), clock };
    const linkId = await submitQuestion(asking, {
      question: "Wij zoeken een leegstaand pand voor een fietswerkplaats met leerwerkplekken.",
      name: "Lotte Peters",
      email: `lotte.${this.#lang}@cirkel.example`,
      phone: undefined,
      organisation: "Cirkel",
      language: this.#lang,
    });
    const caseId = (await asking.read((read) => trackingLinks.findCaseId(read, linkId))) ?? "";
    await world.database.rows("update cases.case set owner_id = $2 where case_id = $1", [caseId, people.owner]);
    const owner: Actor = { kind: "person", personId: people.owner ?? "", name: "Wie owner", roles: new Set() };
    const work = await world.work(town, owner);
    let version = 1;
    const next = async () => {
      await this.#post.goOut();
      return { caseId, version: version++ };
    };
    if (told.reaction !== undefined) await caseMoves.takeInHand(work, await next(), told.reaction);
    if (told.message !== undefined) await caseMoves.sendMessage(work, await next(), told.message);
    if (told.asked !== undefined) await caseMoves.askAsker(work, await next(), told.asked);
    if (told.wrote !== undefined) {
      const holder = { kind: "link", purpose: "tracking", linkId, subjectId: caseId } as const;
      await next();
      await caseMoves.writeToDesk(await world.work(town, holder), { caseId }, told.wrote);
    }
    for (const days of told.silent ? LAPSES[told.silent] : []) {
      await this.#post.goOut();
      await fallSilent(world, caseId, days);
    }
    const today = dayOf(world.clock.now());
    if (told.official) await caseMoves.makeOfficial(work, await next(), applicationOf(today), "Wij kijken ernaar.");
    if (told.official === "suspended")
      await caseMoves.suspendTerm(work, await next(), today.add({ days: 14 }), "Wij missen de tekening.");
    if (told.official === "extended")
      await caseMoves.extendTerm(
        work,
        await next(),
        { date: addWorkingDays(today, 60, new Set()), isAgreed: true },
        "Er is een advies nodig.",
      );
    if (told.forwarded !== undefined)
      await caseMoves.forwardQuestion(
        work,
        await next(),
        { name: "Provincie Utrecht", email: "loket@provincie.example" },
        told.forwarded,
      );
    if (told.answer !== undefined) await caseMoves.answerQuestion(work, await next(), told.answer);
    if (told.outcome !== undefined) await caseMoves.closeCase(work, await next(), told.outcome);
    if (told.reopened !== undefined) await caseMoves.reopenCase(work, await next(), told.reopened);
    await this.#post.goOut();
    return { caseId, token: world.trackingPath(town, linkId).split("/").at(-1) ?? "" };
  }

  async #open(what: string, path: string, cookie?: string): Promise<void> {
    const reply = await ask(this.#stage.world.base, { path: this.#at(path), headers: this.#headers(cookie) });
    this.seen.push({ where: `${what} (${path}, ${reply.status})`, reply });
  }

  async #send(what: string, path: string, fields: Record<string, string>, cookie?: string): Promise<number> {
    const asked = { path: this.#at(path), headers: this.#headers(cookie) };
    const reply = await send(this.#stage.world.base, asked, { [SUBMISSION_FIELD]: randomUUIDv7(), ...fields });
    this.seen.push({ where: `${what} (POST ${path}, ${reply.status})`, reply });
    return reply.status;
  }

  #at(path: string): string {
    return `${this.#stage.prefix}${this.#lang === "en" ? "/en" : ""}${path}`;
  }

  #headers(cookie: string | undefined) {
    const address = `203.0.113.${Math.floor(Math.random() * 250)}`;
    return { host: this.#stage.host, "x-forwarded-for": address, ...(cookie ? { cookie } : {}) };
  }
}

/** Lets a question wait for its asker so many days longer. */
async function fallSilent({ house, database, clock }: Stage["world"], caseId: string, days: number): Promise<void> {
  await database.rows(
    "update cases.case set waiting_since = waiting_since - $2::int, reminded_on = reminded_on - $2::int where case_id = $1",
    [caseId, days],
  );
  await caseMoves.followSilence(house.db, clock);
}
