import { choose, formatMoment } from "#platform/i18n";
import { Notice } from "#platform/ui";
import type { Visit } from "#platform/web";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";
import type { CaseView } from "./view.js";

/** To whoever writes to the asker: that their mail does not get through, so that they call. */
export function StuckMail({ visit, view }: { readonly visit: Visit; readonly view: CaseView }) {
  const { stuck } = choose(visit.lang, { nl, en });
  const { email, phone } = view.found.asker;
  if (view.stuckSince === undefined || email === undefined) return null;
  const since = stuck.since(formatMoment(view.stuckSince, visit.lang), email);
  return <Notice tone="warning">{phone ? `${since} ${stuck.call(phone)}` : since}</Notice>;
}
