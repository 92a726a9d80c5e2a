/**
 * Offers the names of colleagues while somebody types `@` in a note. The names are those of the list below the field, which
 * does the same without a script.
 */
const MOST = 8;

const field = document.querySelector<HTMLTextAreaElement>('textarea[name="note"]');
const options = [...(field?.form?.querySelectorAll<HTMLInputElement>('input[name^="mention-"]') ?? [])];
const names = options.flatMap(({ labels }) => labels?.[0]?.textContent?.trim() ?? []);
if (field && names.length > 0) start(field, names);

function start(field: HTMLTextAreaElement, names: readonly string[]): void {
  const list = document.createElement("ul");
  list.className = "rl-names";
  list.id = "names";
  list.role = "listbox";
  list.ariaLabel = options[0]?.closest("fieldset")?.querySelector("legend")?.textContent?.trim() ?? "";
  list.hidden = true;
  field.after(list);
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  let chosen = 0;

  /** What was typed after the `@` in which the cursor stands. */
  const typed = () =>
    /(?:^|[^\p{L}\p{N}._-])@([\p{L}' -]{0,40})$/u.exec(field.value.slice(0, field.selectionStart))?.[1];

  function show(): void {
    const begin = typed();
    const wanted = begin?.toLocaleLowerCase("nl");
    const found =
      wanted === undefined
        ? []
        : names.filter((name) => {
            const low = name.toLocaleLowerCase("nl");
            return low !== wanted && (low.startsWith(wanted) || low.split(" ").some((part) => part.startsWith(wanted)));
          });
    chosen = 0;
    list.replaceChildren(...found.slice(0, MOST).map(optionOf));
    list.hidden = found.length === 0;
    mark();
  }

  function optionOf(name: string, at: number): HTMLLIElement {
    const option = document.createElement("li");
    option.className = "rl-names__name";
    option.role = "option";
    option.id = `names-${at}`;
    option.textContent = name;
    // Before the field loses the focus.
    option.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      take(name);
    });
    return option;
  }

  function mark(): void {
    for (const [at, option] of [...list.children].entries())
      option.setAttribute("aria-selected", String(at === chosen));
    if (list.hidden) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", `names-${chosen}`);
  }

  function take(name: string): void {
    const end = field.selectionStart;
    field.setRangeText(`${name} `, end - (typed() ?? "").length, end, "end");
    list.hidden = true;
    mark();
    field.focus();
  }

  field.addEventListener("input", show);
  field.addEventListener("blur", () => {
    list.hidden = true;
    mark();
  });
  field.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    const count = list.children.length;
    if (event.key === "ArrowDown") chosen = (chosen + 1) % count;
    else if (event.key === "ArrowUp") chosen = (chosen + count - 1) % count;
    else if (event.key === "Escape") list.hidden = true;
    else if (event.key === "Enter" || event.key === "Tab") take(list.children[chosen]?.textContent ?? "");
    else return;
    event.preventDefault();
    mark();
  });
}

export {};
