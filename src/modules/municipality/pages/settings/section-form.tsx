import type { Child } from "hono/jsx";
import { demand } from "#platform/access";
import { dayOf, type Temporal } from "#platform/clock";
import type { Read } from "#platform/db";
import { choose, type Lang } from "#platform/i18n";
import { Button, Card, Form } from "#platform/ui";
import type { Answer, Fields, Route, Visit } from "#platform/web";
import { municipalityAccess } from "../../access.js";
import { sectionAddresses } from "../../addresses.js";
import { findSaved } from "../../queries.js";
import { isLastToDo, type SectionKey, versionOf } from "../../settings.js";
import { ChangedMeanwhile } from "../../use-cases/settle.js";
import { Changed } from "./changed.js";
import { type Errors, type Parsed, type Shown, seenVersion } from "./fields.js";
import { goOn, settingsPage } from "./frame.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** What a field needs to be drawn, by its name. */
export type FieldOf = (name: string) => {
  readonly lang: Lang;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
};

/** A part of the settings that is one form. */
export type SectionForm<Value> = {
  readonly id: string;
  readonly section: SectionKey;
  /** What stands there now. */
  read(read: Read): Promise<Shown>;
  parse(fields: Fields, today: Temporal.PlainDate): Parsed<Value>;
  save(visit: Visit, seen: number, value: Value): Promise<void>;
  /** What each field is called, in the order of the form. */
  labels(lang: Lang): Readonly<Record<string, string>>;
  valueName?(lang: Lang, field: string, value: string): string;
  draw(field: FieldOf, lang: Lang): Child;
  /** In which language to go on; the same, unless said otherwise. */
  languageAfter?(value: Value, lang: Lang): Lang;
};

type Attempt = { readonly errors: Errors; readonly changedMeanwhile?: boolean };

/** Makes a page of a form: shown, sent, sent back with errors, overtaken by somebody else. */
export function sectionForm<Value>(form: SectionForm<Value>): Route {
  return {
    id: form.id,
    address: sectionAddresses[form.section],
    async get(visit) {
      demand(municipalityAccess, "municipality.change", visit.actor);
      return show(form, visit);
    },
    async post(visit) {
      demand(municipalityAccess, "municipality.change", visit.actor);
      const parsed = form.parse(visit.fields, dayOf(visit.clock.now()));
      if (!parsed.ok) return show(form, visit, { errors: parsed.errors });
      try {
        await form.save(visit, seenVersion(visit.fields), parsed.value);
      } catch (error) {
        if (!(error instanceof ChangedMeanwhile)) throw error;
        return show(form, visit, { errors: new Map(), changedMeanwhile: true });
      }
      return goOn(visit, form.section, form.languageAfter?.(parsed.value, visit.lang));
    },
  };
}

async function show<Value>(form: SectionForm<Value>, visit: Visit, attempt?: Attempt): Promise<Answer> {
  const { lang, fields } = visit;
  const text = choose(lang, { nl, en });
  const { saved, stored } = await visit.read(async (read) => ({
    saved: await findSaved(read),
    stored: await form.read(read),
  }));
  const labels = form.labels(lang);
  const field: FieldOf = (name) => {
    const code = attempt?.errors.get(name);
    const value = (attempt ? fields.get(name) : stored[name]) ?? "";
    return { lang, name, label: labels[name] ?? name, value, error: code && text.errors[code] };
  };
  // A form that came back with errors keeps the version it was opened with; else nobody would be told.
  const version =
    attempt && !attempt.changedMeanwhile ? (fields.get("version") ?? "") : String(versionOf(saved, form.section));
  const main = (
    <>
      {attempt?.changedMeanwhile ? (
        <Changed
          lang={lang}
          labels={labels}
          theirs={stored}
          yours={fields}
          valueName={form.valueName && ((name, value) => form.valueName?.(lang, name, value) ?? value)}
        />
      ) : null}
      <Card look="main">
        <Form lang={lang} action={visit.to(sectionAddresses[form.section])} {...visit.seal()} hidden={{ version }}>
          {form.draw(field, lang)}
          <Button>{isLastToDo(saved, form.section) ? text.save : text.saveAndGoOn}</Button>
        </Form>
      </Card>
    </>
  );
  return settingsPage({ visit, section: form.section, saved, ...attempt, main });
}
