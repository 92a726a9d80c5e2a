import { choose } from "#platform/i18n";
import { ButtonLink, Heading, Measure, Muted, Paragraph } from "#platform/ui";
import type { Answer, Route, Visit } from "#platform/web";
import { hasAccounts } from "../../accounts/part.js";
import { addresses } from "../../addresses.js";
import { findProvider } from "../../oidc/queries.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** The same for everybody: whether the address is known stands in no answer. */
export const signInSentPage: Route = { id: "identity.sign-in-sent", address: addresses.signInSent, get: show };

async function show(visit: Visit): Promise<Answer> {
  const { sent } = choose(visit.lang, { nl, en });
  const forAccounts = hasAccounts(visit.municipality);
  const hasProvider = (await visit.read(findProvider)) !== undefined;
  const body = (
    <Measure>
      <Heading level={1}>{sent.title}</Heading>
      <Paragraph lead>{forAccounts ? sent.body : hasProvider ? sent.staff : sent.staffOnly}</Paragraph>
      {forAccounts && hasProvider ? <Paragraph>{sent.staff}</Paragraph> : null}
      <Paragraph>
        <Muted>{sent.nothing}</Muted>
      </Paragraph>
      <ButtonLink href={visit.to(addresses.signIn)} weight="secondary">
        {sent.again}
      </ButtonLink>
    </Measure>
  );
  return { kind: "page", title: sent.title, body, isPrivate: true };
}
