/** Asks again while a form is filled in. When the server does not answer, what was found stays as it is. */
const QUIET_MS = 500;

for (const box of document.querySelectorAll<HTMLElement>("[data-lookup]")) start(box);

function start(box: HTMLElement): void {
  const form = document.querySelector<HTMLFormElement>(`#${box.dataset.form}`);
  const said = box.querySelector('[role="status"]');
  const found = box.querySelector("[data-found]");
  const button = box.querySelector("button");
  if (!form || !said || !found || !button) return;
  button.hidden = true;
  const names = (box.dataset.fields ?? "").split(" ");
  let asked = typed();
  let timer = 0;

  function typed(): string {
    const all = new FormData(form as HTMLFormElement);
    return new URLSearchParams(names.map((name) => [name, String(all.get(name) ?? "").trim()])).toString();
  }

  async function ask(): Promise<void> {
    const now = typed();
    if (now === asked) return;
    asked = now;
    const body = new URLSearchParams(now);
    body.set("csrfToken", box.dataset.token ?? "");
    const reply = await fetch(box.dataset.lookup ?? "", { method: "POST", body, redirect: "manual" });
    if (!reply.ok) return;
    const told: { said: string; found: string } = await reply.json();
    // Somebody types on: what comes next is about that.
    if (now !== asked) return;
    const page = new DOMParser().parseFromString(told.found, "text/html");
    found?.replaceChildren(...page.body.childNodes);
    if (said && said.textContent !== told.said) said.textContent = told.said;
  }

  form.addEventListener("input", (event) => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement) || !names.includes(target.name)) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void ask().catch(() => {}), QUIET_MS);
  });
}

export {};
