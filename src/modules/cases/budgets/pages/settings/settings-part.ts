import { choose, type Lang } from "#platform/i18n";
import type { Visit } from "#platform/web";
import { addresses } from "../../../addresses.js";
import { listBudgets } from "../../queries.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** How the administration speaks of budgets: the five, and those that the municipality added. */
export const budgetPart = {
  address: addresses.budgets,
  title: (lang: Lang) => choose(lang, { nl, en }).title,
  async note(visit: Visit) {
    const own = (await visit.read(listBudgets)).filter(({ endedAt }) => endedAt === undefined);
    return choose(visit.lang, { nl, en }).note(own.map(({ name }) => name));
  },
};
