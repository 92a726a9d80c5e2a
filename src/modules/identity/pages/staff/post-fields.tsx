import { choices } from "#municipality";
import type { Read } from "#platform/db";
import { choose } from "#platform/i18n";
import { voiceOf } from "#platform/tenancy";
import { CheckboxGroup, Heading, RadioGroup, TextField } from "#platform/ui";
import type { Visit } from "#platform/web";
import { roleNames } from "../../role-list.js";
import { type Role, roles } from "../../roles.js";
import { departmentField, type Errors, type Places, roleField, tickedDepartments, tickedRoles } from "./form.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** Departments and partners from which is chosen, by what they are called. */
export type Choices = Places & {
  readonly departments: readonly { readonly value: string; readonly label: string }[];
  readonly partnerNames: readonly { readonly value: string; readonly label: string }[];
};

/** What stands in the form. */
export type Shown = {
  readonly name: string;
  readonly titleNl: string;
  readonly titleEn: string;
  readonly phone: string;
  readonly partner: string;
  readonly roles: readonly Role[];
  readonly departmentIds: readonly string[];
};

/** @param kept departments that have ended, but to which somebody still belongs */
export async function readChoices(read: Read, kept: readonly string[] = []): Promise<Choices> {
  const all = await choices.listDepartments(read);
  const departments = all
    .filter(({ id, endedAt }) => endedAt === undefined || kept.includes(id))
    .map(({ id, name }) => ({ value: id, label: name }));
  const partnerNames = (await choices.listChainPartners(read)).map(({ kind, name }) => ({ value: kind, label: name }));
  return {
    departments,
    partnerNames,
    departmentIds: departments.map(({ value }) => value),
    partners: partnerNames.map(({ value }) => value),
  };
}

/** What was sent, as it stood in the form. */
export function shownAgain({ fields }: Visit, places: Places): Shown {
  const text = (name: string) => fields.get(name) ?? "";
  return {
    name: text("name"),
    titleNl: text("titleNl"),
    titleEn: text("titleEn"),
    phone: text("phone"),
    partner: text("partner"),
    roles: tickedRoles(fields),
    departmentIds: tickedDepartments(fields, places),
  };
}

type Props = {
  readonly visit: Visit;
  readonly choices: Choices;
  readonly shown: Shown;
  readonly errors: Errors;
  /** Roles that a rule gives: they are named elsewhere, and not changed here. */
  readonly fixed: readonly Role[];
  /** Only for somebody who is not here yet. */
  readonly withAddress: boolean;
};

/** The fields about somebody: who they are, then what they are here. */
export function PostFields(props: Props) {
  const { visit, shown, errors, withAddress } = props;
  const { lang } = visit;
  const text = choose(lang, { nl, en });
  const field = (name: "name" | "email" | "titleNl" | "titleEn" | "phone") => {
    const code = errors.get(name);
    const value = name === "email" ? (visit.fields.get("email") ?? "") : shown[name];
    return { lang, name, label: text.labels[name], value, error: code && text.errors[code] };
  };
  return (
    <>
      <TextField {...field("name")} width="medium" autocomplete="off" />
      {withAddress ? (
        <TextField {...field("email")} type="email" hint={text.hints.email} width="medium" autocomplete="off" />
      ) : null}
      <TextField {...field("titleNl")} hint={text.hints.titleNl} width="medium" autocomplete="off" />
      <TextField {...field("titleEn")} hint={text.hints.titleEn} width="medium" autocomplete="off" optional />
      <TextField {...field("phone")} type="tel" width="medium" autocomplete="off" optional />
      <RoleFields {...props} />
    </>
  );
}

function RoleFields({ visit, choices: places, shown, errors, fixed }: Props) {
  const { lang } = visit;
  const text = choose(lang, { nl, en });
  const names = roleNames(lang, voiceOf(visit.municipality, lang));
  const abouts = text.abouts;
  const error = (name: string) => {
    const code = errors.get(name);
    return code && text.errors[code];
  };
  const free = roles.filter((role) => !fixed.includes(role));
  return (
    <>
      <Heading level={2} size="small">
        {text.rolesTitle}
      </Heading>
      <CheckboxGroup
        lang={lang}
        name="roles"
        label={text.labels.roles}
        values={shown.roles.map(String)}
        options={free.map((role) => ({ value: role, name: roleField(role), label: names[role], hint: abouts[role] }))}
        error={error("roles")}
      />
      {places.departments.length > 0 ? (
        <CheckboxGroup
          lang={lang}
          name="departments"
          label={text.labels.departments}
          hint={text.hints.departments}
          values={[...shown.departmentIds]}
          options={places.departments.map(({ value, label }) => ({ value, label, name: departmentField(value) }))}
          error={error("departments")}
          optional
        />
      ) : null}
      {places.partnerNames.length > 0 ? (
        <RadioGroup
          lang={lang}
          name="partner"
          label={text.labels.partner}
          hint={text.hints.partner}
          value={shown.partner}
          options={[...places.partnerNames]}
          error={error("partner")}
          optional
        />
      ) : null}
    </>
  );
}
