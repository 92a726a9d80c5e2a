import { choose } from "#platform/i18n";
import { Notice } from "#platform/ui";
import type { Visit } from "#platform/web";
import type { Case } from "../../case.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** What the law wants in writing reaches nobody who left no mail address: then the owner has to send it some other way. */
export function NoMail({ visit, found }: { readonly visit: Visit; readonly found: Case }) {
  const { noMail } = choose(visit.lang, { nl, en });
  const { name, email, phone } = found.asker;
  return email === undefined ? <Notice tone="warning">{noMail(name, phone)}</Notice> : null;
}
