import type { Id } from "./ids.js";

/** The names in an address, as `records` knows them: "caseId", or "caseId/attachment". */
export function namesIn(address: string): string {
  return [...address.matchAll(/:(\w+)/g)].map(([, name]) => name).join("/");
}

/** The address with, for each name in order, what stands for it. */
export function fillIn(address: string, id: Id): string {
  const parts = [id].flat();
  return address.replace(/:\w+/g, () => encodeURIComponent(parts.shift() ?? ""));
}
