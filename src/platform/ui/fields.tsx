import type { Child } from "hono/jsx";
import { controlAttributes, FieldFrame, type FieldProps } from "./field.js";

export type TextFieldProps = FieldProps & {
  value?: string | undefined;
  type?: "text" | "email" | "tel" | "search" | "date" | "time" | "url" | undefined;
  autocomplete?: string | undefined;
  inputmode?: "text" | "email" | "tel" | "numeric" | "decimal" | "search" | "url" | undefined;
  /** As wide as what is expected in it: "short" for a postal code or a number. */
  width?: "short" | "medium" | "full" | undefined;
};

/** One line of text. What was typed is shown again, whatever it was. */
export function TextField(props: TextFieldProps) {
  const { value, type = "text", autocomplete, inputmode, width = "full" } = props;
  return (
    <FieldFrame field={props}>
      <input
        class={`utrecht-textbox utrecht-textbox--html-input rl-input--${width}`}
        {...controlAttributes(props)}
        type={type}
        value={value}
        autocomplete={autocomplete}
        inputmode={inputmode}
      />
    </FieldFrame>
  );
}

export type TextAreaProps = FieldProps & { value?: string | undefined; rows?: number | undefined };

/** More than one line of text; nothing is cut off. */
export function TextArea(props: TextAreaProps) {
  // A browser drops the first line break inside a textarea, so one is put before what a person wrote.
  return (
    <FieldFrame field={props}>
      <textarea
        class="utrecht-textarea utrecht-textarea--html-textarea"
        {...controlAttributes(props)}
        rows={props.rows ?? 5}
      >
        {`\n${props.value ?? ""}`}
      </textarea>
    </FieldFrame>
  );
}

export type Option = {
  value: string;
  label: string;
  hint?: Child | undefined;
  /** A checkbox that is sent under a name of its own: of several values under one name a form keeps the first. */
  name?: string | undefined;
};

export type SelectProps = FieldProps & {
  value?: string | undefined;
  options: Option[];
  /** The first line, which means "no choice yet". */
  choose: string;
};

/** One choice out of many; use RadioGroup when there are seven or fewer. */
export function Select(props: SelectProps) {
  return (
    <FieldFrame field={props}>
      <select class="utrecht-select utrecht-select--html-select" {...controlAttributes(props)}>
        <option value="">{props.choose}</option>
        {props.options.map(({ value, label }) => (
          <option value={value} selected={value === props.value}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

export type FileFieldProps = FieldProps & { accept?: string | undefined; multiple?: boolean | undefined };

/** One or more files. The form around it needs `upload`. */
export function FileField(props: FileFieldProps) {
  return (
    <FieldFrame field={props}>
      <input
        class="utrecht-textbox rl-file"
        {...controlAttributes(props)}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
      />
    </FieldFrame>
  );
}
