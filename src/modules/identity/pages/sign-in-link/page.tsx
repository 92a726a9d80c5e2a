import { demand } from "#platform/access";
import { choose } from "#platform/i18n";
import { Button, ButtonLink, EmptyState, Form, Heading, Measure, Paragraph } from "#platform/ui";
import type { Answer, Route, Visit } from "#platform/web";
import { identityAccess } from "../../access.js";
import { hasAccounts } from "../../accounts/part.js";
import { addresses } from "../../addresses.js";
import { type Arrival, landing } from "../../landing.js";
import { findLink } from "../../queries.js";
import { linkHash } from "../../sign-in-link.js";
import { spendSignInLink } from "../../use-cases/spend-sign-in-link.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** Opening the link does nothing yet, as mail scanners open links too: the button uses it up. */
export function signInLinkPage(arrival: Arrival): Route {
  return {
    id: "identity.sign-in-link",
    address: addresses.signInLink,
    get: show,
    post: (visit) => enter(visit, arrival),
    postsPerTenMinutes: 30,
  };
}

async function enter(visit: Visit, arrival: Arrival): Promise<Answer> {
  const entered = await spendSignInLink(visit, visit.params.link ?? "");
  if (!entered) return showWornOut(visit);
  const to = await landing(visit, arrival, entered);
  return { kind: "redirect", to, signIn: entered.personId };
}

async function show(visit: Visit): Promise<Answer> {
  demand(identityAccess, "sign-in.enter", visit.actor);
  const hash = linkHash(visit.params.link ?? "");
  const now = new Date(visit.clock.now().epochMilliseconds);
  const whose = hash && (await visit.read((read) => findLink(read, hash, now)));
  if (!whose || (whose === "account" && !hasAccounts(visit.municipality))) return showWornOut(visit);
  const text = choose(visit.lang, { nl, en });
  const action = visit.to(addresses.signInLink, { link: visit.params.link ?? "" });
  const body = (
    <Measure>
      <Heading level={1}>{text.title}</Heading>
      <Paragraph lead>{text.lead(visit.municipality.title[visit.lang])}</Paragraph>
      {whose === "account" ? <Paragraph>{text.account}</Paragraph> : null}
      <Form lang={visit.lang} action={action} {...visit.seal()}>
        <Button>{text.enter}</Button>
      </Form>
    </Measure>
  );
  return { kind: "page", title: text.title, body, isPrivate: true };
}

function showWornOut(visit: Visit): Answer {
  const { wornOut } = choose(visit.lang, { nl, en });
  const body = (
    <EmptyState heading={wornOut.title} headingLevel={1}>
      <Paragraph lead>{wornOut.body}</Paragraph>
      <ButtonLink href={visit.to(addresses.signIn)}>{wornOut.again}</ButtonLink>
    </EmptyState>
  );
  return { kind: "page", status: 404, title: wornOut.title, body, isPrivate: true };
}
