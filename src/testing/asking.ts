import { randomInt } from "node:crypto";

/** The form as it was shown to one visitor. */
export type ShownForm = { readonly cookie: string; readonly hidden: Readonly<Record<string, string>> };

/** The server was there and did not show its form. */
class NoForm extends Error {
  constructor(readonly status: number) {
    super(`the form gives ${status}`);
  }
}

const ADDRESS = "/voorbeeldstad/stel-uw-vraag";

/** An entrepreneur with a browser of their own: reads the form and sends it, as the page does without scripts. */
export class Asker {
  /** Each its own address, or the limit for one visitor would end the test. */
  readonly #headers = { "x-forwarded-for": `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}` };

  constructor(readonly origin: string) {}

  async readForm(): Promise<ShownForm> {
    const response = await fetch(`${this.origin}${ADDRESS}`, { headers: this.#headers });
    const page = await response.text();
    if (response.status !== 200) throw new NoForm(response.status);
    const hidden = [...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
    const cookie = response.headers.getSetCookie().find((one) => one.startsWith("__Host-visitor="));
    return {
      cookie: cookie?.split(";", 1)[0] ?? "",
      hidden: Object.fromEntries(hidden.map(([, name = "", value = ""]) => [name, value])),
    };
  }

  /** Sends the form. @returns the status: 303 says that the question was taken in */
  async send(form: ShownForm, question: string): Promise<number> {
    const { body, headers } = this.letter(form, question);
    const response = await fetch(`${this.origin}${ADDRESS}`, { method: "POST", body, headers, redirect: "manual" });
    await response.text();
    return response.status;
  }

  /** Reads the form and sends it. @returns the status of the page that ended it: 303 says that the question was taken in */
  async ask(question: string): Promise<number> {
    try {
      return await this.send(await this.readForm(), question);
    } catch (error) {
      if (error instanceof NoForm) return error.status;
      throw error;
    }
  }

  /** The request as it goes over the line. */
  letter(form: ShownForm, question: string) {
    const fields = { ...form.hidden, question, name: "Test Vrager", email: "vrager@example.org" };
    const type = "application/x-www-form-urlencoded";
    const headers = { ...this.#headers, cookie: form.cookie, "content-type": type };
    return { path: ADDRESS, body: new URLSearchParams(fields).toString(), headers };
  }
}
