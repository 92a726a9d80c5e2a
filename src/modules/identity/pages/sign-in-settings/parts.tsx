import { choose } from "#platform/i18n";
import { voiceOf } from "#platform/tenancy";
import {
  Button,
  ButtonGroup,
  Card,
  CheckboxGroup,
  CopyLink,
  Form,
  Heading,
  HiddenText,
  Inline,
  Paragraph,
  RadioGroup,
  Select,
  TextField,
} from "#platform/ui";
import type { Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import type { Draft } from "../../oidc/draft/draft.js";
import type { Provider } from "../../oidc/provider.js";
import { roleNames } from "../../role-list.js";
import { roles } from "../../roles.js";
import type { ErrorCode, Errors, RuleRow, Shown } from "./form.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** Everything that the page shows. */
export type View = {
  readonly visit: Visit;
  /** Where staff sign in now. */
  readonly provider: Provider | undefined;
  readonly draft: Draft | undefined;
  readonly errors: Errors;
  readonly shown: Shown;
  readonly version: number;
  /** As a JWK set; undefined when the installation has no key. */
  readonly publicKeys: string | undefined;
};

function errorAt({ visit, errors }: View, field: string): string | undefined {
  const code: ErrorCode | undefined = errors.get(field);
  return code && choose(visit.lang, { nl, en }).errors[code];
}

/** How staff sign in today, and the way back to mail. */
export function Now(view: View) {
  const { visit, provider } = view;
  const { now } = choose(visit.lang, { nl, en });
  if (!provider)
    return (
      <Card heading={now.title}>
        <Paragraph>{now.mail}</Paragraph>
      </Card>
    );
  return (
    <Card heading={now.title}>
      <Paragraph>{now.provider(provider.issuer)}</Paragraph>
      <Form lang={visit.lang} action={visit.to(addresses.signInSettings)} {...visit.seal()} hidden={{ act: "off" }}>
        <CheckboxGroup
          lang={visit.lang}
          name="confirm-off"
          label={now.offLabel}
          options={[{ value: "yes", label: now.offConfirm }]}
          error={errorAt(view, "confirm-off")}
        />
        <Button weight="secondary">{now.off}</Button>
      </Form>
    </Card>
  );
}

/** What the administrator of the provider needs of us. */
export function ForTheirAdministrator({ visit, publicKeys }: View) {
  const { theirs } = choose(visit.lang, { nl, en });
  return (
    <Card heading={theirs.title}>
      <Paragraph>{theirs.body}</Paragraph>
      <CopyLink
        lang={visit.lang}
        name="redirect"
        label={theirs.redirect}
        href={visit.absolute(addresses.providerReturn, {}, "nl")}
      />
      {publicKeys === undefined ? null : (
        <CopyLink lang={visit.lang} name="keys" label={theirs.keys} href={publicKeys} />
      )}
    </Card>
  );
}

/** What the administrator of the provider tells us, and which claim gives which role. */
export function ProviderForm(view: View) {
  const { visit, shown, version } = view;
  const { lang } = visit;
  const text = choose(lang, { nl, en });
  const field = (name: "issuer" | "clientId" | "acr") => ({
    lang,
    name,
    label: text.labels[name],
    hint: text.hints[name],
    value: shown[name],
    error: errorAt(view, name),
    autocomplete: "off",
  });
  return (
    <Card heading={text.form} look="main">
      <Form
        lang={lang}
        action={visit.to(addresses.signInSettings)}
        {...visit.seal()}
        hidden={{ version: String(version) }}
        enter={{ name: "act", value: "save" }}
      >
        <TextField {...field("issuer")} type="url" />
        <TextField {...field("clientId")} width="medium" />
        <TextField {...field("acr")} optional />
        <RadioGroup
          lang={lang}
          name="audience"
          label={text.labels.audience}
          hint={text.hints.audience}
          value={shown.audience}
          options={[
            { value: "issuer", label: text.audiences.issuer },
            { value: "token-endpoint", label: text.audiences["token-endpoint"] },
          ]}
        />
        <Heading level={3} size="small">
          {text.rules}
        </Heading>
        <Paragraph muted>{text.rulesWhy}</Paragraph>
        {shown.rules.map((rule, at) => (
          <Rule view={view} rule={rule} at={at} />
        ))}
        <ButtonGroup>
          <Button name="act" value="save">
            {text.save}
          </Button>
          <Button weight="secondary" name="act" value="add">
            {text.add}
          </Button>
        </ButtonGroup>
      </Form>
    </Card>
  );
}

/** Whoever has this value in this claim gets this role. */
function Rule({ view, rule, at }: { view: View; rule: RuleRow; at: number }) {
  const { visit } = view;
  const { lang } = visit;
  const text = choose(lang, { nl, en });
  const names = roleNames(lang, voiceOf(visit.municipality, lang));
  const nth = at + 1;
  return (
    <>
      <TextField
        lang={lang}
        name={`claim-${at}`}
        label={text.rule.claim(nth)}
        value={rule.claim}
        error={errorAt(view, `claim-${at}`)}
        width="medium"
        autocomplete="off"
        optional
      />
      <TextField
        lang={lang}
        name={`value-${at}`}
        label={text.rule.value(nth)}
        value={rule.value}
        width="medium"
        autocomplete="off"
        optional
      />
      <Select
        lang={lang}
        name={`role-${at}`}
        label={text.rule.role(nth)}
        choose={text.rule.choose}
        value={rule.role}
        options={roles.map((role) => ({ value: role, label: names[role] }))}
        optional
      />
      <Inline>
        <Button weight="secondary" name="act" value={`remove-${at}`}>
          {text.remove}
          <HiddenText>{text.removeWhich(nth)}</HiddenText>
        </Button>
      </Inline>
    </>
  );
}
