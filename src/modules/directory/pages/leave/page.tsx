import { demand } from "#platform/access";
import { choose } from "#platform/i18n";
import {
  Button,
  CheckboxGroup,
  ErrorSummary,
  Form,
  Heading,
  Link,
  Measure,
  Paragraph,
  Select,
  Stack,
} from "#platform/ui";
import { type Answer, type Route, type Visit, withDone } from "#platform/web";
import { directoryAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { type Enterprise, isLastAdmin } from "../../enterprises/enterprise.js";
import { leaveEnterprise, NeedsClosing, NeedsSuccessor } from "../../use-cases/leave-enterprise.js";
import { enterpriseIdOf } from "../enterprise/form.js";
import { readEnterprise } from "../enterprise/read.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

type ErrorCode = keyof typeof nl.errors;
type Attempt = readonly [field: string, code: ErrorCode];

/** Leaving an organisation: the last admin says who takes over, the last of all that it may close. */
export const leavePage: Route = {
  id: "directory.leave",
  address: addresses.leave,
  get: (visit) => show(visit),
  post: leave,
};

async function leave(visit: Visit): Promise<Answer> {
  demand(directoryAccess, "enterprise.open", visit.actor);
  const successorId = visit.fields.get("successor") || undefined;
  try {
    await leaveEnterprise(visit, enterpriseIdOf(visit), { successorId, mayClose: visit.fields.has("close") });
  } catch (error) {
    if (error instanceof NeedsSuccessor) return show(visit, ["successor", "successor-missing"]);
    if (error instanceof NeedsClosing) return show(visit, ["close", "close-missing"]);
    throw error;
  }
  return { kind: "redirect", to: withDone(visit.to(addresses.list), "left") };
}

async function show(visit: Visit, attempt?: Attempt): Promise<Answer> {
  demand(directoryAccess, "enterprise.open", visit.actor);
  const found = await visit.read((read) => readEnterprise(visit, read, "member.leave"));
  const text = choose(visit.lang, { nl, en });
  const error = attempt && text.errors[attempt[1]];
  const errors = attempt && error ? [{ field: attempt[0], message: error }] : [];
  const params = { enterpriseId: found.id };
  const body = (
    <Measure>
      <ErrorSummary lang={visit.lang} errors={errors} />
      <Heading level={1}>{text.title(found.name)}</Heading>
      <Paragraph lead>{text.lead}</Paragraph>
      <Stack>
        <Form lang={visit.lang} action={visit.to(addresses.leave, params)} {...visit.seal()}>
          <Question visit={visit} found={found} error={error} />
          <Button>{text.leave}</Button>
        </Form>
        <Paragraph>
          <Link href={visit.to(addresses.enterprise, params)} standalone>
            {text.stay}
          </Link>
        </Paragraph>
      </Stack>
    </Measure>
  );
  const failed = attempt ? { status: 400 as const, errorCount: 1 } : {};
  return { kind: "page", title: text.title(found.name), body, isPrivate: true, ...failed };
}

type QuestionProps = { visit: Visit; found: Enterprise; error: string | undefined };

/** What has to be settled before they go, if anything. */
function Question({ visit, found, error }: QuestionProps) {
  const text = choose(visit.lang, { nl, en });
  const others = found.members.filter(({ id }) => id !== found.own.id);
  if (others.length === 0)
    return (
      <CheckboxGroup
        lang={visit.lang}
        name="close"
        label={text.close.title}
        hint={text.close.hint}
        options={[{ value: "yes", label: text.close.label(found.name) }]}
        error={error}
      />
    );
  if (!isLastAdmin(found, found.own)) return null;
  return (
    <Select
      lang={visit.lang}
      name="successor"
      label={text.successor.label}
      hint={text.successor.hint}
      choose={text.successor.choose}
      options={others.map(({ id, name }) => ({ value: id, label: name }))}
      value={visit.fields.get("successor") ?? ""}
      error={error}
    />
  );
}
