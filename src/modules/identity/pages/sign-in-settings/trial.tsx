import { choose, formatMoment } from "#platform/i18n";
import { voiceOf } from "#platform/tenancy";
import { Button, ButtonLink, Card, CheckboxGroup, Form, Inline, Notice, Paragraph, Summary } from "#platform/ui";
import { addresses } from "../../addresses.js";
import type { Trial } from "../../oidc/draft/draft.js";
import { mailIn, nameIn, type Provider, rolesByRule } from "../../oidc/provider.js";
import { roleList } from "../../role-list.js";
import type { View } from "./parts.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** More of one claim is not shown; rules still see all of it. */
const MOST_SHOWN = 20;

/** The round trip that shows what the provider says, and after it the switch. */
export function TryIt(view: View) {
  const { visit, draft, publicKeys } = view;
  const { trial: text } = choose(visit.lang, { nl, en });
  if (!draft) return null;
  const own = visit.actor.kind === "person" && draft.trial?.personId === visit.actor.personId ? draft.trial : undefined;
  return (
    <Card heading={text.title} id="try">
      <Paragraph>{text.body}</Paragraph>
      {publicKeys === undefined ? (
        <Paragraph muted>{text.notYet}</Paragraph>
      ) : (
        <Inline>
          <ButtonLink weight="secondary" href={`${visit.to(addresses.provider)}?proef=ja`}>
            {own ? text.again : text.go}
          </ButtonLink>
        </Inline>
      )}
      {own ? <Outcome view={view} provider={draft.provider} trial={own} /> : null}
    </Card>
  );
}

type OutcomeProps = { view: View; provider: Provider; trial: Trial };

function Outcome({ view, provider, trial }: OutcomeProps) {
  const { visit, errors } = view;
  const { lang } = visit;
  const all = choose(lang, { nl, en });
  const text = all.trial;
  const given = roleList([...rolesByRule(provider.roleRules, trial.claims)], lang, voiceOf(visit.municipality, lang));
  const isNameless = nameIn(trial.claims) === undefined || mailIn(trial.claims) === undefined;
  const rows = Object.entries(trial.claims).map(([name, value]) => ({ label: name, value: written(value) }));
  const code = errors.get("confirm-on");
  return (
    <>
      <Paragraph>{text.said(formatMoment(trial.at, lang))}</Paragraph>
      <Summary rows={[...rows, { label: text.roles, value: given || text.noRoles }]} />
      {isNameless ? <Notice tone="warning">{text.nameless}</Notice> : null}
      <Notice tone="warning">{text.warning}</Notice>
      <Form lang={lang} action={visit.to(addresses.signInSettings)} {...visit.seal()} hidden={{ act: "on" }}>
        <CheckboxGroup
          lang={lang}
          name="confirm-on"
          label={text.label}
          options={[{ value: "yes", label: text.confirm }]}
          error={code && all.errors[code]}
        />
        <Button weight="secondary">{text.on}</Button>
      </Form>
    </>
  );
}

/** A claim as a person can read it. */
function written(value: unknown): string {
  if (Array.isArray(value)) {
    const more = value.length > MOST_SHOWN ? [`… (${value.length})`] : [];
    return [...value.slice(0, MOST_SHOWN).map(written), ...more].join(", ");
  }
  return (typeof value === "string" ? value : JSON.stringify(value)).slice(0, 300);
}
