import { demand } from "#platform/access";
import { choose } from "#platform/i18n";
import { Button, Card, ErrorSummary, Form, Heading, Link, Measure, Paragraph, Stack } from "#platform/ui";
import { type Answer, type Route, type Visit, withDone } from "#platform/web";
import { identityAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { InvitedAlready, inviteStaff, WorksHere } from "../../use-cases/invite-staff.js";
import { type ErrorCode, type Errors, parsePost } from "./form.js";
import { PostFields, readChoices, shownAgain } from "./post-fields.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** Asks a colleague to come. */
export const inviteStaffPage: Route = {
  id: "identity.invite-staff",
  address: addresses.inviteStaff,
  get: (visit) => show(visit, new Map()),
  post: invite,
};

async function invite(visit: Visit): Promise<Answer> {
  demand(identityAccess, "invitation.invite", visit.actor);
  const places = await visit.read((read) => readChoices(read));
  const parsed = parsePost(visit.fields, places, { fixed: [], withAddress: true });
  if (!parsed.ok) return show(visit, parsed.errors);
  try {
    await inviteStaff(visit, { ...parsed.value, language: visit.lang });
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    return show(visit, new Map([["email", code]]));
  }
  return { kind: "redirect", to: withDone(`${visit.to(addresses.staff)}?status=invited`, "invited") };
}

function codeOf(error: unknown): ErrorCode | undefined {
  if (error instanceof WorksHere) return "works-here";
  return error instanceof InvitedAlready ? "invited-already" : undefined;
}

async function show(visit: Visit, errors: Errors): Promise<Answer> {
  demand(identityAccess, "invitation.invite", visit.actor);
  const { lang } = visit;
  const text = choose(lang, { nl, en });
  const choices = await visit.read((read) => readChoices(read));
  const shown = shownAgain(visit, choices);
  const body = (
    <Measure>
      <ErrorSummary lang={lang} errors={[...errors].map(([field, code]) => ({ field, message: text.errors[code] }))} />
      <Heading level={1}>{text.inviteTitle}</Heading>
      <Paragraph lead>{text.inviteLead}</Paragraph>
      <Stack>
        <Card look="main">
          <Form lang={lang} action={visit.to(addresses.inviteStaff)} {...visit.seal()}>
            <PostFields visit={visit} choices={choices} shown={shown} errors={errors} fixed={[]} withAddress />
            <Button>{text.send}</Button>
          </Form>
        </Card>
        <Link href={visit.to(addresses.staff)} standalone>
          {text.back}
        </Link>
      </Stack>
    </Measure>
  );
  const failed = errors.size > 0 ? { status: 400 as const, errorCount: errors.size } : {};
  return { kind: "page", title: text.inviteTitle, body, isPrivate: true, ...failed };
}
