import { choose } from "#platform/i18n";
import { voiceOf } from "#platform/tenancy";
import { Heading, List, Measure, Paragraph } from "#platform/ui";
import type { Route } from "#platform/web";
import { addresses } from "../../addresses.js";
import { findMunicipality } from "../../queries.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** What we do so that everyone can use the desk, and whom to tell when it fails. */
export const accessibility: Route = {
  id: "municipality.accessibility",
  address: addresses.accessibility,
  async get(visit) {
    const text = choose(visit.lang, { nl, en });
    const { desk } = await visit.read(findMunicipality);
    const body = (
      <Measure>
        <Heading level={1}>{text.title}</Heading>
        <Paragraph lead>{text.lead(voiceOf(visit.municipality, visit.lang))}</Paragraph>
        <Heading level={2} size="small">
          {text.what}
        </Heading>
        <List items={[...text.points]} />
        <Heading level={2} size="small">
          {text.tell}
        </Heading>
        <Paragraph>{text.contact(desk.phone, desk.email)}</Paragraph>
      </Measure>
    );
    return { kind: "page", title: text.title, body };
  },
};
