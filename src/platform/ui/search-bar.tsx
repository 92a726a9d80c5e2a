import type { Child, PropsWithChildren } from "hono/jsx";
import { type FieldProps, fieldId } from "./field.js";
import type { Option } from "./fields.js";
import { Sign } from "./sign.js";

export type SearchBarProps = PropsWithChildren<{
  action: string;
  /** What is looked for, in words. */
  label: string;
  hint?: Child | undefined;
  name: string;
  value: string | undefined;
  /** On the button. */
  find: string;
  /** What opens to narrow the list, when there are filters inside. */
  more?: { readonly label: string; readonly isOpen: boolean; readonly apply: string } | undefined;
}>;

/**
 * Looking through a list: one box, and behind a fold what narrows the list. Everything goes into the address, so that a
 * list can be kept and shared. @param children filters
 */
export function SearchBar({ action, label, hint, name, value, find, more, children }: SearchBarProps) {
  const id = fieldId(name);
  return (
    <search>
      <form class="rl-search" action={action} method="get" novalidate>
        <label class="utrecht-form-label" for={id}>
          {label}
        </label>
        {hint ? (
          <p class="rl-search__hint rl-muted" id={`${id}-hint`}>
            {hint}
          </p>
        ) : null}
        <div class="rl-search__row">
          <input
            class="utrecht-textbox utrecht-textbox--html-input"
            id={id}
            name={name}
            type="search"
            value={value}
            autocomplete="off"
            aria-describedby={hint ? `${id}-hint` : undefined}
          />
          <button class="utrecht-button utrecht-button--submit utrecht-button--primary-action" type="submit">
            <span>{find}</span>
          </button>
        </div>
        {more ? (
          <details class="rl-disclosure" open={more.isOpen}>
            <summary class="rl-disclosure__label">{more.label}</summary>
            <div class="rl-disclosure__content">
              <div class="rl-search__filters">{children}</div>
              <button class="utrecht-button utrecht-button--submit utrecht-button--secondary-action" type="submit">
                <span>{more.apply}</span>
              </button>
            </div>
          </details>
        ) : null}
      </form>
    </search>
  );
}

export type FilterFoldProps = PropsWithChildren<{
  action: string;
  /** What opens when somebody chooses this. */
  label: string;
  isOpen: boolean;
  apply: string;
  /** What else was chosen, and stays chosen. */
  hidden?: Record<string, string> | undefined;
}>;

/** What narrows a page that is not searched, behind a fold. Everything goes into the address. @param children filters */
export function FilterFold({ action, label, isOpen, apply, hidden = {}, children }: FilterFoldProps) {
  return (
    <details class="rl-disclosure rl-filter-fold" open={isOpen}>
      <summary class="rl-disclosure__label">{label}</summary>
      <form class="rl-search__filters" action={action} method="get">
        {Object.entries(hidden).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {children}
        <button class="utrecht-button utrecht-button--submit utrecht-button--secondary-action" type="submit">
          <span>{apply}</span>
        </button>
      </form>
    </details>
  );
}

type FilterProps = Pick<FieldProps, "name" | "label" | "error"> & { value: string | undefined };

/** One way to narrow a list; the first line narrows nothing. */
export function FilterSelect({ name, label, value, options, any }: FilterProps & { options: Option[]; any: string }) {
  const id = fieldId(name);
  return (
    <div class="rl-search__filter">
      <label class="utrecht-form-label" for={id}>
        {label}
      </label>
      <select class="utrecht-select utrecht-select--html-select" id={id} name={name}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A day from which or up to which. What is no day is shown as it was typed, which a date field would not. */
export function FilterDay({ name, label, value, error }: FilterProps) {
  const id = fieldId(name);
  return (
    <div class="rl-search__filter">
      <label class="utrecht-form-label" for={id}>
        {label}
      </label>
      {error ? (
        <p class="utrecht-form-field-error-message rl-search__error" id={`${id}-error`}>
          <Sign name="warning" />
          <span>{error}</span>
        </p>
      ) : null}
      <input
        class="utrecht-textbox utrecht-textbox--html-input"
        id={id}
        name={name}
        type={value === undefined || /^\d{4}-\d\d-\d\d$/.test(value) ? "date" : "text"}
        value={value}
        aria-invalid={error ? "true" : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
    </div>
  );
}

/** Something that is so or not. */
export function FilterCheck({ name, label, value, isOn }: Omit<FilterProps, "error"> & { isOn: boolean }) {
  const id = fieldId(name);
  return (
    <div class="rl-search__filter rl-choice">
      <input
        class="utrecht-checkbox utrecht-checkbox--html-input"
        type="checkbox"
        id={id}
        name={name}
        value={value}
        checked={isOn}
      />
      <label class="utrecht-form-label utrecht-form-label--checkbox" for={id}>
        {label}
      </label>
    </div>
  );
}

export type ActiveFiltersProps = {
  label: string;
  /** Each with the list without it. @param remove what the link does, for whoever hears it */
  filters: { readonly label: string; readonly remove: string; readonly href: string }[];
  clear: { readonly label: string; readonly href: string };
};

/** What narrows a list now; each goes when it is chosen. */
export function ActiveFilters({ label, filters, clear }: ActiveFiltersProps) {
  if (filters.length === 0) return null;
  return (
    <ul class="rl-active" aria-label={label}>
      {filters.map((filter) => (
        <li>
          <a class="rl-active__link" href={filter.href}>
            <span class="rl-hidden">{filter.remove} </span>
            <span>{filter.label}</span>
            <Sign name="cross" />
          </a>
        </li>
      ))}
      <li>
        <a class="utrecht-link utrecht-link--html-a rl-link--standalone" href={clear.href}>
          {clear.label}
        </a>
      </li>
    </ul>
  );
}

/** A text in which some words are marked. @param pieces together the whole text */
export function Marked({ pieces }: { pieces: readonly { readonly text: string; readonly isHit: boolean }[] }) {
  return <>{pieces.map(({ text, isHit }) => (isHit ? <mark class="rl-mark">{text}</mark> : text))}</>;
}
