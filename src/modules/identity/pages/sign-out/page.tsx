import { demand } from "#platform/access";
import { choose } from "#platform/i18n";
import { languageIn, prefixOf } from "#platform/tenancy";
import { Button, Form, Heading, Measure, Paragraph, Rows, Section, Stack } from "#platform/ui";
import { type Address, type Answer, addressOutside, type Route, type Visit } from "#platform/web";
import { identityAccess } from "../../access.js";
import { findAccount } from "../../accounts/queries.js";
import { addresses } from "../../addresses.js";
import { opensHere } from "../../door.js";
import type { FindPlaces, Place } from "../../places.js";
import { findStaffWithRoles } from "../../queries.js";
import { signOut } from "../../use-cases/sign-out.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** Pages of other modules for somebody who works here, about themselves. */
export type OfStaff = (visit: Visit) => readonly { readonly title: string; readonly address: Address }[];

type Parts = { readonly places: FindPlaces; readonly baseUrl: () => URL; readonly ofStaff: OfStaff };

/** Who you are signed in as, and the button that ends it: a link alone must never sign anybody out. */
export const signOutPage = (parts: Parts): Route => ({
  id: "identity.sign-out",
  address: addresses.signOut,
  get: (visit) => show(visit, parts),
  async post(visit) {
    await signOut(visit);
    return { kind: "redirect", to: visit.to({ nl: "/", en: "/" }), signOut: true };
  },
});

async function show(visit: Visit, { places, baseUrl, ofStaff }: Parts): Promise<Answer> {
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
    ...(staff ? ofStaff(visit).map(({ title, address }) => ({ href: visit.to(address), title })) : []),
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
            <Rows label={text.others} rows={others.map((place) => rowOf(visit, place, baseUrl()))} />
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

const front: Address = { nl: "/", en: "/" };

function rowOf({ sessions, municipality, lang }: Visit, { tenant, isDemo, issuer }: Place, base: URL) {
  const text = choose(lang, { nl, en });
  const own = languageIn(tenant, lang);
  // A host name of its own, there or here, does not see the cookie of the other.
  const isSameHost = tenant.host === undefined && municipality.host === undefined;
  const provider = issuer === undefined ? undefined : { issuer };
  const isOpen = sessions && isSameHost && opensHere(sessions.opening, tenant.id, isDemo, provider);
  const address = isOpen ? front : addresses.signIn;
  return {
    title: tenant.title[lang],
    href: isSameHost ? prefixOf(tenant, own) + address[own] : addressOutside(base, tenant, address, lang),
    note: isOpen ? text.open : text.closed,
  };
}
