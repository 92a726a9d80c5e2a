import { choose } from "#platform/i18n";
import { HiddenText, Link, Muted, Paragraph } from "#platform/ui";
import type { Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import type { Part } from "../../sub-questions/parts.js";
import { type Budget, namesOf } from "../names.js";
import { en } from "../text.en.js";
import { nl } from "../text.nl.js";

type Props = {
  readonly visit: Visit;
  readonly part: Part;
  readonly budgets: readonly Budget[];
  readonly isOwner: boolean;
  /** Of whom it was asked: several links on a page say for which they are. */
  readonly who: string;
};

/** Which budgets a sub-question touches, for colleagues; and for its owner the way to say so. */
export function BudgetLine({ visit, part, budgets, isOwner, who }: Props) {
  const text = choose(visit.lang, { nl, en });
  const names = namesOf(budgets, part.budgets);
  if (names.length === 0 && !isOwner) return null;
  return (
    <Paragraph>
      {names.length > 0 ? <Muted>{text.marked(names)}</Muted> : null}{" "}
      {isOwner ? (
        <Link href={visit.to(addresses.markBudgets, { subQuestionId: part.id })} standalone>
          {text.change}
          <HiddenText>: {who}</HiddenText>
        </Link>
      ) : null}
    </Paragraph>
  );
}
