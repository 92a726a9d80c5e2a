import type { NoEntry } from "../../use-cases/enter-with-provider.js";

/** Why nobody entered; the text files have a sentence for each. */
export type Failure = NoEntry | "away" | "worn-out" | "stopped" | "refused" | "changed";
