import { choose } from "#platform/i18n";
import { Button, Card, Form, Heading, TextArea, TextField } from "#platform/ui";
import type { Visit } from "#platform/web";
import { addresses } from "../../../addresses.js";
import type { Department } from "../../../settings.js";
import type { Errors } from "../fields.js";
import { en as sharedEn } from "../text.en.js";
import { nl as sharedNl } from "../text.nl.js";
import { blank, shown } from "./form.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

export type DepartmentFormProps = {
  readonly visit: Visit;
  /** The department to change; without it the form adds one. */
  readonly found?: Department;
  /** What is wrong, when the form came back. */
  readonly errors: Errors | undefined;
};

type FieldName = keyof typeof nl.labels;

/** What an administrator says about a department. */
export function DepartmentForm({ visit, found, errors }: DepartmentFormProps) {
  const { lang, fields } = visit;
  const text = choose(lang, { nl, en });
  const shared = choose(lang, { nl: sharedNl, en: sharedEn });
  const isBack = errors !== undefined && !fields.has("end");
  const stored = found ? shown(found) : blank;
  const field = (name: FieldName) => {
    const code = errors?.get(name);
    const value = (isBack ? fields.get(name) : stored[name]) ?? "";
    return { lang, name, label: text.labels[name], value, error: code && shared.errors[code] };
  };
  const { hints } = text;
  // With errors the version stays the one that was opened; overtaken by somebody, it becomes theirs.
  const version = isBack && errors.size > 0 ? (fields.get("version") ?? "") : String(found?.version ?? "");
  const action = found ? visit.to(addresses.department, { departmentId: found.id }) : visit.to(addresses.newDepartment);
  return (
    <Card look="main">
      <Form lang={lang} action={action} {...visit.seal()} hidden={{ version }}>
        <TextField {...field("name")} hint={hints.name} width="medium" autocomplete="off" />
        <TextField {...field("email")} hint={hints.email} type="email" width="medium" autocomplete="off" />
        <TextField {...field("replyDays")} hint={hints.replyDays} width="short" inputmode="numeric" />
        <TextArea {...field("topics")} hint={hints.topics} rows={5} optional />
        <Heading level={2} size="small">
          {text.manager}
        </Heading>
        <TextField {...field("managerName")} hint={hints.managerName} width="medium" autocomplete="off" optional />
        <TextField {...field("managerEmail")} type="email" width="medium" autocomplete="off" optional />
        <Button>{shared.save}</Button>
      </Form>
    </Card>
  );
}
