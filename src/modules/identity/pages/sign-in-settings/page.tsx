import { demand } from "#platform/access";
import { choose } from "#platform/i18n";
import { ErrorSummary, Heading, Measure, Notice, Paragraph, Stack } from "#platform/ui";
import { type Answer, doneIn, type Route, type Visit, withDone } from "#platform/web";
import { identityAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import type { OidcClient } from "../../oidc/client.js";
import { findDraft } from "../../oidc/draft/queries.js";
import { findProvider } from "../../oidc/queries.js";
import { DraftChanged, switchProviderOff, switchProviderOn, writeDraft } from "../../use-cases/arrange-sign-in.js";
import {
  EMPTY_ROW,
  type ErrorCode,
  type Errors,
  parseProvider,
  readShown,
  rearranged,
  type Shown,
  shownOf,
} from "./form.js";
import { ForTheirAdministrator, Now, ProviderForm, type View } from "./parts.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";
import { TryIt } from "./trial.js";

/** Where staff sign in: by mail, or at a provider of their own that is written down, tried and switched on here. */
export function signInSettingsPage({ oidc }: { readonly oidc: OidcClient | undefined }): Route {
  return {
    id: "identity.sign-in-settings",
    address: addresses.signInSettings,
    get: (visit) => show(visit, oidc),
    post: (visit) => change(visit, oidc),
  };
}

type Attempt = {
  readonly shown?: Shown;
  readonly errors?: Errors;
  readonly changedMeanwhile?: boolean;
};

async function change(visit: Visit, oidc: OidcClient | undefined): Promise<Answer> {
  demand(identityAccess, "provider.arrange", visit.actor);
  const act = visit.fields.get("act") ?? "";
  if (act === "on" || act === "off") return turn(visit, oidc, act);
  const shown = readShown(visit.fields);
  const other = rearranged(shown, act);
  if (other) return show(visit, oidc, { shown: other });
  const parsed = parseProvider(shown, oidc?.innerAddresses ?? false);
  if (!parsed.ok) return show(visit, oidc, { shown, errors: parsed.errors });
  try {
    await writeDraft(visit, versionIn(visit), parsed.value);
  } catch (error) {
    if (!(error instanceof DraftChanged)) throw error;
    return show(visit, oidc, { shown, changedMeanwhile: true });
  }
  return { kind: "redirect", to: `${withDone(visit.to(addresses.signInSettings), "saved")}#try` };
}

async function turn(visit: Visit, oidc: OidcClient | undefined, act: "on" | "off"): Promise<Answer> {
  const field = `confirm-${act}`;
  const refuse = (code: ErrorCode) => show(visit, oidc, { errors: new Map([[field, code]]) });
  if (visit.fields.get(field) === undefined) return refuse("confirm-missing");
  if (act === "off") {
    await switchProviderOff(visit);
    return { kind: "redirect", to: withDone(visit.to(addresses.signInSettings), "off") };
  }
  const refused = await switchProviderOn(visit);
  if (refused) return refuse(refused);
  // Whoever switched it on came in by mail, and so has to come in again.
  return { kind: "redirect", to: withDone(visit.to(addresses.signIn), "provider-on") };
}

function versionIn(visit: Visit): number {
  const text = visit.fields.get("version") ?? "";
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

async function show(visit: Visit, oidc: OidcClient | undefined, attempt: Attempt = {}): Promise<Answer> {
  demand(identityAccess, "provider.arrange", visit.actor);
  const { lang } = visit;
  const text = choose(lang, { nl, en });
  const { provider, draft } = await visit.read(async (read) => ({
    provider: await findProvider(read),
    draft: await findDraft(read),
  }));
  const stored = draft?.provider ?? provider;
  const blank: Shown = { issuer: "", clientId: "", acr: "", audience: "issuer", rules: [EMPTY_ROW, EMPTY_ROW] };
  const errors = attempt.errors ?? new Map();
  const isBack = attempt.shown !== undefined && !attempt.changedMeanwhile;
  const view: View = {
    visit,
    provider,
    draft,
    errors,
    shown: attempt.shown ?? (stored ? shownOf(stored) : blank),
    version: isBack ? versionIn(visit) : (draft?.version ?? 0),
    publicKeys: oidc && JSON.stringify(oidc.publicKeys),
  };
  const body = (
    <Measure>
      <ErrorSummary
        lang={lang}
        errors={[...errors].map(([field, code]) => ({ field, message: text.errors[code as ErrorCode] }))}
      />
      <Heading level={1}>{text.title}</Heading>
      <Paragraph lead>{text.lead}</Paragraph>
      <Stack>
        <Said visit={visit} changedMeanwhile={attempt.changedMeanwhile ?? false} />
        {oidc ? null : <Notice tone="warning">{text.noKey}</Notice>}
        <Now {...view} />
        <ForTheirAdministrator {...view} />
        <ProviderForm {...view} />
        <TryIt {...view} />
      </Stack>
    </Measure>
  );
  const status = attempt.changedMeanwhile ? (409 as const) : errors.size > 0 ? (400 as const) : undefined;
  return {
    kind: "page",
    title: text.title,
    body,
    isPrivate: true,
    errorCount: errors.size,
    ...(status ? { status } : {}),
  };
}

/** What was done a moment ago, or that somebody else was first. */
function Said({ visit, changedMeanwhile }: { visit: Visit; changedMeanwhile: boolean }) {
  const { done, changed } = choose(visit.lang, { nl, en });
  if (changedMeanwhile)
    return (
      <Notice tone="warning" heading={changed.title} announce>
        <p>{changed.body}</p>
      </Notice>
    );
  const what = doneIn(visit, ["saved", "off", "tried"]);
  return what === undefined ? null : (
    <Notice tone="ok" announce>
      <p>{done[what]}</p>
    </Notice>
  );
}
