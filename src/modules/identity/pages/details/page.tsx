import { demand } from "#platform/access";
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
  Summary,
  TextField,
} from "#platform/ui";
import { type Answer, doneIn, NotFound, type Route, type Visit, withDone } from "#platform/web";
import { identityAccess } from "../../access.js";
import type { Account } from "../../accounts/account.js";
import { findAccount } from "../../accounts/queries.js";
import { addresses } from "../../addresses.js";
import { changeAccount } from "../../use-cases/change-account.js";
import { wayBack } from "../../way-back.js";
import { type ErrorCode, type fieldNames, parseDetails } from "./form.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** A name and a telephone number. Shown after the first time, where it can be passed over. */
export const detailsPage: Route = {
  id: "identity.details",
  address: addresses.details,
  get: (visit) => show(visit, new Map()),
  post: save,
};

const asked = (visit: Visit) => wayBack(visit, visit.fields.get("naar") ?? visit.query.get("naar") ?? undefined);

async function save(visit: Visit): Promise<Answer> {
  const parsed = parseDetails(visit.fields);
  if (!parsed.ok) return show(visit, parsed.errors);
  await changeAccount(visit, { ...parsed.value, language: visit.lang });
  return { kind: "redirect", to: asked(visit) ?? withDone(visit.to(addresses.details), "saved") };
}

async function show(visit: Visit, errors: ReadonlyMap<string, ErrorCode>): Promise<Answer> {
  demand(identityAccess, "account.change", visit.actor);
  const personId = visit.actor.kind === "person" ? visit.actor.personId : "";
  const account = await visit.read((read) => findAccount(read, personId));
  if (!account) throw new NotFound();
  const text = choose(visit.lang, { nl, en });
  const back = asked(visit);
  const messages = [...errors].map(([field, code]) => ({ field, message: text.errors[code] }));
  const body = (
    <Measure>
      <ErrorSummary lang={visit.lang} errors={messages} />
      <Heading level={1}>{text.title}</Heading>
      {doneIn(visit, ["saved"]) ? (
        <Notice tone="ok" announce>
          {text.saved}
        </Notice>
      ) : null}
      <Paragraph lead>{text.lead}</Paragraph>
      <Stack>
        <Card>
          <Summary rows={[{ label: text.email, value: account.email }]} />
        </Card>
        <DetailsForm visit={visit} account={account} errors={errors} back={back} />
        {back ? (
          <Paragraph>
            <Link href={back} standalone>
              {text.skip}
            </Link>
          </Paragraph>
        ) : null}
      </Stack>
    </Measure>
  );
  const failed = errors.size > 0 ? { status: 400 as const, errorCount: errors.size } : {};
  return { kind: "page", title: text.title, body, isPrivate: true, ...failed };
}

type FormProps = {
  visit: Visit;
  account: Account;
  errors: ReadonlyMap<string, ErrorCode>;
  back: string | undefined;
};

function DetailsForm({ visit, account, errors, back }: FormProps) {
  const text = choose(visit.lang, { nl, en });
  const field = (name: (typeof fieldNames)[number]) => {
    const code = errors.get(name);
    const value = visit.fields.get(name) ?? account[name] ?? "";
    return { lang: visit.lang, name, value, label: text.labels[name], error: code && text.errors[code] };
  };
  const action = visit.to(addresses.details);
  return (
    <Form lang={visit.lang} action={action} {...visit.seal()} hidden={back ? { naar: back } : {}}>
      <TextField {...field("name")} autocomplete="name" hint={text.nameHint} />
      <TextField {...field("phone")} type="tel" autocomplete="tel" width="medium" optional />
      <Button>{text.save}</Button>
    </Form>
  );
}
