/** Shows that a form is on its way, and ignores a second click. The server recognises a second one as well. */
export function startSending(): void {
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

function markBusy(form: HTMLFormElement, submitter: HTMLElement | null): void {
  form.ariaBusy = "true";
  // An answer that is a download leaves this page standing; nobody should find it locked.
  window.setTimeout(() => markReady(form), 15_000);
  const words = submitter?.querySelector("span");
  if (!submitter || !words) return;
  submitter.dataset.words = words.textContent ?? "";
  submitter.classList.add("utrecht-button--busy");
  words.textContent = form.dataset.sending ?? "";
}

function markReady(form: HTMLFormElement): void {
  form.ariaBusy = null;
  for (const button of document.querySelectorAll<HTMLElement>("button[data-words]")) {
    const words = button.querySelector("span");
    if (words) words.textContent = button.dataset.words ?? "";
    delete button.dataset.words;
    button.classList.remove("utrecht-button--busy");
  }
}
