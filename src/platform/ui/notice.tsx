import type { Child, PropsWithChildren } from "hono/jsx";
import { classNames } from "./class-names.js";
import { fieldId } from "./field.js";
import { Sign, type SignName } from "./sign.js";
import { type Lang, uiText } from "./text.js";
import { Heading } from "./typography.js";

export type NoticeTone = "info" | "ok" | "warning" | "error";
const SIGNS: Record<NoticeTone, SignName> = { info: "info", ok: "check", warning: "warning", error: "warning" };
const ALERTS: Record<NoticeTone, string> = {
  info: "utrecht-alert--info",
  ok: "utrecht-alert--ok",
  warning: "utrecht-alert--warning",
  error: "utrecht-alert--error",
};

export type NoticeProps = PropsWithChildren<{
  tone?: NoticeTone | undefined;
  heading?: string | undefined;
  /** Says it aloud when the page opens: only for what just happened. */
  announce?: boolean | undefined;
}>;

/** A message about what just happened or what you must know now. */
export function Notice({ tone = "info", heading, announce, children }: NoticeProps) {
  return (
    <div class={`utrecht-alert ${ALERTS[tone]}`}>
      <div class="utrecht-alert__icon">
        <Sign name={SIGNS[tone]} />
      </div>
      <div class="utrecht-alert__content">
        <div class="utrecht-alert__message" role={announce ? "status" : undefined}>
          {heading ? (
            <Heading level={2} size="small">
              {heading}
            </Heading>
          ) : null}
          {children}
        </div>
      </div>
    </div>
  );
}

export type FieldError = {
  /** The name of the field; without it the error is about the whole form. */
  field?: string | undefined;
  message: string;
};

export type ErrorSummaryProps = { lang: Lang; errors: FieldError[] };

/** What must be put right, with a link to each field. It has the focus when the page opens. Nothing without errors. */
export function ErrorSummary({ lang, errors }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <section
      class="utrecht-alert utrecht-alert--error rl-error-summary"
      aria-labelledby="error-summary"
      tabindex={-1}
      autofocus
    >
      <div class="utrecht-alert__icon">
        <Sign name="warning" />
      </div>
      <div class="utrecht-alert__content">
        <div class="utrecht-alert__message">
          <Heading level={2} size="small" id="error-summary">
            {uiText(lang).errorSummary(errors.length)}
          </Heading>
          <ul class="utrecht-unordered-list">{errors.map(renderError)}</ul>
        </div>
      </div>
    </section>
  );
}

function renderError({ field, message }: FieldError) {
  return (
    <li class="utrecht-unordered-list__item">
      {field ? (
        <a class="utrecht-link utrecht-link--html-a" href={`#${fieldId(field)}`}>
          {message}
        </a>
      ) : (
        message
      )}
    </li>
  );
}

export type EmptyStateProps = { heading: string; headingLevel?: 1 | 2 | 3 | undefined; children?: Child };

/** What stands where there is nothing yet: why, and what you can do. */
export function EmptyState({ heading, headingLevel = 2, children }: EmptyStateProps) {
  return (
    <div class={classNames("rl-empty", headingLevel === 1 && "rl-empty--page")}>
      <Heading level={headingLevel} size={headingLevel === 1 ? "large" : "small"}>
        {heading}
      </Heading>
      {children}
    </div>
  );
}
