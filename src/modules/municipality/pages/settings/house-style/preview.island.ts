/** Shows what is chosen as soon as it is chosen. The server draws it, as it does behind the button; nothing is saved. */
const WAIT_MS = 250;

const form = document.querySelector<HTMLFormElement>("form#house-style");
if (form) start(form);

function start(form: HTMLFormElement): void {
  let timer = 0;
  let asked: AbortController | undefined;
  for (const picker of document.querySelectorAll<HTMLInputElement>("input[data-colour]")) startPicker(picker);
  form.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      asked?.abort();
      asked = new AbortController();
      // Without an answer the old preview stays; the button still works.
      refresh(form, asked.signal).catch(() => {});
    }, WAIT_MS);
  });
}

/** The picker and the text beside it say the same. */
function startPicker(picker: HTMLInputElement): void {
  const field = document.querySelector<HTMLInputElement>(`#${picker.dataset.colour}`);
  if (!field) return;
  const follow = () => {
    if (/^#[0-9a-f]{6}$/i.test(field.value.trim())) picker.value = field.value.trim().toLowerCase();
  };
  follow();
  picker.hidden = false;
  field.addEventListener("input", follow);
  picker.addEventListener("input", () => {
    field.value = picker.value;
  });
}

async function refresh(form: HTMLFormElement, signal: AbortSignal): Promise<void> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") body.set(name, value);
  body.set("preview", "yes");
  const reply = await fetch(form.action, { method: "POST", body, signal });
  const page = new DOMParser().parseFromString(await reply.text(), "text/html");
  const [before, after] = [document, page].map((one) => one.querySelector('[data-live="preview"]'));
  const sheet = page.querySelector("link[data-preview-sheet]")?.getAttribute("href");
  if (!before || !after || !sheet) return;
  await showSheet(sheet);
  before.replaceWith(document.adoptNode(after));
}

/** The new sheet is there before the old one goes, so that nothing flashes. */
function showSheet(href: string): Promise<void> {
  const old = document.querySelector("link[data-preview-sheet]");
  if (!old || old.getAttribute("href") === href) return Promise.resolve();
  const next = old.cloneNode() as HTMLLinkElement;
  next.href = href;
  return new Promise((resolve) => {
    const done = () => {
      old.remove();
      resolve();
    };
    next.addEventListener("load", done);
    next.addEventListener("error", done);
    old.after(next);
  });
}

export {};
