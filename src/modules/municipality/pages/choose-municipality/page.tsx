import { capital, choose, type Lang } from "#platform/i18n";
import { languageIn, prefixOf, type Tenant } from "#platform/tenancy";
import { EmptyState, Heading, Measure, Paragraph, Rows } from "#platform/ui";
import type { NationalRoute } from "#platform/web";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** `/`: the national side. Which municipality? */
export const chooseMunicipality: NationalRoute = {
  id: "municipality.choose",
  address: { nl: "/", en: "/en" },
  async get({ lang, tenants }) {
    const text = choose(lang, { nl, en });
    const body = (
      <Measure>
        <Heading level={1}>{text.title}</Heading>
        <Paragraph lead>{text.lead}</Paragraph>
        {tenants.length === 0 ? (
          <EmptyState heading={text.none.title}>{text.none.body}</EmptyState>
        ) : (
          <Rows
            label={text.choose}
            rows={tenants.map((tenant) => ({
              title: tenant.title[lang],
              href: frontOf(tenant, languageIn(tenant, lang)),
              note: capital(tenant.term[lang].desk.name),
            }))}
          />
        )}
      </Measure>
    );
    return { kind: "page", title: text.title, body };
  },
};

function frontOf(tenant: Tenant, lang: Lang): string {
  return `${tenant.host === undefined ? "" : `//${tenant.host}`}${prefixOf(tenant, lang)}/`;
}
