import { demand } from "#platform/access";
import { dayOf, instantOf } from "#platform/clock";
import { capital, choose, formatDay } from "#platform/i18n";
import {
  Button,
  Card,
  ErrorSummary,
  Form,
  Heading,
  List,
  Measure,
  Notice,
  Paragraph,
  Rows,
  Stack,
  TextField,
} from "#platform/ui";
import { type Answer, doneIn, type Route, type Visit, withDone } from "#platform/web";
import { caseAccess } from "../../../access.js";
import { addresses } from "../../../addresses.js";
import type { OwnBudget } from "../../budget.js";
import { budgetsFor } from "../../names.js";
import { listBudgets } from "../../queries.js";
import { addBudget, NameTaken } from "../../use-cases/arrange-budgets.js";
import { type NameError, parseName } from "./form.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** The five budgets that every municipality has, and its own. */
export const budgetsRoute: Route = {
  id: "cases.budgets",
  address: addresses.budgets,
  get: (visit) => show(visit),
  async post(visit) {
    demand(caseAccess, "budget.arrange", visit.actor);
    const parsed = parseName(visit.fields);
    if (!parsed.ok) return show(visit, parsed.error);
    try {
      await addBudget(visit, parsed.name);
    } catch (error) {
      if (error instanceof NameTaken) return show(visit, "taken");
      throw error;
    }
    return { kind: "redirect", to: withDone(visit.to(addresses.budgets), "added") };
  },
};

async function show(visit: Visit, error?: NameError): Promise<Answer> {
  demand(caseAccess, "budget.arrange", visit.actor);
  const text = choose(visit.lang, { nl, en });
  const all = await visit.read(listBudgets);
  const own = all.filter(({ endedAt }) => endedAt === undefined);
  const ended = all.filter(({ endedAt }) => endedAt !== undefined);
  const done = doneIn(visit, ["added", "saved", "ended"]);
  const message = error && text.errors[error];
  const errors = message ? [{ field: "name", message }] : [];
  const body = (
    <Measure>
      <ErrorSummary lang={visit.lang} errors={errors} />
      <Heading level={1}>{text.title}</Heading>
      <Paragraph lead>{text.lead}</Paragraph>
      <Stack>
        {done === undefined ? null : (
          <Notice tone="ok" announce>
            <p>{text.done[done]}</p>
          </Notice>
        )}
        <Card heading={text.standard.title}>
          <Paragraph>{text.standard.body}</Paragraph>
          <List items={budgetsFor(visit.lang, []).map(({ name }) => capital(name))} />
        </Card>
        <Card heading={text.own.title}>
          {own.length === 0 ? (
            <Paragraph>{text.own.none}</Paragraph>
          ) : (
            <Rows label={text.own.title} rows={own.map((one) => rowOf(visit, one))} />
          )}
        </Card>
        <Card heading={text.add.title} look="main">
          <Form lang={visit.lang} action={visit.to(addresses.budgets)} {...visit.seal()}>
            <TextField
              lang={visit.lang}
              name="name"
              label={text.add.label}
              hint={text.add.hint}
              width="medium"
              autocomplete="off"
              value={error ? visit.fields.get("name") : undefined}
              error={message}
            />
            <Button>{text.add.send}</Button>
          </Form>
        </Card>
        {ended.length > 0 ? (
          <Card heading={text.ended}>
            <Rows label={text.ended} rows={ended.map((one) => rowOf(visit, one))} />
          </Card>
        ) : null}
      </Stack>
    </Measure>
  );
  const status = error ? { status: 400 as const } : {};
  return { kind: "page", title: text.title, body, isPrivate: true, errorCount: errors.length, ...status };
}

function rowOf(visit: Visit, { id, name, endedAt }: OwnBudget) {
  const text = choose(visit.lang, { nl, en });
  const today = dayOf(visit.clock.now());
  const end = endedAt && formatDay(dayOf(instantOf(endedAt)), visit.lang, { style: "long", today });
  return {
    title: name,
    href: visit.to(addresses.budget, { budgetId: id }),
    ...(end ? { note: text.endedOn(end) } : {}),
  };
}
