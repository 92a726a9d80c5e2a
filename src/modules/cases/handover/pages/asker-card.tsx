import { dayOf, type Temporal } from "#platform/clock";
import { capital, choose, formatDay, type Lang } from "#platform/i18n";
import { Card, Paragraph, Rows } from "#platform/ui";
import type { Visit } from "#platform/web";
import type { Step } from "../../case.js";
import { ownerAt } from "../../people.js";
import type { Audience } from "../../road.js";
import type { Tracked } from "../../tracked.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

type Props = {
  readonly visit: Visit;
  readonly tracked: Tracked;
  readonly audience: Exclude<Audience, "desk">;
};

/** How often the question was handed over, and who had it when. Somebody who stands in for a while is no handover. */
export function HandoversCard({ visit, tracked, audience }: Props) {
  const { card } = choose(visit.lang, { nl, en });
  const { found, people, steps } = tracked;
  const today = dayOf(visit.clock.now());
  const written = (moment: Temporal.Instant) =>
    formatDay(dayOf(moment), visit.lang, { style: "medium", weekday: false, year: "auto", today });
  // A question that came from elsewhere began there.
  const begunIn = steps.find(({ kind }) => kind === "submit")?.townId;
  const firstTown = begunIn && capital(people.townOf(begunIn, visit.lang));
  const changes = steps.flatMap((step) => changeIn(visit.lang, tracked, step));
  const starts = [{ at: found.receivedAt, who: firstTown ?? changes[0]?.from ?? "" }].concat(
    changes.map(({ at, to }) => ({ at, who: to })),
  );
  const rows = starts.map(({ at, who }, index) => {
    const next = starts[index + 1];
    const when = next ? card.between(written(at), written(next.at)) : card.since(written(at));
    return { title: who, when };
  });
  return (
    <Card heading={card.title(steps.filter(({ kind }) => hops.includes(kind)).length)}>
      {changes.length === 0 ? (
        <Paragraph>{card.stayed[audience](people.acting.person.name)}</Paragraph>
      ) : (
        <>
          <Paragraph>{card.had[audience]}</Paragraph>
          <Rows label={card.had[audience]} rows={rows} />
        </>
      )}
    </Card>
  );
}

/** What takes a question to somebody else, here or at another municipality. */
const hops: readonly Step["kind"][] = ["hand-over", "transfer", "arrive"];

/** From whom to whom a step took the question; nothing for most steps. */
function changeIn(lang: Lang, { found, people, steps }: Tracked, step: Step) {
  const { at, kind, owners, townId } = step;
  const nameOf = (id: string) => capital(people.nameOf(id) ?? "");
  if (owners) return [{ at, from: nameOf(owners.from), to: nameOf(owners.to) }];
  if (kind !== "transfer" && kind !== "arrive") return [];
  const town = capital(people.townOf(townId, lang));
  const owner = nameOf(ownerAt(found, steps, step));
  return [kind === "arrive" ? { at, from: town, to: owner } : { at, from: owner, to: town }];
}
