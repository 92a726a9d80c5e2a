import { demand, permits } from "#platform/access";
import type { Database } from "#platform/db";
import { choose } from "#platform/i18n";
import {
  Button,
  ButtonLink,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  Link,
  Measure,
  Notice,
  Paragraph,
  TextField,
} from "#platform/ui";
import type { Answer, NationalRoute, NationalVisit } from "#platform/web";
import { identityAccess } from "../../access.js";
import { installationAddresses as addresses } from "../../addresses.js";
import { findPlatformLink } from "../../installation/queries.js";
import { linkHash } from "../../sign-in-link.js";
import { askPlatformSignIn, enterInstallation } from "../../use-cases/run-installation.js";
import { signOut } from "../../use-cases/sign-out.js";
import { parseSignIn } from "../sign-in/form.js";
import { en as formEn } from "../sign-in/text.en.js";
import { nl as formNl } from "../sign-in/text.nl.js";
import { en as linkEn } from "../sign-in-link/text.en.js";
import { nl as linkNl } from "../sign-in-link/text.nl.js";
import { en as outEn } from "../sign-out/text.en.js";
import { nl as outNl } from "../sign-out/text.nl.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** A mail address, and a link comes to whoever runs the installation. */
export const nationalSignIn: NationalRoute = {
  id: "identity.national-sign-in",
  address: addresses.signIn,
  postsPerTenMinutes: 10,
  get: async (visit) => showForm(visit),
  async post(visit) {
    const parsed = parseSignIn(visit.fields);
    if (!parsed.ok) return showForm(visit, parsed.errors.get("email"));
    await askPlatformSignIn(visit, { address: parsed.value.email, language: visit.lang });
    return { kind: "redirect", to: visit.to(addresses.signInSent) };
  },
};

function showForm(visit: NationalVisit, error?: keyof typeof formNl.errors): Answer {
  const { lang } = visit;
  const text = choose(lang, { nl, en });
  const form = choose(lang, { nl: formNl, en: formEn });
  const message = error && form.errors[error];
  const body = (
    <Measure>
      {message ? <ErrorSummary lang={lang} errors={[{ field: "email", message }]} /> : null}
      <Heading level={1}>{text.signIn.title}</Heading>
      <Paragraph lead>{text.signIn.lead}</Paragraph>
      {permits(identityAccess, "installation.read", visit.actor) ? (
        <Notice tone="info">
          {text.signIn.already}{" "}
          <Link href={visit.to(addresses.overview)} standalone>
            {text.back}
          </Link>
        </Notice>
      ) : null}
      <Form lang={lang} action={visit.to(addresses.signIn)} {...visit.seal()}>
        <TextField
          lang={lang}
          name="email"
          type="email"
          autocomplete="email"
          label={form.label}
          value={visit.fields.get("email") ?? ""}
          error={message}
        />
        <Button>{form.send}</Button>
      </Form>
      <Paragraph muted>{text.signIn.elsewhere}</Paragraph>
    </Measure>
  );
  const failed = error ? { status: 400 as const, errorCount: 1 } : {};
  return { kind: "page", title: text.signIn.title, body, isPrivate: true, ...failed };
}

/** The same for everybody: whether the address is known stands in no answer. */
export const nationalSignInSent: NationalRoute = {
  id: "identity.national-sign-in-sent",
  address: addresses.signInSent,
  async get(visit) {
    const { sent } = choose(visit.lang, { nl, en });
    const body = (
      <Measure>
        <Heading level={1}>{sent.title}</Heading>
        <Paragraph lead>{sent.body}</Paragraph>
        <ButtonLink href={visit.to(addresses.signIn)} weight="secondary">
          {sent.again}
        </ButtonLink>
      </Measure>
    );
    return { kind: "page", title: sent.title, body, isPrivate: true };
  },
};

/** Opening the link does nothing yet, as mail scanners open links too: the button uses it up. */
export const nationalSignInLink = (db: Database): NationalRoute => ({
  id: "identity.national-sign-in-link",
  address: addresses.signInLink,
  postsPerTenMinutes: 30,
  async get(visit) {
    demand(identityAccess, "sign-in.enter", visit.actor);
    const hash = linkHash(visit.params.link ?? "");
    const now = new Date(visit.clock.now().epochMilliseconds);
    const works = hash !== undefined && (await db.platform((tx) => findPlatformLink(tx, hash, now)));
    return works ? showLink(visit) : showWornOut(visit);
  },
  async post(visit) {
    const personId = await enterInstallation(visit, db, visit.params.link ?? "");
    if (personId === undefined) return showWornOut(visit);
    return { kind: "redirect", to: visit.to(addresses.overview), signIn: personId };
  },
});

function showLink(visit: NationalVisit): Answer {
  const { lang } = visit;
  const text = choose(lang, { nl, en });
  const link = choose(lang, { nl: linkNl, en: linkEn });
  const body = (
    <Measure>
      <Heading level={1}>{link.title}</Heading>
      <Paragraph lead>{text.enter}</Paragraph>
      <Form lang={lang} action={visit.to(addresses.signInLink, { link: visit.params.link ?? "" })} {...visit.seal()}>
        <Button>{link.enter}</Button>
      </Form>
    </Measure>
  );
  return { kind: "page", title: link.title, body, isPrivate: true };
}

function showWornOut(visit: NationalVisit): Answer {
  const { wornOut } = choose(visit.lang, { nl: linkNl, en: linkEn });
  const body = (
    <EmptyState heading={wornOut.title} headingLevel={1}>
      <Paragraph lead>{wornOut.body}</Paragraph>
      <ButtonLink href={visit.to(addresses.signIn)}>{wornOut.again}</ButtonLink>
    </EmptyState>
  );
  return { kind: "page", status: 404, title: wornOut.title, body, isPrivate: true };
}

/** Who runs the installation as the session has it, and the button that ends it: a link alone must never sign anybody out. */
export const nationalSignOut: NationalRoute = {
  id: "identity.national-sign-out",
  address: addresses.signOut,
  async get(visit) {
    demand(identityAccess, "installation.read", visit.actor);
    const { actor, lang } = visit;
    const text = choose(lang, { nl: outNl, en: outEn });
    const body = (
      <Measure>
        <Heading level={1}>{text.title}</Heading>
        <Paragraph lead>{text.signedInAs(actor.kind === "person" ? actor.name : "")}</Paragraph>
        <Form lang={lang} action={visit.to(addresses.signOut)} {...visit.seal()}>
          <Button>{text.signOut}</Button>
        </Form>
        <Paragraph>
          <Link href={visit.to(addresses.overview)} standalone>
            {choose(lang, { nl, en }).back}
          </Link>
        </Paragraph>
      </Measure>
    );
    return { kind: "page", title: text.title, body, isPrivate: true };
  },
  async post(visit) {
    demand(identityAccess, "installation.read", visit.actor);
    await signOut(visit);
    return { kind: "redirect", to: visit.to({ nl: "/", en: "/en" }), signOut: true };
  },
};
