import type { Visit } from "#platform/web";

/**
 * Where somebody goes on after signing in.
 * @param asked what the address of the form said, so anything at all
 * @returns the path when it is one of this same municipality: never another host
 */
export function wayBack(visit: Visit, asked: string | undefined): string | undefined {
  const front = visit.to({ nl: "/", en: "/" }, {}, "nl");
  if (asked === undefined || !asked.startsWith(front) || asked.startsWith("//")) return undefined;
  return asked.length <= 500 && /^[\w/.~-]+$/.test(asked) ? asked : undefined;
}
