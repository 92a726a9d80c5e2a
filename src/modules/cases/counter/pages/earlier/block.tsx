import { dayOf } from "#platform/clock";
import { choose, formatDay } from "#platform/i18n";
import { Chip, Lookup, Rows } from "#platform/ui";
import type { Visit } from "#platform/web";
import { addresses } from "../../../addresses.js";
import { nameOf } from "../../../asker-name.js";
import { type Case, isOpen } from "../../../case.js";
import { en as sharedEn } from "../../../text.en.js";
import { nl as sharedNl } from "../../../text.nl.js";
import { earlierFields } from "../../earlier.js";
import { en } from "../note/text.en.js";
import { nl } from "../note/text.nl.js";

/** The id of the form beside which it stands. */
export const NOTE_FORM = "note";

type Props = { readonly visit: Visit; readonly cases: readonly Case[] };

/** What whoever is in the form asked before. With a script it follows what is typed. */
export function EarlierBlock({ visit, cases }: Props) {
  const { earlier } = choose(visit.lang, { nl, en });
  return (
    <Lookup
      heading={earlier.title}
      form={NOTE_FORM}
      fields={earlierFields}
      source={visit.to(addresses.earlier)}
      token={visit.seal().csrfToken}
      said={saidOf(visit, cases)}
      button={{ label: earlier.look, name: "step", value: "look" }}
    >
      <EarlierRows visit={visit} cases={cases} />
    </Lookup>
  );
}

/** How much was found, in words. */
export function saidOf({ lang, fields }: Visit, cases: readonly Case[]): string {
  const { earlier } = choose(lang, { nl, en });
  if (cases.length > 0) return earlier.found(cases.length);
  return earlierFields.some((name) => fields.get(name)?.trim()) ? earlier.none : earlier.begin;
}

/** The questions themselves, each with where it is. */
export function EarlierRows({ visit, cases }: Props) {
  const { earlier } = choose(visit.lang, { nl, en });
  const shared = choose(visit.lang, { nl: sharedNl, en: sharedEn });
  if (cases.length === 0) return null;
  const today = dayOf(visit.clock.now());
  const written = (found: Case) =>
    formatDay(dayOf(found.receivedAt), visit.lang, { style: "medium", weekday: false, year: "auto", today });
  return (
    <Rows
      label={earlier.title}
      rows={cases.map((found) => ({
        href: visit.to(addresses.case, { caseId: found.id }),
        title: found.title,
        note: `${found.number} · ${nameOf(shared, found.isErased, found.asker.name)}`,
        status: <Chip tone={isOpen(found.status) ? "waits" : "ok"}>{shared.statuses[found.status]}</Chip>,
        when: earlier.received(written(found)),
      }))}
    />
  );
}
