import type { PropsWithChildren } from "hono/jsx";
import { Button } from "./action.js";
import { Heading } from "./typography.js";

export type LookupProps = PropsWithChildren<{
  heading: string;
  /** The id of the form that it looks at, and the names of its fields. */
  form: string;
  fields: readonly string[];
  /** The address that is asked while somebody types; it gives `said` and `found`. */
  source: string;
  token: string;
  /** How much was found, in words: said aloud when it changes. */
  said: string;
  /** The button that asks without a script: it sends the form with this name and value. */
  button: { readonly label: string; readonly name: string; readonly value: string };
}>;

export const LOOKUP_ISLAND = "platform/ui/islands/lookup.island.js";

/** What is known already about what somebody fills in, beside the form. The children are what was found. */
export function Lookup({ heading, form, fields, source, token, said, button, children }: LookupProps) {
  return (
    <section
      class="utrecht-card rl-card rl-lookup"
      aria-labelledby={`${form}-lookup`}
      data-lookup={source}
      data-form={form}
      data-fields={fields.join(" ")}
      data-token={token}
    >
      <div class="utrecht-card__content">
        <Heading level={2} size="small" id={`${form}-lookup`}>
          {heading}
        </Heading>
        <p class="rl-muted rl-lookup__said" role="status">
          {said}
        </p>
        <div data-found>{children}</div>
        <Button weight="secondary" name={button.name} value={button.value} form={form}>
          {button.label}
        </Button>
      </div>
    </section>
  );
}
