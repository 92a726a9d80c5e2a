import { randomUUIDv7 } from "node:crypto";
import { type Lang, langs } from "#platform/i18n";
import { CSRF_FIELD, SUBMISSION_FIELD } from "#platform/ui";
import { type Hat, hats, type Outcomes, type RouteAccess } from "../../commands/access-table/access-table.js";
import { ask, type Reply, send } from "../ask.js";
import { fillIn, namesIn } from "./fill.js";
import type { Id, Ids } from "./ids.js";
import { judge, plain } from "./judge.js";
import { forms, records } from "./records.js";
import type { Seal, Stage } from "./stage.js";
import type { Written } from "./written.js";

export const methods = ["GET", "POST"] as const;
export type Method = (typeof methods)[number];

/** Hats under which an id that is no id is tried as well: nobody, somebody who sees every case, the owner. */
const withMalformed: readonly Hat[] = ["visitor", "desk", "owner"];

/** Walks routes of one municipality. @param other where the foreign ids come from @param written what `countWrites` gave */
export class Walk {
  readonly #stage: Stage;
  readonly #other: Stage;
  readonly #written: () => Promise<Written>;
  readonly #seals = new Map<Hat, Seal>();

  constructor(stage: Stage, other: Stage, written: () => Promise<Written>) {
    this.#stage = stage;
    this.#other = other;
    this.#written = written;
  }

  /** One route under every hat, with every kind of id. @returns what differs from the table */
  async wrongAnswers(row: RouteAccess, method: Method, languages: readonly Lang[] = langs): Promise<string[]> {
    const route = this.#stage.world.house.web.modules
      .flatMap((module) => module.routes)
      .find(({ id }) => id === row.id);
    if (!route) return ["this row of the table is no route"];
    const wrong: string[] = [];
    for (const lang of languages) {
      const address = `${lang === "en" ? "/en" : ""}${route.address[lang]}`;
      const ids = await this.#idsFor(address, row.id);
      for (const hat of hats) {
        const knock = (id: Id) => this.#knock(hat, method, row.id, fillIn(address, id));
        const found = [
          ...(await this.#wrongOwn(row, method, hat, address, ids, knock)),
          ...(ids ? await this.#wrongOthers(row, method, hat, ids, knock) : []),
        ];
        wrong.push(...found.map((what) => `${lang} ${hat}: ${what}`));
      }
    }
    return wrong;
  }

  /**
   * Sends the form of a route, as somebody who may, about a record of their own.
   * @param change fields besides those that would be accepted
   * @param as who sends it; the first who may when it is left out
   * @returns the answer and the record, or undefined when nobody may send it
   */
  async sendForm(row: RouteAccess, change: Readonly<Record<string, string>>, as?: Hat): Promise<Sent | undefined> {
    const hat = as ?? mayWrite(row)[0];
    const address = this.#addressOf(row.id);
    if (hat === undefined || address === undefined) return undefined;
    const id = (await this.#idsFor(address, row.id))?.own ?? "";
    const reply = await this.#knock(hat, "POST", row.id, fillIn(address, id), change);
    if (row.id.startsWith("identity.")) this.#seals.delete(hat);
    return { reply, hat, id };
  }

  /** Looks at a page as somebody. @param id of the record; made anew when it is left out */
  async look(row: RouteAccess, hat: Hat, id?: Id): Promise<Reply | undefined> {
    const address = this.#addressOf(row.id);
    if (address === undefined || dueTo(row.get, hat) !== "shown") return undefined;
    const own = id ?? (await this.#idsFor(address, row.id))?.own ?? "";
    return this.#knock(hat, "GET", row.id, fillIn(address, own));
  }

  #addressOf(routeId: string): string | undefined {
    const routes = this.#stage.world.house.web.modules.flatMap((module) => module.routes);
    return routes.find(({ id }) => id === routeId)?.address.nl;
  }

  async #wrongOwn(row: RouteAccess, method: Method, hat: Hat, address: string, ids: Ids | undefined, knock: Knock) {
    const due = dueTo(method === "GET" ? row.get : row.post, hat);
    // A form changes the record, so the next one needs a fresh record.
    const fresh = due === "done" ? await this.#idsFor(address, row.id) : ids;
    const before = await this.#written();
    const reply = await knock(fresh?.own ?? "");
    const after = await this.#written();
    if (due === "done" && row.id.startsWith("identity.")) this.#seals.delete(hat);
    if (judge(reply) !== due) return [`own is ${judge(reply)}, not ${due}`];
    if (due === "done") return after.entries > before.entries ? [] : ["no audit row was written"];
    return after.rows === before.rows ? [] : ["something was written"];
  }

  async #wrongOthers(row: RouteAccess, method: Method, hat: Hat, ids: Ids, knock: Knock) {
    const wrong: string[] = [];
    const due = row.others && dueTo(method === "GET" ? row.others.get : row.others.post, hat);
    const before = await this.#written();
    const unknown = await knock(ids.unknown);
    if (judge(unknown) !== due) wrong.push(`unknown is ${judge(unknown)}, not ${due}`);
    const foreign = await knock(ids.foreign);
    if (plain(foreign, lastOf(ids.foreign)) !== plain(unknown, lastOf(ids.unknown)))
      wrong.push(`another's id differs from an unknown one (${judge(foreign)})`);
    for (const id of withMalformed.includes(hat) ? ids.malformed : []) {
      const malformed = judge(await knock(id));
      if (malformed !== due) wrong.push(`malformed ${String(id).slice(0, 90)} is ${malformed}, not ${due}`);
    }
    if ((await this.#written()).rows !== before.rows)
      wrong.push("something was written about a record that is not there");
    return wrong;
  }

  async #idsFor(address: string, routeId: string): Promise<Ids | undefined> {
    const names = namesIn(address);
    if (names === "") return undefined;
    const make = records[names];
    if (!make) throw new Error(`records.ts does not know how to come by ${names} of ${routeId}`);
    return make(this.#stage, this.#other, routeId);
  }

  /** Asks as somebody; each hat comes from an address of its own, so that no limit is in the way. */
  async #knock(hat: Hat, method: Method, routeId: string, path: string, change = {}): Promise<Reply> {
    const { world, host, prefix } = this.#stage;
    const seal = this.#seals.get(hat) ?? (await this.#stage.seal(await this.#stage.enter(hat)));
    this.#seals.set(hat, seal);
    const headers = { host, "x-forwarded-for": `203.0.113.${hats.indexOf(hat)}`, cookie: seal.cookie };
    const asked = { path: `${prefix}${path}`, headers };
    if (method === "GET") return ask(world.base, asked);
    const own = { [CSRF_FIELD]: seal.csrfToken, [SUBMISSION_FIELD]: randomUUIDv7() };
    return send(world.base, asked, { ...own, ...(await forms[routeId]?.(this.#stage)), ...change });
  }
}

/** Who may send the form of a route. */
export const mayWrite = (row: RouteAccess): Hat[] => hats.filter((one) => dueTo(row.post, one) === "done");

type Sent = { readonly reply: Reply; readonly hat: Hat; readonly id: Id };

type Knock = (id: Id) => Promise<Reply>;

const lastOf = (id: Id): string => [id].flat().at(-1) ?? "";

const dueTo = (outcomes: Outcomes, hat: Hat) => outcomes[hat] ?? outcomes.rest;
