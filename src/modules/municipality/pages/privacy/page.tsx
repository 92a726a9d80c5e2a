import { choose } from "#platform/i18n";
import { hasPart, voiceOf } from "#platform/tenancy";
import { Heading, List, Measure, Paragraph } from "#platform/ui";
import type { Route } from "#platform/web";
import { addresses } from "../../addresses.js";
import { findMunicipality } from "../../queries.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** The part of the product that #identity brings (accounts/part.ts). */
const ACCOUNTS = "accounts";

/** Which personal data the desk uses, for what, and who sees it. */
export const privacy: Route = {
  id: "municipality.privacy",
  address: addresses.privacy,
  async get(visit) {
    const text = choose(visit.lang, { nl, en });
    const { desk, keepYears } = await visit.read(findMunicipality);
    const hasAccounts = hasPart(visit.municipality, ACCOUNTS);
    const body = (
      <Measure>
        <Heading level={1}>{text.title}</Heading>
        <Paragraph lead>{text.lead}</Paragraph>
        {text.parts(voiceOf(visit.municipality, visit.lang), { hasAccounts, keepYears }).map((part) => (
          <>
            <Heading level={2} size="small">
              {part.title}
            </Heading>
            <List items={[...part.points]} />
          </>
        ))}
        <Heading level={2} size="small">
          {text.rights}
        </Heading>
        {hasAccounts ? <Paragraph>{text.own}</Paragraph> : null}
        <Paragraph>{text.contact(desk.phone, desk.email)}</Paragraph>
      </Measure>
    );
    return { kind: "page", title: text.title, body };
  },
};
