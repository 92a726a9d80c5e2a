import { demand } from "#platform/access";
import { choose } from "#platform/i18n";
import {
  Button,
  Card,
  ErrorSummary,
  Form,
  Heading,
  LIVE_NOTICE_ISLAND,
  Link,
  Measure,
  Notice,
  Paragraph,
  PreHeading,
  Quote,
  Stack,
} from "#platform/ui";
import type { Answer, Route, Visit } from "#platform/web";
import { caseAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { readSigned, type SubView } from "../../pages/sub-question/view.js";
import { en as writtenEn } from "../../pages/written/text.en.js";
import { nl as writtenNl } from "../../pages/written/text.nl.js";
import { PresenceLine, presenceAt } from "../../presence/line.js";
import { ChangedMeanwhile } from "../../use-cases/move-case.js";
import { type BudgetMark, marksAsText } from "../budget.js";
import { budgetsFor, namesOf } from "../names.js";
import { findMarks, listBudgets } from "../queries.js";
import { en } from "../text.en.js";
import { nl } from "../text.nl.js";
import { NotABudget } from "../use-cases/choose-budgets.js";
import { markBudgets } from "../use-cases/mark-budgets.js";
import { BudgetField, budgetsIn } from "./field.js";

/** The owner says which budgets a sub-question touches, or says it better. */
export const markBudgetsRoute: Route = {
  id: "cases.mark-budgets",
  address: addresses.markBudgets,
  get: async (visit) => show(visit, await open(visit)),
  async post(visit) {
    const view = await open(visit);
    try {
      await markBudgets(visit, view.sub.id, visit.fields.get("seen") ?? "", budgetsIn(visit.fields));
    } catch (error) {
      if (error instanceof NotABudget) return show(visit, view, "gone");
      if (error instanceof ChangedMeanwhile) return show(visit, view, "overtaken");
      throw error;
    }
    return { kind: "redirect", to: visit.to(addresses.case, { caseId: view.sub.caseId }) };
  },
};

async function open(visit: Visit): Promise<SubView> {
  const view = await readSigned(visit);
  demand(caseAccess, "sub-question.mark-budgets", visit.actor, view.relations);
  return view;
}

async function show(
  visit: Visit,
  { sub, addressee, number }: SubView,
  attempt?: "gone" | "overtaken",
): Promise<Answer> {
  const text = choose(visit.lang, { nl, en });
  const written = choose(visit.lang, { nl: writtenNl, en: writtenEn });
  const { marks, own } = await visit.read(async (read) => ({
    marks: (await findMarks(read, [sub.id])).get(sub.id) ?? [],
    own: await listBudgets(read),
  }));
  const budgets = budgetsFor(visit.lang, own);
  const chosen: readonly BudgetMark[] = attempt ? budgetsIn(visit.fields) : marks;
  // A form that came back with an error keeps what it was opened with; else nobody would be told that it changed.
  const seen = attempt === "gone" ? (visit.fields.get("seen") ?? "") : marksAsText(marks);
  const errors = attempt === "gone" ? [{ field: "budgets", message: text.field.gone }] : [];
  const who = addressee?.name ?? "";
  const presence = await presenceAt(visit, sub.caseId);
  const body = (
    <Measure>
      <ErrorSummary lang={visit.lang} errors={errors} />
      <PreHeading>{`${number} · ${who}`}</PreHeading>
      <Heading level={1}>{text.mark.title}</Heading>
      <Paragraph lead>{text.mark.lead(who)}</Paragraph>
      <PresenceLine visit={visit} caseId={sub.caseId} presence={presence} />
      <Stack>
        {attempt === "overtaken" ? (
          <Notice tone="warning" heading={text.changed.title} announce>
            <p>{text.changed.body(namesOf(budgets, marks))}</p>
            <p>{text.changed.yours}</p>
          </Notice>
        ) : null}
        <Card>
          <Quote text={sub.question} />
        </Card>
        <Form
          lang={visit.lang}
          action={visit.to(addresses.markBudgets, { subQuestionId: sub.id })}
          {...visit.seal()}
          hidden={{ seen }}
        >
          <BudgetField visit={visit} budgets={budgets} chosen={chosen} error={errors[0]?.message} />
          <Button>{text.mark.send}</Button>
        </Form>
        <Paragraph>
          <Link href={visit.to(addresses.case, { caseId: sub.caseId })} standalone>
            {written.back}
          </Link>
        </Paragraph>
      </Stack>
    </Measure>
  );
  const status = attempt === "overtaken" ? { status: 409 as const } : attempt ? { status: 400 as const } : {};
  return {
    kind: "page",
    title: `${text.mark.title}: ${number}`,
    body,
    islands: [LIVE_NOTICE_ISLAND],
    isPrivate: true,
    errorCount: errors.length,
    ...status,
  };
}
