import { capital, choose, type Lang, listOf } from "#platform/i18n";
import type { Voice } from "#platform/tenancy";
import type { Role } from "./roles.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** What each role is called, where a role stands alone. */
export function roleNames(lang: Lang, voice: Voice): Readonly<Record<Role, string>> {
  return choose(lang, { nl, en }).roles(voice);
}

/** Several roles in one breath: "Beleidsmedewerker en medewerker van het loket". Without roles an empty text. */
export function roleList(roles: readonly Role[], lang: Lang, voice: Voice): string {
  const names = roleNames(lang, voice);
  return capital(
    listOf(
      roles.map((role) => names[role].charAt(0).toLowerCase() + names[role].slice(1)),
      lang,
    ),
  );
}
