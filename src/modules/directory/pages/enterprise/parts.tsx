import { dayOf } from "#platform/clock";
import { choose, formatDay } from "#platform/i18n";
import {
  Button,
  Card,
  Chip,
  Form,
  HiddenText,
  Inline,
  Muted,
  Paragraph,
  RadioGroup,
  Stack,
  TextField,
} from "#platform/ui";
import type { Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import type { Enterprise, Invitation, Member } from "../../enterprises/enterprise.js";
import { en as sharedEn } from "../../text.en.js";
import { nl as sharedNl } from "../../text.nl.js";
import type { MemberChange } from "../../use-cases/change-member.js";
import type { ErrorCode } from "./form.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** Somebody of the organisation; for an admin with what they can change about them. */
export function MemberCard({ visit, found, member }: { visit: Visit; found: Enterprise; member: Member }) {
  const text = choose(visit.lang, { nl, en });
  const shared = choose(visit.lang, { nl: sharedNl, en: sharedEn });
  const isOwn = member.id === found.own.id;
  const role = member.role === "admin" ? "make-member" : "make-admin";
  const changes: readonly MemberChange[] = found.own.role !== "admin" ? [] : isOwn ? [role] : [role, "remove"];
  return (
    <Card heading={isOwn ? text.you(member.name) : member.name} headingLevel={3}>
      <Stack>
        <Inline>
          <Chip>{shared.roles[member.role]}</Chip>
          {member.name === member.email ? null : <Muted>{member.email}</Muted>}
        </Inline>
        {changes.length > 0 ? (
          <Inline>
            {changes.map((change) => (
              <Form
                lang={visit.lang}
                action={visit.to(addresses.members, { enterpriseId: found.id })}
                {...visit.seal()}
                hidden={{ member: member.id, step: change }}
              >
                <Button weight="secondary">
                  {text.changes[change]} <HiddenText>{member.name}</HiddenText>
                </Button>
              </Form>
            ))}
          </Inline>
        ) : null}
      </Stack>
    </Card>
  );
}

type WaitingProps = { visit: Visit; enterpriseId: string; invitations: readonly Invitation[] };

/** Who was invited and has not come yet. */
export function Waiting({ visit, enterpriseId, invitations }: WaitingProps) {
  const text = choose(visit.lang, { nl, en });
  const shared = choose(visit.lang, { nl: sharedNl, en: sharedEn });
  const now = visit.clock.now();
  const today = dayOf(now);
  return (
    <>
      {invitations.map(({ id, address, role, expiresAt }) => {
        const day = formatDay(dayOf(expiresAt), visit.lang, { style: "long", weekday: true, year: "auto", today });
        const isOver = expiresAt.epochMilliseconds <= now.epochMilliseconds;
        return (
          <Card heading={text.invited(address)} headingLevel={3}>
            <Paragraph>
              <Muted>{(isOver ? text.expired : text.waiting)(shared.roles[role], day)}</Muted>
            </Paragraph>
            <Form
              lang={visit.lang}
              action={visit.to(addresses.withdraw, { enterpriseId })}
              {...visit.seal()}
              hidden={{ invitation: id }}
            >
              <Inline>
                <Button weight="secondary">
                  {text.withdraw} <HiddenText>{address}</HiddenText>
                </Button>
              </Inline>
            </Form>
          </Card>
        );
      })}
    </>
  );
}

type InviteProps = { visit: Visit; enterpriseId: string; errors: ReadonlyMap<string, ErrorCode> };

export function InviteForm({ visit, enterpriseId, errors }: InviteProps) {
  const text = choose(visit.lang, { nl, en });
  const of = (name: string) => {
    const code = errors.get(name);
    return code && text.errors[code];
  };
  const options = (["member", "admin"] as const).map((value) => ({ value, ...text.roles[value] }));
  return (
    <Form lang={visit.lang} action={visit.to(addresses.invite, { enterpriseId })} {...visit.seal()}>
      <TextField
        lang={visit.lang}
        name="email"
        type="email"
        label={text.email}
        hint={text.emailHint}
        value={visit.fields.get("email") ?? ""}
        error={of("email")}
      />
      <RadioGroup
        lang={visit.lang}
        name="role"
        label={text.role}
        options={options}
        value={visit.fields.get("role") ?? "member"}
        error={of("role")}
      />
      <Button>{text.send}</Button>
    </Form>
  );
}
