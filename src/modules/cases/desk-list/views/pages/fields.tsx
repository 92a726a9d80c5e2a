import { choose } from "#platform/i18n";
import { CheckboxGroup, TextField } from "#platform/ui";
import type { Visit } from "#platform/web";
import { en } from "../../text.en.js";
import { nl } from "../../text.nl.js";

type Props = {
  readonly visit: Visit;
  readonly name?: string | undefined;
  readonly isDefault?: boolean;
  readonly error?: string | undefined;
};

/** The name of a view, and whether the list begins with it. */
export function ViewFields({ visit, name, isDefault = false, error }: Props) {
  const text = choose(visit.lang, { nl, en }).views;
  return (
    <>
      <TextField
        lang={visit.lang}
        name="name"
        label={text.name}
        hint={text.nameHint}
        value={name}
        error={error}
        width="medium"
        autocomplete="off"
      />
      <CheckboxGroup
        lang={visit.lang}
        name="default"
        label={text.openGroup}
        options={[{ value: "yes", label: text.open }]}
        values={isDefault ? ["yes"] : []}
        optional
      />
    </>
  );
}
