import { dayOf } from "#platform/clock";
import { choose } from "#platform/i18n";
import { ButtonLink, Card, Link, Paragraph, Summary } from "#platform/ui";
import type { Visit } from "#platform/web";
import type { Side } from "../../pages/asker-acts/side.js";
import { longDay } from "../../pages/long-day.js";
import type { Tracked } from "../../tracked.js";
import { canLookBack, type Experience } from "../experience.js";
import { en } from "../text.en.js";
import { nl } from "../text.nl.js";
import { saidRows } from "./said.js";

type Props = { visit: Visit; tracked: Tracked; side: Side; said: readonly Experience[] };

/** For whoever asked: the way to say how the answer was, or to read that back. */
export function ExperienceCard({ visit, tracked: { found }, side, said }: Props) {
  const { card } = choose(visit.lang, { nl, en });
  const href = visit.to(side.addresses.experience, visit.params);
  if (canLookBack(found) && !said.some(({ round }) => round === found.round))
    return (
      <Card heading={card.title}>
        <Paragraph>{card.body}</Paragraph>
        <ButtonLink href={href} weight="secondary">
          {card.button}
        </ButtonLink>
      </Card>
    );
  if (said.length === 0) return null;
  return (
    <Paragraph>
      {card.given}{" "}
      <Link href={href} standalone>
        {card.see}
      </Link>
    </Paragraph>
  );
}

/** For the desk: what whoever asked said of each answer. */
export function ExperiencesCard({ visit, said }: { visit: Visit; said: readonly Experience[] }) {
  const { desk } = choose(visit.lang, { nl, en });
  if (said.length === 0) return null;
  return (
    <Card heading={desk.title}>
      {said.map((one) => {
        const day = longDay(visit, dayOf(one.givenAt));
        return (
          <>
            <Paragraph>{said.length > 1 ? desk.answer(one.round + 1, day) : desk.given(day)}</Paragraph>
            <Summary rows={saidRows(visit.lang, one, desk.labels)} />
          </>
        );
      })}
    </Card>
  );
}
