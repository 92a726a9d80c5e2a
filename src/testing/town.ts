import { after } from "node:test";
import { trackingLinks } from "#cases";
import { addStaff, type NewStaff } from "#identity";
import { addMunicipality, type NewMunicipality } from "#municipality";
import { type Actor, type Work, workWithoutForm } from "#platform/access";
import { type Clock, Temporal } from "#platform/clock";
import type { Log } from "#platform/log";
import { type Config, readConfig } from "../config.js";
import { buildHouse, type House, type HouseParts, makeApp } from "../house.js";
import { listen } from "../listen.js";
import { cloneDatabase, type TestDatabase } from "./database.js";
import { Visitor } from "./visitor.js";

/** A clock that stands still until a test moves it. */
export class TestClock implements Clock {
  #now: Temporal.Instant;
  constructor(start: string) {
    this.#now = Temporal.Instant.from(start);
  }
  now(): Temporal.Instant {
    return this.#now;
  }
  /** @param moment such as 2026-11-23T10:00:00+01:00 */
  set(moment: string): void {
    this.#now = Temporal.Instant.from(moment);
  }
  advance(duration: { hours?: number; minutes?: number; seconds?: number }): void {
    this.#now = this.#now.add(duration);
  }
}

export type TestTown = {
  readonly id: string;
  readonly slug: string;
  readonly people: Readonly<Record<string, string>>;
};

/** Somebody of the staff of a town, as an actor of use cases. */
export const staffOf = (town: TestTown, key: string, ...roles: readonly string[]): Actor & { kind: "person" } => ({
  kind: "person",
  personId: town.people[key] ?? "",
  name: key,
  roles: new Set(roles),
});

/** A running product with a database of its own. */
export type World = {
  readonly base: string;
  readonly clock: TestClock;
  readonly house: House;
  readonly database: TestDatabase;
  /** Lines that would be in the log. */
  readonly logged: readonly string[];
  /** Adds a municipality with an aanjager (`noor`), a desk officer (`sami`), a specialist (`els`) and an administrator (`ida`). */
  addTown(slug: string, change?: Partial<NewMunicipality>): Promise<TestTown>;
  visitor(): Visitor;
  /** Somebody who is signed in. */
  signedIn(town: TestTown, person: string): Promise<Visitor>;
  /** For calling use cases directly. */
  work(town: TestTown, actor: Actor): Promise<Work>;
  /** The private link to a case. */
  trackingPath(town: TestTown, linkId: string): string;
  /** Waits for a mail to somebody whose subject holds some text, ten seconds at most. */
  mailTo(recipient: string, subject?: string): Promise<{ subject: string; text: string; html: string }>;
};

/** Anything people type would be fictional; so are these. */
const staff: Record<string, NewStaff> = {
  noor: person("Noor Bakker", "Aanjager sociaal ondernemen", "Driver of social enterprise", ["aanjager"]),
  sami: person("Sami de Wit", "Loketmedewerker", "Desk officer", ["desk"]),
  els: person("Els Vermeer", "Specialist vastgoed", "Specialist in real estate", ["specialist"]),
  ida: person("Ida Smeets", "Beheerder", "Administrator", ["administrator"]),
};

function person(name: string, nl: string, en: string, roles: NewStaff["roles"]): NewStaff {
  const email = `${name.toLowerCase().replaceAll(" ", ".")}@town.example`;
  return { name, jobTitle: { nl, en }, phone: "06 1234 5678", email, roles, demo: true };
}

export type WorldOptions = {
  /** When it is; Monday 23 November 2026, ten in the morning, unless said otherwise. */
  readonly now?: string;
  /** More settings, as in the environment. */
  readonly env?: Record<string, string>;
  /** Whether jobs are done; default true. */
  readonly worker?: boolean;
  /** Talks with identity providers. */
  readonly oidc?: HouseParts["oidc"];
  /** Changes the parts before they are put together, such as more modules. */
  readonly extend?: (web: House["web"]) => House["web"];
};

/** How a test says what must happen at its end: `after` of a file, or `t.after` of one test. */
export type AtEnd = (close: () => Promise<void>) => void;

