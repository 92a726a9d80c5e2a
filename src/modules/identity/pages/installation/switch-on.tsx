import { z } from "zod";
import { addMunicipality, choices, NotFree } from "#municipality";
import { demand } from "#platform/access";
import { choose } from "#platform/i18n";
import type { TenantSource } from "#platform/tenancy";
import {
  Button,
  Card,
  ErrorSummary,
  Form,
  Heading,
  Link,
  Measure,
  Paragraph,
  Select,
  Stack,
  TextField,
} from "#platform/ui";
import {
  type Answer,
  line,
  mailLine,
  type NationalRoute,
  type NationalVisit,
  parseFields,
  withDone,
} from "#platform/web";
import { identityAccess } from "../../access.js";
import { installationAddresses as addresses } from "../../addresses.js";
import { inviteWithin } from "../../use-cases/invite-staff.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

type ErrorCode = keyof typeof nl.errors;
type Errors = ReadonlyMap<string, ErrorCode>;

const schema = z.object({
  code: line.refine((code) => choices.findKnown(code) !== undefined, "code-missing"),
  name: line.refine((text) => text !== "", "name-missing").refine((text) => [...text].length <= 200, "text-long"),
  email: mailLine.refine((text) => text !== "", "email-wrong"),
});

/** Switches one of the 342 on; its first administrator gets an invitation. */
export const switchOnPage = (tenants: TenantSource): NationalRoute => ({
  id: "identity.switch-on",
  address: addresses.switchOn,
  async get(visit) {
    demand(identityAccess, "installation.switch-on", visit.actor);
    return show(visit, new Map());
  },
  async post(visit) {
    demand(identityAccess, "installation.switch-on", visit.actor);
    const parsed = parseFields<z.infer<typeof schema>, ErrorCode>(schema, visit.fields);
    if (!parsed.ok) return show(visit, parsed.errors);
    const known = choices.findKnown(parsed.value.code);
    if (!known) return show(visit, new Map([["code", "code-missing"]]));
    try {
      const by = { clock: visit.clock, actor: visit.actor };
      const id = await addMunicipality({ ...by, db: once(visit) }, choices.usual(known), (tx) =>
        inviteWithin(tx, by, firstAdministrator(visit, parsed.value)),
      );
      // Else the list that comes next would be the one that is remembered from before.
      await tenants.byId(id);
    } catch (error) {
      if (!(error instanceof NotFree)) throw error;
      return show(visit, new Map([["code", "code-taken"]]));
    }
    return { kind: "redirect", to: withDone(visit.to(addresses.overview), "on") };
  },
});

/** Whoever sends the form twice switches one municipality on. */
const once = (visit: NationalVisit): Parameters<typeof addMunicipality>[0]["db"] => ({
  platform: (work, id) =>
    visit.once(async (tx) => {
      await work(tx.elsewhere(id));
      return id;
    }),
});

function firstAdministrator(visit: NationalVisit, { name, email }: Readonly<Record<"name" | "email", string>>) {
  return {
    name,
    email,
    jobTitle: { nl: nl.administrator, en: en.administrator },
    phone: undefined,
    roles: ["administrator"] as const,
    departmentIds: [],
    partner: undefined,
    language: visit.lang,
  };
}

function show(visit: NationalVisit, errors: Errors): Answer {
  const { lang, tenants } = visit;
  const text = choose(lang, { nl, en });
  const slugs = new Set(tenants.map(({ slug }) => slug));
  const options = choices.known
    .filter(({ slug }) => !slugs.has(slug))
    .map(({ code, shownName, province }) => ({ value: code, label: `${shownName} (${province})` }));
  const field = (name: "code" | "name" | "email") => {
    const code = errors.get(name);
    const value = visit.fields.get(name) ?? "";
    return { lang, name, label: text.labels[name], value, error: code && text.errors[code] };
  };
  const body = (
    <Measure>
      <ErrorSummary lang={lang} errors={[...errors].map(([at, code]) => ({ field: at, message: text.errors[code] }))} />
      <Heading level={1}>{text.add}</Heading>
      <Paragraph lead>{text.addLead}</Paragraph>
      <Stack>
        <Card look="main">
          <Form lang={lang} action={visit.to(addresses.switchOn)} {...visit.seal()}>
            <Select {...field("code")} choose={text.choose} options={options} />
            <TextField {...field("name")} width="medium" autocomplete="off" />
            <TextField {...field("email")} type="email" hint={text.emailHint} width="medium" autocomplete="off" />
            <Button>{text.switchOn}</Button>
          </Form>
        </Card>
        <Link href={visit.to(addresses.overview)} standalone>
          {text.back}
        </Link>
      </Stack>
    </Measure>
  );
  const failed = errors.size > 0 ? { status: 400 as const, errorCount: errors.size } : {};
  return { kind: "page", title: text.add, body, isPrivate: true, ...failed };
}
