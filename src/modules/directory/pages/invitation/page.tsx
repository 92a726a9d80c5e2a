import { accounts } from "#identity";
import { demand } from "#platform/access";
import { dayOf } from "#platform/clock";
import { choose, formatDay } from "#platform/i18n";
import {
  Button,
  ButtonLink,
  EmptyState,
  Form,
  Heading,
  Inline,
  Measure,
  Notice,
  Paragraph,
  Stack,
  Summary,
} from "#platform/ui";
import { type Answer, type Route, type Visit, withDone } from "#platform/web";
import { directoryAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import type { InvitationShown } from "../../enterprises/enterprise.js";
import { invitationHash } from "../../invitation-link.js";
import { findInvitation } from "../../invitations/queries.js";
import { en as sharedEn } from "../../text.en.js";
import { nl as sharedNl } from "../../text.nl.js";
import { acceptInvitation, InvitationOver } from "../../use-cases/accept-invitation.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** An invitation. Opening it does nothing, as mail scanners open links too: the button accepts it. */
export const invitationPage: Route = {
  id: "directory.invitation",
  address: addresses.invitation,
  get: show,
  post: accept,
  postsPerTenMinutes: 30,
};

async function accept(visit: Visit): Promise<Answer> {
  try {
    const enterpriseId = await acceptInvitation(visit, visit.params.invitation ?? "");
    return { kind: "redirect", to: withDone(visit.to(addresses.enterprise, { enterpriseId }), "joined") };
  } catch (error) {
    if (error instanceof InvitationOver) return show(visit);
    throw error;
  }
}

async function show(visit: Visit): Promise<Answer> {
  demand(directoryAccess, "enterprise.open", visit.actor);
  const hash = invitationHash(visit.params.invitation ?? "");
  const personId = visit.actor.kind === "person" ? visit.actor.personId : "";
  const { found, account } = await visit.read(async (read) => ({
    found: hash && (await findInvitation(read, hash, visit.clock.now())),
    account: await accounts.find(read, personId),
  }));
  if (found?.state !== "open") return showOver(visit, found?.state ?? "unknown");
  const text = choose(visit.lang, { nl, en });
  const isOther = account && !accounts.isAddressOf(account, found.address);
  const action = visit.to(addresses.invitation, { invitation: visit.params.invitation ?? "" });
  const body = (
    <Measure>
      <Heading level={1}>{text.title(found.enterpriseName)}</Heading>
      <Paragraph lead>{text.lead(found.inviter)}</Paragraph>
      <Summary rows={rowsOf(visit, found)} />
      {account ? (
        <>
          {isOther ? <Notice tone="warning">{text.other(account.email)}</Notice> : null}
          <Form lang={visit.lang} action={action} {...visit.seal()}>
            <Paragraph>{text.shown(account.email)}</Paragraph>
            <Button>{text.accept}</Button>
          </Form>
        </>
      ) : (
        <Stack>
          <Notice tone="warning">{text.asStaff}</Notice>
          <Inline>
            <ButtonLink href={visit.to(accounts.addresses.signOut)} weight="secondary">
              {text.toSignOut}
            </ButtonLink>
          </Inline>
        </Stack>
      )}
    </Measure>
  );
  return { kind: "page", title: text.title(found.enterpriseName), body, isPrivate: true };
}

function rowsOf(visit: Visit, found: InvitationShown) {
  const text = choose(visit.lang, { nl, en });
  const shared = choose(visit.lang, { nl: sharedNl, en: sharedEn });
  const today = dayOf(visit.clock.now());
  const until = formatDay(dayOf(found.expiresAt), visit.lang, { style: "long", weekday: true, year: "auto", today });
  return [
    { label: text.enterprise, value: found.enterpriseName },
    { label: text.inviter, value: found.inviter },
    { label: text.role, value: shared.roles[found.role] },
    { label: text.until, value: until },
  ];
}

/** An invitation that opens nothing; why, for whoever holds its link. */
function showOver(visit: Visit, state: Exclude<InvitationShown["state"], "open"> | "unknown"): Answer {
  const { over } = choose(visit.lang, { nl, en });
  const { title, body: words } = over[state];
  const body = (
    <EmptyState heading={title} headingLevel={1}>
      <Paragraph lead>{words}</Paragraph>
      <ButtonLink href={visit.to(addresses.list)} weight="secondary">
        {over.list}
      </ButtonLink>
    </EmptyState>
  );
  return { kind: "page", status: 404, title, body, isPrivate: true };
}
