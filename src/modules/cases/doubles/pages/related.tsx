import { choose } from "#platform/i18n";
import { ButtonLink, Card, Link, Notice, Paragraph } from "#platform/ui";
import { doneIn, type Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import type { Step } from "../../case.js";
import { findLinkId } from "../../links/queries.js";
import type { Side } from "../../pages/asker-acts/side.js";
import type { CaseView } from "../../pages/case-work/view.js";
import { findCase } from "../../queries.js";
import type { Tracked } from "../../tracked.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

type Kind = keyof Omit<typeof nl.related, "title" | "done">;
type About = Step & { readonly kind: Kind; readonly aboutId: string };

const isAbout = (step: Step): step is About => step.aboutId !== undefined && step.kind in nl.related;

/** For the desk: the cases that this one was merged with, or split from; and that it was done a moment ago. */
export function RelatedCard({ visit, view }: { readonly visit: Visit; readonly view: CaseView }) {
  const { related } = choose(visit.lang, { nl, en });
  const about = view.steps.filter(isAbout).filter(({ aboutId }) => view.people.numberOf(aboutId) !== "");
  if (about.length === 0) return null;
  const done = doneIn(visit, ["split-off", "join"]);
  const newest = about.findLast(({ kind }) => kind === done);
  return (
    <>
      {done && newest ? (
        <Notice tone="ok" announce>
          {related.done[done](view.people.numberOf(newest.aboutId))}
        </Notice>
      ) : null}
      <Card heading={related.title}>
        {about.map(({ kind, aboutId }) => (
          <Paragraph>
            <Link href={visit.to(addresses.case, { caseId: aboutId })} standalone>
              {related[kind](view.people.numberOf(aboutId))}
            </Link>
          </Paragraph>
        ))}
      </Card>
    </>
  );
}

type Onward = {
  readonly kind: keyof typeof nl.onward & Kind;
  readonly number: string;
  readonly href: string | undefined;
};

/** Where whoever asked reads on: at the case that theirs was merged into, and at the other half of one that was split. */
export async function readOnward(visit: Visit, { steps }: Tracked, side: Side): Promise<Onward[]> {
  const leads = steps.filter(isAbout).flatMap(({ kind, aboutId }) => (kind === "join" ? [] : [{ kind, aboutId }]));
  return visit.read(async (read) => {
    const onward: Onward[] = [];
    for (const { kind, aboutId } of leads) {
      const other = await findCase(read, aboutId);
      if (!other || other.isErased) continue;
      const linkId = await findLinkId(read, aboutId);
      onward.push({ kind, number: other.number, href: side.beyond(visit, other, linkId) });
    }
    return onward;
  });
}

type Props = { readonly visit: Visit; readonly onward: readonly Onward[] };

export function OnwardCards({ visit, onward }: Props) {
  const text = choose(visit.lang, { nl, en }).onward;
  return (
    <>
      {onward.map(({ kind, number, href }) => (
        <Card heading={text[kind].title(number)} look={kind === "merge" ? "main" : "plain"}>
          <Paragraph>{text[kind].body}</Paragraph>
          {href ? (
            <ButtonLink href={href} arrow weight={kind === "merge" ? "primary" : "secondary"}>
              {text[kind].button(number)}
            </ButtonLink>
          ) : (
            <Paragraph>{text.mailed}</Paragraph>
          )}
        </Card>
      ))}
    </>
  );
}
