import type { Child } from "hono/jsx";
import { classNames } from "./class-names.js";
import { FieldNotes, type FieldProps, fieldId, frameClass, OptionalMark } from "./field.js";
import type { Option } from "./fields.js";

type Kind = "radio" | "checkbox";
const CONTROLS: Record<Kind, string> = {
  radio: "utrecht-radio-button utrecht-radio-button--html-input",
  checkbox: "utrecht-checkbox utrecht-checkbox--html-input",
};
const LABELS: Record<Kind, string> = {
  radio: "utrecht-form-label utrecht-form-label--radio",
  checkbox: "utrecht-form-label utrecht-form-label--checkbox",
};

export type RadioOption = Option & {
  /** What else is asked of who chooses it; a browser that does not know `:has()` always shows it. */
  reveals?: Child;
};

export type RadioGroupProps = FieldProps & {
  value?: string | undefined;
  options: RadioOption[];
  /** Beside each other, where there is room: for a few short words. */
  inline?: boolean | undefined;
};

/** One choice out of a few. */
export function RadioGroup(props: RadioGroupProps) {
  return (
    <Choices
      field={props}
      kind="radio"
      options={props.options}
      chosen={props.value ? [props.value] : []}
      inline={props.inline}
    />
  );
}

export type CheckboxGroupProps = FieldProps & { values?: string[] | undefined; options: Option[] };

/** Any number of choices out of a few. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  return <Choices field={props} kind="checkbox" options={props.options} chosen={props.values ?? []} />;
}

type ChoicesProps = {
  field: FieldProps;
  kind: Kind;
  options: RadioOption[];
  chosen: string[];
  inline?: boolean | undefined;
};

function Choices({ field, kind, options, chosen, inline }: ChoicesProps) {
  const id = fieldId(field.name);
  const describedBy = classNames(Boolean(field.hint) && `${id}-hint`, Boolean(field.error) && `${id}-error`);
  // The keyboard comes in at what is chosen.
  const isFirst = ({ value }: Option, index: number) => (chosen[0] === undefined ? index === 0 : value === chosen[0]);
  return (
    <div class={frameClass(field)}>
      <fieldset
        class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset"
        aria-describedby={describedBy || undefined}
      >
        <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
          {field.label}
          <OptionalMark field={field} />
        </legend>
        <FieldNotes field={field} />
        <div class={classNames("rl-choices", inline && "rl-choices--inline")}>
          {options.map((option, index) => (
            <>
              <Choice
                id={index === 0 ? id : `${id}-${index}`}
                name={option.name ?? field.name}
                kind={kind}
                option={option}
                checked={chosen.includes(option.value)}
                invalid={Boolean(field.error)}
                autofocus={Boolean(field.autofocus) && isFirst(option, index)}
              />
              {option.reveals ? <div class="rl-reveal">{option.reveals}</div> : null}
            </>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

type ChoiceProps = {
  id: string;
  name: string;
  kind: Kind;
  option: Option;
  checked: boolean;
  invalid: boolean;
  autofocus: boolean;
};

function Choice({ id, name, kind, option, checked, invalid, autofocus }: ChoiceProps) {
  return (
    <div class="rl-choice">
      <input
        class={CONTROLS[kind]}
        type={kind}
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        autofocus={autofocus || undefined}
        aria-invalid={invalid ? "true" : undefined}
        aria-describedby={option.hint ? `${id}-about` : undefined}
      />
      <label class={LABELS[kind]} for={id}>
        {option.label}
      </label>
      {option.hint ? (
        <div class="utrecht-form-field-description" id={`${id}-about`}>
          {option.hint}
        </div>
      ) : null}
    </div>
  );
}
