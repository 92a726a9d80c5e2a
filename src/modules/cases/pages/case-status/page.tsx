import { findOrganisationNames } from "#directory";
import { choose } from "#platform/i18n";
import { Button, Card, Form, Heading, Inline, Link, Paragraph, PreHeading } from "#platform/ui";
import type { Answer, Route, Signer, Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { attachedTo } from "../../attachments/list.js";
import { readAccount } from "../../own/own-case.js";
import { readTracked, type Tracked } from "../../tracked.js";
import { isAddressee } from "../../use-cases/keep-question.js";
import type { Side } from "../asker-acts/side.js";
import { leadOf, statusBody } from "./body.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** Where an asker follows the question: the promise, the person, the road. */
export function statusPage(signer: Signer, side: Side): Route {
  return { id: "cases.case-status", address: addresses.follow, get: (visit) => show(visit, signer, side) };
}

async function show(visit: Visit, signer: Signer, side: Side): Promise<Answer> {
  const text = choose(visit.lang, { nl, en });
  const tracked = await readTracked(visit, signer);
  const { found } = tracked;
  const organisation = await visit.read((read) =>
    findOrganisationNames(read, found.organisationId ? [found.organisationId] : []),
  );
  const name = organisation.get(found.organisationId ?? "") ?? found.asker.name;
  const head = (
    <>
      <PreHeading>{text.pre(found.number, name)}</PreHeading>
      <Heading level={1}>{found.title}</Heading>
      <Paragraph>{leadOf(visit, tracked)}</Paragraph>
    </>
  );
  const more = await keepingOf(visit, tracked);
  const attached = attachedTo(visit, tracked.files, addresses.fileByLink);
  const body = await statusBody({ visit, tracked, head, attached, side, more });
  return { kind: "page", title: text.title(found.number), body, isPrivate: true };
}

/** For whoever is signed in and asked this: keeping it with their account, or where they have done so. */
async function keepingOf(visit: Visit, { found }: Tracked) {
  const { keep } = choose(visit.lang, { nl, en });
  const account = await readAccount(visit);
  if (account && found.asker.personId === account.personId)
    return (
      <Paragraph>
        <Link href={visit.to(addresses.ownCase, { caseId: found.id })} standalone>
          {keep.kept}
        </Link>
      </Paragraph>
    );
  if (!isAddressee(found, account)) return undefined;
  const action = visit.to(addresses.keep, { token: visit.params.token ?? "" });
  return (
    <Card heading={keep.title}>
      <Paragraph>{keep.body}</Paragraph>
      <Form lang={visit.lang} action={action} {...visit.seal()}>
        <Inline>
          <Button>{keep.button}</Button>
        </Inline>
      </Form>
    </Card>
  );
}
