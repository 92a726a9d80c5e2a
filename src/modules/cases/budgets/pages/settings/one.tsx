import { demand } from "#platform/access";
import { isId } from "#platform/db";
import { choose } from "#platform/i18n";
import {
  Button,
  Card,
  ErrorSummary,
  Form,
  Heading,
  Link,
  Measure,
  Notice,
  Paragraph,
  Stack,
  TextField,
} from "#platform/ui";
import { type Answer, NotFound, type Route, type Visit, withDone } from "#platform/web";
import { caseAccess } from "../../../access.js";
import { addresses } from "../../../addresses.js";
import { ChangedMeanwhile } from "../../../use-cases/move-case.js";
import type { OwnBudget } from "../../budget.js";
import { findBudget } from "../../queries.js";
import { endBudget, NameTaken, renameBudget } from "../../use-cases/arrange-budgets.js";
import { type NameError, parseName, versionIn } from "./form.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** A budget of the municipality's own: another name, or its end. */
export const budgetRoute: Route = {
  id: "cases.budget",
  address: addresses.budget,
  get: (visit) => show(visit),
  async post(visit) {
    demand(caseAccess, "budget.arrange", visit.actor);
    const { id } = await find(visit);
    const asked = { budgetId: id, version: versionIn(visit.fields) };
    const isEnding = visit.fields.has("end");
    const parsed = parseName(visit.fields);
    if (!isEnding && !parsed.ok) return show(visit, parsed.error);
    try {
      if (parsed.ok && !isEnding) await renameBudget(visit, asked, parsed.name);
      else await endBudget(visit, asked);
    } catch (error) {
      if (error instanceof NameTaken) return show(visit, "taken");
      if (error instanceof ChangedMeanwhile) return show(visit, "overtaken");
      throw error;
    }
    return { kind: "redirect", to: withDone(visit.to(addresses.budgets), isEnding ? "ended" : "saved") };
  },
};

/** The budget in the address; anything that is no id is an unknown one. */
async function find(visit: Visit): Promise<OwnBudget> {
  const id = visit.params.budgetId ?? "";
  const found = isId(id) ? await visit.read((read) => findBudget(read, id)) : undefined;
  if (!found) throw new NotFound();
  return found;
}

async function show(visit: Visit, attempt?: NameError | "overtaken"): Promise<Answer> {
  demand(caseAccess, "budget.arrange", visit.actor);
  const text = choose(visit.lang, { nl, en });
  const found = await find(visit);
  const error = attempt === undefined || attempt === "overtaken" ? undefined : text.errors[attempt];
  const errors = error ? [{ field: "name", message: error }] : [];
  const body = (
    <Measure>
      <ErrorSummary lang={visit.lang} errors={errors} />
      <Heading level={1}>{text.one.title(found.name)}</Heading>
      <Stack>
        {attempt === "overtaken" ? <Overtaken visit={visit} found={found} /> : null}
        {found.endedAt ? (
          <Notice>
            <p>{text.end.done}</p>
          </Notice>
        ) : (
          <Change visit={visit} found={found} attempt={attempt} error={error} />
        )}
        <Paragraph>
          <Link href={visit.to(addresses.budgets)} standalone>
            {text.one.back}
          </Link>
        </Paragraph>
      </Stack>
    </Measure>
  );
  const failed = attempt === undefined ? {} : { status: attempt === "overtaken" ? (409 as const) : (400 as const) };
  return {
    kind: "page",
    title: text.one.title(found.name),
    body,
    isPrivate: true,
    errorCount: errors.length,
    ...failed,
  };
}

type ChangeProps = {
  readonly visit: Visit;
  readonly found: OwnBudget;
  readonly attempt: NameError | "overtaken" | undefined;
  readonly error: string | undefined;
};

function Change({ visit, found, attempt, error }: ChangeProps) {
  const text = choose(visit.lang, { nl, en });
  const action = visit.to(addresses.budget, { budgetId: found.id });
  const given = visit.fields.get("name");
  // With an error the version stays the one that was opened; overtaken by somebody, it becomes theirs.
  const version = error ? (visit.fields.get("version") ?? "") : String(found.version);
  return (
    <>
      <Card look="main">
        <Paragraph>{text.one.lead}</Paragraph>
        <Form lang={visit.lang} action={action} {...visit.seal()} hidden={{ version }}>
          <TextField
            lang={visit.lang}
            name="name"
            label={text.add.label}
            width="medium"
            autocomplete="off"
            value={attempt ? (given ?? found.name) : found.name}
            error={error}
          />
          <Button>{text.one.send}</Button>
        </Form>
      </Card>
      <Card heading={text.end.title}>
        <Paragraph>{text.end.body}</Paragraph>
        <Form lang={visit.lang} action={action} {...visit.seal()} hidden={{ version, end: "yes" }}>
          <Button weight="secondary">{text.end.send}</Button>
        </Form>
      </Card>
    </>
  );
}

/** What another administrator saved meanwhile, and what was typed here. */
function Overtaken({ visit, found }: { readonly visit: Visit; readonly found: OwnBudget }) {
  const { changed } = choose(visit.lang, { nl, en });
  const yours = visit.fields.get("name");
  return (
    <Notice tone="warning" heading={changed.title} announce>
      <p>{changed.body(found.name)}</p>
      {yours === undefined ? null : <p>{changed.yours(yours)}</p>}
    </Notice>
  );
}
