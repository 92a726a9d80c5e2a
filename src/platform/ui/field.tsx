import type { Child } from "hono/jsx";
import { classNames } from "./class-names.js";
import { Sign } from "./sign.js";
import { type Lang, uiText } from "./text.js";

/** What every field has. */
export type FieldProps = {
  lang: Lang;
  /** The name under which the answer is sent. */
  name: string;
  label: string;
  hint?: Child | undefined;
  /** What is wrong with the answer, from the server. */
  error?: string | undefined;
  /** May be left empty: the label says so. */
  optional?: boolean | undefined;
  /** Has the focus when the page opens; at most one on a page, and not beside an ErrorSummary. */
  autofocus?: boolean | undefined;
};

/**
 * The id of a field, to link to.
 * @param name the field's name
 */
export function fieldId(name: string): string {
  return `field-${name}`;
}

/** The attributes by which a control is tied to its label, hint and error. Goes in: the field. Comes out: attributes. */
export function controlAttributes({ name, hint, error, optional, autofocus }: FieldProps) {
  const id = fieldId(name);
  const describedBy = classNames(Boolean(hint) && `${id}-hint`, Boolean(error) && `${id}-error`);
  return {
    id,
    name,
    "aria-describedby": describedBy || undefined,
    "aria-invalid": error ? ("true" as const) : undefined,
    // Not `required`: a browser's own message is in the browser's language and the server checks anyway.
    "aria-required": optional ? undefined : ("true" as const),
    autofocus: autofocus || undefined,
  };
}

type FrameProps = { field: FieldProps; children: Child };

/** The frame around one control: label, hint, error, then the control itself. */
export function FieldFrame({ field, children }: FrameProps) {
  const id = fieldId(field.name);
  return (
    <div class={frameClass(field)}>
      <div class="utrecht-form-field__label">
        <label class="utrecht-form-label" for={id}>
          {field.label}
          <OptionalMark field={field} />
        </label>
      </div>
      <FieldNotes field={field} />
      <div class="utrecht-form-field__input">{children}</div>
    </div>
  );
}

/** "(niet verplicht)" behind the label of a field that may stay empty. */
export function OptionalMark({ field }: { field: FieldProps }) {
  return field.optional ? <span class="rl-optional"> ({uiText(field.lang).optional})</span> : null;
}

/** The hint and the error that stand between a label and its control. */
export function FieldNotes({ field }: { field: FieldProps }) {
  const id = fieldId(field.name);
  return (
    <>
      {field.hint ? (
        <div class="utrecht-form-field__description utrecht-form-field-description" id={`${id}-hint`}>
          {field.hint}
        </div>
      ) : null}
      {field.error ? (
        <div class="utrecht-form-field__error-message utrecht-form-field-error-message" id={`${id}-error`}>
          <Sign name="warning" />
          <span>
            <span class="rl-hidden">{uiText(field.lang).error}: </span>
            {field.error}
          </span>
        </div>
      ) : null}
    </>
  );
}

/** The classes of the frame. */
export function frameClass({ error }: FieldProps): string {
  return classNames("utrecht-form-field", error && "utrecht-form-field--invalid");
}
