import { choose } from "#platform/i18n";
import {
  Button,
  ButtonLink,
  Card,
  ErrorSummary,
  Form,
  Heading,
  Inline,
  Measure,
  Muted,
  Notice,
  Paragraph,
  Section,
  Stack,
  TextField,
} from "#platform/ui";
import { type Answer, doneIn, type Route, type Visit } from "#platform/web";
import { hasAccounts } from "../../accounts/part.js";
import { addresses } from "../../addresses.js";
import { findProvider } from "../../oidc/queries.js";
import { findDemoStaff } from "../../queries.js";
import type { Staff } from "../../roles.js";
import { askSignIn } from "../../use-cases/ask-sign-in.js";
import { wayBack } from "../../way-back.js";
import { type ErrorCode, parseSignIn } from "./form.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** Enough for an office behind one address, little for somebody who tries out addresses. */
const POSTS_PER_TEN_MINUTES = 10;

/** A mail address, and a link comes. @param demo whether the people of the demo town can be picked as well */
export function signInPage(demo: boolean): Route {
  return {
    id: "identity.sign-in",
    address: addresses.signIn,
    postsPerTenMinutes: POSTS_PER_TEN_MINUTES,
    get: (visit) => show(visit, demo),
    post: (visit) => ask(visit, demo),
  };
}

async function ask(visit: Visit, demo: boolean): Promise<Answer> {
  const parsed = parseSignIn(visit.fields);
  if (!parsed.ok) return show(visit, demo, parsed.errors.get("email"));
  const back = wayBack(visit, visit.fields.get("naar"));
  await askSignIn(visit, { address: parsed.value.email, language: visit.lang, back });
  return { kind: "redirect", to: visit.to(addresses.signInSent) };
}

async function show(visit: Visit, demo: boolean, error?: ErrorCode): Promise<Answer> {
  const text = choose(visit.lang, { nl, en });
  const { people, hasProvider } = await visit.read(async (read) => {
    const hasProvider = (await findProvider(read)) !== undefined;
    return { people: demo && !hasProvider ? await findDemoStaff(read) : [], hasProvider };
  });
  const done = doneIn(visit, ["end-all", "provider-on"]);
  // Signed in, but not by the door of this municipality: without a word it would look as if signing in had failed.
  const otherDoor = hasProvider && visit.sessions !== undefined && visit.actor.kind === "visitor" && !done;
  const message = error && text.errors[error];
  const hidden = hiddenBack(visit);
  const forAccounts = hasAccounts(visit.municipality);
  const body = (
    <Measure>
      {message ? <ErrorSummary lang={visit.lang} errors={[{ field: "email", message }]} /> : null}
      <Heading level={1}>{text.title}</Heading>
      {done ? (
        <Notice tone="ok" announce>
          {text.done[done]}
        </Notice>
      ) : null}
      <Paragraph lead>{leadOf(text, { forAccounts, hasProvider })}</Paragraph>
      {otherDoor ? <Notice>{text.provider.otherDoor(visit.municipality.title[visit.lang])}</Notice> : null}
      <Stack>
        {forAccounts || !hasProvider ? (
          <ByMail visit={visit} message={message} hidden={hidden} forStaff={!hasProvider} />
        ) : null}
        {hasProvider ? <ByProvider visit={visit} /> : null}
        {people.length > 0 ? <DemoPeople visit={visit} people={people} hidden={hidden} /> : null}
      </Stack>
    </Measure>
  );
  const failed = error ? { status: 400 as const, errorCount: 1 } : {};
  return { kind: "page", title: text.title, body, isPrivate: true, ...failed };
}

/** To whom a mail comes, and what it does for them. */
function leadOf(text: typeof nl, { forAccounts, hasProvider }: { forAccounts: boolean; hasProvider: boolean }): string {
  if (forAccounts) return `${text.lead} ${text.account}`;
  return hasProvider ? text.staffOnly : `${text.staffOnly} ${text.lead}`;
}

type ByMailProps = {
  visit: Visit;
  message: string | undefined;
  hidden: Record<string, string>;
  /** Whether staff come in by this door too. */
  forStaff: boolean;
};

function ByMail({ visit, message, hidden, forStaff }: ByMailProps) {
  const text = choose(visit.lang, { nl, en });
  return (
    <Form lang={visit.lang} action={visit.to(addresses.signIn)} {...visit.seal()} hidden={hidden}>
      <TextField
        lang={visit.lang}
        name="email"
        type="email"
        autocomplete="email"
        label={text.label}
        hint={forStaff ? text.hint : undefined}
        value={visit.fields.get("email") ?? ""}
        error={message}
      />
      <Button>{text.send}</Button>
    </Form>
  );
}

function ByProvider({ visit }: { visit: Visit }) {
  const { provider } = choose(visit.lang, { nl, en });
  const back = hiddenBack(visit);
  const query = back.naar === undefined ? "" : `?${new URLSearchParams(back)}`;
  return (
    <Card heading={provider.title}>
      <Paragraph>{provider.lead}</Paragraph>
      <Inline>
        <ButtonLink href={visit.to(addresses.provider) + query} weight="secondary">
          {provider.enter(visit.municipality.title[visit.lang])}
        </ButtonLink>
      </Inline>
    </Card>
  );
}

/** Where to go on afterwards travels along with the form. */
function hiddenBack(visit: Visit): Record<string, string> {
  const back = visit.fields.get("naar") ?? visit.query.get("naar");
  return back ? { naar: back } : {};
}

function DemoPeople({ visit, people, hidden }: { visit: Visit; people: Staff[]; hidden: Record<string, string> }) {
  const text = choose(visit.lang, { nl, en });
  return (
    <Section id="demo" heading={text.demo.title}>
      <Stack>
        <Notice tone="warning">{text.demo.warning}</Notice>
        {people.map((staff) => (
          <Card heading={staff.name} headingLevel={3}>
            <Paragraph>
              <Muted>{staff.jobTitle[visit.lang]}</Muted>
            </Paragraph>
            <Form
              lang={visit.lang}
              action={visit.to(addresses.signInDemo)}
              {...visit.seal()}
              hidden={{ ...hidden, person: staff.personId }}
            >
              <Inline>
                <Button weight="secondary">{text.demo.signInAs(staff.name)}</Button>
              </Inline>
            </Form>
          </Card>
        ))}
      </Stack>
    </Section>
  );
}
