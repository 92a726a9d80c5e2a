import type { PropsWithChildren } from "hono/jsx";
import { classNames } from "./class-names.js";
import { Sign } from "./sign.js";

type Weight = "primary" | "secondary";

const BUTTONS: Record<Weight, string> = {
  primary: "utrecht-button--primary-action",
  secondary: "utrecht-button--secondary-action",
};
const BUTTON_LINKS: Record<Weight, string> = {
  primary: "utrecht-button-link--primary-action",
  secondary: "utrecht-button-link--secondary-action",
};

export type ButtonProps = PropsWithChildren<{
  /** One primary act per page. */
  weight?: Weight | undefined;
  /** Shows an arrow: this starts a journey. */
  arrow?: boolean | undefined;
  name?: string | undefined;
  value?: string | undefined;
  /** Sends the form that has this id, when the button stands outside it. */
  form?: string | undefined;
  /** For what is on or off: whether it is on. */
  pressed?: boolean | undefined;
}>;

/** A button that sends its form. */
export function Button({ weight = "primary", arrow, name, value, form, pressed, children }: ButtonProps) {
  return (
    <button
      class={`utrecht-button utrecht-button--submit ${BUTTONS[weight]}`}
      type="submit"
      name={name}
      value={value}
      form={form}
      aria-pressed={pressed === undefined ? undefined : pressed ? "true" : "false"}
    >
      <span>{children}</span>
      {arrow ? <Sign name="arrow" /> : null}
    </button>
  );
}

export type ButtonLinkProps = PropsWithChildren<{
  href: string;
  weight?: Weight | undefined;
  arrow?: boolean | undefined;
}>;

/** A link to a page where you do something; it looks like a button. */
export function ButtonLink({ href, weight = "primary", arrow, children }: ButtonLinkProps) {
  return (
    <a class={`utrecht-button-link utrecht-button-link--html-a ${BUTTON_LINKS[weight]}`} href={href}>
      <span>{children}</span>
      {arrow ? <Sign name="arrow" /> : null}
    </a>
  );
}

/** Buttons beside each other; below each other where there is no room. */
export function ButtonGroup({ children }: PropsWithChildren) {
  return <div class="utrecht-button-group">{children}</div>;
}

export type LinkProps = PropsWithChildren<{
  href: string;
  download?: boolean | undefined;
  /** Gives the link a 44 px target of its own: for links that are not part of a sentence. */
  standalone?: boolean | undefined;
}>;

/** A link. */
export function Link({ href, download, standalone, children }: LinkProps) {
  const look = classNames("utrecht-link", "utrecht-link--html-a", standalone && "rl-link--standalone");
  return (
    <a class={look} href={href} download={download}>
      {children}
    </a>
  );
}

/** A telephone number that can be called: spaces are for reading, not for dialling. */
export function PhoneLink({ number }: { number: string }) {
  return (
    <a
      class="utrecht-link utrecht-link--html-a utrecht-link--telephone rl-link--standalone"
      href={`tel:${number.replace(/[^+\d]/g, "")}`}
    >
      {number}
    </a>
  );
}
