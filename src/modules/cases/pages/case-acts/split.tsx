import { z } from "zod";
import { readDay } from "#platform/clock";
import { isId } from "#platform/db";
import { choose } from "#platform/i18n";
import { Select, TextField } from "#platform/ui";
import type { Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { type Budget, budgetsFor } from "../../budgets/names.js";
import { BudgetField, budgetsIn } from "../../budgets/pages/field.js";
import { listBudgets } from "../../budgets/queries.js";
import { en as budgetEn } from "../../budgets/text.en.js";
import { nl as budgetNl } from "../../budgets/text.nl.js";
import { NotABudget } from "../../budgets/use-cases/choose-budgets.js";
import type { Target } from "../../sub-questions/sub-question.js";
import { type Addressees, listAddressees } from "../../sub-questions/targets.js";
import { type AskError, askSubQuestion, NotAsked } from "../../use-cases/ask-sub-question.js";
import type { CaseView } from "../case-work/view.js";
import { longDay } from "../long-day.js";
import { WrittenField } from "../written/field.js";
import { text as textField, version } from "../written/form.js";
import { parseWritten } from "../written/parse.js";
import { type Act, actRoute, NotSaved, type Sent, type Standing } from "./act.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const schema = z.object({ part: textField, version });

const act: Act = {
  id: "cases.split",
  address: addresses.split,
  moves: ["split"],
  field: "part",
  words(visit, { found }) {
    const { split } = choose(visit.lang, { nl, en });
    const due = longDay(visit, found.answerDue);
    return { title: split.title, lead: split.lead(due), send: split.send };
  },
  async fields(visit, _, standing) {
    const { addressees, own } = await visit.read(async (read) => ({
      addressees: await listAddressees(read),
      own: await listBudgets(read),
    }));
    if (addressees.listed.length === 0) return { instead: choose(visit.lang, { nl, en }).split.nobody };
    const budgets = budgetsFor(visit.lang, own);
    return <Fields visit={visit} standing={standing} addressees={addressees} budgets={budgets} />;
  },
  parse,
};

/** The owner asks a part of the question of a department, a specialist or a chain partner. */
export const splitRoute = actRoute(act);

function parse(visit: Visit, { found }: CaseView): Sent {
  const { split, date } = choose(visit.lang, { nl, en });
  const { field: budgetWords } = choose(visit.lang, { nl: budgetNl, en: budgetEn });
  const sentences: Record<AskError, string> = { ...date.errors, "target-missing": split.errors["target-missing"] };
  const parsed = parseWritten(visit, schema, "part");
  const target = targetFrom(visit.fields.get("target") ?? "");
  const typed = visit.fields.get("date")?.trim() ?? "";
  const due = typed === "" ? undefined : readDay(typed);
  const wrong: [string, string][] = [
    ...(target ? [] : [["target", sentences["target-missing"]] as [string, string]]),
    ...(parsed.ok ? [] : parsed.errors),
    ...(typed !== "" && due === undefined ? [["date", date.errors["date-missing"]] as [string, string]] : []),
  ];
  if (!parsed.ok || !target || wrong.length > 0)
    return { ok: false, errors: new Map(wrong), bsnSeen: !parsed.ok && parsed.bsnSeen };
  const { part, version } = parsed.value;
  return {
    ok: true,
    async save() {
      try {
        const budgets = budgetsIn(visit.fields);
        await askSubQuestion(visit, { caseId: found.id, version }, { target, question: part, due, budgets });
      } catch (error) {
        if (error instanceof NotABudget) throw new NotSaved(new Map([["budgets", budgetWords.gone]]));
        if (!(error instanceof NotAsked)) throw error;
        const field = error.why === "target-missing" ? "target" : "date";
        throw new NotSaved(new Map([[field, sentences[error.why]]]));
      }
    },
  };
}

const targetKinds = ["department", "person", "partner"] as const;

/** As the list of the form has it. */
function targetFrom(given: string): Target | undefined {
  const [kind, id] = given.split(":", 2);
  const known = targetKinds.find((one) => one === kind);
  const fits = known === "partner" ? /^[a-z-]{1,40}$/.test(id ?? "") : isId(id ?? "");
  return known && id !== undefined && fits ? { kind: known, id } : undefined;
}

type FieldsProps = {
  visit: Visit;
  standing: Standing;
  addressees: Addressees;
  budgets: readonly Budget[];
};

function Fields({ visit, standing, addressees, budgets }: FieldsProps) {
  const { split } = choose(visit.lang, { nl, en });
  return (
    <>
      <Select
        lang={visit.lang}
        name="target"
        label={split.target.label}
        choose={split.target.choose}
        hint={addressees.isCut ? split.target.cut : undefined}
        options={addressees.listed.map(({ target, name, replyDays }) => ({
          value: `${target.kind}:${target.id}`,
          label: split.target.option(name, replyDays),
        }))}
        value={visit.fields.get("target") ?? ""}
        error={standing.errors.get("target")}
      />
      <WrittenField
        visit={visit}
        name="part"
        label={split.part.label}
        hint={split.part.hint}
        {...standing}
        error={standing.errors.get("part")}
      />
      <TextField
        lang={visit.lang}
        name="date"
        type="date"
        width="short"
        label={split.date.label}
        hint={split.date.hint}
        optional
        value={visit.fields.get("date")}
        error={standing.errors.get("date")}
      />
      <BudgetField
        visit={visit}
        budgets={budgets}
        chosen={budgetsIn(visit.fields)}
        error={standing.errors.get("budgets")}
      />
    </>
  );
}
