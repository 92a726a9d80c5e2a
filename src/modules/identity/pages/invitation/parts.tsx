import { dayOf } from "#platform/clock";
import { choose, formatDay } from "#platform/i18n";
import { voiceOf } from "#platform/tenancy";
import {
  Button,
  ButtonGroup,
  ButtonLink,
  EmptyState,
  Form,
  Heading,
  Link,
  Measure,
  Notice,
  Paragraph,
  Stack,
  Summary,
} from "#platform/ui";
import type { Answer, Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import type { Invitation } from "../../invitation/invitation.js";
import { roleList } from "../../role-list.js";
import type { NotAccepted } from "../../use-cases/accept-invitation.js";
import type { Myself } from "./myself.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** An invitation as the one who holds the link sees it. */
export type Invited = {
  readonly invitation: Invitation;
  readonly inviter: string;
  readonly myself: Myself | undefined;
  readonly worksHere: boolean;
  readonly hasProvider: boolean;
};

/** Who invites, for what, and how to say yes. */
export function showInvitation(visit: Visit, invited: Invited, changedMeanwhile: boolean): Answer {
  const { lang } = visit;
  const text = choose(lang, { nl, en });
  const municipality = visit.municipality.title[lang];
  const body = (
    <Measure>
      <Heading level={1}>{text.title}</Heading>
      <Paragraph lead>{text.lead(invited.inviter, municipality)}</Paragraph>
      <Stack>
        {changedMeanwhile ? (
          <Notice tone="warning" announce>
            <p>{text.changed}</p>
          </Notice>
        ) : null}
        <Facts visit={visit} invitation={invited.invitation} />
        {invited.worksHere ? <Notice>{text.refusals["works-here"]}</Notice> : <Yes visit={visit} invited={invited} />}
      </Stack>
    </Measure>
  );
  const status = changedMeanwhile ? { status: 409 as const } : {};
  return { kind: "page", title: text.title, body, isPrivate: true, ...status };
}

function Facts({ visit, invitation }: { visit: Visit; invitation: Invitation }) {
  const { lang } = visit;
  const { facts } = choose(lang, { nl, en });
  const today = dayOf(visit.clock.now());
  const until = formatDay(dayOf(invitation.expiresAt), lang, { style: "long", weekday: true, today });
  const rows = [
    { label: facts.name, value: invitation.name },
    { label: facts.email, value: invitation.email },
    { label: facts.title, value: invitation.jobTitle[lang] },
    { label: facts.roles, value: roleList(invitation.roles, lang, voiceOf(visit.municipality, lang)) },
    { label: facts.until, value: until },
  ];
  return <Summary rows={rows} />;
}

/** Every way of saying yes that there is for this visitor. */
function Yes({ visit, invited }: { visit: Visit; invited: Invited }) {
  const { lang } = visit;
  const text = choose(lang, { nl, en });
  const { myself, hasProvider } = invited;
  const known = myself && (myself.name ?? text.you);
  const address = myself?.email === undefined ? "" : ` (${myself.email})`;
  return (
    <>
      {known === undefined ? null : <Notice>{text.signedInAs(`${known}${address}`)}</Notice>}
      {hasProvider ? <Paragraph>{text.provider}</Paragraph> : null}
      <ButtonGroup>
        {hasProvider ? <ToProvider visit={visit} myself={myself} /> : <Accept visit={visit} invited={invited} />}
        {myself ? (
          <Form lang={lang} action={here(visit)} {...visit.seal()} hidden={{ move: "sign-out" }}>
            <Button weight="secondary">{text.somebodyElse}</Button>
          </Form>
        ) : null}
      </ButtonGroup>
      {myself ? null : <Paragraph muted>{text.already}</Paragraph>}
    </>
  );
}

const here = (visit: Visit) => visit.to(addresses.invitation, { staffInvitation: visit.params.staffInvitation ?? "" });

function Accept({ visit, invited: { myself } }: { visit: Visit; invited: Invited }) {
  const text = choose(visit.lang, { nl, en });
  return (
    <Form
      lang={visit.lang}
      action={here(visit)}
      {...visit.seal()}
      hidden={{ move: "accept", as: myself?.personId ?? "" }}
    >
      <Button>{myself ? text.acceptAs(myself.name ?? text.you) : text.accept}</Button>
    </Form>
  );
}

/** A link and no form: browsers follow no form to another site. Nothing happens before somebody has signed in there. */
function ToProvider({ visit, myself }: { visit: Visit; myself: Myself | undefined }) {
  const text = choose(visit.lang, { nl, en });
  const query = { uitnodiging: visit.params.staffInvitation ?? "", ...(myself ? { als: myself.personId } : {}) };
  return (
    <ButtonLink href={`${visit.to(addresses.provider)}?${new URLSearchParams(query)}`}>
      {text.toProvider(visit.municipality.title[visit.lang])}
    </ButtonLink>
  );
}

/** Why nobody was added. A link that opens nothing says the same, whatever the reason. */
export function showRefused(visit: Visit, why: NotAccepted): Answer {
  const text = choose(visit.lang, { nl, en });
  const title = why === "worn-out" ? text.wornOut : text.notAccepted;
  const body = (
    <EmptyState heading={title} headingLevel={1}>
      <Paragraph lead>{text.refusals[why]}</Paragraph>
      <Link href={visit.to(addresses.signIn)} standalone>
        {text.toSignIn}
      </Link>
    </EmptyState>
  );
  return { kind: "page", status: why === "worn-out" ? 404 : 403, title, body, isPrivate: true };
}
