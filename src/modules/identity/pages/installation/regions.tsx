import { z } from "zod";
import { choices } from "#municipality";
import { demand } from "#platform/access";
import type { Database } from "#platform/db";
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
  Rows,
  Select,
  Stack,
  TextField,
} from "#platform/ui";
import {
  type Answer,
  doneIn,
  line,
  type NationalRoute,
  type NationalVisit,
  parseFields,
  withDone,
} from "#platform/web";
import { identityAccess } from "../../access.js";
import { installationAddresses as addresses } from "../../addresses.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const { neighbours } = choices;

type ErrorCode = keyof typeof nl.regions.errors;
type Errors = ReadonlyMap<string, ErrorCode>;

const schema = z.object({
  municipality: line.refine((id) => id !== "", "municipality-missing"),
  region: line.refine((text) => [...text].length <= neighbours.REGION_LENGTH, "region-long"),
});

/** Which municipalities are of one region: those hand questions over to each other, when their askers agree. */
export const regionsPage = (db: Database): NationalRoute => ({
  id: "identity.regions",
  address: addresses.regions,
  async get(visit) {
    demand(identityAccess, "installation.set-region", visit.actor);
    return show(db, visit, new Map());
  },
  async post(visit) {
    demand(identityAccess, "installation.set-region", visit.actor);
    const parsed = parseFields<z.infer<typeof schema>, ErrorCode>(schema, visit.fields);
    if (!parsed.ok) return show(db, visit, parsed.errors);
    const { municipality, region } = parsed.value;
    const tenant = visit.tenants.find(({ id }) => id === municipality);
    if (!tenant) return show(db, visit, new Map([["municipality", "municipality-missing"]]));
    await visit.once(async (tx) => {
      await neighbours.setRegion(tx.elsewhere(tenant.id), visit, region === "" ? undefined : region);
      return tenant.id;
    });
    return { kind: "redirect", to: withDone(visit.to(addresses.regions), "saved") };
  },
});

async function show(db: Database, visit: NationalVisit, errors: Errors): Promise<Answer> {
  const { lang, tenants, fields } = visit;
  const all = choose(lang, { nl, en });
  const text = all.regions;
  const said = new Map([...errors].map(([field, code]) => [field, text.errors[code]]));
  const regions = await db.platform(neighbours.findRegions);
  const rows = tenants.map(({ id, title }) => ({ title: title[lang], note: regions.get(id) ?? text.none }));
  const body = (
    <Measure>
      <ErrorSummary lang={lang} errors={[...said].map(([field, message]) => ({ field, message }))} />
      <Heading level={1}>{text.title}</Heading>
      <Paragraph lead>{text.lead}</Paragraph>
      <Stack>
        {doneIn(visit, ["saved"]) ? (
          <Notice tone="ok" announce>
            {text.done}
          </Notice>
        ) : null}
        <Card look="main">
          <Form lang={lang} action={visit.to(addresses.regions)} {...visit.seal()}>
            <Select
              lang={lang}
              name="municipality"
              label={text.municipality}
              choose={text.choose}
              value={fields.get("municipality")}
              options={tenants.map(({ id, title }) => ({ value: id, label: title[lang] }))}
              error={said.get("municipality")}
            />
            <TextField
              lang={lang}
              name="region"
              label={text.region}
              hint={text.hint}
              width="medium"
              autocomplete="off"
              value={fields.get("region")}
              error={said.get("region")}
              optional
            />
            <Button>{text.save}</Button>
          </Form>
        </Card>
        {rows.length > 0 ? (
          <Card heading={text.list}>
            <Rows label={text.list} rows={rows} />
          </Card>
        ) : null}
        <Link href={visit.to(addresses.overview)} standalone>
          {all.back}
        </Link>
      </Stack>
    </Measure>
  );
  const failed = errors.size > 0 ? { status: 400 as const, errorCount: errors.size } : {};
  return { kind: "page", title: text.title, body, isPrivate: true, ...failed };
}
