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
import { type Answer, doneIn, type NationalRoute, type NationalVisit, withDone } from "#platform/web";
import { identityAccess } from "../../access.js";
import { installationAddresses as addresses } from "../../addresses.js";
import { wordsIn } from "../words-in.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const { neighbours } = choices;

type Errors = ReadonlyMap<"municipality" | "region", string>;

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
    const text = choose(visit.lang, { nl, en }).regions;
    const region = wordsIn(visit, "region");
    const tenant = visit.tenants.find(({ id }) => id === visit.fields.get("municipality"));
    const errors: Errors = new Map([
      ...(tenant ? [] : [["municipality", text.errors.municipality] as const]),
      ...([...region].length > neighbours.REGION_LENGTH ? [["region", text.errors.region] as const] : []),
    ]);
    if (!tenant || errors.size > 0) return show(db, visit, errors);
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
  const regions = await db.platform(neighbours.findRegions);
  const rows = tenants.map(({ id, title }) => ({ title: title[lang], note: regions.get(id) ?? text.none }));
  const body = (
    <Measure>
      <ErrorSummary lang={lang} errors={[...errors].map(([field, message]) => ({ field, message }))} />
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
              error={errors.get("municipality")}
            />
            <TextField
              lang={lang}
              name="region"
              label={text.region}
              hint={text.hint}
              width="medium"
              autocomplete="off"
              value={fields.get("region")}
              error={errors.get("region")}
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
