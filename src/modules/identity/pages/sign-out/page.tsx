import { demand } from "#platform/access";
import { choose } from "#platform/i18n";
import { languageIn, prefixOf } from "#platform/tenancy";
import { Button, Form, Heading, Measure, Paragraph, Rows, Section, Stack } from "#platform/ui";
import type { Answer, Route, Visit } from "#platform/web";
import { identityAccess } from "../../access.js";
import { findAccount } from "../../accounts/queries.js";
import { addresses } from "../../addresses.js";
import { opensHere } from "../../door.js";
import type { FindPlaces, Place } from "../../places.js";
import { findStaffWithRoles } from "../../queries.js";
import { signOut } from "../../use-cases/sign-out.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** Who you are signed in as, and the button that ends it: a link alone must never sign anybody out. */
export const signOutPage = (places: FindPlaces): Route => ({
  id: "identity.sign-out",
  address: addresses.signOut,
  get: (visit) => show(visit, places),
  async post(visit) {
    await signOut(visit);
    return { kind: "redirect", to: visit.to({ nl: "/", en: "/" }), signOut: true };
  },
});

async function show(visit: Visit, places: FindPlaces): Promise<Answer> {
  demand(identityAccess, "session.end", visit.actor);
  const text = choose(visit.lang, { nl, en });
  const { name, personId } = visit.actor.kind === "person" ? visit.actor : { name: "", personId: "" };
  const others = await findOthers(visit, places);
  const { staff, account } = await visit.read(async (read) => ({
    staff: await findStaffWithRoles(read, personId),
    account: await findAccount(read, personId),
  }));
  const links = [
    ...(account ? [{ href: visit.to(addresses.details), title: text.details }] : []),
    ...(staff ? [{ href: visit.to(addresses.absence), title: text.absence }] : []),
    { href: visit.to(addresses.sessions), title: text.elsewhere },
  ];
  const body = (
    <Measure>
      <Heading level={1}>{text.title}</Heading>
      <Paragraph lead>{text.signedInAs(name)}</Paragraph>
      <Stack>
        <Form lang={visit.lang} action={visit.to(addresses.signOut)} {...visit.seal()}>
          <Button>{text.signOut}</Button>
        </Form>
        <Rows label={text.title} rows={links} />
        {others.length > 0 ? (
          <Section id="others" heading={text.others} size="small">
            <Rows label={text.others} rows={others.map((place) => rowOf(visit, place))} />
          </Section>
        ) : null}
      </Stack>
    </Measure>
  );
  return { kind: "page", title: text.title, body, isPrivate: true };
}

/** The other municipalities in which somebody works. */
async function findOthers({ sessions, municipality }: Visit, places: FindPlaces): Promise<readonly Place[]> {
  if (!sessions) return [];
  return (await places(sessions.personId)).filter(({ tenant }) => tenant.id !== municipality.id);
}

function rowOf({ sessions, lang }: Visit, { tenant, isDemo, issuer }: Place) {
  const text = choose(lang, { nl, en });
  const own = languageIn(tenant, lang);
  // A municipality with a host name of its own does not see the cookie of this one.
  const provider = issuer === undefined ? undefined : { issuer };
  const isOpen = sessions && tenant.host === undefined && opensHere(sessions.opening, tenant.id, isDemo, provider);
  const front = `${tenant.host === undefined ? "" : `//${tenant.host}`}${prefixOf(tenant, own)}`;
  return {
    title: tenant.title[lang],
    href: `${front}${isOpen ? "/" : addresses.signIn[own]}`,
    note: isOpen ? text.open : text.closed,
  };
}
