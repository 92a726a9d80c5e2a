import { demand } from "#platform/access";
import { choose } from "#platform/i18n";
import {
  Button,
  ButtonGroup,
  ButtonLink,
  ErrorSummary,
  Form,
  Heading,
  Link,
  Measure,
  Paragraph,
  TextField,
} from "#platform/ui";
import { type Answer, type Route, type Visit, withDone } from "#platform/web";
import { directoryAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { showNumber } from "../../enterprises/numbers.js";
import { askToJoin } from "../../use-cases/ask-to-join.js";
import { NumberKnown, type Registration, registerEnterprise } from "../../use-cases/register-enterprise.js";
import { demandAccount } from "../../use-cases/standing.js";
import { type ErrorCode, type fieldNames, parseRegistration } from "./form.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** Enough for somebody with several organisations, little for somebody who tries out numbers or troubles admins. */
const POSTS_PER_TEN_MINUTES = 10;

/** Adding an organisation; or, when its number is known already, asking to be invited. */
export const registerPage: Route = {
  id: "directory.register",
  address: addresses.register,
  postsPerTenMinutes: POSTS_PER_TEN_MINUTES,
  get: (visit) => show(visit, new Map()),
  post: send,
};

/** The same whoever was asked, and whether anybody was. */
export const askedPage: Route = { id: "directory.asked", address: addresses.asked, get: showAsked };

async function send(visit: Visit): Promise<Answer> {
  demand(directoryAccess, "enterprise.open", visit.actor);
  const parsed = parseRegistration(visit.fields);
  if (!parsed.ok) return show(visit, parsed.errors);
  const step = visit.fields.get("step");
  if (step === "ask") {
    await askToJoin(visit, parsed.value.kvkNumber);
    return { kind: "redirect", to: visit.to(addresses.asked) };
  }
  try {
    const enterpriseId = await registerEnterprise(visit, { ...parsed.value, mayBeKnown: step === "anyway" });
    return { kind: "redirect", to: withDone(visit.to(addresses.enterprise, { enterpriseId }), "added") };
  } catch (error) {
    if (error instanceof NumberKnown) return showKnown(visit, parsed.value);
    throw error;
  }
}

async function show(visit: Visit, errors: ReadonlyMap<string, ErrorCode>): Promise<Answer> {
  demand(directoryAccess, "enterprise.open", visit.actor);
  await visit.read((read) => demandAccount(read, visit.actor, "member.found"));
  const text = choose(visit.lang, { nl, en });
  const messages = [...errors].map(([field, code]) => ({ field, message: text.errors[code] }));
  const field = (name: (typeof fieldNames)[number]) => {
    const code = errors.get(name);
    const value = visit.fields.get(name) ?? "";
    return { lang: visit.lang, name, value, label: text.labels[name], error: code && text.errors[code] };
  };
  const body = (
    <Measure>
      <ErrorSummary lang={visit.lang} errors={messages} />
      <Heading level={1}>{text.title}</Heading>
      <Paragraph lead>{text.lead}</Paragraph>
      <Form lang={visit.lang} action={visit.to(addresses.register)} {...visit.seal()}>
        <TextField {...field("name")} autocomplete="organization" />
        <TextField {...field("kvkNumber")} inputmode="numeric" width="short" hint={text.hints.kvkNumber} />
        <TextField
          {...field("branchNumber")}
          inputmode="numeric"
          width="medium"
          optional
          hint={text.hints.branchNumber}
        />
        <Button>{text.add}</Button>
      </Form>
      <Paragraph>
        <Link href={visit.to(addresses.list)} standalone>
          {text.back}
        </Link>
      </Paragraph>
    </Measure>
  );
  const failed = errors.size > 0 ? { status: 400 as const, errorCount: errors.size } : {};
  return { kind: "page", title: text.title, body, isPrivate: true, ...failed };
}

/** The number is known already: perhaps colleagues are there, perhaps it is somebody else's idea. */
function showKnown(visit: Visit, { name, kvkNumber, branchNumber }: Registration): Answer {
  const { known } = choose(visit.lang, { nl, en });
  const hidden = { name, kvkNumber, branchNumber: branchNumber ?? "" };
  const body = (
    <Measure>
      <Heading level={1}>{known.title}</Heading>
      <Paragraph lead>{known.lead(showNumber(kvkNumber))}</Paragraph>
      <Paragraph>{known.ask}</Paragraph>
      <Paragraph>{known.anyway}</Paragraph>
      <Form lang={visit.lang} action={visit.to(addresses.register)} {...visit.seal()} hidden={hidden}>
        <ButtonGroup>
          <Button name="step" value="ask">
            {known.askButton}
          </Button>
          <Button name="step" value="anyway" weight="secondary">
            {known.anywayButton}
          </Button>
        </ButtonGroup>
      </Form>
    </Measure>
  );
  return { kind: "page", title: known.title, body, isPrivate: true };
}

async function showAsked(visit: Visit): Promise<Answer> {
  demand(directoryAccess, "enterprise.open", visit.actor);
  await visit.read((read) => demandAccount(read, visit.actor, "enterprise.ask-to-join"));
  const { asked } = choose(visit.lang, { nl, en });
  const body = (
    <Measure>
      <Heading level={1}>{asked.title}</Heading>
      <Paragraph lead>{asked.lead}</Paragraph>
      <Paragraph>{asked.next}</Paragraph>
      <ButtonLink href={visit.to(addresses.list)} weight="secondary">
        {asked.back}
      </ButtonLink>
    </Measure>
  );
  return { kind: "page", title: asked.title, body, isPrivate: true };
}
