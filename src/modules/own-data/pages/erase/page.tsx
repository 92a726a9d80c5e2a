import { keeping } from "#cases";
import { directoryAddresses, enterprises } from "#directory";
import { accounts } from "#identity";
import { demand } from "#platform/access";
import { choose } from "#platform/i18n";
import {
  Button,
  ButtonGroup,
  ButtonLink,
  Card,
  CheckboxGroup,
  ErrorSummary,
  Form,
  Heading,
  Link,
  List,
  Measure,
  Notice,
  Paragraph,
  RadioGroup,
} from "#platform/ui";
import { type Answer, NotFound, type Route, type Visit } from "#platform/web";
import { ownDataAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { eraseOwnData, scopes } from "../../use-cases/erase-own-data.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

type Field = "scope" | "sure";
type ErrorCode = "scope-missing" | "not-sure" | "needs-successor";

/** Where somebody has erased what may be erased of them, after reading what stays. */
export const erasePage: Route = {
  id: "own-data.erase",
  address: addresses.erase,
  get: (visit) => show(visit, new Map()),
  post: erase,
};

async function erase(visit: Visit): Promise<Answer> {
  demand(ownDataAccess, "own-data.erase", visit.actor);
  const scope = scopes.find((one) => one === visit.fields.get("scope"));
  const errors = new Map<Field, ErrorCode>();
  if (scope === undefined) errors.set("scope", "scope-missing");
  if (visit.fields.get("sure") !== "yes") errors.set("sure", "not-sure");
  if (scope === undefined || errors.size > 0) return show(visit, errors);
  try {
    await eraseOwnData(visit, scope);
  } catch (error) {
    if (!(error instanceof enterprises.NeedsSuccessor)) throw error;
    return show(visit, new Map([["scope", "needs-successor"]]));
  }
  const to = visit.to(addresses.erased);
  return scope === "questions" ? { kind: "redirect", to } : { kind: "redirect", to, signOut: true };
}

async function show(visit: Visit, errors: ReadonlyMap<Field, ErrorCode>): Promise<Answer> {
  demand(ownDataAccess, "own-data.erase", visit.actor);
  const view = await readView(visit);
  const text = choose(visit.lang, { nl, en });
  const messages = [...errors].map(([field, code]) => ({ field, message: text.errors[code] }));
  const body = (
    <Measure>
      <ErrorSummary lang={visit.lang} errors={messages} />
      <Heading level={1}>{text.title}</Heading>
      <Paragraph lead>{text.lead}</Paragraph>
      <Heading level={2} size="small">
        {text.goes}
      </Heading>
      <List items={[text.goesQuestions(view.answered), text.goesRemarks, text.goesMails]} />
      <Heading level={2} size="small">
        {text.stays}
      </Heading>
      <List items={[text.staysAnswer, ...(view.open > 0 ? [text.staysOpen(view.open)] : []), text.staysRecord]} />
      {view.mustHandOver.length > 0 ? <HandOver visit={visit} names={view.mustHandOver} /> : null}
      <EraseForm visit={visit} errors={errors} />
    </Measure>
  );
  const failed = errors.size > 0 ? { status: 400 as const, errorCount: errors.size } : {};
  return { kind: "page", title: text.title, body, isPrivate: true, ...failed };
}

async function readView(visit: Visit) {
  const personId = visit.actor.kind === "person" ? visit.actor.personId : "";
  return visit.read(async (read) => {
    const account = await accounts.find(read, personId);
    if (!account) throw new NotFound();
    const questions = await keeping.findOwnCases(read, account);
    const answered = questions.filter(keeping.canErase).length;
    const own = await enterprises.findOf(read, personId);
    const isStuck = (one: (typeof own)[number]) => one.members.length > 1 && enterprises.isLastAdmin(one, one.own);
    return {
      open: questions.length - answered,
      answered,
      mustHandOver: own.filter(isStuck).map(({ name }) => name),
    };
  });
}

function HandOver({ visit, names }: { visit: Visit; names: readonly string[] }) {
  const text = choose(visit.lang, { nl, en });
  return (
    <Notice tone="warning" heading={text.handOver.title}>
      <Paragraph>{text.handOver.body(names.join(", "))}</Paragraph>
      <Link href={visit.to(directoryAddresses.list)} standalone>
        {text.handOver.go}
      </Link>
    </Notice>
  );
}

function EraseForm({ visit, errors }: { visit: Visit; errors: ReadonlyMap<Field, ErrorCode> }) {
  const { lang, fields } = visit;
  const text = choose(lang, { nl, en });
  const error = (field: Field) => {
    const code = errors.get(field);
    return code && text.errors[code];
  };
  return (
    <Card look="main">
      <Form lang={lang} action={visit.to(addresses.erase)} {...visit.seal()}>
        <RadioGroup
          lang={lang}
          name="scope"
          label={text.scope}
          value={fields.get("scope")}
          error={error("scope")}
          options={scopes.map((value) => ({ value, label: text.scopes[value].label, hint: text.scopes[value].hint }))}
        />
        <CheckboxGroup
          lang={lang}
          name="sure"
          label={text.sure}
          values={fields.get("sure") === "yes" ? ["yes"] : []}
          error={error("sure")}
          options={[{ value: "yes", label: text.yes }]}
        />
        <ButtonGroup>
          <Button>{text.send}</Button>
          <ButtonLink href={visit.to(addresses.overview)} weight="secondary">
            {text.back}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Card>
  );
}
