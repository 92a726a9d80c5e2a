import assert from "node:assert/strict";
import { workWithoutForm } from "#platform/access";
import type { Subscriptions } from "#platform/jobs";
import { mailboxOnly } from "#platform/mail";
import { openStatuses } from "../../modules/cases/case.js";
import { subscriptions } from "../../subscriptions.js";
import type { TestTown, World } from "../town.js";
import { consequencesIn } from "./consequences.js";

type Mail = { readonly subject: string; readonly html: string; readonly text: string };
type Job = { readonly id: string; readonly data: Readonly<Record<string, string>> };

/** What a notice is about, as the cause of its mail begins. */
type Owed = { readonly town: string; readonly about: string };

/**
 * The mails that follow from what happens, written by hand and not by a worker. What somebody of the staff is told depends on how
 * things stand at that moment: here it is a known one, so that it is known which mails there have to be.
 */
export class Post {
  readonly #world: World;
  readonly #known: Subscriptions;
  readonly #looked = new Set<string>();
  readonly #owed: Owed[] = [];

  constructor(world: World) {
    this.#world = world;
    this.#known = subscriptions({ signer: world.house.web.signer, baseUrl: () => new URL(world.base) }, mailboxOnly);
  }

  /** Writes everything that is due by now, one after the other. */
  async goOut(): Promise<void> {
    while (true) {
      const jobs = await this.#world.database.rows<Job>(
        "select id, data from jobs.job where name = 'consequences' and state = 'created' order by created_on, id",
      );
      if (jobs.length === 0) return;
      await this.#noteOwed();
      for (const job of jobs) await this.#do(job);
    }
  }

  /** All mails of a municipality, which are those that follow from all that happened there: no more and no less. */
  async mailsOf(town: TestTown): Promise<Mail[]> {
    await this.goOut();
    const mails = await this.#world.database.rows<Mail & { cause: string }>(
      "select cause, subject, body_html as html, body_text as text from platform.mail where municipality_id = $1",
      [town.id],
    );
    const causes = mails.map(({ cause }) => cause.split(":"));
    const isNotice = ([first]: readonly string[]) => first === "notice";
    const notices = await this.#noticesOf(town);
    const others = causes.filter((cause) => !isNotice(cause)).map(([consequence = ""]) => consequence);
    assert.deepEqual(countEach([...notices, ...others]), await consequencesIn(this.#world, town));
    const told = causes.filter(isNotice).map(([, about, subject]) => `${about}:${subject}`);
    const owed = this.#owed.filter((one) => one.town === town.id).map(({ about }) => about);
    assert.deepEqual(told.sort(), owed.sort());
    return mails;
  }

  /** Remembers of which notices there has to be a mail: of those which are still so as they go out. */
  async #noteOwed(): Promise<void> {
    const waiting = await this.#world.database.rows<Owed & { id: string; isOver: boolean }>(
      `select n.notice_id as id, n.municipality_id as town, concat_ws(':', n.about, coalesce(n.subject_id, n.case_id)) as about,
         case n.about
           -- It has ended.
           when 'new-question' then c.status <> all($1)
           -- The owner knows what they did themselves.
           when 'asker-reopened' then exists (select from cases.step s where s.municipality_id = n.municipality_id
             and s.case_id = n.case_id and s.step_id = n.subject_id and s.actor_id is not null)
           else false end as "isOver"
       from cases.notice n left join cases.case c using (municipality_id, case_id) where n.state = 'waiting'`,
      [openStatuses],
    );
    for (const { id, isOver, ...owed } of waiting) {
      if (!isOver && !this.#looked.has(id)) this.#owed.push(owed);
      this.#looked.add(id);
    }
  }

  /** What each is about. None waits any more: whoever is here to hear of it has been told, or there is nothing left to tell. */
  async #noticesOf({ id }: TestTown): Promise<string[]> {
    const rows = await this.#world.database.rows<{ about: string; state: string }>(
      "select about, state from cases.notice where municipality_id = $1",
      [id],
    );
    return rows.map(({ about, state }) => (state === "settled" ? `notice ${about}` : `notice ${about}, ${state}`));
  }

  async #do({ id, data }: Job): Promise<void> {
    const { house, clock, database } = this.#world;
    const { municipalityId = "", consequence = "", ...about } = data;
    const municipality = await house.web.tenants.byId(municipalityId);
    const known = this.#known.named(consequence);
    if (!municipality || !known) throw new Error(`nobody can do ${consequence}`);
    const actor = { kind: "system", name: consequence } as const;
    const work = workWithoutForm(house.db, { municipality, actor, clock });
    await known.run({ ...work, cause: `${consequence}:${id}` }, about);
    await database.rows("update jobs.job set state = 'completed', completed_on = now() where id = $1", [id]);
  }
}

/** How often each is there. */
function countEach(all: readonly string[]): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const one of all) found[one] = (found[one] ?? 0) + 1;
  return found;
}
