import { choose, type Lang } from "#platform/i18n";
import type { Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { listOpenInvitations } from "../../invitation/queries.js";
import { listStaff } from "../../queries.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** How the administration speaks of staff: how many there are, and who was invited. */
export const settingsPart = {
  address: addresses.staff,
  title: (lang: Lang) => choose(lang, { nl, en }).titles.here,
  async note(visit: Visit) {
    const text = choose(visit.lang, { nl, en });
    return visit.read(async (read) => {
      const invited = await listOpenInvitations(read, visit.clock.now());
      return text.count((await listStaff(read)).length, invited.length);
    });
  },
};
