import { setTimeout as sleep } from "node:timers/promises";

/** Everything has stopped by then, or is left behind. */
const LIMIT_MS = 10_000;

/** Under npm one Ctrl-C arrives twice, from the terminal and passed on by npm: only a later one means "at once". */
const ECHO_MS = 1_000;

/** How long npm gets to pass a Ctrl-C on: gone before that, npm might die of its own and spoil the exit code. */
const NPM_MS = 500;

/** How long a step of the start may go on before what is open is closed under it. */
const STEP_MS = 3_000;

/** The start was broken off on purpose: nothing to explain. */
class Interrupted extends Error {}

/** What is open, and how it ends: in order, once, at whatever moment somebody asks. */
export class Ending {
  readonly #stops: (() => Promise<unknown>)[] = [];
  #since: number | undefined;
  readonly #echo = Promise.withResolvers<void>();

  /**
   * @param start opens what there is to open and gives each part to {@link add}
   * @param explain what to say of an error in it
   */
  run(start: (ending: Ending) => Promise<void>, explain: (error: unknown) => string): void {
    const started = start(this).catch((error) => {
      if (this.#since !== undefined) return; // half of it was closed under its feet
      console.error(explain(error));
      process.exitCode = 1;
      void this.stop(Promise.resolve());
    });
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void this.stop(started, signal));
  }

  /**
   * Remembers how to end a part; the last one that was opened ends first.
   * @throws Interrupted when the end was asked for meanwhile: open nothing more
   */
  add(stop: () => Promise<unknown>): void {
    this.#stops.unshift(stop);
    if (this.#since !== undefined) throw new Interrupted();
  }

  /** @param started what is being opened is opened first, so that nothing half open is left behind */
  async stop(started: Promise<unknown>, signal?: NodeJS.Signals): Promise<void> {
    const now = performance.now();
    if (this.#since !== undefined && now - this.#since < ECHO_MS) return this.#echo.resolve();
    if (this.#since !== undefined) process.exit(1);
    this.#since = now;
    setTimeout(() => process.exit(1), LIMIT_MS).unref();
    if (process.exitCode === undefined) console.log("Stopping …");
    await Promise.race([started, sleep(STEP_MS)]);
    // One by one from the list: a start that goes on meanwhile may still add to it.
    for (let stop = this.#stops.shift(); stop; stop = this.#stops.shift())
      await stop().catch((error) => console.error(error));
    if (signal === "SIGINT" && process.env.npm_lifecycle_event) await Promise.race([this.#echo.promise, sleep(NPM_MS)]);
    process.exit();
  }
}
