import { demand } from "#platform/access";
import { choose } from "#platform/i18n";
import {
  ButtonLink,
  Card,
  ErrorSummary,
  Inline,
  Link,
  Measure,
  Notice,
  PageHead,
  Paragraph,
  Section,
  Stack,
  Summary,
} from "#platform/ui";
import { type Answer, doneIn, NotFound, type Route, type Visit, withDone } from "#platform/web";
import { directoryAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { showNumber } from "../../enterprises/numbers.js";
import { listInvitations } from "../../invitations/queries.js";
import { en as sharedEn } from "../../text.en.js";
import { nl as sharedNl } from "../../text.nl.js";
import { changeMember, LastAdmin, memberChanges } from "../../use-cases/change-member.js";
import { InvitationRefused, inviteMember, withdrawInvitation } from "../../use-cases/invite-member.js";
import { type ErrorCode, enterpriseIdOf, idIn, parseInvited } from "./form.js";
import { InviteForm, MemberCard, Waiting } from "./parts.js";
import { readEnterprise } from "./read.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

type Errors = ReadonlyMap<string, ErrorCode>;

/** What somebody did a moment ago, as the address says. */
const dones = ["joined", "added", "invited", "withdrawn", ...memberChanges] as const;
type Done = (typeof dones)[number];

/** An organisation for those who belong to it; its admins see who is invited, and change who belongs to it. */
export const enterprisePage: Route = {
  id: "directory.enterprise",
  address: addresses.enterprise,
  get: (visit) => show(visit, new Map()),
};

const POSTS_PER_TEN_MINUTES = 30;

/** What admins send; each comes back to the page above. */
export const enterpriseChanges: readonly Route[] = [
  change("directory.invite", addresses.invite, async (visit, enterpriseId) => {
    const parsed = parseInvited(visit.fields);
    if (!parsed.ok) return parsed.errors;
    const { email, role } = parsed.value;
    await inviteMember(visit, enterpriseId, { address: email, role, language: visit.lang });
    return "invited";
  }),
  change("directory.withdraw", addresses.withdraw, async (visit, enterpriseId) => {
    await withdrawInvitation(visit, enterpriseId, idIn(visit.fields.get("invitation")));
    return "withdrawn";
  }),
  change("directory.change-member", addresses.members, async (visit, enterpriseId) => {
    const step = memberChanges.find((known) => known === visit.fields.get("step"));
    if (!step) throw new NotFound();
    await changeMember(visit, enterpriseId, idIn(visit.fields.get("member")), step);
    return step;
  }),
];

function change(
  id: string,
  address: Route["address"],
  save: (visit: Visit, enterpriseId: string) => Promise<Errors | Done>,
): Route {
  return {
    id,
    address,
    postsPerTenMinutes: POSTS_PER_TEN_MINUTES,
    async post(visit) {
      demand(directoryAccess, "enterprise.open", visit.actor);
      const enterpriseId = enterpriseIdOf(visit);
      const outcome = await save(visit, enterpriseId).catch(asErrors);
      // Whoever is no admin is not even told what is wrong with what they sent.
      if (typeof outcome !== "string") return show(visit, outcome, "invitation.invite");
      return { kind: "redirect", to: withDone(visit.to(addresses.enterprise, { enterpriseId }), outcome) };
    },
  };
}

function asErrors(error: unknown): Errors {
  if (error instanceof InvitationRefused) return new Map([["email", error.why]]);
  if (error instanceof LastAdmin) return new Map([["", "last-admin"]]);
  throw error;
}

async function show(
  visit: Visit,
  errors: Errors,
  action: keyof typeof directoryAccess = "enterprise.read",
): Promise<Answer> {
  demand(directoryAccess, "enterprise.open", visit.actor);
  const { found, invitations } = await visit.read(async (read) => {
    const enterprise = await readEnterprise(visit, read, action);
    return { found: enterprise, invitations: await listInvitations(read, enterprise.own.personId, enterprise.id) };
  });
  const text = choose(visit.lang, { nl, en });
  const shared = choose(visit.lang, { nl: sharedNl, en: sharedEn });
  const messages = [...errors].map(([field, code]) => ({
    ...(field === "" ? {} : { field }),
    message: text.errors[code],
  }));
  const isAdmin = found.own.role === "admin";
  const done = doneIn(visit, dones);
  const rows = [
    { label: text.kvkNumber, value: showNumber(found.kvkNumber) },
    ...(found.branchNumber ? [{ label: text.branchNumber, value: showNumber(found.branchNumber) }] : []),
  ];
  const body = (
    <Measure>
      <ErrorSummary lang={visit.lang} errors={messages} />
      {done ? (
        <Notice tone="ok" announce>
          {text.done[done]}
        </Notice>
      ) : null}
      <PageHead title={found.name} lead={text.lead} />
      <Card>
        <Summary rows={rows} />
        <Paragraph muted>{text.unchecked}</Paragraph>
      </Card>
      <Section id="leden" heading={shared.members(found.members.length)}>
        <Stack>
          {found.members.map((member) => (
            <MemberCard visit={visit} found={found} member={member} />
          ))}
        </Stack>
      </Section>
      {isAdmin ? (
        <Section id="uitnodigen" heading={text.invite}>
          <Stack>
            <Waiting visit={visit} enterpriseId={found.id} invitations={invitations} />
            <InviteForm visit={visit} enterpriseId={found.id} errors={errors} />
          </Stack>
        </Section>
      ) : null}
      <Section id="verlaten" heading={text.leave.title}>
        <Inline>
          <ButtonLink href={visit.to(addresses.leave, { enterpriseId: found.id })} weight="secondary">
            {text.leave.button}
          </ButtonLink>
        </Inline>
      </Section>
      <Paragraph>
        <Link href={visit.to(addresses.list)} standalone>
          {text.back}
        </Link>
      </Paragraph>
    </Measure>
  );
  const failed = errors.size > 0 ? { status: 400 as const, errorCount: errors.size } : {};
  return { kind: "page", title: found.name, body, isPrivate: true, ...failed };
}
