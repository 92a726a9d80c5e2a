import { type HTMLElement, parse } from "node-html-parser";

/** Somebody with a browser without JavaScript: keeps cookies, follows links, fills in forms. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  /** Asks for a page, following redirects within the site. */
  get(path: string, headers: Record<string, string> = {}): Promise<Page> {
    return this.#request(path, { method: "GET", headers });
  }

  /** Asks once, without following a redirect. */
  getOnce(path: string, headers: Record<string, string> = {}): Promise<Page> {
    return this.#request(path, { method: "GET", headers }, 0);
  }

  /** Fetches a file as it is. */
  async download(path: string): Promise<{ headers: Headers; body: Uint8Array }> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(new URL(path, this.#base), { headers: { cookie } });
    if (response.status !== 200) throw new Error(`${response.status} at ${path}`);
    return { headers: response.headers, body: new Uint8Array(await response.arrayBuffer()) };
  }

  /** Sends a form as it stands on a page, and follows to the page after it. */
  submit(form: FilledForm, headers: Record<string, string> = {}): Promise<Page> {
    return this.#request(form.action, { method: "POST", headers, body: new URLSearchParams(form.fields) });
  }

  /** Sends a form and stops at the redirect. */
  submitOnce(form: FilledForm, headers: Record<string, string> = {}): Promise<Page> {
    return this.#request(form.action, { method: "POST", headers, body: new URLSearchParams(form.fields) }, 0);
  }

  /** Sends a form with a file, as a browser does, and follows to the page after it. */
  submitFile(form: FilledForm, field: string, file: Blob, fileName = "bestand"): Promise<Page> {
    const body = new FormData();
    for (const [name, value] of Object.entries(form.fields)) if (name !== field) body.append(name, value);
    body.append(field, file, fileName);
    return this.#request(form.action, { method: "POST", body });
  }

  /** Sends a form with any number of files, as a browser does, and follows to the page after it. */
  submitFiles(form: FilledForm, field: string, files: readonly (readonly [name: string, bytes: Uint8Array])[]) {
    const body = new FormData();
    for (const [name, value] of Object.entries(form.fields)) if (name !== field) body.append(name, value);
    for (const [name, bytes] of files) body.append(field, new Blob([new Uint8Array(bytes)]), name);
    return this.#request(form.action, { method: "POST", body });
  }

  async #request(path: string, init: RequestInit, hops = 5): Promise<Page> {
    const headers = new Headers(init.headers);
    if (this.cookies.size > 0)
      headers.set("cookie", [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const response = await fetch(new URL(path, this.#base), { ...init, headers, redirect: "manual" });
    this.#keepCookies(response);
    const page = new Page(path, response.status, response.headers, await response.text());
    const next = response.headers.get("location");
    if (next === null || hops === 0) return page;
    const inner = new URL(next, new URL(path, this.#base));
    return this.#request(inner.pathname + inner.search, { method: "GET" }, hops - 1);
  }

  #keepCookies(response: Response): void {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = "", ...attributes] = cookie.split(";");
      const at = pair.indexOf("=");
      const gone = attributes.some((attribute) => attribute.trim().toLowerCase() === "max-age=0");
      if (gone) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }
}

export type FilledForm = { readonly action: string; readonly fields: Record<string, string> };

/** A page as a person would read it. */
export class Page {
  readonly root: HTMLElement;

  constructor(
    /** Where it was found, after redirects. */
    readonly path: string,
    readonly status: number,
    readonly headers: Headers,
    readonly html: string,
  ) {
    this.root = parse(html, { comment: false });
  }

  /** The visible words of the first element that fits, with single spaces. @throws Error when there is none */
  text(selector: string): string {
    const found = this.root.querySelector(selector);
    if (!found) throw new Error(`no ${selector} at ${this.path} (${this.status})`);
    return found.text.replace(/\s+/g, " ").trim();
  }

  /** The visible words of the main part. */
  get main(): string {
    return this.text("main");
  }

  has(words: string): boolean {
    return this.main.includes(words);
  }

  /** Where the link with these words leads. */
  link(words: string): string {
    const found = this.root.querySelectorAll("a").find((link) => link.text.includes(words));
    const href = found?.getAttribute("href");
    if (href === undefined) throw new Error(`no link “${words}” at ${this.path}`);
    return href;
  }

  /** The form that has a field with this name, filled in as it stands, with changes. */
  form(field: string, changes: Record<string, string> = {}): FilledForm {
    return this.#fill(`[name="${field}"]`, `form with ${field}`, changes);
  }

  /** The form in which a field has exactly this value, such as one of several sign-in buttons. */
  formWith(field: string, value: string): FilledForm {
    return this.#fill(`[name="${field}"][value="${value}"]`, `form with ${field}=${value}`, {});
  }

  #fill(selector: string, name: string, changes: Record<string, string>): FilledForm {
    const form = this.root.querySelectorAll("main form").find((one) => one.querySelector(selector));
    if (!form) throw new Error(`no ${name} at ${this.path} (${this.status})`);
    const fields: Record<string, string> = {};
    for (const control of form.querySelectorAll("input, textarea, select")) {
      const key = control.getAttribute("name");
      const type = control.getAttribute("type");
      if (key === undefined) continue;
      if ((type === "radio" || type === "checkbox") && !control.hasAttribute("checked")) continue;
      const holder = control.tagName === "SELECT" ? control.querySelector("option[selected]") : control;
      fields[key] =
        control.tagName === "TEXTAREA" ? control.text.replace(/^\n/, "") : (holder?.getAttribute("value") ?? "");
    }
    return { action: form.getAttribute("action") ?? this.path, fields: { ...fields, ...changes } };
  }
}
