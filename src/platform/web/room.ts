import type { WebOptions } from "./options.js";

/** Nothing can be kept now: the disk is almost full. Reading goes on. */
export class NoRoom extends Error {
  readonly code = "ENOSPC";
}

/** @throws NoRoom before a form is read, so that nobody is told half the truth */
export function demandRoom({ hasRoom }: Pick<WebOptions, "hasRoom">): void {
  if (hasRoom?.() === false) throw new NoRoom();
}
