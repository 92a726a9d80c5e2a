import { createInterface } from "node:readline/promises";

/** The person at the keyboard, where there is one. */
export type Terminal = {
  /** Whether somebody is there to answer. */
  readonly asks: boolean;
  /** Asks one thing. @returns what was typed, without blanks around it */
  ask(question: string): Promise<string>;
  /** Shows how far it is, in the place of what was shown before; nothing where nobody looks. */
  progress(done: number, all: number): void;
};

/** The terminal of this process. */
export const terminal: Terminal = {
  get asks() {
    return process.stdin.isTTY === true && process.stdout.isTTY === true;
  },
  async ask(question) {
    const line = createInterface({ input: process.stdin, output: process.stdout });
    // Whoever ends the input, by Ctrl-D or Ctrl-C, answers nothing.
    const ended = new Promise<string>((resolve) => line.once("close", () => resolve("")));
    try {
      return (await Promise.race([line.question(`${question} `), ended])).trim();
    } finally {
      line.close();
    }
  },
  progress(done, all) {
    if (process.stderr.isTTY !== true) return;
    process.stderr.write(`\r${done} of ${all} rows${done === all ? "\n" : ""}`);
  },
};
