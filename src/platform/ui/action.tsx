import type { PropsWithChildren } from "hono/jsx";
import { classNames } from "./class-names.js";
import { Sign } from "./sign.js";

type Weight = "primary" | "secondary";

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
  const look = `utrecht-button utrecht-button--submit utrecht-button--${weight}-action`;
  return (
    <button
      class={look}
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
    <a class={`utrecht-button-link utrecht-button-link--html-a utrecht-button-link--${weight}-action`} href={href}>
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
