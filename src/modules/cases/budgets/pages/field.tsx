import { capital, choose } from "#platform/i18n";
import { CheckboxGroup } from "#platform/ui";
import type { Fields, Visit } from "#platform/web";
import { type BudgetMark, isBudgetMark } from "../budget.js";
import type { Budget } from "../names.js";
import { en } from "../text.en.js";
import { nl } from "../text.nl.js";

/** Each checkbox has a name of its own: of several values under one name a form keeps the first. */
const CHOSEN = "budget-";

/** Which budgets were chosen, as the form says. What cannot be a budget is one that nobody can choose. */
export function budgetsIn(fields: Fields): BudgetMark[] {
  const said = [...fields.keys()].filter((name) => name?.startsWith(CHOSEN)).map((name) => name.slice(CHOSEN.length));
  return said.filter(isBudgetMark);
}

type Props = {
  readonly visit: Visit;
  readonly budgets: readonly Budget[];
  readonly chosen: readonly BudgetMark[];
  readonly error?: string | undefined;
};

/** Any number of budgets. One that has ended is there only where it was chosen before. */
export function BudgetField({ visit, budgets, chosen, error }: Props) {
  const { field } = choose(visit.lang, { nl, en });
  const offered = budgets.filter(({ mark, isEnded }) => !isEnded || chosen.includes(mark));
  return (
    <CheckboxGroup
      lang={visit.lang}
      name="budgets"
      label={field.label}
      hint={field.hint}
      optional
      values={[...chosen]}
      options={offered.map(({ mark, name, isEnded }) => ({
        value: mark,
        name: `${CHOSEN}${mark}`,
        label: capital(isEnded ? field.ended(name) : name),
      }))}
      error={error}
    />
  );
}
