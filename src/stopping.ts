/** Everything has stopped by then, or is left behind. */
const LIMIT_MS = 10_000;

/**
 * Ctrl-C and SIGTERM stop everything in order, once; a second signal stops at once.
 * @param stops what to stop, the first one first; may still grow while the server starts
 */
export function onStop(stops: readonly (() => Promise<unknown>)[], say: (line: string) => void): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    const limit = setTimeout(() => process.exit(1), LIMIT_MS);
    limit.unref();
    if (process.exitCode === undefined) say("Stopping …");
    for (const one of [...stops]) await one().catch((error) => console.error(error));
    process.exit();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}
