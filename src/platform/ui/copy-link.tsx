import { fieldId } from "./field.js";
import { type Lang, uiText } from "./text.js";

export type CopyLinkProps = { lang: Lang; name: string; label: string; href: string };

/** An address to keep or pass on. The button only shows itself when the browser can copy. */
export function CopyLink({ lang, name, label, href }: CopyLinkProps) {
  const text = uiText(lang);
  const id = fieldId(name);
  return (
    <div class="utrecht-form-field utrecht-form-field--text rl-copy" data-copy={text.copied}>
      <label class="utrecht-form-label" for={id}>
        {label}
      </label>
      <div class="rl-copy__row">
        <input class="utrecht-textbox utrecht-textbox--html-input" id={id} type="text" value={href} readonly />
        <button class="utrecht-button utrecht-button--secondary-action" type="button" hidden>
          {text.copy}
        </button>
      </div>
      <p class="rl-muted rl-copy__done" role="status"></p>
    </div>
  );
}