/** Opens a world for a test file, or for one test with its `t.after`; it closes itself. */
export async function openWorld(options: WorldOptions = {}, atEnd: AtEnd = after): Promise<World> {
  const database = await cloneDatabase();
  const clock = new TestClock(options.now ?? "2026-11-23T10:00:00+01:00");
  const logged: string[] = [];
  const config: Config = readConfig({ PORT: "0", ...options.env });
  const secret = "a-secret-for-tests-of-forty-characters!!";
  let base = "http://localhost:0";
  const parts = { config, connection: database.address, secret, clock, log: memoryLog(logged), oidc: options.oidc };
  const house = buildHouse({ ...parts, baseUrl: () => config.baseUrl ?? new URL(base) });
  await house.openJobs();
  const listening = await listen(makeApp(options.extend?.(house.web) ?? house.web), "127.0.0.1", 0);
  base = `http://localhost:${listening.port}`;
  const worker = options.worker === false ? undefined : await house.startWorker();
  atEnd(async () => {
    await listening.close(1_000);
    await worker?.stop();
    await house.close();
    await database.drop();
  });
  return makeWorld({ base, clock, house, database, logged, config, secret });
}

function memoryLog(lines: string[]): Log {
  return {
    info: (message, facts) => void lines.push(JSON.stringify({ message, ...facts })),
    error: (message, error, facts) => void lines.push(JSON.stringify({ message, error: String(error), ...facts })),
  };
}

type Parts = Pick<World, "base" | "clock" | "house" | "database" | "logged"> & { config: Config; secret: string };

function makeWorld(parts: Parts): World {
  const { base, clock, house, database } = parts;
  const by = { db: house.db, clock, actor: { kind: "system", name: "test" } as Actor };
  const visitor = () => new Visitor(base);
  let towns = 0;
  return {
    ...parts,
    visitor,
    async addTown(slug, change = {}) {
      towns += 1;
      const id = await addMunicipality(by, { ...townBlank(slug, towns), ...change });
      const people: Record<string, string> = {};
      for (const [key, one] of Object.entries(staff)) {
        people[key] = await addStaff(by, id, one);
        clock.advance({ seconds: 1 });
      }
      // The register remembers municipalities for a few seconds of the clock.
      clock.advance({ seconds: 10 });
      return { id, slug, people };
    },
    async signedIn(town, key) {
      const one = visitor();
      const page = await one.get(`/${town.slug}/inloggen`);
      await one.submit(page.formWith("person", town.people[key] ?? key));
      return one;
    },
    async work(town, actor) {
      const municipality = await house.web.tenants.byId(town.id);
      if (!municipality) throw new Error(`no town ${town.slug}`);
      return workWithoutForm(house.db, { municipality, actor, clock });
    },
    trackingPath: (town, linkId) => `/${town.slug}/volg/${trackingLinks.tokenOf(house.web.signer, town.id, linkId)}`,
    mailTo: (recipient, subject = "") => waitForMail(database, recipient, subject),
  };
}

function townBlank(slug: string, count: number): NewMunicipality {
  return {
    cbsCode: `GM${9000 + count}`,
    slug,
    host: undefined,
    name: slug.charAt(0).toUpperCase() + slug.slice(1),
    kind: "gemeente",
    casePrefix: slug.slice(0, 2).toUpperCase(),
    desk: {
      address: "Stadskantoor, balie 3",
      hours: { nl: "Open op werkdagen", en: "Open on working days" },
      phone: "14 0123",
      email: "loket@town.example",
    },
    promise: { firstReactionDays: 2, answerDays: 10 },
    closingDays: [],
  };
}

async function waitForMail(database: TestDatabase, recipient: string, subject: string) {
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    const [mail] = await database.rows<{ subject: string; text: string; html: string }>(
      `select subject, body_text as text, body_html as html from platform.mail
       where recipient = $1 and position($2 in subject) > 0 and sent_at is not null order by created_at desc limit 1`,
      [recipient, subject],
    );
    if (mail) return mail;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no mail to ${recipient} about “${subject}” within ten seconds`);
}
