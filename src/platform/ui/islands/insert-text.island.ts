/** Puts a chosen text into a field at the cursor. When the server does not answer, the form is sent as it is without a script. */
for (const box of document.querySelectorAll<HTMLElement>("[data-insert-into]")) {
  const field = document.getElementById(box.dataset.insertInto ?? "");
  const list = document.getElementById(box.dataset.insertFrom ?? "");
  const button = box.querySelector("button");
  const said = box.querySelector<HTMLElement>("[data-done]");
  if (field instanceof HTMLTextAreaElement && list instanceof HTMLSelectElement && button && said)
    start(box.dataset.source ?? "", field, list, button, said);
}

function start(
  source: string,
  field: HTMLTextAreaElement,
  list: HTMLSelectElement,
  button: HTMLButtonElement,
  said: HTMLElement,
): void {
  let isGivenUp = false;
  let isBusy = false;

  async function insert(): Promise<void> {
    // A redirect leads to signing in: then the form says so itself.
    const reply = await fetch(`${source}/${list.value}`, { redirect: "error" });
    if (!reply.ok) throw new Error(`status ${reply.status}`);
    const { text }: { text: string } = await reply.json();
    const { selectionStart: at, selectionEnd: end, value } = field;
    const before = at === 0 || value.slice(0, at).endsWith("\n") ? "" : "\n\n";
    const after = /^(\n|$)/.test(value.slice(end)) ? "" : "\n\n";
    field.setRangeText(before + text + after, at, end, "end");
    field.focus();
    said.textContent = said.dataset.done ?? "";
  }

  button.addEventListener("click", (event) => {
    if (list.value === "" || isGivenUp) return;
    event.preventDefault();
    // Pressed again before the text is there, or twice at once: it is wanted once.
    if (isBusy || event.detail > 1) return;
    isBusy = true;
    insert()
      .catch(() => {
        isGivenUp = true;
        button.click();
      })
      .finally(() => {
        isBusy = false;
      });
  });
}

export {};
