import { demand } from "#platform/access";
import { choose } from "#platform/i18n";
import { Button, Form, Heading, Link, Measure, Paragraph, Stack } from "#platform/ui";
import type { Answer, Route, Visit } from "#platform/web";
import { identityAccess } from "../../access.js";
import { findAccount } from "../../accounts/queries.js";
import { addresses } from "../../addresses.js";
import { findStaffWithRoles } from "../../queries.js";
import { signOut } from "../../use-cases/sign-out.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** Who you are signed in as, and the button that ends it: a link alone must never sign anybody out. */
export const signOutPage: Route = {
  id: "identity.sign-out",
  address: addresses.signOut,
  get: show,
  async post(visit) {
    await signOut(visit);
    return { kind: "redirect", to: visit.to({ nl: "/", en: "/" }), signOut: true };
  },
};

async function show(visit: Visit): Promise<Answer> {
  demand(identityAccess, "session.end", visit.actor);
  const text = choose(visit.lang, { nl, en });
  const { name, personId } = visit.actor.kind === "person" ? visit.actor : { name: "", personId: "" };
  const { staff, account } = await visit.read(async (read) => ({
    staff: await findStaffWithRoles(read, personId),
    account: await findAccount(read, personId),
  }));
  const links = [
    ...(account ? [{ href: visit.to(addresses.details), label: text.details }] : []),
    ...(staff ? [{ href: visit.to(addresses.absence), label: text.absence }] : []),
    { href: visit.to(addresses.sessions), label: text.elsewhere },
  ];
  const body = (
    <Measure>
      <Heading level={1}>{text.title}</Heading>
      <Paragraph lead>{text.signedInAs(name)}</Paragraph>
      <Stack>
        <Form lang={visit.lang} action={visit.to(addresses.signOut)} {...visit.seal()}>
          <Button>{text.signOut}</Button>
        </Form>
        {links.map(({ href, label }) => (
          <Paragraph>
            <Link href={href}>{label}</Link>
          </Paragraph>
        ))}
      </Stack>
    </Measure>
  );
  return { kind: "page", title: text.title, body, isPrivate: true };
}
