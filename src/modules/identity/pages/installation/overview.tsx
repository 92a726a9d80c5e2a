import { demand } from "#platform/access";
import { dayOf, Temporal } from "#platform/clock";
import type { Database } from "#platform/db";
import { choose, formatDay } from "#platform/i18n";
import { countParkedJobs } from "#platform/jobs";
import { languageIn, prefixOf, type Tenant } from "#platform/tenancy";
import {
  Button,
  ButtonLink,
  Chip,
  EmptyState,
  Form,
  Inline,
  Link,
  Notice,
  PageHead,
  Paragraph,
  Rows,
  Stack,
} from "#platform/ui";
import { doneIn, type NationalRoute, type NationalVisit } from "#platform/web";
import { identityAccess } from "../../access.js";
import { installationAddresses as addresses } from "../../addresses.js";
import { listStandings } from "../../installation/queries.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

type Standing = ReturnType<Awaited<ReturnType<typeof listStandings>>>;

/** Which municipalities are on, and how each stands. Nothing of what anybody asked them. */
export const installationOverview = (db: Database): NationalRoute => ({
  id: "identity.installation",
  address: addresses.overview,
  async get(visit) {
    demand(identityAccess, "installation.read", visit.actor);
    const { lang, tenants } = visit;
    const text = choose(lang, { nl, en });
    const { standing, parked } = await db.platform(async (tx) => ({
      standing: await listStandings(tx),
      parked: await countParkedJobs(tx),
    }));
    const add = (
      <ButtonLink href={visit.to(addresses.switchOn)} arrow>
        {text.add}
      </ButtonLink>
    );
    const body = (
      <Stack>
        <PageHead title={text.title} lead={text.lead} actions={add} />
        {doneIn(visit, ["on"]) ? (
          <Notice tone="ok" announce>
            <p>{text.done}</p>
          </Notice>
        ) : null}
        {parked > 0 ? (
          <Notice tone="warning">{text.parked(parked)}</Notice>
        ) : (
          <Paragraph muted>{text.parked(0)}</Paragraph>
        )}
        {tenants.length === 0 ? (
          <EmptyState heading={text.none} />
        ) : (
          <Rows label={text.list} rows={tenants.map((tenant) => rowOf(visit, tenant, standing(tenant.id)))} />
        )}
        <Paragraph>
          <Link href={visit.to(addresses.regions)} standalone>
            {text.regions.link}
          </Link>
        </Paragraph>
        <Form lang={lang} action={visit.to(addresses.signOut)} {...visit.seal()}>
          <Inline>
            <Button weight="secondary">{text.signOut}</Button>
          </Inline>
        </Form>
      </Stack>
    );
    return { kind: "page", title: text.title, body, isPrivate: true, width: "board" };
  },
});

function rowOf({ lang, clock }: NationalVisit, tenant: Tenant, { staff, issuer, isOpen }: Standing) {
  const text = choose(lang, { nl, en });
  const today = dayOf(clock.now());
  const since = formatDay(dayOf(madeAt(tenant.id)), lang, { style: "long", today });
  const own = languageIn(tenant, lang);
  return {
    title: tenant.title[lang],
    href: `${tenant.host === undefined ? "" : `//${tenant.host}`}${prefixOf(tenant, own)}/`,
    note: `${text.staff(staff)} · ${issuer === undefined ? text.byMail : text.byProvider(issuer)}`,
    status: <Chip tone={isOpen ? "ok" : "waits"}>{isOpen ? text.open : text.closed}</Chip>,
    when: text.since(since),
  };
}

/** When it was switched on: an id of the seventh kind begins with the moment at which it was made. */
function madeAt(id: string): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16));
}
