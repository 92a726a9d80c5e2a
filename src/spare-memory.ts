import { setFlagsFromString } from "node:v8";

const MB = 1e6;
/** The promise is 200 MB under load. */
const TOO_MUCH = 185 * MB;
const ENOUGH = 170 * MB;
const LOOK_EVERY = 250;

/** Told to spare memory, V8 puts together what is left after collecting garbage, and gives the rest back. It costs time. */
export const SPARING = "memory-saver-mode";

/**
 * Has V8 spare memory for as long as this process holds much of it, and be quick otherwise: see ADR 23.
 * @param rss how much the process holds, in bytes
 * @param tell sets a flag of V8
 * @returns looks once; it is also done by itself, for as long as the process runs
 */
export function spareMemory(rss = process.memoryUsage.rss, tell: (flag: string) => void = setFlagsFromString) {
  let sparing = false;
  const look = () => {
    const isMuch = rss() > (sparing ? ENOUGH : TOO_MUCH);
    if (isMuch === sparing) return;
    sparing = isMuch;
    tell(`--${sparing ? "" : "no-"}${SPARING}`);
  };
  setInterval(look, LOOK_EVERY).unref();
  return look;
}
