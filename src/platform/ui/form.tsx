import type { PropsWithChildren } from "hono/jsx";
import { type Lang, uiText } from "./text.js";

/** The names under which the two hidden fields of every form are sent. */
export const CSRF_FIELD = "csrfToken";
export const SUBMISSION_FIELD = "submissionId";

export type FormProps = PropsWithChildren<{
  lang: Lang;
  action: string;
  method?: "post" | "get" | undefined;
  id?: string | undefined;
  /** Proves that the form comes from our own page; needed for every POST. */
  csrfToken?: string | undefined;
  /** Recognises a form that is sent twice. */
  submissionId?: string | undefined;
  hidden?: Record<string, string> | undefined;
  /** Lets files come along. */
  upload?: boolean | undefined;
  /**
   * What Enter in a field sends along, where another button stands above the one that it is for: a browser presses the first
   * button of a form.
   */
  enter?: { readonly name: string; readonly value: string } | undefined;
  /** Ctrl and Enter send it from any field. */
  quick?: boolean | undefined;
  /** The answer is a file to keep: this page stays, so its button does not say that it is busy. */
  isDownload?: boolean | undefined;
}>;

/** A form. The server checks it, so the browser does not: `novalidate`. */
export function Form({
  lang,
  action,
  method = "post",
  id,
  csrfToken,
  submissionId,
  hidden,
  upload,
  enter,
  quick,
  isDownload,
  children,
}: FormProps) {
  const fields = { [CSRF_FIELD]: csrfToken, [SUBMISSION_FIELD]: submissionId, ...hidden };
  return (
    <form
      class="rl-form"
      id={id}
      action={action}
      method={method}
      enctype={upload ? "multipart/form-data" : undefined}
      novalidate
      data-quick={quick ? "" : undefined}
      data-sending={method === "post" && !isDownload ? uiText(lang).sending : undefined}
    >
      {Object.entries(fields).map(([name, value]) =>
        value === undefined ? null : <input type="hidden" name={name} value={value} />,
      )}
      {enter ? <EnterButton {...enter} /> : null}
      {children}
    </form>
  );
}

/** Not `hidden`: Safari passes over a button that takes no place. */
function EnterButton({ name, value }: { name: string; value: string }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: with this tabindex no key comes to it
    <button class="rl-hidden" type="submit" name={name} value={value} tabindex={-1} aria-hidden="true"></button>
  );
}
