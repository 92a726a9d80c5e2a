/**
 * Keeps a line up to date while the page is looked at, and tells the server that the page is open. When the server does not
 * answer nothing happens; what was said goes once nobody can know any more whether it is true.
 */
const EVERY_MS = 20_000;
const TRUE_FOR_MS = 90_000;

const box = document.querySelector<HTMLElement>("[data-live-notice]");
const notice = box?.querySelector<HTMLElement>(".utrecht-alert");
const words = box?.querySelector<HTMLElement>(".utrecht-alert__message");
if (box && notice && words) start(box, (text) => show(notice, words, text));

function start(box: HTMLElement, say: (text: string) => void): void {
  const address = box.dataset.liveNotice ?? "";
  let at = box.dataset.at ?? "0";
  let heard = Date.now();
  let timer = 0;
  let isOver = false;
  const body = (more: Record<string, string> = {}) =>
    new URLSearchParams({ csrfToken: box.dataset.token ?? "", ...more });

  async function ask(): Promise<void> {
    // A redirect leads to signing in: then this page is nobody's any more.
    const reply = await fetch(address, { method: "POST", body: body(), redirect: "manual" });
    if (reply.status < 500 && !reply.ok) {
      isOver = true;
      pause();
      say("");
    }
    if (!reply.ok) throw new Error(`status ${reply.status}`);
    const told: { text: string; at: number } = await reply.json();
    at = String(told.at);
    heard = Date.now();
    say(told.text);
  }

  function tick(): void {
    ask().catch(() => {
      if (Date.now() - heard > TRUE_FOR_MS) say("");
    });
  }

  function pause(): void {
    window.clearInterval(timer);
    timer = 0;
  }

  function goOn(): void {
    if (isOver || timer !== 0 || document.visibilityState !== "visible") return;
    timer = window.setInterval(tick, EVERY_MS);
  }

  goOn();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible") return pause();
    goOn();
    if (timer !== 0) tick();
  });
  window.addEventListener("pagehide", () => {
    pause();
    if (!isOver) navigator.sendBeacon(address, body({ left: at }));
  });
  window.addEventListener("pageshow", (event) => {
    goOn();
    if (event.persisted && timer !== 0) tick();
  });
}

/** What somebody is typing stays where it is on their screen. */
function show(notice: HTMLElement, words: HTMLElement, text: string): void {
  if (text === words.textContent) return;
  const typing = document.activeElement;
  const top = typing?.getBoundingClientRect().top ?? 0;
  words.textContent = text;
  notice.hidden = text === "";
  const moved = (typing?.getBoundingClientRect().top ?? 0) - top;
  if (moved !== 0 && typing !== document.body) window.scrollBy({ top: moved, behavior: "instant" });
}

export {};
