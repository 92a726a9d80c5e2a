import { permits } from "#platform/access";
import { choose } from "#platform/i18n";
import { Link, Notice, Rows, Section } from "#platform/ui";
import { identityAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { weekdayNames, writtenDay } from "./days.js";
import type { PartProps } from "./forms.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** Somebody else was first: how it is now. What was typed still stands in the form. */
export function Changed({ visit, view, attempt }: PartProps) {
  if (!attempt?.changedMeanwhile) return null;
  const { changed } = choose(visit.lang, { nl, en });
  const { workingDays, deputyId } = view.colleague;
  const deputy = view.staff.find(({ personId }) => personId === deputyId)?.name ?? changed.noDeputy;
  return (
    <Notice tone="warning" heading={changed.title} announce>
      <p>{changed.body}</p>
      {attempt.form === "arrange" ? (
        <p>
          {changed.now} {weekdayNames(workingDays, visit.lang).join(", ")}; {deputy}.
        </p>
      ) : null}
    </Notice>
  );
}

/** Whether they are away today, and who acts. */
export function Now({ visit, view }: PartProps) {
  const { now } = choose(visit.lang, { nl, en });
  const { person, who, away } = view.acting;
  if (away?.reason !== "absent") return null;
  const until = away.until && writtenDay(away.until, visit.lang, view.today);
  const own = until ? now.until.own(until) : now.away.own;
  const other = until ? now.until.of(person.name, until) : now.away.of(person.name);
  return (
    <Notice>
      {view.isOwn ? own : other} {who.personId === person.personId ? now.nobody : now.acts(who.name)}
    </Notice>
  );
}

/** The way to the same page of others, for whoever may. */
export function Colleagues({ visit, view }: PartProps) {
  if (!permits(identityAccess, "absence.list", visit.actor)) return null;
  const text = choose(visit.lang, { nl, en });
  if (!view.isOwn)
    return (
      <Link href={visit.to(addresses.absence)} standalone>
        {text.back}
      </Link>
    );
  const others = view.staff.filter(({ personId }) => personId !== view.colleague.staff.personId);
  if (others.length === 0) return null;
  return (
    <Section id="colleagues" heading={text.colleagues}>
      <Rows
        label={text.colleagues}
        rows={others.map(({ personId, name, jobTitle }) => ({
          title: name,
          note: jobTitle[visit.lang],
          href: visit.to(addresses.absenceOf, { personId }),
        }))}
      />
    </Section>
  );
}
