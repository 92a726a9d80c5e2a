import { choose, type Lang } from "#platform/i18n";
import type { Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { WEEKDAYS } from "../../desk-days/desk-days.js";
import { listDeskDays } from "../../desk-days/queries.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** How the administration speaks of the desk of the day: which days have somebody. */
export const deskPart = {
  address: addresses.deskDays,
  title: (lang: Lang) => choose(lang, { nl, en }).title,
  async note(visit: Visit) {
    const text = choose(visit.lang, { nl, en });
    const week = await visit.read(listDeskDays);
    return text.note(WEEKDAYS.filter((day) => week.has(day)).flatMap((day) => text.weekdays[day - 1] ?? []));
  },
};
