import { dayOf } from "#platform/clock";
import { isId } from "#platform/db";
import { choose, formatDay } from "#platform/i18n";
import { voiceOf } from "#platform/tenancy";
import { Button, Card, Chip, EmptyState, Form, HiddenText, Inline, Paragraph, Stack } from "#platform/ui";
import { type Answer, type Route, type Visit, withDone } from "#platform/web";
import { addresses } from "../../addresses.js";
import type { Invitation } from "../../invitation/invitation.js";
import { listOpenInvitations } from "../../invitation/queries.js";
import { roleList } from "../../role-list.js";
import { keepInvitation } from "../../use-cases/keep-invitation.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** Sends an invitation again, or withdraws it. */
export const keepInvitationPage: Route = {
  id: "identity.keep-invitation",
  address: addresses.keepInvitation,
  post: keep,
};

async function keep(visit: Visit): Promise<Answer> {
  const id = visit.params.invitationId ?? "";
  const move = visit.fields.get("move") === "withdraw" ? "withdraw" : "send-again";
  await keepInvitation(visit, isId(id) ? id : NOBODYS, move);
  const done = move === "withdraw" ? "withdrawn" : "again";
  return { kind: "redirect", to: withDone(`${visit.to(addresses.staff)}?status=invited`, done) };
}

/** An id that no invitation has: what is no id is unknown, but only to whoever may ask. */
const NOBODYS = "00000000-0000-0000-0000-000000000000";

/** Those who have not answered. */
export async function showInvitations(visit: Visit) {
  const text = choose(visit.lang, { nl, en });
  const invitations = await visit.read((read) => listOpenInvitations(read, visit.clock.now()));
  if (invitations.length === 0) return <EmptyState heading={text.empty.invited} />;
  return (
    <Stack>
      {invitations.map((one) => (
        <OneInvitation visit={visit} invitation={one} />
      ))}
    </Stack>
  );
}

function OneInvitation({ visit, invitation }: { visit: Visit; invitation: Invitation }) {
  const { lang } = visit;
  const text = choose(lang, { nl, en });
  const today = dayOf(visit.clock.now());
  const until = formatDay(dayOf(invitation.expiresAt), lang, { style: "long", weekday: true, today });
  const hasExpired = invitation.status === "expired";
  const button = (move: "send-again" | "withdraw") => (
    <Form
      lang={lang}
      action={visit.to(addresses.keepInvitation, { invitationId: invitation.id })}
      {...visit.seal()}
      hidden={{ move }}
    >
      <Button weight="secondary">
        {text.moves[move]}
        <HiddenText>{text.moveWhom(invitation.name)}</HiddenText>
      </Button>
    </Form>
  );
  return (
    <Card heading={invitation.name} headingLevel={2}>
      {hasExpired ? <Chip tone="late">{text.expired}</Chip> : null}
      <Paragraph>
        {invitation.email} · {roleList(invitation.roles, lang, voiceOf(visit.municipality, lang))}
      </Paragraph>
      <Paragraph muted>{hasExpired ? text.until.past(until) : text.until.ahead(until)}</Paragraph>
      <Inline>
        {button("send-again")}
        {button("withdraw")}
      </Inline>
    </Card>
  );
}
