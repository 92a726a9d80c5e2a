import { isUnavailable } from "#platform/db";
import { choose, type Lang } from "#platform/i18n";
import { LiveNotice } from "#platform/ui";
import type { Visit } from "#platform/web";
import { addresses } from "../addresses.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";
import { bePresent, type Presence } from "./use-cases/be-present.js";

/** What the others are called in a sentence; empty when there are none. */
export const sentenceOf = (lang: Lang, { others }: Presence): string =>
  others.length === 0 ? "" : choose(lang, { nl, en }).others(others);

/**
 * Notes that this page of a case is open. A database that takes no writes for now is no reason to show no page.
 * @param relations what the reader is to the case, where the page has just read that
 */
export async function presenceAt(visit: Visit, caseId: string, relations?: readonly string[]): Promise<Presence> {
  try {
    return await bePresent(visit, caseId, relations);
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    return { others: [], at: undefined };
  }
}

type Props = { readonly visit: Visit; readonly caseId: string; readonly presence: Presence };

/** Who else has this case open; nothing when nobody has. With a script it stays true while the page is looked at. */
export function PresenceLine({ visit, caseId, presence }: Props) {
  return (
    <LiveNotice
      text={sentenceOf(visit.lang, presence)}
      source={visit.to(addresses.present, { caseId })}
      token={visit.seal().csrfToken}
      at={presence.at?.epochMilliseconds ?? 0}
    />
  );
}
