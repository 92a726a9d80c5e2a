import type { Rules } from "#platform/access";

/** Who may make the papers: who sets the desk up, and who opens it. */
export const printKitAccess = { "print-kit.make": ["administrator", "aanjager"] } satisfies Rules;
