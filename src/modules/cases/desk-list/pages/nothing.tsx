import { choose } from "#platform/i18n";
import { ButtonGroup, ButtonLink, EmptyState, List } from "#platform/ui";
import type { Visit } from "#platform/web";
import { en } from "../text.en.js";
import { nl } from "../text.nl.js";
import { standingOf, type Wanted } from "../wanted.js";
import { bare, isGroup, listHref, narrowing } from "./bar.js";

/** What stands where nothing was found: why, and what to try. */
export function Nothing({ visit, wanted }: { visit: Visit; wanted: Wanted }) {
  const { empty } = choose(visit.lang, { nl, en });
  const standing = standingOf(wanted);
  const narrows = narrowing(wanted);
  if (narrows.length === 0 && isGroup(standing))
    return <EmptyState heading={empty[standing].title}>{empty[standing].body}</EmptyState>;
  const { words } = wanted;
  const isEverywhere = words !== undefined && standing === "all" && narrows.length === 1;
  return (
    <EmptyState heading={words === undefined ? empty.narrowed : empty.found(words)}>
      {words === undefined ? null : <List items={[...empty.tryThis]} />}
      <ButtonGroup>
        {words === undefined || isEverywhere ? null : (
          <ButtonLink weight="secondary" href={listHref(visit, { ...bare(wanted), words, standing: "all" })}>
            {empty.everywhere}
          </ButtonLink>
        )}
        <ButtonLink weight="secondary" href={listHref(visit, bare(wanted))}>
          {empty.without}
        </ButtonLink>
      </ButtonGroup>
    </EmptyState>
  );
}
