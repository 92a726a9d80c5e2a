/** Lets the menu fold away on Escape, with the focus back on its button. */
export function startMenu(): void {
  const menu = document.querySelector<HTMLDetailsElement>(".rl-menu");
  if (!menu) return;
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
}
