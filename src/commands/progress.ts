/** A large table says how far it is after so long. */
const EVERY_MS = 5_000;

/** Tells somebody at the keyboard how far a long piece of work is. */
export class Progress {
  readonly #began = performance.now();
  #said = this.#began;
  #tables = 0;
  #rows = 0;

  constructor(private readonly say: (line: string) => void) {}

  /** A table is done; those without rows are counted and not said. */
  table(name: string, rows: number, more: string): void {
    this.#tables += 1;
    this.#rows += rows;
    if (rows > 0) this.say(`${name.padEnd(36)} ${String(rows).padStart(10)} rows  ${more}`);
    this.#said = performance.now();
  }

  /** A table is under way. */
  rows(name: string, rows: number): void {
    if (performance.now() - this.#said < EVERY_MS) return;
    this.say(`${name.padEnd(36)} ${String(rows).padStart(10)} rows so far`);
    this.#said = performance.now();
  }

  total(): string {
    return `${this.#tables} tables, ${this.#rows} rows`;
  }

  /** Time and memory, for whoever wonders whether a machine is large enough. */
  spent(): string {
    const seconds = ((performance.now() - this.#began) / 1000).toFixed(1);
    return `It took ${seconds} s and at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB of memory.`;
  }
}

export function inMegabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
