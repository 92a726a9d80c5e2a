/** Shows the copy button beside each address, if this browser can copy. */
export function startCopyLinks(): void {
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
