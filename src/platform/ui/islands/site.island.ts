// The one script of every page. Without it everything works; with it a little better. One file: each that it would fetch
// besides would make a first visit on a slow network wait once more.
startCopyLinks();
startMenu();
startPrinting();
startSending();
startShortening();

/** Shows the copy button beside each address, if this browser can copy. */
function startCopyLinks(): void {
  if (!navigator.clipboard) return;
  for (const box of document.querySelectorAll<HTMLElement>("[data-copy]")) startCopyLink(box);
}

function startCopyLink(box: HTMLElement): void {
  const field = box.querySelector("input");
  const button = box.querySelector("button");
  const done = box.querySelector('[role="status"]');
  if (!field || !button || !done) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    field.select();
    navigator.clipboard.writeText(field.value).then(
      () => {
        done.textContent = box.dataset.copy ?? "";
      },
      // Not allowed: the address is selected, so the keyboard can still copy it.
      () => {},
    );
  });
}

/** Lets the menu fold away on Escape, with the focus back on its button. */
function startMenu(): void {
  const menu = document.querySelector<HTMLDetailsElement>(".rl-menu");
  if (!menu) return;
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
}

/** Shows the buttons that print a page: without a script the browser's own menu does it. */
function startPrinting(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
}

/** Shows that a form is on its way, and ignores a second click. The server recognises a second one as well. */
function startSending(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.dataset.sending || event.defaultPrevented) return;
    if (form.ariaBusy === "true") event.preventDefault();
    else markBusy(form, event.submitter);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || !(event.target instanceof HTMLElement)) return;
    const form = event.target.closest<HTMLFormElement>("form[data-quick]");
    const button = form?.querySelector<HTMLButtonElement>("button[type=submit]");
    if (form && button) form.requestSubmit(button);
  });
  // The browser's back button can bring the page back as it was left: busy.
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll<HTMLFormElement>('form[aria-busy="true"]')) markReady(form);
  });
}

/**
 * Leaves what is empty out of the address that a search or a filter makes; its fields stay as they are. Where all is empty the
 * first stays: a list without anything in its address opens what somebody begins with, and this asks for the list as it is.
 */
function startShortening(): void {
  document.addEventListener("formdata", ({ target, formData }) => {
    if (!(target instanceof HTMLFormElement) || target.method !== "get") return;
    for (const [name, value] of [...formData].reverse())
      if (value === "" && [...formData].length > 1) formData.delete(name);
  });
}

/** What stood in a button before it said that its form is on its way: words, and perhaps more that is only heard. */
const before = new Map<HTMLButtonElement, readonly ChildNode[]>();

function markBusy(form: HTMLFormElement, submitter: HTMLElement | null): void {
  form.ariaBusy = "true";
  // An answer that is a download leaves this page standing; nobody should find it locked.
  window.setTimeout(() => markReady(form), 15_000);
  const words = submitter?.querySelector("span");
  if (!(submitter instanceof HTMLButtonElement) || !words) return;
  before.set(submitter, [...words.childNodes]);
  submitter.classList.add("utrecht-button--busy");
  words.textContent = form.dataset.sending ?? "";
}

function markReady(form: HTMLFormElement): void {
  form.ariaBusy = null;
  for (const [button, nodes] of before) {
    if (button.form !== form) continue;
    button.querySelector("span")?.replaceChildren(...nodes);
    button.classList.remove("utrecht-button--busy");
    before.delete(button);
  }
}

export {};
