import type { PropsWithChildren } from "hono/jsx";
import { BrandMark } from "./brand-mark.js";
import { FieldFrame, type FieldProps, fieldId } from "./field.js";

export type ThemeRegionProps = PropsWithChildren<{
  label: string;
  /** What stands beside the mark. */
  name: string;
  tagline: string;
  /** The last line, on the dark of the foot. */
  foot: string;
}>;

/** A small page inside a page, in a house style that is being tried out. The page brings its sheet: `previewHref`. */
export function ThemeRegion({ label, name, tagline, foot, children }: ThemeRegionProps) {
  return (
    <section class="rl-theme" aria-label={label}>
      <div class="rl-theme__head">
        <BrandMark />
        <p class="rl-theme__brand">
          <strong class="rl-brand__name">{name}</strong> <span class="rl-brand__tagline">{tagline}</span>
        </p>
      </div>
      <div class="rl-runner" />
      <div class="rl-theme__body">{children}</div>
      <p class="rl-theme__foot">{foot}</p>
    </section>
  );
}

/** A part of a page that an island draws again while somebody types. @param name by which the island finds it */
export function LivePart({ name, children }: PropsWithChildren<{ name: string }>) {
  return <div data-live={name}>{children}</div>;
}

export type ColourFieldProps = FieldProps & {
  value: string;
  /** What the picker beside the text is called. */
  picker: string;
};

/** A colour as text; with JavaScript there is a picker beside it. */
export function ColourField(props: ColourFieldProps) {
  const { name, value, picker, error, hint } = props;
  const id = fieldId(name);
  const describedBy = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <FieldFrame field={props}>
      <span class="rl-colour">
        <input
          class="utrecht-textbox utrecht-textbox--html-input rl-input--short"
          id={id}
          name={name}
          type="text"
          value={value}
          autocomplete="off"
          spellcheck={false}
          aria-describedby={describedBy || undefined}
          aria-invalid={error ? "true" : undefined}
          aria-required="true"
        />
        <input class="rl-colour__picker" type="color" data-colour={id} aria-label={picker} hidden />
      </span>
    </FieldFrame>
  );
}

/** A colour, shown beside words that name it. */
export function Swatch({ colour }: { colour: string }) {
  return (
    <svg class="rl-swatch" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width="18" height="18" rx="4" fill={colour} />
    </svg>
  );
}
